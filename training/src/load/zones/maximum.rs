use serde::{Deserialize, Serialize};

use super::{HeartRateCaution, ZonesUnknown};
use crate::{Bpm, Confidence, load::LoadConventions};

/// How far an individual may be off any formula by age, in beats either way: up to twelve (facts/race-tools §4).
const ERROR_BEATS: u16 = 12;

/// A formula for the maximal heart rate by age.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MaximumFormula {
    /// 208 − 0.7 × age (`[TANAKA01]`, high): the one the product uses. About 5 too high in women who ran marathons
    /// for fun (`[HRMAX18]`, medium).
    #[default]
    Tanaka,
    /// 207 − 0.7 × age (`[GELLISH07]`, high).
    Gellish,
    /// 206.9 − 0.67 × age, of the same authors.
    GellishUnrounded,
    /// 220 − age (medium): off by more than 10 to 12 beats for one in three, and biased for the young and the old. For comparison.
    Folklore,
}

/// An estimate, and how little it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MaximumEstimate {
    /// What the formula gives, rounded.
    pub rate: Bpm,
    /// Twelve beats below it.
    pub low: Bpm,
    /// Twelve beats above it.
    pub high: Bpm,
    /// Which formula.
    pub formula: MaximumFormula,
    /// Key of its source.
    pub source: &'static str,
    /// How sure the formula is for a group; for one person see the range.
    pub confidence: Confidence,
}

/// The maximal heart rate an age suggests, for somebody whose maximum was never measured: never enough to call a
/// session too hard (facts/science SC4.6).
///
/// # Errors
/// `AgeOutside` the conventions' ages, `HeartRateMisleads` with a caution.
///
/// ```
/// use training::{Bpm, load::LoadConventions, load::zones::{HeartRateCaution, MaximumFormula, estimated_maximum}};
/// let maximum = estimated_maximum(40, MaximumFormula::Tanaka, HeartRateCaution::NONE, &LoadConventions::default())?;
/// assert_eq!((maximum.low, maximum.rate, maximum.high), (Bpm(168), Bpm(180), Bpm(192)));
/// # Ok::<(), training::load::zones::ZonesUnknown>(())
/// ```
pub fn estimated_maximum(
    age: u8,
    formula: MaximumFormula,
    caution: HeartRateCaution,
    conventions: &LoadConventions,
) -> Result<MaximumEstimate, ZonesUnknown> {
    if caution.applies() {
        return Err(ZonesUnknown::HeartRateMisleads);
    }
    if !(conventions.age_min..=conventions.age_max).contains(&age) {
        return Err(ZonesUnknown::AgeOutside);
    }
    // In hundredths of a beat.
    let (start, slope) = match formula {
        MaximumFormula::Tanaka => (20_800, 70),
        MaximumFormula::Gellish => (20_700, 70),
        MaximumFormula::GellishUnrounded => (20_690, 67),
        MaximumFormula::Folklore => (22_000, 100),
    };
    let (source, confidence) = match formula {
        MaximumFormula::Tanaka => ("TANAKA01", Confidence::High),
        MaximumFormula::Gellish | MaximumFormula::GellishUnrounded => ("GELLISH07", Confidence::High),
        MaximumFormula::Folklore => ("traditional", Confidence::Medium),
    };
    let hundredths = 50_u32.saturating_add(start).saturating_sub(slope * u32::from(age));
    let rate = u16::try_from(hundredths / 100).unwrap_or(u16::MAX);
    let (low, high) = (Bpm(rate.saturating_sub(ERROR_BEATS)), Bpm(rate.saturating_add(ERROR_BEATS)));
    Ok(MaximumEstimate { rate: Bpm(rate), low, high, formula, source, confidence })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimate(age: u8, formula: MaximumFormula) -> Result<MaximumEstimate, ZonesUnknown> {
        estimated_maximum(age, formula, HeartRateCaution::NONE, &LoadConventions::default())
    }

    const FORMULAS: [MaximumFormula; 4] =
        [MaximumFormula::Tanaka, MaximumFormula::Gellish, MaximumFormula::GellishUnrounded, MaximumFormula::Folklore];

    #[test]
    fn the_facts_examples_come_out() {
        assert_eq!(FORMULAS.map(|formula| estimate(40, formula).unwrap().rate.0), [180, 179, 180, 180]);
        // The athlete of the Karvonen example.
        assert_eq!(estimate(30, MaximumFormula::Tanaka).unwrap().rate, Bpm(187));
    }

    #[test]
    fn nobody_whose_heart_rate_misleads_gets_an_estimate() {
        for caution in [
            HeartRateCaution { takes_heart_rate_medicine: true, ..HeartRateCaution::NONE },
            HeartRateCaution { has_pacemaker: true, ..HeartRateCaution::NONE },
            HeartRateCaution { is_pregnant: true, ..HeartRateCaution::NONE },
        ] {
            let refused = estimated_maximum(40, MaximumFormula::Tanaka, caution, &LoadConventions::default());
            assert_eq!(refused, Err(ZonesUnknown::HeartRateMisleads));
            assert!(refused.unwrap_err().to_string().contains("doctor"));
        }
    }

    #[test]
    fn ages_are_met_to_the_year() {
        let is_known = |age| estimate(age, MaximumFormula::Tanaka).is_ok();
        assert_eq!([15, 16, 100, 101].map(is_known), [false, true, true, false]);
    }

    proptest! {
        #[test]
        fn nobody_gains_beats_with_age(age in 16_u8..100) {
            for formula in FORMULAS {
                prop_assert!(estimate(age + 1, formula).unwrap().rate <= estimate(age, formula).unwrap().rate);
            }
        }

        #[test]
        fn no_age_panics(age in any::<u8>()) {
            let everyone = LoadConventions { age_min: 0, age_max: 255, ..LoadConventions::default() };
            for formula in FORMULAS {
                prop_assert!(estimated_maximum(age, formula, HeartRateCaution::NONE, &everyone).is_ok());
            }
        }
    }
}
