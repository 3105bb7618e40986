//! When two ways of naming an exercise are the same: "Push-ups", "pushup" and "push up"; "DB rows" and "dumbbell row".

use std::borrow::Cow;

use crate::mention::word::Words;

/// Words of a name, in the singular and without abbreviations.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = Words::of(text);
    (0..words.len()).map(|place| whole(&singular(words.at(place))).to_owned()).collect()
}

/// A name with all that varies taken out.
pub(crate) fn key(text: &str) -> String {
    words(text).concat()
}

fn singular(word: &str) -> Cow<'_, str> {
    const WITH_E: [&str; 4] = ["sses", "shes", "ches", "xes"];
    if word.len() < 3 || word.ends_with("ss") || word.ends_with("us") {
        return Cow::Borrowed(word);
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return Cow::Owned(format!("{stem}y"));
    }
    let ending = if WITH_E.iter().any(|ending| word.ends_with(ending)) { "es" } else { "s" };
    Cow::Borrowed(word.strip_suffix(ending).unwrap_or(word))
}

fn whole(word: &str) -> &str {
    match word {
        "db" => "dumbbell",
        "kb" => "kettlebell",
        "bb" => "barbell",
        "bw" => "bodyweight",
        "sl" => "single leg",
        "dumbell" | "dumbel" => "dumbbell",
        "kettleball" | "kettelbell" => "kettlebell",
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_are_one_key() {
        for spellings in [
            &["Push-ups", "pushup", "push up", "PUSH UPS", "push-up"][..],
            &["DB rows", "dumbbell row", "Dumbell Row", "dbs row"],
            &["farmer's carry", "farmers carry", "Farmers Carries"],
            &["bench press", "bench presses", "benchpress"],
            &["wallballs", "Wall Balls", "wall-ball"],
        ] {
            let keys: Vec<String> = spellings.iter().map(|spelling| key(spelling)).collect();
            assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{keys:?}");
        }
    }

    proptest! {
        #[test]
        fn hyphens_blanks_case_and_plurals_do_not_matter(words in prop::collection::vec("[a-z]{3,8}[ao]", 1..4)) {
            let spellings = [words.join(" "), words.join("-"), words.concat(), words.join(" ").to_uppercase(), words.join("s ") + "s"];
            let keys: Vec<String> = spellings.iter().map(|spelling| key(spelling)).collect();
            prop_assert!(keys.iter().all(|key| *key == keys[0]), "{:?}", keys);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = key(&text);
        }
    }
}
