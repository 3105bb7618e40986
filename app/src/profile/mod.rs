//! What an athlete says about themself: asked in five steps at first, kept true on one page later.

mod api;
mod done;
mod fields;
mod group;
mod onboarding;
mod page;
#[cfg(feature = "ssr")]
mod saving;
mod told;

pub use api::{SaveExperience, SaveHealth, SaveIdentity, SavePreferences, SaveRace, SaveTraining, onboarding, profile};
pub use onboarding::OnboardingRoute;
pub use page::ProfileRoute;
