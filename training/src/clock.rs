use std::fmt;

use serde::{Deserialize, Serialize};

/// Whole seconds, shown as athletes say them: 1:20:00, 4:30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seconds(pub u32);

impl fmt::Display for Seconds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.0 / 3600, self.0 / 60 % 60, self.0 % 60);
        if hours > 0 {
            write!(formatter, "{hours}:{minutes:02}:{seconds:02}")
        } else {
            write!(formatter, "{minutes}:{seconds:02}")
        }
    }
}

/// Not understood; the sentence shows how to write it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} I could not read. Write it like {example}.")]
pub struct Unreadable {
    pub what: &'static str,
    pub example: &'static str,
}

/// A finish time: "1:24:10", "1.24.10", "1h24", "1h 24m 10s", "84:10", "84". Two parts are hours and minutes
/// while the first is below 10 ("1:24"), otherwise minutes and seconds; one number is minutes.
///
/// # Errors
/// `Unreadable` for anything else, and for minutes or seconds past 59 where a larger unit stands before them.
pub fn parse_race_time(text: &str) -> Result<Seconds, Unreadable> {
    let unreadable = || Unreadable { what: "That time", example: "1:24:10 or 84:10" };
    let text = text.trim().to_lowercase();
    if text.is_empty() || text.len() > 16 {
        return Err(unreadable());
    }
    let has_hours = text.contains('h');
    let parts: Vec<&str> = text
        .split(|letter: char| matches!(letter, ':' | '.' | ',' | 'h' | 'm' | 's' | '\'' | '"' | ' '))
        .filter(|part| !part.is_empty())
        .collect();
    if text.chars().any(|letter| !letter.is_ascii_digit() && !":.,hmins'\" ".contains(letter)) {
        return Err(unreadable());
    }
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    let seconds = match numbers.ok_or_else(unreadable)?.as_slice() {
        [hours, minutes, seconds] if *hours < 24 && *minutes < 60 && *seconds < 60 => {
            hours * 3600 + minutes * 60 + seconds
        }
        [hours, minutes] if (*hours < 10 || has_hours) && *hours < 24 && *minutes < 60 => hours * 3600 + minutes * 60,
        [minutes, seconds] if *minutes < 600 && *seconds < 60 => minutes * 60 + seconds,
        [hours] if has_hours && *hours < 24 => hours * 3600,
        [minutes] if !has_hours && (10..600).contains(minutes) => minutes * 60,
        _ => return Err(unreadable()),
    };
    Ok(Seconds(seconds))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_finish_time_is_understood_however_athletes_write_it() {
        for (text, seconds) in [
            ("1:24:10", 5050),
            ("1.24.10", 5050),
            (" 1:24 ", 5040),
            ("84:10", 5050),
            ("84", 5040),
            ("1h24", 5040),
            ("1h 24m 10s", 5050),
            ("1h", 3600),
            ("90", 5400),
            ("1:20:00", 4800),
        ] {
            assert_eq!(parse_race_time(text), Ok(Seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in ["", "abc", "1:99:00", "1:2:3:4", "-5", "99999999999", "1;20;00", "::", "5"] {
            assert!(parse_race_time(text).unwrap_err().to_string().contains("1:24:10"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(seconds in 600_u32..86_400) {
            prop_assume!(seconds >= 3600 || seconds >= 600);
            prop_assert_eq!(parse_race_time(&Seconds(seconds).to_string()), Ok(Seconds(seconds)));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = parse_race_time(&text);
        }
    }
}
