//! A sentence as words, and when two of them are the same.

/// What is read of a text; a question is never this long.
pub const LETTERS_READ_MAX: usize = 4000;

/// Lower-case words in order. An apostrophe belongs to its word and a possessive is dropped: "women's" is "women".
pub struct Words(Vec<String>);

impl Words {
    pub fn of(text: &str) -> Self {
        let plain: String = text
            .chars()
            .take(LETTERS_READ_MAX)
            .map(|letter| if matches!(letter, '’' | '‘' | 'ʼ' | '`' | '´' | '′') { '\'' } else { letter })
            .collect();
        Self(
            plain
                .to_lowercase()
                .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
                .map(|word| word.trim_matches('\''))
                .map(|word| word.strip_suffix("'s").unwrap_or(word))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The word at a place; empty outside, so that neighbours need no bounds.
    pub fn at(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }

    /// The word `back` places before.
    pub fn before(&self, place: usize, back: usize) -> &str {
        place.checked_sub(back).map_or("", |place| self.at(place))
    }

    /// The places of the words that are one of these, slips forgiven.
    pub fn places(&self, known: &[&str]) -> Vec<usize> {
        (0..self.len()).filter(|place| is_one_of(self.at(*place), known)).collect()
    }

    /// The places of the words that are exactly one of these.
    pub fn exact_places(&self, known: &[&str]) -> Vec<usize> {
        (0..self.len()).filter(|place| known.contains(&self.at(*place))).collect()
    }

    /// Whether any word is exactly one of these.
    pub fn say(&self, known: &[&str]) -> bool {
        self.0.iter().any(|word| known.contains(&word.as_str()))
    }
}

pub fn is_one_of(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| is_word(word, known))
}

/// The same word, or a slip: one letter wrong, missing, added or two swapped, the first right, in words of at least
/// five letters that are not words themselves. In four letters only a swap is a slip ("psuh").
pub fn is_word(word: &str, known: &str) -> bool {
    if word == known {
        return true;
    }
    let (length, known_length) = (word.chars().count(), known.chars().count());
    if length.abs_diff(known_length) > 1 || WORDS_THEMSELVES.contains(&word) {
        return false;
    }
    if length == 4 && known_length == 4 {
        return is_swap(word, known);
    }
    length >= 5 && known_length >= 5 && is_slip(word, known)
}

/// Words in their own right, one slip away from a word of the race.
const WORDS_THEMSELVES: &[&str] = &[
    "burped", "double", "doubled", "doubler", "doublet", "draws", "drugs", "farmed", "firmer", "former", "formers",
    "longing", "lounge", "lounges", "lounging", "lugging", "lungs", "pills", "polled", "polling", "polls", "pulley",
    "pulsed", "pulsing", "relax", "repay", "replay", "robing", "roping", "roving", "sandbar", "sandbars", "seeds",
    "sheds", "skier", "skiers", "sludge", "woken", "woven",
];

fn is_swap(one: &str, other: &str) -> bool {
    let different: Vec<(char, char)> = one.chars().zip(other.chars()).filter(|(one, other)| one != other).collect();
    let places: Vec<usize> =
        one.chars().zip(other.chars()).enumerate().filter(|(_, (one, other))| one != other).map(|(at, _)| at).collect();
    match (different.as_slice(), places.as_slice()) {
        ([first, second], [at, next]) => *next == *at + 1 && first.0 == second.1 && first.1 == second.0,
        _ => false,
    }
}

/// One letter wrong, missing, added, or two neighbours swapped; the first letter right unless swapped.
pub fn is_slip(one: &str, other: &str) -> bool {
    let (short, long): (Vec<char>, Vec<char>) = if one.chars().count() <= other.chars().count() {
        (one.chars().collect(), other.chars().collect())
    } else {
        (other.chars().collect(), one.chars().collect())
    };
    if short.len() == long.len() && is_swap(one, other) {
        return true;
    }
    if short.first() != long.first() {
        return false;
    }
    let alike = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let skipped = usize::from(short.len() == long.len());
    // Past the first difference the rest must agree again.
    short.get(alike + skipped..) == long.get(alike + 1..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slip_of_the_thumb_is_forgiven_in_long_words_only() {
        for (word, known) in [
            ("wmoen", "women"),
            ("wommen", "women"),
            ("womn", "women"),
            ("burpess", "burpees"),
            ("psuh", "push"),
            ("lugnes", "lunges"),
            ("wallbals", "wallballs"),
        ] {
            let is_long = word.chars().count() >= 5 || known.chars().count() == 4;
            assert_eq!(is_word(word, known), is_long, "{word}");
        }
        for (word, known) in [
            ("lungs", "lunges"),
            ("skill", "ski"),
            ("omen", "women"),
            ("men", "women"),
            ("plush", "push"),
            ("rows", "row"),
        ] {
            assert!(!is_word(word, known), "{word}");
        }
    }

    #[test]
    fn a_possessive_is_its_word() {
        let words = Words::of("Women’s 'pro', the farmer's — it's");
        assert_eq!(
            (0..words.len()).map(|at| words.at(at)).collect::<Vec<_>>(),
            ["women", "pro", "the", "farmer", "it"]
        );
    }

    proptest! {
        #[test]
        fn words_compare_the_same_both_ways(one in "[a-e]{0,7}", other in "[a-e]{0,7}") {
            prop_assert_eq!(is_word(&one, &other), is_word(&other, &one));
        }

        #[test]
        fn one_letter_left_out_is_a_slip(word in "[a-z]{6,12}", place in 1_usize..6) {
            prop_assume!(!WORDS_THEMSELVES.contains(&word.as_str()));
            let shorter: String = word.chars().enumerate().filter(|(at, _)| *at != place).map(|(_, letter)| letter).collect();
            prop_assume!(!WORDS_THEMSELVES.contains(&shorter.as_str()));
            prop_assert!(is_word(&shorter, &word));
        }

        #[test]
        fn no_words_panic(one in ".*", other in ".*") {
            let _ = (is_word(&one, &other), is_slip(&one, &other), is_swap(&one, &other));
        }
    }
}
