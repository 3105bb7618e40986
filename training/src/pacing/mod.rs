//! Race pacing: a goal as splits, a new plan from a checkpoint, where a race lost time, two races side by side, two
//! athletes sharing one race, and what a change would bring. Times are whole seconds.

mod apportion;
mod comparison;
mod conventions;
mod doubles;
mod forecast;
mod limiters;
mod plan;
#[cfg(feature = "prose")]
mod prose;
mod race_result;
mod replan;
mod schedule;
mod shape;
mod split;
mod splits;
mod tables;
mod wall_balls;
mod what_if;

pub use comparison::{Comparison, ComparisonNote, PartChange, SplitChange, compare_races};
pub use conventions::PacingConventions;
#[cfg(feature = "prose")]
pub use doubles::doubles_rules;
pub use doubles::{
    DoublesAthlete, DoublesPlan, NoDoublesPlan, Partner, ShareReason, ShareUnit, StationShare, doubles_plan,
};
pub use forecast::{Forecast, ForecastBy};
pub use limiters::{Limiters, Loss, PartLoss, limiters};
pub use plan::{Checkpoint, PaceRange, PacingPlan, PlanNote, pacing_plan};
pub use race_result::{RaceResult, WOMEN_THROW_100_FROM, wall_ball_repetitions};
pub use replan::{NoReplan, Outlook, Replan, replan};
pub use shape::{RunPattern, mean_run_split, run_factors, run_splits_by_fit};
pub use split::{Split, Splits};
pub use splits::{
    Basis, FinishBand, NoSplits, Position, Quartile, TypicalSplits, finish_band, split_range, typical_splits,
};
pub use wall_balls::{BurpeePlan, NoStationPlan, WallBallPlan, burpee_plan, wall_ball_plan, wall_ball_time};
pub use what_if::{Change, NoSuchSplit, WhatIf, what_if};
