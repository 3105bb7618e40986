use serde::{Deserialize, Serialize};

use super::StressScore;
use crate::Sourced;

/// Days over which fitness follows the daily score.
const FITNESS_DAYS: Sourced<f64> = Sourced::medium(42.0, "COGGAN");
/// Days over which fatigue follows it.
const FATIGUE_DAYS: Sourced<f64> = Sourced::medium(7.0, "COGGAN");

/// Two running averages of daily stress scores, a slow and a quick one, and their difference. They describe what was
/// done; their time constants are habit, not measurement (facts/race-tools §5, `[COGGAN]`, medium), so they colour
/// no light and change no plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// The slow average (CTL), in tenths of a point.
    pub fitness_tenths: u32,
    /// The quick average (ATL), in tenths of a point.
    pub fatigue_tenths: u32,
}

impl Balance {
    /// Fitness less fatigue (TSB), in tenths of a point.
    ///
    /// ```
    /// use training::load::Balance;
    /// assert_eq!(Balance { fitness_tenths: 507, fatigue_tenths: 627 }.form_tenths(), -120);
    /// ```
    #[must_use]
    pub fn form_tenths(self) -> i64 {
        i64::from(self.fitness_tenths) - i64::from(self.fatigue_tenths)
    }
}

/// The balance after each day's score, from where it stood before; days without training are scores of zero.
///
/// ```
/// use training::load::{Balance, StressScore, balance_series};
/// let before = Balance { fitness_tenths: 500, fatigue_tenths: 600 };
/// let after = balance_series(before, &[StressScore::from_points(80)]);
/// assert_eq!(after, [Balance { fitness_tenths: 507, fatigue_tenths: 627 }]);
/// ```
#[must_use]
pub fn balance_series(before: Balance, daily: &[StressScore]) -> Vec<Balance> {
    let weight = |days: f64| 1.0 - libm::exp(-1.0 / days);
    let (slow, quick) = (weight(FITNESS_DAYS.value), weight(FATIGUE_DAYS.value));
    let (mut fitness, mut fatigue) = (f64::from(before.fitness_tenths), f64::from(before.fatigue_tenths));
    // Rounded for each day that is shown, never on the way.
    daily
        .iter()
        .map(|score| {
            fitness += (f64::from(score.tenths) - fitness) * slow;
            fatigue += (f64::from(score.tenths) - fatigue) * quick;
            Balance { fitness_tenths: libm::round(fitness) as u32, fatigue_tenths: libm::round(fatigue) as u32 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_example_comes_out() {
        let before = Balance { fitness_tenths: 500, fatigue_tenths: 600 };
        let after = balance_series(before, &[StressScore::from_points(80)]);
        assert_eq!(after, [Balance { fitness_tenths: 507, fatigue_tenths: 627 }]);
        assert_eq!(after[0].form_tenths(), -120);
    }

    #[test]
    fn without_training_fatigue_leaves_before_fitness() {
        let days = balance_series(Balance { fitness_tenths: 500, fatigue_tenths: 500 }, &[StressScore::default(); 14]);
        let last = days[13];
        assert!(last.fatigue_tenths < 100 && last.fitness_tenths > 300 && last.form_tenths() > 0, "{last:?}");
    }

    proptest! {
        #[test]
        fn averages_stay_between_what_was_and_what_was_done(
            fitness in 0_u32..5000, fatigue in 0_u32..5000, scores in proptest::collection::vec(0_u32..5000, 0..60),
        ) {
            let before = Balance { fitness_tenths: fitness, fatigue_tenths: fatigue };
            let scores: Vec<StressScore> = scores.into_iter().map(|tenths| StressScore { tenths }).collect();
            let days = balance_series(before, &scores);
            prop_assert_eq!(days.len(), scores.len());
            let most = scores.iter().map(|score| score.tenths).max().unwrap_or(0);
            for day in days {
                prop_assert!(day.fitness_tenths <= fitness.max(most) && day.fatigue_tenths <= fatigue.max(most));
            }
        }

        #[test]
        fn no_scores_panic(tenths in proptest::collection::vec(any::<u32>(), 0..9)) {
            let scores: Vec<StressScore> = tenths.into_iter().map(|tenths| StressScore { tenths }).collect();
            let _ = balance_series(Balance { fitness_tenths: u32::MAX, fatigue_tenths: 0 }, &scores);
        }
    }
}
