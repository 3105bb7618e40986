//! What an athlete tells about themself before there is a plan: the five steps, each read from a form that may say
//! anything (facts/periodization C1–C5, facts/science §17.5). Whether there is a plan is decided in [`safety`](crate::safety).

mod current_training;
mod everything;
mod experience;
mod health;
mod health_flag;
mod identity;
mod minutes;
mod preferences;
mod race_ahead;
mod reading;
mod step;
mod told;
mod tone;
mod weekdays;

pub use current_training::{CurrentTraining, CurrentTrainingForm};
pub use everything::Background;
pub use experience::{BestFinish, Experience, ExperienceForm, level_meaning};
pub use health::{HealthAnswers, HealthForm, area_from_slug, area_slug};
pub use health_flag::HealthFlag;
pub use identity::{Identity, IdentityForm};
pub use minutes::{BareNumber, Minutes, parse_minutes};
pub use preferences::{Preferences, PreferencesForm};
pub use race_ahead::{RaceAhead, RaceAheadForm};
pub use step::Step;
pub use told::{Told, told};
pub use tone::Tone;
pub use weekdays::{Weekdays, weekday_label, weekday_slug};
