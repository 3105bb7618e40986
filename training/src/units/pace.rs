use std::fmt;

use serde::{Deserialize, Serialize};

use super::rounded;
use crate::{SecondsPerKm, Units};

/// A running pace over a mile, shown "7:15/mi".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SecondsPerMile(pub u32);

/// An erg's split, shown "2:05/500m".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SecondsPer500m(pub u32);

/// A mile and a kilometre in millimetres.
const MILE: u64 = 1_609_344;
const KILOMETRE: u64 = 1_000_000;

impl SecondsPerKm {
    /// The same pace over a mile, half up to the second.
    ///
    /// ```
    /// use training::{SecondsPerKm, SecondsPerMile};
    /// assert_eq!(SecondsPerKm(270).to_per_mile(), SecondsPerMile(435));
    /// ```
    #[must_use]
    pub fn to_per_mile(self) -> SecondsPerMile {
        SecondsPerMile(rounded(u64::from(self.0) * MILE, KILOMETRE))
    }

    /// The same pace over 500 m, half up to the second.
    ///
    /// ```
    /// use training::{SecondsPer500m, SecondsPerKm};
    /// assert_eq!(SecondsPerKm(250).to_per_500m(), SecondsPer500m(125));
    /// ```
    #[must_use]
    pub fn to_per_500m(self) -> SecondsPer500m {
        SecondsPer500m(rounded(u64::from(self.0), 2))
    }

    /// In the athlete's unit; it can be read again.
    ///
    /// ```
    /// use training::{SecondsPerKm, Units};
    /// assert_eq!(SecondsPerKm(270).shown(Units::Metric), "4:30/km");
    /// assert_eq!(SecondsPerKm(270).shown(Units::Imperial), "7:15/mi");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        match units {
            Units::Metric => self.to_string(),
            Units::Imperial => self.to_per_mile().to_string(),
        }
    }
}

impl SecondsPerMile {
    /// The same pace over a kilometre, half up to the second.
    ///
    /// ```
    /// use training::{SecondsPerKm, SecondsPerMile};
    /// assert_eq!(SecondsPerMile(540).to_per_km(), SecondsPerKm(336));
    /// ```
    #[must_use]
    pub fn to_per_km(self) -> SecondsPerKm {
        SecondsPerKm(rounded(u64::from(self.0) * KILOMETRE, MILE))
    }
}

impl SecondsPer500m {
    /// The same pace over a kilometre; what does not fit is the slowest that does.
    ///
    /// ```
    /// use training::{SecondsPer500m, SecondsPerKm};
    /// assert_eq!(SecondsPer500m(125).to_per_km(), SecondsPerKm(250));
    /// ```
    #[must_use]
    pub fn to_per_km(self) -> SecondsPerKm {
        SecondsPerKm(self.0.saturating_mul(2))
    }
}

impl fmt::Display for SecondsPerMile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{:02}/mi", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Display for SecondsPer500m {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{:02}/500m", self.0 / 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_paces_agree() {
        // 9:00/mi is the blueprint's easy pace (facts/periodization §3.1); 5:00/km is 8:03/mi
        for (per_mile, per_km) in [(540, 336), (483, 300), (386, 240), (579, 360)] {
            assert_eq!(SecondsPerMile(per_mile).to_per_km(), SecondsPerKm(per_km));
            assert!(SecondsPerKm(per_km).to_per_mile().0.abs_diff(per_mile) <= 1);
        }
        assert_eq!(SecondsPer500m(125).to_string(), "2:05/500m");
        assert_eq!(SecondsPerMile(435).to_string(), "7:15/mi");
    }

    proptest! {
        #[test]
        fn a_pace_per_kilometre_survives_miles(pace in 0_u32..1_000_000) {
            prop_assert_eq!(SecondsPerKm(pace).to_per_mile().to_per_km(), SecondsPerKm(pace));
        }

        #[test]
        fn a_split_survives_kilometres(split in 0_u32..1_000_000) {
            prop_assert_eq!(SecondsPer500m(split).to_per_km().to_per_500m(), SecondsPer500m(split));
        }

        #[test]
        fn a_pace_survives_splits_within_half_a_unit(pace in any::<u32>()) {
            // half a second over 500 m is a second over a kilometre
            prop_assert!(SecondsPerKm(pace).to_per_500m().to_per_km().0.abs_diff(pace) <= 1);
        }

        #[test]
        fn a_pace_per_mile_survives_kilometres_within_half_a_unit(pace in 0_u32..1_000_000) {
            // half a second over a kilometre is 0.8 s over a mile
            prop_assert!(SecondsPerMile(pace).to_per_km().to_per_mile().0.abs_diff(pace) <= 1);
        }
    }
}
