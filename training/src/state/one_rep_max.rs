use serde::{Deserialize, Serialize};

use super::Grams;
use crate::Confidence;

/// Above this many repetitions the formulas' error grows too large (facts/race-tools §7).
const REPETITIONS_MAX: u8 = 10;
/// Up to this many in reserve, lifters guess to within about one (facts/science SC7.6, `[RIR-HACK17]`, high).
const RESERVE_GUESSED_WELL: u8 = 5;

/// A set that tells something about the most that could be lifted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiftSet {
    /// What was lifted.
    pub weight: Grams,
    /// How often.
    pub repetitions: u8,
    /// How many more would have gone: 0 for a set to failure.
    pub in_reserve: u8,
}

/// The most that could be lifted once, by two formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OneRepMax {
    /// Weight times (1 + repetitions / 30).
    pub epley: Grams,
    /// Weight times 36 / (37 − repetitions).
    pub brzycki: Grams,
    /// Keys of the sources.
    pub source: &'static str,
    /// Medium; low where the reserve was too large to be guessed well.
    pub confidence: Confidence,
}

impl OneRepMax {
    /// The smaller of the two: what to make loads from.
    ///
    /// ```
    /// use training::state::{Grams, LiftSet, one_rep_max};
    /// let most = one_rep_max(LiftSet { weight: Grams(100_000), repetitions: 5, in_reserve: 0 })?;
    /// assert_eq!(most.lower(), Grams(112_500));
    /// # Ok::<(), training::state::OneRepMaxUnknown>(())
    /// ```
    #[must_use]
    pub fn lower(&self) -> Grams {
        self.epley.min(self.brzycki)
    }

    /// The larger of the two.
    ///
    /// ```
    /// use training::state::{Grams, LiftSet, one_rep_max};
    /// let most = one_rep_max(LiftSet { weight: Grams(100_000), repetitions: 5, in_reserve: 0 })?;
    /// assert_eq!(most.upper(), Grams(116_667));
    /// # Ok::<(), training::state::OneRepMaxUnknown>(())
    /// ```
    #[must_use]
    pub fn upper(&self) -> Grams {
        self.epley.max(self.brzycki)
    }
}

/// Why there is no estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OneRepMaxUnknown {
    /// No repetition, or no weight.
    #[error("An estimate needs a weight and at least one repetition, for instance 100 kg for 5.")]
    NothingLifted,
    /// Too many for the formulas.
    #[error(
        "Above 10 repetitions, those in reserve included, the estimate is too rough. Use a heavier set, for instance 100 kg for 5."
    )]
    TooMany,
}

/// The most that could be lifted once, from a set of at most ten repetitions, those left in reserve included
/// (facts/race-tools §7, Epley and Brzycki, medium). A single to failure is its own maximum.
///
/// # Errors
/// `NothingLifted` without weight or repetition; `TooMany` above ten.
///
/// ```
/// use training::state::{Grams, LiftSet, one_rep_max};
/// let most = one_rep_max(LiftSet { weight: Grams(100_000), repetitions: 3, in_reserve: 2 })?;
/// assert_eq!(most.epley, Grams(116_667));
/// # Ok::<(), training::state::OneRepMaxUnknown>(())
/// ```
pub fn one_rep_max(set: LiftSet) -> Result<OneRepMax, OneRepMaxUnknown> {
    if set.repetitions == 0 || set.weight.0 == 0 {
        return Err(OneRepMaxUnknown::NothingLifted);
    }
    let repetitions = u64::from(set.repetitions) + u64::from(set.in_reserve);
    if repetitions > u64::from(REPETITIONS_MAX) {
        return Err(OneRepMaxUnknown::TooMany);
    }
    let weight = u64::from(set.weight.0);
    let rounded = |share: u64, of: u64| Grams(u32::try_from((weight * share + of / 2) / of).unwrap_or(u32::MAX));
    // Epley's line gives a single a thirtieth more than was lifted, which nobody has shown.
    let epley = if repetitions == 1 { set.weight } else { rounded(30 + repetitions, 30) };
    let is_guessed_well = set.in_reserve <= RESERVE_GUESSED_WELL;
    Ok(OneRepMax {
        epley,
        brzycki: rounded(36, 37 - repetitions),
        source: "Epley, Brzycki",
        confidence: if is_guessed_well { Confidence::Medium } else { Confidence::Low },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn most(grams: u32, repetitions: u8, in_reserve: u8) -> Result<OneRepMax, OneRepMaxUnknown> {
        one_rep_max(LiftSet { weight: Grams(grams), repetitions, in_reserve })
    }

    #[test]
    fn the_facts_example_comes_out() {
        let most = most(100_000, 5, 0).unwrap();
        assert!(most.epley.0.abs_diff(116_700) <= 50 && most.brzycki == Grams(112_500), "{most:?}");
        assert_eq!((most.lower(), most.upper()), (most.brzycki, most.epley));
    }

    #[test]
    fn a_single_is_what_was_lifted() {
        let single = most(140_000, 1, 0).unwrap();
        assert_eq!((single.epley, single.brzycki), (Grams(140_000), Grams(140_000)));
    }

    #[test]
    fn sets_that_say_nothing_are_refused_with_an_example() {
        for (grams, repetitions, reserve) in
            [(0, 5, 0), (100_000, 0, 0), (60_000, 11, 0), (60_000, 8, 3), (1, 255, 255)]
        {
            assert!(most(grams, repetitions, reserve).unwrap_err().to_string().contains("100 kg for 5"));
        }
        assert!(most(60_000, 10, 0).is_ok());
    }

    #[test]
    fn a_reserve_too_large_to_guess_makes_it_low() {
        assert_eq!(most(60_000, 4, 5).unwrap().confidence, Confidence::Medium);
        assert_eq!(most(60_000, 4, 6).unwrap().confidence, Confidence::Low);
    }

    proptest! {
        #[test]
        fn more_weight_or_more_repetitions_is_never_less(grams in 1_u32.., more in 0_u32..50_000, repetitions in 1_u8..10) {
            let base = most(grams, repetitions, 0).unwrap();
            let heavier = most(grams.saturating_add(more), repetitions, 0).unwrap();
            let longer = most(grams, repetitions + 1, 0).unwrap();
            for other in [heavier, longer] {
                prop_assert!(other.epley >= base.epley && other.brzycki >= base.brzycki);
            }
            prop_assert!(base.lower() >= Grams(grams));
        }

        #[test]
        fn a_repetition_in_reserve_counts_as_one_done(grams in 1_u32.., done in 1_u8..=5, reserve in 0_u8..=5) {
            let (reserved, all_done) = (most(grams, done, reserve).unwrap(), most(grams, done + reserve, 0).unwrap());
            prop_assert_eq!((reserved.epley, reserved.brzycki), (all_done.epley, all_done.brzycki));
        }
    }
}
