use leptos::prelude::*;
use training::background::{
    CurrentTrainingForm, ExperienceForm, HealthForm, IdentityForm, PreferencesForm, RaceAheadForm,
};
#[cfg(feature = "ssr")]
use training::background::{Step, told};

use super::told::{OnboardingShown, ProfileShown};
#[cfg(feature = "ssr")]
use super::{saving, told::Group};
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{form::form_draft, sign_in::signed_in};

/// A step of getting to know the athlete: the named one, else the first that is open.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn onboarding(#[server(default)] step: String) -> Result<OnboardingShown, AppError> {
    let athlete = signed_in()?.athlete_id;
    let known = saving::Known::of(athlete).await?;
    let is_end = step == "done";
    let step = Step::from_slug(&step).or_else(|| known.background.first_open()).filter(|_| !is_end);
    Ok(OnboardingShown {
        athlete: athlete.to_string(),
        step,
        answered: Step::ALL.into_iter().filter(|step| known.background.has(*step)).collect(),
        forms: known.forms(),
        draft: form_draft(step.map(Step::slug).unwrap_or_default().to_owned()).await?,
        held_back: known.background.held_back(&known.profile, known.today),
    })
}

/// The signed-in athlete's profile.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn profile() -> Result<ProfileShown, AppError> {
    let athlete = signed_in()?;
    let known = saving::Known::of(athlete.athlete_id).await?;
    let lines = told(&known.profile, &known.background, known.today);
    let summary =
        |step: Step| lines.iter().find(|line| line.step == step).map(|line| (Group::Step(step), line.told.clone()));
    Ok(ProfileShown {
        athlete: athlete.athlete_id.to_string(),
        forms: known.forms(),
        summaries: Step::ALL.into_iter().filter_map(summary).chain([known.preferences()]).collect(),
        open_step: known.background.first_open(),
        held_back: known.background.held_back(&known.profile, known.today),
        // A demo has none of its own.
        email: if athlete.is_demo { String::new() } else { athlete.email },
        is_operator: athlete.is_operator,
        is_demo: athlete.is_demo,
        refused: saving::refused().await?,
    })
}

/// Saves who the athlete is.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_identity(
    #[server(flatten)] form: IdentityForm,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let done = saving::identity(&form).await;
    saving::end(Group::Step(Step::Identity), form.typed(), &from, done).await
}

/// Saves what the athlete has done in the sport.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_experience(
    #[server(flatten)] form: ExperienceForm,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let done = saving::experience(&form).await;
    saving::end(Group::Step(Step::Experience), form.typed(), &from, done).await
}

/// Saves what the athlete trains now.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_training(
    #[server(flatten)] form: CurrentTrainingForm,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let done = saving::training(&form).await;
    saving::end(Group::Step(Step::Training), form.typed(), &from, done).await
}

/// Saves the race ahead, or that there is none yet.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_race(
    #[server(flatten)] form: RaceAheadForm,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let done = saving::race(&form).await;
    saving::end(Group::Step(Step::Race), form.typed(), &from, done).await
}

/// Saves what the athlete told about their health.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_health(#[server(flatten)] form: HealthForm, #[server(default)] from: String) -> Result<(), AppError> {
    let done = saving::health(&form).await;
    saving::end(Group::Step(Step::Health), form.typed(), &from, done).await
}

/// Saves units, tone and time zone.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_preferences(#[server(flatten)] form: PreferencesForm) -> Result<(), AppError> {
    let done = saving::preferences(&form).await;
    saving::end(Group::Preferences, form.typed(), "profile", done).await
}
