use super::{InputConventions, InputRefused, number::plain};
use crate::Bpm;

/// Reads a heart rate: "152", "152 bpm", "HR 152", "avg hr: 152".
///
/// # Errors
/// A sentence with an example: not a heart rate, or outside `heart_rate`.
///
/// ```
/// use training::{Bpm, InputConventions, parse_heart_rate};
/// let read = |text| parse_heart_rate(text, &InputConventions::default());
/// assert_eq!(read("152 bpm"), Ok(Bpm(152)));
/// assert_eq!(read("400").unwrap_err().to_string(), "A heart rate lies between 25 bpm and 250 bpm. Write it like 152 bpm.");
/// ```
pub fn parse_heart_rate(text: &str, conventions: &InputConventions) -> Result<Bpm, InputRefused> {
    const WORDS: &[&str] =
        &["hr", "heart", "rate", "bpm", "avg", "average", "mean", "max", "resting", "rest", "beats", "ø"];
    let unreadable = || InputRefused::unreadable("That heart rate", "152 bpm");
    let text = plain(text).ok_or_else(unreadable)?;
    let is_between = |letter: char| matches!(letter, ' ' | ':' | '=' | '@' | '~');
    let mut found = None;
    for word in text.split(is_between).filter(|word| !word.is_empty()) {
        let word = word.trim_end_matches('.');
        let number = word.strip_suffix("bpm").unwrap_or(word);
        match number.parse::<u16>() {
            Ok(beats) if found.is_none() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
                found = Some(Bpm(beats))
            }
            _ if WORDS.contains(&word) => {}
            _ => return Err(unreadable()),
        }
    }
    believed(found.ok_or_else(unreadable)?, conventions)
}

pub(super) fn believed(beats: Bpm, conventions: &InputConventions) -> Result<Bpm, InputRefused> {
    if conventions.heart_rate.contains(&beats) {
        return Ok(beats);
    }
    let (from, to) = (conventions.heart_rate.start().to_string(), conventions.heart_rate.end().to_string());
    Err(InputRefused::OutOfRange { what: "A heart rate", from, to, example: "152 bpm" })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Bpm, InputRefused> {
        parse_heart_rate(text, &InputConventions::default())
    }

    #[test]
    fn heart_rates_are_understood_however_athletes_write_them() {
        for text in
            ["152", "152 bpm", "152bpm", "HR 152", "hr:152", "avg HR 152", "heart rate 152", "@152 bpm", "~152", "152."]
        {
            assert_eq!(read(text), Ok(Bpm(152)), "{text}");
        }
        for text in ["", "bpm", "high", "152 160", "15a", "-152", "+152", "99999", "24", "251"] {
            assert!(read(text).unwrap_err().to_string().contains("152 bpm"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(beats in 25_u16..=250) {
            prop_assert_eq!(read(&Bpm(beats).to_string()), Ok(Bpm(beats)));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = read(&text);
        }
    }
}
