use std::fmt;

use serde::{Deserialize, Serialize};

use super::HeartRatesUnfit;
use crate::{Bpm, Seconds, SecondsPerKm};

/// A stress score in tenths of a point: an hour at threshold is 100.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StressScore {
    /// Tenths of a point.
    pub tenths: u32,
}

impl StressScore {
    /// Whole points.
    ///
    /// ```
    /// assert_eq!(training::load::StressScore::from_points(80).to_string(), "80.0");
    /// ```
    #[must_use]
    pub const fn from_points(points: u32) -> Self {
        Self { tenths: points.saturating_mul(10) }
    }

    /// Hours times the square of a fraction of threshold, times 100.
    fn of(duration: Seconds, fraction: (u64, u64)) -> Option<Self> {
        let square = |value: u64| u128::from(value) * u128::from(value);
        let scaled = u128::from(duration.0) * square(fraction.0) * 1000;
        let divisor = 3600 * square(fraction.1);
        let tenths = (scaled + divisor / 2).checked_div(divisor)?;
        Some(Self { tenths: u32::try_from(tenths).unwrap_or(u32::MAX) })
    }
}

impl fmt::Display for StressScore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

/// rTSS of a run: hours times the square of threshold pace over pace, times 100 (facts/race-tools §5, `[TP-RTSS]`,
/// `[ENDUROCO]`, high). Threshold is the pace of about an hour; `pace` is plain or graded, because the normalising
/// algorithm is not public, so intervals score too low. Not for stations. `None` for a pace of zero.
///
/// ```
/// use training::{Seconds, SecondsPerKm, load::run_stress};
/// let score = run_stress(Seconds(45 * 60), SecondsPerKm(300), SecondsPerKm(270));
/// assert_eq!(score.map(|score| score.to_string()).as_deref(), Some("60.8"));
/// ```
#[must_use]
pub fn run_stress(duration: Seconds, pace: SecondsPerKm, threshold: SecondsPerKm) -> Option<StressScore> {
    StressScore::of(duration, (u64::from(threshold.0), u64::from(pace.0)))
}

/// hrTSS in its simple variant: hours times the square of the reserve used over the reserve at threshold, times 100
/// (facts/race-tools §5, `[PACELORE]`, medium: each maker has its own). The maximum cancels out of the two fractions.
///
/// # Errors
/// `HeartRatesUnfit` when rest is not below threshold, or the mean is below rest.
///
/// ```
/// use training::{Bpm, Seconds, load::heart_rate_stress};
/// let score = heart_rate_stress(Seconds(3600), Bpm(160), Bpm(55), Bpm(170))?;
/// assert_eq!(score.to_string(), "83.4");
/// # Ok::<(), training::load::HeartRatesUnfit>(())
/// ```
pub fn heart_rate_stress(
    duration: Seconds,
    mean: Bpm,
    rest: Bpm,
    threshold: Bpm,
) -> Result<StressScore, HeartRatesUnfit> {
    if rest >= threshold {
        return Err(HeartRatesUnfit::RestNotBelow);
    }
    let used = mean.0.checked_sub(rest.0).ok_or(HeartRatesUnfit::RateOutside)?;
    let available = threshold.0.saturating_sub(rest.0);
    StressScore::of(duration, (u64::from(used), u64::from(available))).ok_or(HeartRatesUnfit::RestNotBelow)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_examples_come_out() {
        let run = run_stress(Seconds(45 * 60), SecondsPerKm(300), SecondsPerKm(270)).unwrap();
        assert_eq!(run.to_string(), "60.8");
        let heart = heart_rate_stress(Seconds(3600), Bpm(160), Bpm(55), Bpm(170)).unwrap();
        assert!(heart.tenths.abs_diff(830) <= 5, "{heart}");
    }

    #[test]
    fn an_hour_at_threshold_is_a_hundred() {
        assert_eq!(
            run_stress(Seconds(3600), SecondsPerKm(270), SecondsPerKm(270)),
            Some(StressScore::from_points(100))
        );
        assert_eq!(heart_rate_stress(Seconds(3600), Bpm(170), Bpm(50), Bpm(170)), Ok(StressScore::from_points(100)));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(run_stress(Seconds(3600), SecondsPerKm(0), SecondsPerKm(270)), None);
        let score = |mean, rest, threshold| heart_rate_stress(Seconds(60), Bpm(mean), Bpm(rest), Bpm(threshold));
        assert_eq!(score(150, 170, 170), Err(HeartRatesUnfit::RestNotBelow));
        assert_eq!(score(40, 55, 170), Err(HeartRatesUnfit::RateOutside));
    }

    proptest! {
        #[test]
        fn a_faster_or_longer_run_never_scores_less(seconds in any::<u32>(), pace in 1_u32.., threshold in any::<u32>()) {
            let score = |seconds, pace| run_stress(Seconds(seconds), SecondsPerKm(pace), SecondsPerKm(threshold));
            prop_assert!(score(seconds, pace) >= score(seconds, pace.saturating_add(1)));
            prop_assert!(score(seconds.saturating_add(60), pace) >= score(seconds, pace));
        }

        #[test]
        fn no_heart_rates_panic(seconds in any::<u32>(), rates in any::<[u16; 3]>()) {
            let [mean, rest, threshold] = rates.map(Bpm);
            let _ = heart_rate_stress(Seconds(seconds), mean, rest, threshold);
        }
    }
}
