use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::ProfileForm;

use crate::{error::AppError, form::Draft};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish},
    sign_in::{coach, signed_in},
};

/// The profile as its page shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProfileShown {
    pub form: ProfileForm,
    pub email: String,
    pub is_operator: bool,
    /// What was typed into a refused form comes before what is stored.
    pub draft: Draft,
}

/// The signed-in athlete's profile.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn profile() -> Result<ProfileShown, AppError> {
    let athlete = signed_in()?;
    let profile = coach()?.store.profile(athlete.athlete_id).await?;
    let draft = crate::form::form_draft("profile".to_owned()).await?;
    Ok(ProfileShown { form: ProfileForm::of(&profile), email: athlete.email, is_operator: athlete.is_operator, draft })
}

/// Saves the profile.
///
/// # Errors
/// `SignedOut`, `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn save_profile(
    name: String,
    #[server(default)] sex: String,
    #[server(default)] birth_date: String,
    #[server(default)] division: String,
    #[server(default)] race_name: String,
    #[server(default)] race_date: String,
    #[server(default)] goal: String,
    #[server(default)] units: String,
    #[server(default)] time_zone: String,
) -> Result<(), AppError> {
    let form = ProfileForm { name, sex, birth_date, division, race_name, race_date, goal, units, time_zone };
    let done = save(&form).await;
    finish("profile", &form.fields(), "/profile", done).await
}

#[cfg(feature = "ssr")]
async fn save(form: &ProfileForm) -> Result<String, Refusal> {
    // In here, so that what was typed is kept when the sign-in is over.
    let athlete = signed_in()?.athlete_id;
    let coach = coach()?;
    if !coach::accounts::is_time_zone(&form.time_zone) {
        let sentence = "That is no time zone I know. Write it like Europe/Berlin.";
        return Err(Refusal::Fields(vec![training::FieldError::new("time_zone", sentence)]));
    }
    let profile = training::Profile::parse(form, coach::today(&form.time_zone))?;
    coach.store.save_profile(athlete, &profile).await?;
    Ok("/profile?saved=1".to_owned())
}
