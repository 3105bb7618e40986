//! Race pacing: a goal as splits, a new plan from a checkpoint, where a race lost time, two races side by side, two
//! athletes sharing one race, and what a change would bring. Times are whole seconds.

mod apportion;
mod conventions;
mod plan;
mod race_result;
mod schedule;
mod shape;
mod split;
mod splits;
mod tables;

pub use conventions::PacingConventions;
pub use plan::{Checkpoint, PaceRange, PacingPlan, PlanNote, pacing_plan};
pub use race_result::{RaceResult, WOMEN_THROW_100_FROM, wall_ball_repetitions};
pub use shape::{RunPattern, mean_run_split, run_factors, run_splits_by_fit};
pub use split::{Split, Splits};
pub use splits::{
    Basis, FinishBand, NoSplits, Position, Quartile, TypicalSplits, finish_band, split_range, typical_splits,
};
