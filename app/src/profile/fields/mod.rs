//! The questions, each with why it is asked; the same in the steps and on the profile.

mod experience;
mod health;
mod identity;
mod preferences;
mod race;
mod training;

pub use experience::ExperienceFields;
pub use health::HealthFields;
pub use identity::IdentityFields;
pub use preferences::PreferencesFields;
pub use race::RaceFields;
pub use training::TrainingFields;

use crate::ui::Choice;

/// How weights and distances are shown.
const UNITS: [Choice; 2] = [("metric", "Kilograms, kilometres"), ("imperial", "Pounds, miles")];

/// Two fields side by side where there is room.
const PAIR: &str = "grid gap-5 md:grid-cols-2";
