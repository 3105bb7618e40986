use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish},
    sign_in::{clear_site_data, closed_account, coach, moment, set_cookie, signed_in},
};

/// What `/keep-account` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClosingShown {
    pub email: String,
    /// "8 Dec 2026, 10:32", by the athlete's clock.
    pub delete_at: String,
}

/// Closes the account: signed out everywhere, deleted after the grace.
///
/// # Errors
/// `SignedOut`, `Internal`; a wrong password goes back to the page.
#[server]
pub async fn close_account(password: String) -> Result<(), AppError> {
    let done = close(&password).await;
    finish("close-account", &[], "/profile/delete", done).await
}

#[cfg(feature = "ssr")]
async fn close(password: &str) -> Result<String, Refusal> {
    let athlete = signed_in()?;
    let coach = coach()?;
    coach::accounts::close(&coach, &athlete, password).await?;
    set_cookie(&coach.cookie().clear());
    clear_site_data();
    Ok("/login?notice=closed".to_owned())
}

/// When a closed account will be gone.
///
/// # Errors
/// `SignedOut`, `NotFound` for an account that is open, `Internal`.
#[server]
pub async fn closing_page() -> Result<ClosingShown, AppError> {
    let athlete = closed_account()?;
    let time_zone = coach()?.store.profile(athlete.athlete_id).await?.time_zone;
    let delete_at = moment(athlete.delete_at_seconds.unwrap_or_default(), &time_zone);
    Ok(ClosingShown { email: athlete.email, delete_at })
}

/// Keeps a closed account after all.
///
/// # Errors
/// `SignedOut`, `NotFound` for an account that is open, `Internal`.
#[server]
pub async fn keep_account() -> Result<(), AppError> {
    let athlete = closed_account()?;
    coach::accounts::keep(&coach()?, athlete.athlete_id).await?;
    leptos_axum::redirect("/dashboard");
    Ok(())
}
