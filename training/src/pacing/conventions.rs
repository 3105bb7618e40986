use serde::{Deserialize, Serialize};

use crate::{Seconds, SecondsPerKm};

/// Working rules of pacing that we chose or that rest on coaching practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacingConventions {
    /// A steady plan runs nothing faster than this, thousandths of the mean of runs 2 to 7. The source says it of run 1;
    /// it holds for run 2 as well, or the second run would have to be faster than the first
    /// (facts/race-tools §2.2, medium).
    pub fastest_run_permille: u16,
    /// And nothing slower than this (facts/race-tools §2.2, medium).
    pub slowest_run_permille: u16,
    /// A goal further from the forecast than the usual error, up to this many times it, is unlikely; beyond, it is
    /// out of reach.
    pub unlikely_within_errors: u16,
    /// An elapsed time below this share of the fastest schedule there is, per cent, is a slip of the thumb.
    pub slip_below_percent: u16,
    /// Doubles: how much dearer a second of station work is counted for the slower runner, per cent, because the
    /// pair runs at that runner's pace.
    pub slower_runner_relief_percent: u16,
    /// Doubles: the difference of run paces from which all of that relief is given.
    pub full_relief_gap: SecondsPerKm,
    /// Usual error of a finish that was derived from run paces (facts/race-tools §8).
    pub run_based_error: Seconds,
    /// Wall balls: no set smaller than this, as in the beginner's ten sets of ten (facts/stations §8).
    pub smallest_set: u16,
}

impl Default for PacingConventions {
    fn default() -> Self {
        Self {
            fastest_run_permille: 970,
            slowest_run_permille: 1060,
            unlikely_within_errors: 2,
            slip_below_percent: 50,
            slower_runner_relief_percent: 10,
            full_relief_gap: SecondsPerKm(30),
            run_based_error: Seconds(300),
            smallest_set: 10,
        }
    }
}
