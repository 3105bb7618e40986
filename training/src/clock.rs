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

/// A finish time: "1:24:10", "1.24.10", "1h24", "1 hour 24 min", "84:10", "84", "sub 90". Two bare parts are hours
/// and minutes while the first is below 10 ("1:24"), otherwise minutes and seconds; one number is minutes, from 10.
///
/// # Errors
/// `Unreadable` for anything else: a day or longer, minutes or seconds past 59 below a larger unit, less than a
/// minute.
pub fn parse_race_time(text: &str) -> Result<Seconds, Unreadable> {
    let unreadable = || Unreadable { what: "That time", example: "1:24:10 or 84:10" };
    let seconds = match pieces(text).ok_or_else(unreadable)? {
        Pieces::Bare(numbers) => match numbers.as_slice() {
            [hours, minutes, seconds] => written([*hours, *minutes, *seconds]),
            [hours, minutes] if *hours < 10 => written([*hours, *minutes, 0]),
            [minutes, seconds] => written([0, *minutes, *seconds]),
            [minutes] if *minutes >= 10 => written([0, *minutes, 0]),
            _ => None,
        },
        Pieces::WithUnits(clock) => written(clock),
    };
    // A minute is no finish time, and "0:00" is a slip.
    seconds.filter(|seconds| *seconds >= 60).map(Seconds).ok_or_else(unreadable)
}

/// A split or a set: "4:30", "4.30", "4m30s", "4'30", "90 s", "1:02:03". Two bare parts are minutes and seconds;
/// one number is seconds.
///
/// # Errors
/// `Unreadable` for anything else, as for a finish time; nothing at all ("0") too.
pub fn parse_duration(text: &str) -> Result<Seconds, Unreadable> {
    let unreadable = || Unreadable { what: "That time", example: "4:30 or 4m30s" };
    let seconds = match pieces(text).ok_or_else(unreadable)? {
        Pieces::Bare(numbers) => match numbers.as_slice() {
            [hours, minutes, seconds] => written([*hours, *minutes, *seconds]),
            [minutes, seconds] => written([0, *minutes, *seconds]),
            [seconds] => written([0, 0, *seconds]),
            _ => None,
        },
        Pieces::WithUnits(clock) => written(clock),
    };
    seconds.filter(|seconds| *seconds > 0).map(Seconds).ok_or_else(unreadable)
}

/// A time taken apart.
enum Pieces {
    /// Numbers between colons, dots or commas, the largest unit first.
    Bare(Vec<u32>),
    /// Hours, minutes, seconds, each said with its unit; an unmarked last one is the unit below.
    WithUnits([u32; 3]),
}

const LONGEST_TEXT: usize = 40;

fn pieces(text: &str) -> Option<Pieces> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let text = text.trim().to_lowercase();
    let text = ["sub", "under", "<"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let mut rest = text.trim_start_matches(['-', ' ']);
    let mut clock: [Option<u32>; 3] = [None; 3];
    let mut bare = Vec::new();
    let mut last_unit: Option<usize> = None;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        let number: u32 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.len() - rest.trim_start_matches(|letter: char| letter.is_alphabetic()).len();
        if letters > 0 || rest.starts_with(['\'', '"', '’', '”', '′', '″']) {
            let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
            let unit = unit(&rest[..length])?;
            if last_unit.is_some_and(|last| unit <= last) || !bare.is_empty() {
                return None;
            }
            clock[unit] = Some(number);
            last_unit = Some(unit);
            rest = rest[length..].trim_start_matches(['.', ',', ' ']);
            rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
        } else if let Some(last) = last_unit {
            // "1h24", "4m30": what has no unit is the one below, and the end.
            let below = last + 1;
            if below > 2 || !rest.is_empty() {
                return None;
            }
            clock[below] = Some(number);
        } else {
            bare.push(number);
            if let Some(after) = rest.strip_prefix([':', '.', ',']) {
                rest = after;
                if rest.is_empty() {
                    return None;
                }
            } else if !rest.is_empty() {
                return None;
            }
        }
    }
    match (last_unit, bare.is_empty()) {
        (Some(_), _) => Some(Pieces::WithUnits(clock.map(Option::unwrap_or_default))),
        (None, false) => Some(Pieces::Bare(bare)),
        (None, true) => None,
    }
}

