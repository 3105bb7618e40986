use std::fmt;

use serde::{Deserialize, Serialize};

use super::rounded;
use crate::{Centimetres, Units};

/// Whole inches: a body height as it is written in feet and inches, shown 5'10".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Inches(pub u16);

impl fmt::Display for Inches {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}'{}\"", self.0 / 12, self.0 % 12)
    }
}

impl Inches {
    /// Centimetres, half up; 1 in is 2.54 cm exactly.
    ///
    /// ```
    /// use training::{Centimetres, Inches};
    /// assert_eq!(Inches(70).to_centimetres(), Centimetres(178));
    /// ```
    #[must_use]
    pub fn to_centimetres(self) -> Centimetres {
        Centimetres(u16::try_from(rounded(u64::from(self.0) * 254, 100)).unwrap_or(u16::MAX))
    }
}

impl Centimetres {
    /// Whole inches, half up.
    ///
    /// ```
    /// use training::{Centimetres, Inches};
    /// assert_eq!(Centimetres(178).to_inches(), Inches(70));
    /// ```
    #[must_use]
    pub fn to_inches(self) -> Inches {
        Inches(u16::try_from(rounded(u64::from(self.0) * 100, 254)).unwrap_or(u16::MAX))
    }

    /// In the athlete's unit; it can be read again.
    ///
    /// ```
    /// use training::{Centimetres, Units};
    /// assert_eq!(Centimetres(178).shown(Units::Metric), "1.78 m");
    /// assert_eq!(Centimetres(178).shown(Units::Imperial), "5'10\"");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        match units {
            Units::Metric => self.to_string(),
            Units::Imperial => self.to_inches().to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_heights_agree() {
        for (centimetres, shown) in [(152, "5'0\""), (178, "5'10\""), (183, "6'0\""), (193, "6'4\"")] {
            assert_eq!(Centimetres(centimetres).shown(Units::Imperial), shown);
        }
    }

    proptest! {
        #[test]
        fn there_and_back_again_is_within_half_a_unit(centimetres in any::<u16>()) {
            // half an inch is 1.27 cm, and the way back rounds to the centimetre
            prop_assert!(Centimetres(centimetres).to_inches().to_centimetres().0.abs_diff(centimetres) <= 1);
        }

        #[test]
        fn what_was_written_in_inches_is_shown_as_it_was_written(inches in 0_u16..25_000) {
            prop_assert_eq!(Inches(inches).to_centimetres().to_inches(), Inches(inches));
        }
    }
}
