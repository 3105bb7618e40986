use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Unreadable;

/// Whole minutes of training, shown "45 min", "1 h" and "1 h 30 min".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minutes(pub u16);

impl fmt::Display for Minutes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, minutes) => write!(formatter, "{minutes} min"),
            (hours, 0) => write!(formatter, "{hours} h"),
            (hours, minutes) => write!(formatter, "{hours} h {minutes} min"),
        }
    }
}

/// What a number without a unit means to whoever was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BareNumber {
    Hours,
    Minutes,
}

/// Reads a length of training: "60", "60 min", "1:30", "1h30", "1 h 30 min", "1.5 h". What a bare number means depends on
/// the question.
///
/// # Errors
/// `Unreadable` for anything else, and for a week or longer.
///
/// ```
/// use training::background::{BareNumber, Minutes, parse_minutes};
/// assert_eq!(parse_minutes("6.5", BareNumber::Hours), Ok(Minutes(390)));
/// assert_eq!(parse_minutes("75", BareNumber::Minutes), Ok(Minutes(75)));
/// assert!(parse_minutes("long", BareNumber::Minutes).is_err());
/// ```
pub fn parse_minutes(text: &str, bare: BareNumber) -> Result<Minutes, Unreadable> {
    let example = match bare {
        BareNumber::Hours => "6.5 or 6 h 30 min",
        BareNumber::Minutes => "60 min or 1 h 15 min",
    };
    let unreadable = Unreadable { what: "That time", example };
    if text.len() > 24 {
        return Err(unreadable);
    }
    let text = text.trim().to_lowercase();
    read(&text, bare).filter(|minutes| *minutes < 7 * 24 * 60).map(Minutes).ok_or(unreadable)
}

fn read(text: &str, bare: BareNumber) -> Option<u16> {
    if let Some((hours, minutes)) = text.split_once(':') {
        return together(whole(hours)?, whole(minutes)?);
    }
    if let Some((hours, rest)) = text.split_once('h') {
        let rest = ["ours", "our", "rs", "r"].iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
        let rest = rest.trim_start().trim_start_matches("and ");
        return if rest.is_empty() {
            hundredths(hours, 60)
        } else {
            together(whole(hours)?, whole(without_minutes(rest).unwrap_or(rest))?)
        };
    }
    match (without_minutes(text), bare) {
        (Some(minutes), _) => whole(minutes),
        (None, BareNumber::Minutes) => whole(text),
        (None, BareNumber::Hours) => hundredths(text, 60),
    }
}

fn without_minutes(text: &str) -> Option<&str> {
    ["minutes", "minute", "mins", "min", "m"].iter().find_map(|unit| text.strip_suffix(unit))
}

fn together(hours: u16, minutes: u16) -> Option<u16> {
    if minutes < 60 { hours.checked_mul(60)?.checked_add(minutes) } else { None }
}

/// Digits only: `parse` alone would take a sign.
fn whole(text: &str) -> Option<u16> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// "6.5" and "6,25" of a unit, half up.
fn hundredths(text: &str, unit: u32) -> Option<u16> {
    let text = text.trim();
    let (number, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if part.is_empty() || part.len() > 2 {
        return None;
    }
    let part = u32::from(whole(&format!("{part:0<2}"))?);
    u16::try_from((u32::from(whole(number)?) * 100 + part).checked_mul(unit)?.checked_add(50)? / 100).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lengths_are_understood_however_athletes_write_them() {
        for (text, minutes) in [
            ("75", 75),
            ("75 min", 75),
            ("75m", 75),
            ("75 minutes", 75),
            ("1:15", 75),
            ("1h15", 75),
            ("1 h 15 min", 75),
            ("1 hour and 15 minutes", 75),
            ("1.25 h", 75),
            ("1,25h", 75),
            ("2 hrs", 120),
            ("0", 0),
        ] {
            assert_eq!(parse_minutes(text, BareNumber::Minutes), Ok(Minutes(minutes)), "{text}");
        }
        for (text, minutes) in [("6", 360), ("6.5", 390), ("6:30", 390), ("8,25", 495), ("90 min", 90), ("0", 0)] {
            assert_eq!(parse_minutes(text, BareNumber::Hours), Ok(Minutes(minutes)), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in ["", "long", "-5", "1:75", "6.", ".5", "1h1h", "1.5.2", "10080", "+60", "６０", "6 7"] {
            assert!(parse_minutes(text, BareNumber::Minutes).unwrap_err().to_string().contains("60 min"), "{text}");
        }
        assert!(parse_minutes("168", BareNumber::Hours).unwrap_err().to_string().contains("6.5"));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(minutes in 0_u16..7 * 24 * 60) {
            for bare in [BareNumber::Hours, BareNumber::Minutes] {
                prop_assert_eq!(parse_minutes(&Minutes(minutes).to_string(), bare), Ok(Minutes(minutes)));
            }
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9]{0,6}[h:., min]{0,4}[0-9]{0,6}") {
            for text in [text, likely] {
                let _ = (parse_minutes(&text, BareNumber::Hours), parse_minutes(&text, BareNumber::Minutes));
            }
        }
    }
}