fn unit(word: &str) -> Option<usize> {
    match word {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(0),
        "m" | "min" | "mins" | "minute" | "minutes" | "'" | "’" | "′" => Some(1),
        "s" | "sec" | "secs" | "second" | "seconds" | "\"" | "”" | "″" => Some(2),
        _ => None,
    }
}

/// Only the largest unit may pass its usual end: "84:10" is a time, "1:84:10" a slip.
fn written([hours, minutes, seconds]: [u32; 3]) -> Option<u32> {
    const DAY: u32 = 24 * 3600;
    let is_in_order = hours < 24 && (hours == 0 || minutes < 60) && (hours == 0 && minutes == 0 || seconds < 60);
    let total = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)?;
    (is_in_order && total < DAY).then_some(total)
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
            ("1,24,10", 5050),
            (" 1:24 ", 5040),
            ("1.24", 5040),
            ("84:10", 5050),
            ("84.10", 5050),
            ("84", 5040),
            ("1h24", 5040),
            ("1h 24m 10s", 5050),
            ("1h 24 10", 0),
            ("1h24m10", 5050),
            ("1 hour 24 minutes", 5040),
            ("1 hr, 24 min and 10 sec", 5050),
            ("1h 10s", 3610),
            ("84min", 5040),
            ("84 min", 5040),
            ("84m10s", 5050),
            ("84'10\"", 5050),
            ("1h", 3600),
            ("90", 5400),
            ("sub 90", 5400),
            ("sub-1:20", 4800),
            ("under 80 minutes", 4800),
            ("<1:30", 5400),
            ("1:20:00", 4800),
        ] {
            let expected = (seconds > 0).then_some(Seconds(seconds));
            assert_eq!(parse_race_time(text).ok(), expected, "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in [
            "",
            " ",
            "abc",
            "1:99:00",
            "1:2:3:4",
            "-",
            "-5",
            "99999999999",
            "1;20;00",
            "::",
            "5",
            "1:",
            ":30",
            "1h1h",
            "10m 1h",
            "1h 99m",
            "24:00:00",
            "0:00",
            "sub",
            "1:20 hours",
            "30s",
            "１:２０",
            "1h-20",
            "4294967295:59",
        ] {
            assert!(parse_race_time(text).unwrap_err().to_string().contains("1:24:10"), "{text}");
        }
    }

    #[test]
    fn a_split_is_understood_however_athletes_write_it() {
        for (text, seconds) in [
            ("4:30", 270),
            ("4.30", 270),
            ("270", 270),
            ("4m30s", 270),
            ("4m30", 270),
            ("4'30", 270),
            ("4′30″", 270),
            ("4 min 30 sec", 270),
            ("90 s", 90),
            ("4 min", 240),
            ("0:45", 45),
            ("1:02:03", 3723),
            ("84:10", 5050),
        ] {
            assert_eq!(parse_duration(text), Ok(Seconds(seconds)), "{text}");
        }
        for text in ["", "0", "0:00", "4:75", "fast", "4:30/km", "4 5"] {
            assert!(parse_duration(text).unwrap_err().to_string().contains("4:30"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_finish_time_that_is_shown_is_read_again(seconds in 600_u32..86_400) {
            prop_assert_eq!(parse_race_time(&Seconds(seconds).to_string()), Ok(Seconds(seconds)));
        }

        #[test]
        fn a_split_that_is_shown_is_read_again(seconds in 1_u32..86_400) {
            prop_assert_eq!(parse_duration(&Seconds(seconds).to_string()), Ok(Seconds(seconds)));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9:.,hms' \"minecsub-]{0,20}") {
            for text in [text, likely] {
                let _ = (parse_race_time(&text), parse_duration(&text));
            }
        }
    }
}
