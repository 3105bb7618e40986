//! How an athlete stands: readiness from what was noted in the morning, how much of the plan was kept, streaks,
//! records, estimates of strength, benchmarks and their dates, and progress towards goals.

mod adherence;
mod benchmark;
mod conventions;
mod goal;
mod one_rep_max;
mod performance;
mod rating;
pub mod readiness;
mod records;
mod streak;

pub use crate::Grams;
pub use adherence::{Adherence, Outcome, PlannedSession, adherence};
pub use benchmark::{
    Benchmark, BenchmarkClass, BenchmarkDue, Experience, NoThreshold, Protocol, benchmark_due,
    compromised_delta_per_mille, protocol, threshold_heart_rate,
};
pub use conventions::StateConventions;
pub use goal::{Goal, GoalProgress, GoalStanding, GoalUnclear, Mark, progress};
pub use one_rep_max::{LiftSet, OneRepMax, OneRepMaxUnknown, one_rep_max};
pub use performance::{DatedPerformance, Discipline, Performance};
pub use rating::{Rating, RatingOutOfRange};
pub use records::{PersonalRecord, RecordVerdict, personal_records, record_progression, record_verdict};
pub use streak::{WeekStreak, week_streak};
