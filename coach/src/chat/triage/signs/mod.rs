//! What is looked for. Every list of words must occur in the message, each as a whole word or phrase.

mod acute;
mod lasting;

pub use acute::{CRISIS, EMERGENCY, URGENT};
pub use lasting::{MEDICAL, PREGNANCY, ROUTINE};

/// A red flag by the words that give it away.
pub struct Sign {
    /// In words for the athlete.
    pub name: &'static str,
    /// Any of these is enough; the parts of one must all occur. A trailing `*` stands for any ending.
    phrases: &'static [&'static [&'static str]],
}

const fn sign(name: &'static str, phrases: &'static [&'static [&'static str]]) -> Sign {
    Sign { name, phrases }
}

/// What to say about somebody under 18.
pub const MINOR_AGES: &str = "training under 18 needs a coach or doctor who can see you";

impl Sign {
    /// Whether a normalised message shows this sign and does not deny it.
    pub fn is_in(&self, text: &str) -> bool {
        self.phrases.iter().any(|parts| parts.iter().all(|part| holds(text, part)))
    }
}

/// A phrase as whole words, not right after a denial and not inside an idiom.
fn holds(text: &str, phrase: &str) -> bool {
    let (phrase, is_open) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    let needle = format!(" {phrase}");
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(&needle)).map(|at| at + from) {
        let end = at + needle.len();
        let is_whole = is_open || text[end..].starts_with(' ');
        if is_whole && !is_denied(&text[..at]) {
            return true;
        }
        from = end;
    }
    false
}

/// "no chest pain", "never fainted", "without palpitations", "don't have asthma".
fn is_denied(before: &str) -> bool {
    let last: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let is_denial = |word: &str| {
        matches!(
            word,
            "no" | "not"
                | "never"
                | "without"
                | "dont"
                | "didnt"
                | "havent"
                | "hasnt"
                | "isnt"
                | "arent"
                | "wasnt"
                | "nor"
        )
    };
    match last.as_slice() {
        [one, ..] if is_denial(one) => true,
        [one, two, ..] if is_denial(two) => {
            matches!(*one, "have" | "had" | "any" | "a" | "get" | "got" | "feel" | "i" | "real" | "been")
        }
        _ => false,
    }
}
