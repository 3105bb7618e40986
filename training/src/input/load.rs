use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    InputConventions, InputRefused,
    number::{Decimal, plain},
    parse_weight,
};
use crate::{Grams, Units};

/// What was on the bar, in the hands or on the back, as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WrittenLoad {
    /// All of it: a bar with its plates, a sled with itself, one bell.
    Total(Grams),
    /// Each of two: "2x24 kg", "24 kg each".
    PerHand(Grams),
    /// The own body and nothing else.
    Body,
    /// On top of the own body: "bw + 10 kg".
    BodyPlus(Grams),
    /// Of the most that can be lifted once.
    PercentOfMax(u8),
    /// Of the division's race load.
    PercentOfRaceLoad(u8),
}

impl WrittenLoad {
    /// In the athlete's unit; it can be read again.
    ///
    /// ```
    /// use training::{Grams, Units, WrittenLoad};
    /// assert_eq!(WrittenLoad::PerHand(Grams(24_000)).shown(Units::Metric), "2 × 24 kg");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        match self {
            Self::Total(grams) => grams.shown(units),
            Self::PerHand(grams) => format!("2 × {}", grams.shown(units)),
            Self::Body => "bodyweight".to_owned(),
            Self::BodyPlus(grams) => format!("bodyweight + {}", grams.shown(units)),
            Self::PercentOfMax(percent) => format!("{percent}%"),
            Self::PercentOfRaceLoad(percent) => format!("{percent}% race load"),
        }
    }
}

/// Metric, for logs and tests.
impl fmt::Display for WrittenLoad {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown(Units::Metric))
    }
}

/// Reads a load: a weight ("80 kg"), a pair ("2x24 kg", "24 kg each"), the body ("bw", "bw + 10 kg"), or a share of the
/// best single lift ("75%", "75% 1RM") or of the race load ("80% RL").
///
/// # Errors
/// As [`parse_weight`]; a share must lie between 1 and 150 %.
///
/// ```
/// use training::{Grams, InputConventions, Units, WrittenLoad, parse_load};
/// let read = |text| parse_load(text, Units::Metric, &InputConventions::default());
/// assert_eq!(read("2 x 24kg"), Ok(WrittenLoad::PerHand(Grams(24_000))));
/// assert_eq!(read("80% RL"), Ok(WrittenLoad::PercentOfRaceLoad(80)));
/// ```
pub fn parse_load(text: &str, units: Units, conventions: &InputConventions) -> Result<WrittenLoad, InputRefused> {
    let unreadable = || InputRefused::unreadable("That load", "80 kg, 2x24 kg, bw + 10 kg or 75%");
    let text = plain(text).ok_or_else(unreadable)?;
    if let Some(rest) = ["bodyweight", "body weight", "bw"].iter().find_map(|body| text.strip_prefix(body)) {
        let added = rest.trim();
        return match added.strip_prefix('+') {
            None if added.is_empty() => Ok(WrittenLoad::Body),
            None => Err(unreadable()),
            Some(added) => parse_weight(added, units, conventions).map(WrittenLoad::BodyPlus),
        };
    }
    if let Some((number, of)) = text.split_once('%') {
        let of = of.trim();
        let of = of.strip_prefix("of ").unwrap_or(of).trim();
        let percent = percent(number.trim()).ok_or_else(unreadable)?;
        return match of {
            "" | "1rm" | "1 rm" | "max" => Ok(WrittenLoad::PercentOfMax(percent)),
            "rl" | "race load" | "race weight" => Ok(WrittenLoad::PercentOfRaceLoad(percent)),
            _ => Err(unreadable()),
        };
    }
    let pair = text.strip_prefix('2').map(str::trim_start).and_then(|rest| rest.strip_prefix('x'));
    if let Some(each) = pair {
        return parse_weight(each, units, conventions).map(WrittenLoad::PerHand);
    }
    let each = PER_HAND.iter().find_map(|words| text.strip_suffix(words));
    match each {
        Some(each) => parse_weight(each, units, conventions).map(WrittenLoad::PerHand),
        None => parse_weight(&text, units, conventions).map(WrittenLoad::Total),
    }
}

const PER_HAND: [&str; 6] = ["each hand", "each", "per hand", "/hand", "a hand", "per side"];

/// Whole, 1 to 150: the heaviest sled that is ever asked for is a quarter over the race's (facts/programs ST-04).
pub(super) fn percent(number: &str) -> Option<u8> {
    let decimal = Decimal::read(number).filter(|decimal| decimal.is_whole())?;
    u8::try_from(decimal.times(1, 1)).ok().filter(|percent| (1..=150).contains(percent))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<WrittenLoad, InputRefused> {
        parse_load(text, Units::Metric, &InputConventions::default())
    }

    #[test]
    fn loads_are_understood_however_athletes_write_them() {
        for (text, load) in [
            ("80 kg", WrittenLoad::Total(Grams(80_000))),
            ("2x24kg", WrittenLoad::PerHand(Grams(24_000))),
            ("2×24 kg kb", WrittenLoad::PerHand(Grams(24_000))),
            ("24 kg each", WrittenLoad::PerHand(Grams(24_000))),
            ("24kg/hand", WrittenLoad::PerHand(Grams(24_000))),
            ("BW", WrittenLoad::Body),
            ("bodyweight", WrittenLoad::Body),
            ("bw+10kg", WrittenLoad::BodyPlus(Grams(10_000))),
            ("75%", WrittenLoad::PercentOfMax(75)),
            ("75 % of 1RM", WrittenLoad::PercentOfMax(75)),
            ("80% rl", WrittenLoad::PercentOfRaceLoad(80)),
            ("100% race weight", WrittenLoad::PercentOfRaceLoad(100)),
        ] {
            assert_eq!(read(text), Ok(load), "{text}");
        }
        for text in ["", "bw -10", "3x24 kg", "0%", "151%", "75% of what", "2x", "bw + heavy", "75.5%"] {
            assert!(read(text).unwrap_err().to_string().contains("80 kg"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(kilograms in 1_u32..900, percent in 1_u8..=150) {
            let grams = Grams(kilograms * 1000);
            for load in [
                WrittenLoad::Total(grams),
                WrittenLoad::PerHand(grams),
                WrittenLoad::Body,
                WrittenLoad::BodyPlus(grams),
                WrittenLoad::PercentOfMax(percent),
                WrittenLoad::PercentOfRaceLoad(percent),
            ] {
                prop_assert_eq!(read(&load.shown(Units::Metric)), Ok(load));
            }
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[bw0-9x%+ kg]{0,12}") {
            for text in [text, likely] {
                let _ = read(&text);
            }
        }
    }
}
