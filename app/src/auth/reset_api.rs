use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, form::Draft};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish, form_draft},
    sign_in::{coach, visitor},
};

/// What `/forgot-password` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ForgotShown {
    /// Without a mail server the operator has to make a link.
    pub sends_mail: bool,
    pub contact: Option<String>,
    pub minutes: i32,
    pub draft: Draft,
}

/// What `/reset-password` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ResetShown {
    pub is_link: bool,
    pub draft: Draft,
}

/// How a forgotten password is replaced on this server.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn forgot_page() -> Result<ForgotShown, AppError> {
    let coach = coach()?;
    Ok(ForgotShown {
        sends_mail: coach.mail.is_configured(),
        contact: coach.settings.operator_contact.clone(),
        minutes: coach::accounts::RESET_MINUTES,
        draft: form_draft("forgot-password".to_owned()).await?,
    })
}

/// Has a link sent, should there be such an account. The answer does not tell.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn ask_reset(email: String) -> Result<(), AppError> {
    let coach = coach()?;
    let done = coach::accounts::ask_reset(&coach, &email, &visitor(&coach)).await;
    let done = done.map_err(Refusal::from).map(|()| "/forgot-password?sent=1".to_owned());
    finish("forgot-password", &[("email", &email)], "/forgot-password", done).await
}

/// Whether a link still works.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn reset_page(token: String) -> Result<ResetShown, AppError> {
    let is_link = coach::accounts::is_reset_link(&coach()?, &token).await?;
    Ok(ResetShown { is_link, draft: form_draft("reset-password".to_owned()).await? })
}

/// Sets a new password through a link.
///
/// # Errors
/// `Internal`; a password that cannot be taken goes back to the page.
#[server]
pub async fn reset_password(token: String, password: String) -> Result<(), AppError> {
    let coach = coach()?;
    let done = coach::accounts::reset_password(&coach, &token, &password).await;
    let done = done.map_err(Refusal::from).map(|()| "/login?notice=reset".to_owned());
    let token: String = token.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
    finish("reset-password", &[], &format!("/reset-password?token={token}"), done).await
}
