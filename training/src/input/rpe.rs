use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    InputRefused,
    number::{Decimal, plain},
};

/// How hard it was, from 1 to 10 in halves (the CR-10 scale, facts/science SC9.1), in tenths: 75 is RPE 7.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RpeTenths(pub u8);

/// "7", "7.5".
impl fmt::Display for RpeTenths {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&crate::units::decimal(u32::from(self.0), 10))
    }
}

/// Reads an effort: "RPE 7", "7", "7.5", "7/10", "7 out of 10". A range of two neighbours is their middle: "7-8" is 7.5.
///
/// # Errors
/// A sentence with an example: not an effort, not a half, or not from 1 to 10.
///
/// ```
/// use training::{RpeTenths, parse_rpe};
/// assert_eq!(parse_rpe("RPE 7"), Ok(RpeTenths(70)));
/// assert_eq!(parse_rpe("7-8/10"), Ok(RpeTenths(75)));
/// assert!(parse_rpe("11").unwrap_err().to_string().contains("RPE 7"));
/// ```
pub fn parse_rpe(text: &str) -> Result<RpeTenths, InputRefused> {
    let unreadable = || InputRefused::unreadable("That effort", "RPE 7 or 7/10");
    let text = plain(text).ok_or_else(unreadable)?;
    let text = text.trim_start_matches('@').trim_start();
    let text = text.strip_prefix("rpe").unwrap_or(text).trim_start_matches([':', '=', '@', ' ']);
    let text = text.strip_suffix("rpe").unwrap_or(text).trim_end();
    let figure = ["out of 10", "/10", "/ 10"].iter().find_map(|scale| text.strip_suffix(scale)).unwrap_or(text);
    let mut halves =
        figure.trim().split('-').map(|half| Decimal::read(half.trim()).map(|decimal| decimal.times(10, 1)));
    let tenths = match (halves.next().flatten(), halves.next(), halves.next()) {
        (Some(only), None, None) if only % 5 == 0 => only,
        (Some(from), Some(Some(to)), None) if to == from.saturating_add(10) && from % 10 == 0 => from + 5,
        _ => return Err(unreadable()),
    };
    match u8::try_from(tenths) {
        Ok(tenths @ 10..=100) => Ok(RpeTenths(tenths)),
        _ => Err(InputRefused::OutOfRange {
            what: "An effort",
            from: "1".to_owned(),
            to: "10".to_owned(),
            example: "RPE 7 or 7/10",
        }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn efforts_are_understood_however_athletes_write_them() {
        for (text, tenths) in [
            ("RPE 7", 70),
            ("rpe7", 70),
            ("RPE: 7.5", 75),
            ("7", 70),
            ("7,5", 75),
            ("7/10", 70),
            ("7 / 10", 70),
            ("8 out of 10", 80),
            ("7-8", 75),
            ("RPE 6–7", 65),
            ("@8", 80),
            ("10/10", 100),
            ("1", 10),
        ] {
            assert_eq!(parse_rpe(text), Ok(RpeTenths(tenths)), "{text}");
        }
        for text in ["", "RPE", "hard", "0", "10.5", "11", "7.3", "7-10", "7/20", "-7", "7-8-9", "9999999", "10-11"] {
            assert!(parse_rpe(text).unwrap_err().to_string().contains("RPE 7"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(halves in 2_u8..=20) {
            let rpe = RpeTenths(halves * 5);
            prop_assert_eq!(parse_rpe(&rpe.to_string()), Ok(rpe));
            prop_assert_eq!(parse_rpe(&format!("{rpe}/10")), Ok(rpe));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[rpe0-9./ -]{0,10}") {
            let _ = (parse_rpe(&text), parse_rpe(&likely));
        }
    }
}
