//! The exercise catalogue: what there is to do beside running and the stations, with what it works, what it needs, whom
//! it suits, and what can stand in for it.

mod catalogue;
mod change;
mod conventions;
#[cfg(feature = "prose")]
mod cue;
mod filter;
mod key;
mod label;
mod lookup;
mod record;
mod search;
mod substitute;
#[cfg(test)]
mod validation;

pub use change::Change;
pub use conventions::ExerciseConventions;
#[cfg(feature = "prose")]
pub use cue::cue;
pub use filter::{ExerciseFilter, exercises};
pub(crate) use key::key;
pub use label::{CountedIn, ExerciseLevel, Impact, Muscle, Pattern, Strain};
pub use lookup::{all, exercise, exercise_named};
pub(crate) use lookup::{exercise_near_key, exercise_of_key};
pub use record::{Exercise, ExerciseSlug, ExerciseUnknown};
pub use search::exercises_like;
pub use substitute::{Substitute, substitutes};
