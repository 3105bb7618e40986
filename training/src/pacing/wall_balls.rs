use serde::{Deserialize, Serialize};

use crate::{Centimetres, Seconds};

use super::PacingConventions;

/// How wall balls are broken up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WallBallPlan {
    /// Repetitions of each set, the longest first, together all of them. Between two sets lies one pause.
    pub sets: Vec<u16>,
    pub repetition_ms: u32,
    pub pause: Seconds,
    /// Sets and pauses.
    pub time: Seconds,
}

/// Burpee broad jumps as repetitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BurpeePlan {
    pub repetitions: u16,
    pub time: Seconds,
}

/// Why there is no plan for a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoStationPlan {
    #[error("{0} repetitions cannot be planned. Give a number from 1 to 300, for example 100.")]
    Repetitions(u16),
    #[error("A repetition takes between 1 and 20 s. Give its time, for example 2.4 s.")]
    Repetition,
    #[error("A pause lasts between 1 and 120 s. Give its time, for example 5 s.")]
    Pause,
    #[error("One jump covers between 0.50 and 3.00 m. Give its length, for example 1.50 m.")]
    Jump,
    #[error("Without a pause these repetitions take {unbroken}. Plan at least that, or throw faster than in {target}.")]
    TooSlow { unbroken: Seconds, target: Seconds },
}

const REPETITION_MS: std::ops::RangeInclusive<u32> = 1_000..=20_000;

/// The time of wall balls: repetitions, and a pause between sets (facts/race-tools §7).
///
/// # Errors
/// `Repetitions`, `Repetition`, `Pause` for figures nobody means.
///
/// ```
/// use training::{Seconds, pacing::wall_ball_time};
/// assert_eq!(wall_ball_time(100, 2400, 9, Seconds(6)), Ok(Seconds(4 * 60 + 54)));
/// ```
pub fn wall_ball_time(
    repetitions: u16,
    repetition_ms: u32,
    pauses: u16,
    pause: Seconds,
) -> Result<Seconds, NoStationPlan> {
    if !(1..=300).contains(&repetitions) {
        return Err(NoStationPlan::Repetitions(repetitions));
    }
    if !REPETITION_MS.contains(&repetition_ms) {
        return Err(NoStationPlan::Repetition);
    }
    if !(1..=120).contains(&pause.0) {
        return Err(NoStationPlan::Pause);
    }
    Ok(Seconds(seconds(repetitions, repetition_ms) + u32::from(pauses) * pause.0))
}

/// Sets for a time to aim at: as many pauses as fit into it, and sets as even as they can be, the longer ones first.
/// No set is smaller than the convention's smallest, so the plan may be faster than the aim.
///
/// # Errors
/// As for [`wall_ball_time`], and `TooSlow` when the repetitions alone take longer than the aim.
///
/// ```
/// use training::{Seconds, pacing::{PacingConventions, wall_ball_plan}};
/// let plan = wall_ball_plan(100, 2400, Seconds(5), Seconds(260), &PacingConventions::default()).unwrap();
/// assert_eq!((plan.sets, plan.time), (vec![20, 20, 20, 20, 20], Seconds(260)));
/// ```
pub fn wall_ball_plan(
    repetitions: u16,
    repetition_ms: u32,
    pause: Seconds,
    target: Seconds,
    conventions: &PacingConventions,
) -> Result<WallBallPlan, NoStationPlan> {
    let unbroken = wall_ball_time(repetitions, repetition_ms, 0, pause)?;
    let spare = target.0.checked_sub(unbroken.0).ok_or(NoStationPlan::TooSlow { unbroken, target })?;
    let most_sets = (repetitions / conventions.smallest_set.max(1)).max(1);
    let pauses = u16::try_from(spare / pause.0.max(1)).unwrap_or(u16::MAX).min(most_sets - 1);
    let count = pauses + 1;
    let (even, longer) = (repetitions / count, repetitions % count);
    Ok(WallBallPlan {
        sets: (0..count).map(|set| even + u16::from(set < longer)).collect(),
        repetition_ms,
        pause,
        time: wall_ball_time(repetitions, repetition_ms, pauses, pause)?,
    })
}

