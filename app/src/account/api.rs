use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, form::Draft};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish, form_draft},
    sign_in::{coach, set_cookie, signed_in, visitor},
};

/// What `/profile/security` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SecurityShown {
    pub email: String,
    /// The new address that waits for its confirmation.
    pub email_to_confirm: Option<String>,
    /// Whether a new address is confirmed by a link.
    pub sends_mail: bool,
    pub browsers: Vec<BrowserShown>,
    pub email_draft: Draft,
    pub password_draft: Draft,
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrowserShown {
    pub id: String,
    /// "Firefox on Linux".
    pub name: String,
    /// "24 Nov 2026, 10:32", by the athlete's clock.
    pub since: String,
    pub last_seen: String,
    pub is_this: bool,
}

/// How this athlete signs in, and where they are signed in.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn security() -> Result<SecurityShown, AppError> {
    let athlete = signed_in()?;
    let coach = coach()?;
    let time_zone = coach.store.profile(athlete.athlete_id).await?.time_zone;
    let rows = coach.store.sign_ins(athlete.athlete_id, coach::accounts::IDLE_DAYS).await?;
    Ok(SecurityShown {
        email_to_confirm: coach.store.email_to_confirm(athlete.athlete_id).await?,
        sends_mail: coach.mail.is_configured(),
        browsers: rows.into_iter().map(|row| shown(row, athlete.id, &time_zone)).collect(),
        email_draft: form_draft("change-email".to_owned()).await?,
        password_draft: form_draft("change-password".to_owned()).await?,
        email: athlete.email,
    })
}

#[cfg(feature = "ssr")]
fn shown(row: coach::store::BrowserRow, this: coach::Id, time_zone: &str) -> BrowserShown {
    BrowserShown {
        id: row.id.to_string(),
        name: coach::accounts::browser_name(row.user_agent.as_deref()),
        since: crate::sign_in::moment(row.created_at_seconds, time_zone),
        last_seen: crate::sign_in::moment(row.last_seen_at_seconds, time_zone),
        is_this: row.id == this,
    }
}

/// Changes the password; every other browser is signed out.
///
/// # Errors
/// `SignedOut`, `Internal`; what cannot be taken goes back to the page.
#[server]
pub async fn change_password(old_password: String, new_password: String) -> Result<(), AppError> {
    let done = replace_password(&old_password, &new_password).await;
    finish("change-password", &[], "/profile/security", done).await
}

#[cfg(feature = "ssr")]
async fn replace_password(old: &str, new: &str) -> Result<String, Refusal> {
    let athlete = signed_in()?;
    let coach = coach()?;
    let token = coach::accounts::change_password(&coach, &athlete, old, new, &visitor(&coach)).await?;
    set_cookie(&coach.cookie().set(&token));
    Ok("/profile/security?done=password".to_owned())
}

/// Changes the e-mail address, at once or through a link to the new one.
///
/// # Errors
/// `SignedOut`, `Internal`; what cannot be taken goes back to the page.
#[server]
pub async fn change_email(email: String, email_password: String) -> Result<(), AppError> {
    let done = replace_email(&email, &email_password).await;
    finish("change-email", &[("email", &email)], "/profile/security", done).await
}

#[cfg(feature = "ssr")]
async fn replace_email(email: &str, password: &str) -> Result<String, Refusal> {
    let athlete = signed_in()?;
    let done = match coach::accounts::change_email(&coach()?, &athlete, email, password).await? {
        coach::accounts::EmailChange::Asked => "asked",
        coach::accounts::EmailChange::Done => "email",
    };
    Ok(format!("/profile/security?done={done}"))
}

/// Signs one other browser out.
///
/// # Errors
/// `SignedOut`, `NotFound` for somebody else's, `Internal`.
#[server]
pub async fn end_sign_in(id: String) -> Result<(), AppError> {
    let athlete = signed_in()?;
    let id = id.parse().map_err(|_| AppError::NotFound.with_status())?;
    coach()?.store.delete_sign_in(athlete.athlete_id, id).await?;
    leptos_axum::redirect("/profile/security?done=browser");
    Ok(())
}

/// Signs every other browser out.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn end_other_sign_ins() -> Result<(), AppError> {
    let athlete = signed_in()?;
    coach()?.store.delete_other_sign_ins(athlete.athlete_id, athlete.id).await?;
    leptos_axum::redirect("/profile/security?done=browsers");
    Ok(())
}
