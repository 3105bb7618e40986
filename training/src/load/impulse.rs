use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Bpm, Seconds, Sex};

/// Training impulse, in points of their own: not to be added to session-RPE load, nor one author's to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Trimp(pub u32);

impl fmt::Display for Trimp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} TRIMP", self.0)
    }
}

/// The zone, 1 to 5, that Edwards counts a heart rate in: 50 to 60 % of the maximum is 1, from 90 % it is 5. `None`
/// below half, where nothing counts, and without a maximum (facts/race-tools §5, medium).
///
/// ```
/// use training::{Bpm, load::edwards_zone};
/// assert_eq!(edwards_zone(Bpm(160), Bpm(190)), Some(4));
/// ```
#[must_use]
pub fn edwards_zone(rate: Bpm, maximum: Bpm) -> Option<u8> {
    let percent = (u32::from(rate.0) * 100).checked_div(u32::from(maximum.0))?;
    match percent {
        0..50 => None,
        50..60 => Some(1),
        60..70 => Some(2),
        70..80 => Some(3),
        80..90 => Some(4),
        _ => Some(5),
    }
}

/// Edwards' impulse: minutes in each of the five zones of `edwards_zone`, times the zone's number. The linear
/// weights are arbitrary (facts/race-tools §5, medium).
///
/// ```
/// use training::{Seconds, load::{Trimp, edwards}};
/// assert_eq!(edwards([10, 20, 15, 30, 10].map(|minutes| Seconds(minutes * 60))), Trimp(265));
/// ```
#[must_use]
pub fn edwards(zones: [Seconds; 5]) -> Trimp {
    let weighted: u64 = zones.iter().zip(1_u64..).map(|(time, weight)| u64::from(time.0) * weight).sum();
    Trimp(u32::try_from((weighted + 30) / 60).unwrap_or(u32::MAX))
}

/// A session told by its heart rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeartRateEffort {
    /// How long.
    pub duration: Seconds,
    /// The mean of it.
    pub mean: Bpm,
    /// The athlete's resting heart rate.
    pub rest: Bpm,
    /// The athlete's maximum.
    pub maximum: Bpm,
}

/// Heart rates that do not belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeartRatesUnfit {
    /// The resting rate is not below the one it is compared with.
    #[error("The resting heart rate has to be below the other one, for instance 55 at rest and 190 at most.")]
    RestNotBelow,
    /// The rate lies outside rest and maximum.
    #[error("The heart rate has to lie between rest and maximum, for instance 155 between 55 and 190.")]
    RateOutside,
    /// More than the whole reserve.
    #[error("A share of the heart-rate reserve is at most 100 %, for instance 70.")]
    ShareOutside,
}

/// Banister's impulse: minutes times the fraction of the heart-rate reserve, weighted exponentially, with different
/// constants for men and women (facts/race-tools §5, `[BANISTER91]`, high; some calculators use the men's for all).
/// It does not see strength work and sleds.
///
/// # Errors
/// `HeartRatesUnfit` when rest, mean and maximum are not in that order.
///
/// ```
/// use training::{Bpm, Seconds, Sex, load::{HeartRateEffort, Trimp, banister}};
/// let run = HeartRateEffort { duration: Seconds(3600), mean: Bpm(155), rest: Bpm(55), maximum: Bpm(190) };
/// assert_eq!(banister(&run, Sex::Female)?, Trimp(132));
/// # Ok::<(), training::load::HeartRatesUnfit>(())
/// ```
pub fn banister(effort: &HeartRateEffort, sex: Sex) -> Result<Trimp, HeartRatesUnfit> {
    if effort.rest >= effort.maximum {
        return Err(HeartRatesUnfit::RestNotBelow);
    }
    if effort.mean < effort.rest || effort.mean > effort.maximum {
        return Err(HeartRatesUnfit::RateOutside);
    }
    let (factor, exponent) = match sex {
        Sex::Male => (0.64, 1.92),
        Sex::Female => (0.86, 1.67),
    };
    let above = |rate: Bpm| f64::from(rate.0) - f64::from(effort.rest.0);
    let reserve = above(effort.mean) / above(effort.maximum);
    let minutes = f64::from(effort.duration.0) / 60.0;
    // A float that does not fit is held at the end of the range by the cast.
    Ok(Trimp(libm::round(minutes * reserve * factor * libm::exp(exponent * reserve)) as u32))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RUN: HeartRateEffort =
        HeartRateEffort { duration: Seconds(3600), mean: Bpm(155), rest: Bpm(55), maximum: Bpm(190) };

    #[test]
    fn the_facts_examples_come_out() {
        assert_eq!(edwards([10, 20, 15, 30, 10].map(|minutes| Seconds(minutes * 60))), Trimp(265));
        assert_eq!(banister(&RUN, Sex::Male), Ok(Trimp(118)));
        assert_eq!(banister(&RUN, Sex::Female), Ok(Trimp(132)));
    }

    #[test]
    fn zones_are_tenths_of_the_maximum() {
        let zones = [99, 100, 119, 120, 140, 160, 180, 200, 220].map(|rate| edwards_zone(Bpm(rate), Bpm(200)));
        let expected = [None, Some(1), Some(1), Some(2), Some(3), Some(4), Some(5), Some(5), Some(5)];
        assert_eq!(zones, expected);
        assert_eq!(edwards_zone(Bpm(100), Bpm(0)), None);
    }

    #[test]
    fn heart_rates_that_cannot_be_are_refused_with_an_example() {
        for effort in [
            HeartRateEffort { rest: Bpm(190), ..RUN },
            HeartRateEffort { mean: Bpm(54), ..RUN },
            HeartRateEffort { mean: Bpm(191), ..RUN },
            HeartRateEffort { maximum: Bpm(0), ..RUN },
        ] {
            assert!(banister(&effort, Sex::Male).unwrap_err().to_string().contains("190"), "{effort:?}");
        }
    }

    proptest! {
        #[test]
        fn longer_or_higher_is_never_less(seconds in 0_u32..40_000, mean in 55_u16..190, more in 0_u32..4000) {
            for sex in [Sex::Female, Sex::Male] {
                let trimp = |seconds, mean| banister(&HeartRateEffort { duration: Seconds(seconds), mean: Bpm(mean), ..RUN }, sex);
                let base = trimp(seconds, mean).unwrap();
                prop_assert!(trimp(seconds + more, mean).unwrap() >= base);
                prop_assert!(trimp(seconds, mean + 1).unwrap() >= base);
            }
        }

        #[test]
        fn a_minute_counts_more_in_a_higher_zone(minutes in proptest::array::uniform5(0_u32..2000), zone in 0_usize..4) {
            let with_a_minute_in = |zone: usize| {
                let mut minutes = minutes;
                minutes[zone] += 1;
                edwards(minutes.map(|minutes| Seconds(minutes * 60))).0
            };
            prop_assert_eq!(with_a_minute_in(zone + 1), with_a_minute_in(zone) + 1);
        }

        #[test]
        fn nothing_panics(seconds in any::<[u32; 5]>(), rates in any::<[u16; 3]>()) {
            let [mean, rest, maximum] = rates.map(Bpm);
            let _ = banister(&HeartRateEffort { duration: Seconds(seconds[0]), mean, rest, maximum }, Sex::Female);
            let _ = (edwards(seconds.map(Seconds)), edwards_zone(mean, maximum));
        }
    }
}
