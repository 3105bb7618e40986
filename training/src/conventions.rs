use serde::{Deserialize, Serialize};

use crate::{
    ExerciseConventions, InputConventions, fuelling::FuellingConventions, load::LoadConventions,
    pacing::PacingConventions, race::RaceConventions, safety::SafetyConventions, state::StateConventions,
};

/// Every working convention in one place: thresholds and weights that no source settles, each with its default and
/// what it is for. What a source does settle is a constant with its key, not a convention.
///
/// ```
/// let conventions = training::Conventions::default();
/// assert_eq!(conventions, training::Conventions::default());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conventions {
    pub race: RaceConventions,
    pub pacing: PacingConventions,
    pub load: LoadConventions,
    pub state: StateConventions,
    pub fuelling: FuellingConventions,
    pub safety: SafetyConventions,
    pub exercise: ExerciseConventions,
    pub input: InputConventions,
}
