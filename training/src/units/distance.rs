use serde::{Deserialize, Serialize};

use super::{decimal, rounded};
use crate::{Metres, Units};

/// Tenths of a metre: a distance as athletes write it, so that a lane of 12.5 m stays one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Decimetres(pub u32);

/// Hundredths of a mile: a distance as it is written in miles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MileHundredths(pub u32);

/// A hundredth of a mile and a decimetre, both in hundredths of a millimetre: 1 mi is 1609.344 m exactly.
const HUNDREDTH_OF_MILE: u64 = 1_609_344;
const DECIMETRE: u64 = 10_000;

/// From half a mile on, whoever reads miles is shown miles. Below, tracks, lanes and ergs are marked in metres
/// everywhere, so metres are shown to all.
const SHOWN_IN_MILES_FROM: MileHundredths = MileHundredths(50);

impl Decimetres {
    /// Whole metres, half up.
    ///
    /// ```
    /// use training::{Decimetres, Metres};
    /// assert_eq!(Decimetres(125).to_metres(), Metres(13));
    /// ```
    #[must_use]
    pub fn to_metres(self) -> Metres {
        Metres(rounded(u64::from(self.0), 10))
    }

    /// Hundredths of a mile, half up.
    ///
    /// ```
    /// use training::{Decimetres, MileHundredths};
    /// assert_eq!(Decimetres(50_000).to_mile_hundredths(), MileHundredths(311));
    /// ```
    #[must_use]
    pub fn to_mile_hundredths(self) -> MileHundredths {
        MileHundredths(rounded(u64::from(self.0) * DECIMETRE, HUNDREDTH_OF_MILE))
    }

    /// In the athlete's unit: kilometres or miles to a hundredth, short distances in metres; it can be read again.
    /// Ergs and stations are measured in metres whoever reads them: show those as [`Metres`].
    ///
    /// ```
    /// use training::{Decimetres, Units};
    /// assert_eq!(Decimetres(80_467).shown(Units::Metric), "8.05 km");
    /// assert_eq!(Decimetres(80_467).shown(Units::Imperial), "5 mi");
    /// assert_eq!(Decimetres(125).shown(Units::Imperial), "12.5 m");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        let miles = self.to_mile_hundredths();
        if units == Units::Imperial && miles >= SHOWN_IN_MILES_FROM {
            return format!("{} mi", decimal(miles.0, 100));
        }
        if self.0 < 10_000 {
            return format!("{} m", decimal(self.0, 10));
        }
        format!("{} km", decimal(rounded(u64::from(self.0), 100), 100))
    }
}

impl From<Metres> for Decimetres {
    fn from(metres: Metres) -> Self {
        Self(metres.0.saturating_mul(10))
    }
}

impl MileHundredths {
    /// Tenths of a metre, half up; what does not fit is the farthest that does.
    ///
    /// ```
    /// use training::{Metres, MileHundredths};
    /// assert_eq!(MileHundredths(500).to_decimetres().to_metres(), Metres(8047));
    /// ```
    #[must_use]
    pub fn to_decimetres(self) -> Decimetres {
        Decimetres(rounded(u64::from(self.0) * HUNDREDTH_OF_MILE, DECIMETRE))
    }
}

impl Metres {
    /// In the athlete's unit, as [`Decimetres::shown`].
    ///
    /// ```
    /// use training::{Metres, Units};
    /// assert_eq!(Metres(5000).shown(Units::Metric), "5 km");
    /// assert_eq!(Metres(5000).shown(Units::Imperial), "3.11 mi");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        Decimetres::from(self).shown(units)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_blueprints_miles_are_its_kilometres() {
        // facts/periodization §3.2: miles beside whole kilometres
        for (miles, kilometres) in [(3600, 58), (3750, 60), (3950, 64), (3000, 48), (4000, 64), (2200, 35), (1200, 19)]
        {
            let metres = MileHundredths(miles).to_decimetres().to_metres();
            assert_eq!((metres.0 + 500) / 1000, kilometres, "{miles} hundredths");
        }
    }

    #[test]
    fn distances_are_shown_as_they_are_said() {
        for (decimetres, metric, imperial) in [
            (4000, "400 m", "400 m"),
            (8047, "804.7 m", "0.5 mi"),
            (10_000, "1 km", "0.62 mi"),
            (16_093, "1.61 km", "1 mi"),
            (210_975, "21.1 km", "13.11 mi"),
            (421_950, "42.2 km", "26.22 mi"),
        ] {
            let shown = Units::Metric;
            assert_eq!(Decimetres(decimetres).shown(shown), metric);
            assert_eq!(Decimetres(decimetres).shown(Units::Imperial), imperial);
        }
    }

    proptest! {
        #[test]
        fn there_and_back_again_is_within_half_a_unit(decimetres in 0_u32..100_000_000) {
            // half of a hundredth of a mile is 80.5 dm, and the way back rounds to the decimetre
            let back = Decimetres(decimetres).to_mile_hundredths().to_decimetres();
            prop_assert!(back.0.abs_diff(decimetres) <= 81);
        }

        #[test]
        fn what_was_written_in_miles_is_shown_as_it_was_written(hundredths in 0_u32..10_000_000) {
            let written = MileHundredths(hundredths);
            prop_assert_eq!(written.to_decimetres().to_mile_hundredths(), written);
        }

        #[test]
        fn farther_is_never_fewer_miles(one in any::<u32>(), other in any::<u32>()) {
            let (near, far) = (one.min(other), one.max(other));
            prop_assert!(Decimetres(near).to_mile_hundredths() <= Decimetres(far).to_mile_hundredths());
            prop_assert!(MileHundredths(near).to_decimetres() <= MileHundredths(far).to_decimetres());
        }
    }
}
