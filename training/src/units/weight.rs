use serde::{Deserialize, Serialize};

use super::{decimal, rounded};
use crate::{Kilograms, Units};

/// Whole grams: a weight as it is stored, so that 82.5 kg and 35 lb keep their worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grams(pub u32);

/// As food is weighed, "105 g"; a load or a body is [`Grams::shown`] in the athlete's unit.
impl std::fmt::Display for Grams {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} g", self.0)
    }
}

/// Tenths of a pound: a weight as it is written in pounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PoundTenths(pub u32);

/// A tenth of a pound and a gram, both in micrograms: 1 lb is 453.59237 g exactly.
const TENTH_OF_POUND: u64 = 45_359_237;
const GRAM: u64 = 1_000_000;

impl Grams {
    /// Tenths of a pound, half up.
    ///
    /// ```
    /// use training::{Grams, PoundTenths};
    /// assert_eq!(Grams(80_000).to_pound_tenths(), PoundTenths(1764));
    /// ```
    #[must_use]
    pub fn to_pound_tenths(self) -> PoundTenths {
        PoundTenths(rounded(u64::from(self.0) * GRAM, TENTH_OF_POUND))
    }

    /// Whole kilograms, half up; what does not fit is the heaviest that does.
    ///
    /// ```
    /// use training::{Grams, Kilograms};
    /// assert_eq!(Grams(82_500).to_kilograms(), Kilograms(83));
    /// ```
    #[must_use]
    pub fn to_kilograms(self) -> Kilograms {
        Kilograms(u16::try_from(rounded(u64::from(self.0), 1000)).unwrap_or(u16::MAX))
    }

    /// In the athlete's unit, to a tenth of a kilogram or pound; it can be read again.
    ///
    /// ```
    /// use training::{Grams, Units};
    /// assert_eq!(Grams(82_500).shown(Units::Metric), "82.5 kg");
    /// assert_eq!(Grams(82_500).shown(Units::Imperial), "181.9 lb");
    /// ```
    #[must_use]
    pub fn shown(self, units: Units) -> String {
        match units {
            Units::Metric => format!("{} kg", decimal(rounded(u64::from(self.0), 100), 10)),
            Units::Imperial => format!("{} lb", decimal(self.to_pound_tenths().0, 10)),
        }
    }
}

impl From<Kilograms> for Grams {
    fn from(kilograms: Kilograms) -> Self {
        Self(u32::from(kilograms.0) * 1000)
    }
}

impl PoundTenths {
    /// Grams, half up; what does not fit is the heaviest that does.
    ///
    /// ```
    /// use training::{Grams, PoundTenths};
    /// assert_eq!(PoundTenths(2250).to_grams(), Grams(102_058));
    /// ```
    #[must_use]
    pub fn to_grams(self) -> Grams {
        Grams(rounded(u64::from(self.0) * TENTH_OF_POUND, GRAM))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_rulebooks_kilograms_are_these_pounds() {
        // facts/event §2: true values, not the rounded labels
        for (kilograms, tenths) in [(78, 1720), (103, 2271), (153, 3373), (6, 132), (152, 3351), (24, 529), (0, 0)] {
            assert_eq!(Grams::from(Kilograms(kilograms)).to_pound_tenths(), PoundTenths(tenths), "{kilograms} kg");
        }
    }

    #[test]
    fn weights_are_shown_without_zeros_that_say_nothing() {
        for (grams, metric, imperial) in [
            (80_000, "80 kg", "176.4 lb"),
            (102_058, "102.1 kg", "225 lb"),
            (1250, "1.3 kg", "2.8 lb"),
            (0, "0 kg", "0 lb"),
            (u32::MAX, "4294967.3 kg", "9468782.1 lb"),
        ] {
            assert_eq!(
                (Grams(grams).shown(Units::Metric), Grams(grams).shown(Units::Imperial)),
                (metric.into(), imperial.into())
            );
        }
    }

    proptest! {
        #[test]
        fn there_and_back_again_is_within_half_a_unit(grams in 0_u32..2_000_000) {
            // half of a tenth of a pound is 22.7 g, and the way back rounds to the gram
            prop_assert!(Grams(grams).to_pound_tenths().to_grams().0.abs_diff(grams) <= 23);
        }

        #[test]
        fn what_was_written_in_pounds_is_shown_as_it_was_written(tenths in 0_u32..20_000_000) {
            prop_assert_eq!(PoundTenths(tenths).to_grams().to_pound_tenths(), PoundTenths(tenths));
        }

        #[test]
        fn whole_kilograms_survive_pounds(kilograms in any::<u16>()) {
            let there = Grams::from(Kilograms(kilograms)).to_pound_tenths();
            prop_assert_eq!(there.to_grams().to_kilograms(), Kilograms(kilograms));
        }

        #[test]
        fn whole_pounds_agree_with_tenths(kilograms in any::<u16>()) {
            let tenths = u64::from(Grams::from(Kilograms(kilograms)).to_pound_tenths().0);
            // rounding twice may differ by one from rounding once, only where the tenth is a five
            prop_assert!(Kilograms(kilograms).to_pounds().abs_diff((tenths + 5) / 10) <= u64::from(tenths % 10 == 5));
        }

        #[test]
        fn heavier_is_never_fewer_pounds(one in any::<u32>(), other in any::<u32>()) {
            let (light, heavy) = (Grams(one.min(other)), Grams(one.max(other)));
            prop_assert!(light.to_pound_tenths() <= heavy.to_pound_tenths());
            prop_assert!(PoundTenths(light.0).to_grams() <= PoundTenths(heavy.0).to_grams());
        }
    }
}
