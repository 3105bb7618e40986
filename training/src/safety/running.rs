use serde::{Deserialize, Serialize};

/// What is tried before the first step of running, without pain (SC18.3, `[BSI-REV]`, low confidence).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunningChecks {
    /// A clinician has cleared running, where one was involved.
    pub is_cleared: bool,
    /// Longest brisk walk without pain, in minutes.
    pub walk_minutes: u16,
    /// Squats on one leg without pain, the weaker leg.
    pub single_leg_squats: u16,
    /// Hops on one leg without pain, the weaker leg.
    pub hops: u16,
    /// Any pain in daily life, 0 to 10.
    pub daily_pain: u8,
}

/// What is still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum NotYetReady {
    #[error("A clinician clears running first.")]
    Clearance,
    #[error("First walk briskly for 30 minutes without pain.")]
    Walk,
    #[error("First 10 squats on one leg without pain.")]
    SingleLegSquats,
    #[error("First 10 hops on one leg without pain; build up to 30.")]
    Hops,
    #[error("First a day without pain in daily life.")]
    DailyPain,
}

/// Whether the run-walk ladder may begin. After a bone stress injury no pain at all is allowed (SC18.2); the same is asked
/// of everybody here, because the checks cannot tell bone from tendon.
///
/// # Errors
/// Everything that is still missing.
///
/// ```
/// use training::safety::{NotYetReady, RunningChecks, ready_to_run_walk};
/// let checks = RunningChecks { is_cleared: true, walk_minutes: 30, single_leg_squats: 10, hops: 4, daily_pain: 0 };
/// assert_eq!(ready_to_run_walk(&checks), Err(vec![NotYetReady::Hops]));
/// ```
pub fn ready_to_run_walk(checks: &RunningChecks) -> Result<(), Vec<NotYetReady>> {
    let missing: Vec<_> = [
        (checks.is_cleared, NotYetReady::Clearance),
        (checks.walk_minutes >= 30, NotYetReady::Walk),
        (checks.single_leg_squats >= 10, NotYetReady::SingleLegSquats),
        (checks.hops >= 10, NotYetReady::Hops),
        (checks.daily_pain == 0, NotYetReady::DailyPain),
    ]
    .into_iter()
    .filter_map(|(is_met, missing)| (!is_met).then_some(missing))
    .collect();
    if missing.is_empty() { Ok(()) } else { Err(missing) }
}

/// One rung: so many times running, then walking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RunWalkStep {
    /// From 1.
    pub number: u8,
    pub repeats: u8,
    pub run_minutes: u8,
    /// 0 where the run is not broken.
    pub walk_minutes: u8,
}

impl RunWalkStep {
    /// Minutes from the first step to the last walk.
    ///
    /// ```
    /// assert_eq!(training::safety::run_walk_ladder()[0].minutes(), 18);
    /// ```
    #[must_use]
    pub fn minutes(self) -> u16 {
        u16::from(self.repeats) * (u16::from(self.run_minutes) + u16::from(self.walk_minutes))
    }
}

const fn rung(number: u8, repeats: u8, run_minutes: u8, walk_minutes: u8) -> RunWalkStep {
    RunWalkStep { number, repeats, run_minutes, walk_minutes }
}

/// Days from one rung to the next: every other day (SC18.4, low confidence).
pub const RUN_WALK_EVERY_DAYS: u8 = 2;

const LADDER: [RunWalkStep; 8] = [
    rung(1, 6, 1, 2),
    rung(2, 6, 2, 2),
    rung(3, 5, 3, 1),
    rung(4, 4, 5, 1),
    rung(5, 3, 8, 1),
    rung(6, 1, 20, 0),
    rung(7, 1, 25, 0),
    rung(8, 1, 30, 0),
];

/// The ladder back to half an hour of easy running, a rung every other day (SC18.4; coaching practice, low confidence).
///
/// ```
/// let ladder = training::safety::run_walk_ladder();
/// assert_eq!(ladder.map(|step| step.repeats * step.run_minutes), [6, 12, 15, 20, 24, 20, 25, 30]);
/// ```
#[must_use]
pub const fn run_walk_ladder() -> [RunWalkStep; 8] {
    LADDER
}

/// What follows a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LadderMove {
    /// The same again.
    Repeat(u8),
    /// The next.
    Climb(u8),
    /// Stop running and have it examined.
    StopAndRefer,
    /// The ladder is done: build up in `ReturnOrder`.
    Done,
}

/// What comes back after the ladder, in this order (SC18.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReturnOrder {
    Volume,
    Speed,
    HillsAndSleds,
    Stations,
}

/// The rung after this one: again with a pain above 2 or an ache the next day, a stop above 5, otherwise up (SC18.1, SC18.4).
/// After a bone stress injury any pain stops it (SC18.2). A number off the ladder starts at its first rung.
///
/// ```
/// use training::safety::{LadderMove, next_step};
/// assert_eq!(next_step(3, 1, false, false), LadderMove::Climb(4));
/// assert_eq!(next_step(3, 3, false, false), LadderMove::Repeat(3));
/// assert_eq!(next_step(3, 1, false, true), LadderMove::StopAndRefer);
/// assert_eq!(next_step(8, 0, false, false), LadderMove::Done);
/// ```
#[must_use]
pub fn next_step(step: u8, pain: u8, aches_next_day: bool, after_bone_stress: bool) -> LadderMove {
    if pain > 5 || (after_bone_stress && (pain > 0 || aches_next_day)) {
        return LadderMove::StopAndRefer;
    }
    match step {
        1..=8 if pain > 2 || aches_next_day => LadderMove::Repeat(step),
        1..=7 => LadderMove::Climb(step + 1),
        8 => LadderMove::Done,
        _ => LadderMove::Repeat(1),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_ladder_is_the_one_of_the_facts() {
        let written: Vec<String> = LADDER
            .iter()
            .map(|step| match step.walk_minutes {
                0 => step.run_minutes.to_string(),
                walk => format!("{}x({}/{walk})", step.repeats, step.run_minutes),
            })
            .collect();
        assert_eq!(written, ["6x(1/2)", "6x(2/2)", "5x(3/1)", "4x(5/1)", "3x(8/1)", "20", "25", "30"]);
        assert!(LADDER.iter().zip(1..).all(|(step, number)| step.number == number));
    }

    #[test]
    fn a_stretch_of_running_never_gets_shorter_up_the_ladder() {
        assert!(LADDER.windows(2).all(|pair| pair[0].run_minutes < pair[1].run_minutes));
    }

    #[test]
    fn everything_missing_is_said_at_once() {
        let missing = ready_to_run_walk(&RunningChecks { daily_pain: 1, ..RunningChecks::default() }).unwrap_err();
        assert_eq!(missing.len(), 5);
        let ready =
            RunningChecks { is_cleared: true, walk_minutes: 30, single_leg_squats: 10, hops: 10, daily_pain: 0 };
        assert_eq!(ready_to_run_walk(&ready), Ok(()));
    }

    proptest! {
        #[test]
        fn nobody_climbs_with_pain_or_skips_a_rung(step: u8, pain: u8, aches: bool, bone: bool) {
            match next_step(step, pain, aches, bone) {
                LadderMove::Climb(next) => {
                    prop_assert_eq!(next, step + 1);
                    prop_assert!(pain <= 2 && !aches && next <= 8);
                }
                LadderMove::Repeat(same) => prop_assert!((1..=8).contains(&same) && pain <= 5),
                LadderMove::Done => prop_assert!(step == 8 && pain <= 2 && !aches),
                LadderMove::StopAndRefer => prop_assert!(pain > 5 || bone),
            }
        }
    }
}
