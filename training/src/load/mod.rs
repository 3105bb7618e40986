//! What training costs and how it is spread: heart-rate zones, pace bands, session-RPE load, a week's volume,
//! intensity and evenness, heart-rate impulse and stress scores, and the ceilings on runs and weeks.
//!
//! Loads are added up and described; nothing here weighs a recent load against a long one, because such a ratio
//! tells nothing that could be relied on (facts/periodization C34, facts/science SC9.4). Nor does any figure here
//! say how much is safe: no evidence lets a program compute that (SC9.5).

mod balance;
mod conventions;
mod exertion;
mod impulse;
mod intensity;
mod part;
mod progression;
mod session;
mod stress;
mod volume;
mod week;
pub mod zones;

pub use balance::{Balance, balance_series};
pub use conventions::{BpmRange, LoadConventions};
pub use exertion::{Rpe, RpeOutOfRange, Talk, repetitions_in_reserve};
pub use impulse::{HeartRateEffort, HeartRatesUnfit, Trimp, banister, edwards, edwards_zone};
pub use intensity::{Intensity, IntensitySplit, Shape, intensity_split};
pub use part::{TrainingKind, TrainingPart};
pub use progression::{
    LongestRun, RunSpike, longest_run, novice_volume_jump, reference_run_volume, run_spike, week_to_week_percent,
    weekly_run_ceiling,
};
pub use session::{LoadUnits, session_load};
pub use stress::{StressScore, heart_rate_stress, run_stress};
pub use volume::{KindVolume, WeekVolume, daily_loads, monday_of, week_volume};
pub use week::{Deviation, WeekSpread, week_spread};