/// How many burpee broad jumps the station's 80 m are, and how long they take (facts/race-tools §7).
///
/// # Errors
/// `Jump` or `Repetition` for figures nobody means.
///
/// ```
/// use training::{Centimetres, Seconds, pacing::burpee_plan};
/// let plan = burpee_plan(Centimetres(150), 5_000).unwrap();
/// assert_eq!((plan.repetitions, plan.time), (54, Seconds(270)));
/// ```
pub fn burpee_plan(jump: Centimetres, repetition_ms: u32) -> Result<BurpeePlan, NoStationPlan> {
    const LANE: u16 = 8_000;
    if !(50..=300).contains(&jump.0) {
        return Err(NoStationPlan::Jump);
    }
    if !REPETITION_MS.contains(&repetition_ms) {
        return Err(NoStationPlan::Repetition);
    }
    let repetitions = LANE.div_ceil(jump.0);
    Ok(BurpeePlan { repetitions, time: Seconds(seconds(repetitions, repetition_ms)) })
}

fn seconds(repetitions: u16, repetition_ms: u32) -> u32 {
    (u32::from(repetitions).saturating_mul(repetition_ms)).saturating_add(500) / 1000
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_worked_examples_come_out() {
        // facts/race-tools §7
        for (repetition_ms, pauses, pause, time) in
            [(2400, 9, 6, 294), (2400, 4, 5, 260), (2600, 9, 8, 332), (2200, 0, 5, 220)]
        {
            assert_eq!(wall_ball_time(100, repetition_ms, pauses, Seconds(pause)), Ok(Seconds(time)));
        }
        for (centimetres, repetitions) in [(120, 67), (150, 54), (180, 45)] {
            assert_eq!(burpee_plan(Centimetres(centimetres), 5000).map(|plan| plan.repetitions), Ok(repetitions));
        }
    }

    #[test]
    fn pauses_are_used_up_before_the_sets_get_smaller_than_ten() {
        let sets = |target| {
            wall_ball_plan(100, 2400, Seconds(6), Seconds(target), &PacingConventions::default()).map(|plan| plan.sets)
        };
        assert_eq!(sets(240), Ok(vec![100]));
        assert_eq!(sets(252), Ok(vec![34, 33, 33]));
        assert_eq!(sets(600), Ok(vec![10; 10]));
    }

    #[test]
    fn what_cannot_be_is_answered_with_a_way_out() {
        let plan = |repetitions, repetition_ms, pause, target| {
            wall_ball_plan(repetitions, repetition_ms, Seconds(pause), Seconds(target), &PacingConventions::default())
        };
        let error = plan(100, 2600, 5, 240).unwrap_err();
        assert_eq!(error, NoStationPlan::TooSlow { unbroken: Seconds(260), target: Seconds(240) });
        assert!(error.to_string().contains("take 4:20"));
        assert_eq!(plan(0, 2600, 5, 240), Err(NoStationPlan::Repetitions(0)));
        assert_eq!(plan(100, 26, 5, 240), Err(NoStationPlan::Repetition));
        assert_eq!(plan(100, 2400, 0, 300), Err(NoStationPlan::Pause));
        assert_eq!(burpee_plan(Centimetres(0), 5000), Err(NoStationPlan::Jump));
        assert_eq!(burpee_plan(Centimetres(150), 0), Err(NoStationPlan::Repetition));
    }

    proptest! {
        #[test]
        fn sets_hold_every_repetition_and_fit_the_aim(
            repetitions in 1_u16..=300, repetition_ms in 1_000_u32..=20_000, pause in 1_u32..=120, target in 0_u32..8_000,
        ) {
            let conventions = PacingConventions::default();
            let Ok(plan) = wall_ball_plan(repetitions, repetition_ms, Seconds(pause), Seconds(target), &conventions) else {
                return Ok(());
            };
            prop_assert_eq!(plan.sets.iter().sum::<u16>(), repetitions);
            prop_assert!(plan.time <= Seconds(target));
            prop_assert!(plan.sets.is_sorted_by(|a, b| a >= b));
        }

        #[test]
        fn nothing_panics(repetitions: u16, repetition_ms: u32, pause: u32, target: u32, jump: u16, smallest_set: u16) {
            let conventions = PacingConventions { smallest_set, ..PacingConventions::default() };
            let _ = wall_ball_plan(repetitions, repetition_ms, Seconds(pause), Seconds(target), &conventions);
            let _ = wall_ball_time(repetitions, repetition_ms, u16::MAX, Seconds(pause));
            let _ = burpee_plan(Centimetres(jump), repetition_ms);
        }
    }
}
