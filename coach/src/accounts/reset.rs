use training::EmailAddress;

use super::{
    AccountError, Token, Visitor,
    limits::{RESET, RESET_OF_ACCOUNT, Subject},
    password,
    password_change::check_new,
};
use crate::{
    Coach,
    mail::Letter,
    store::{AthleteRow, StoreError},
};

/// How long a link to choose a new password works.
pub const RESET_MINUTES: i32 = 30;

/// Sends a link to choose a new password, should there be such an account. Whether there is, is found out after
/// the answer: it is the same, and as quick, either way.
///
/// # Errors
/// `Invalid` for what is no address, `NoMail`, `TooMany`, `Store`.
pub async fn ask_reset(coach: &Coach, email: &str, visitor: &Visitor) -> Result<(), AccountError> {
    let email = EmailAddress::parse(email).map_err(|error| AccountError::Invalid(vec![error]))?;
    if !coach.mail.is_configured() {
        return Err(AccountError::NoMail);
    }
    RESET.count(&coach.store, &Subject::address(visitor.address)).await?;
    RESET_OF_ACCOUNT.count(&coach.store, &Subject::account(email.as_str())).await?;
    let later = coach.clone();
    coach.mail.later(async move {
        match make_link(&later, &email).await {
            Ok((athlete, link)) => {
                later.mail.send(&Letter::reset(&athlete.email, &later.public_url.origin, &link)).await;
            }
            Err(AccountError::Nobody) => tracing::info!("a reset was asked for without an account"),
            Err(error) => tracing::error!(%error, "a reset link could not be made"),
        }
    });
    Ok(())
}

/// A link for the operator to hand on.
///
/// # Errors
/// `Nobody`, `Store`.
pub async fn reset_link(coach: &Coach, email: &str) -> Result<String, AccountError> {
    let email = EmailAddress::parse(email).map_err(|_| AccountError::Nobody)?;
    Ok(make_link(coach, &email).await?.1)
}

async fn make_link(coach: &Coach, email: &EmailAddress) -> Result<(AthleteRow, String), AccountError> {
    let athlete = coach.store.athlete_by_email(email.as_str()).await?;
    // The demo athlete has no password, and shall not get one.
    let athlete = athlete.filter(|athlete| !athlete.is_demo).ok_or(AccountError::Nobody)?;
    let token = Token::new();
    coach.store.insert_reset_link(athlete.id, &token.hash(), RESET_MINUTES).await?;
    let link = format!("{}/reset-password?token={}", coach.public_url.origin, token.as_str());
    Ok((athlete, link))
}

/// Whether a link still works. Looking does not use it up.
///
/// # Errors
/// `Store`.
pub async fn is_reset_link(coach: &Coach, token: &str) -> Result<bool, AccountError> {
    let Some(token) = Token::from_link(token) else { return Ok(false) };
    Ok(coach.store.account_link("reset", &token.hash()).await?.is_some())
}

/// Sets a new password through a link and signs every browser out.
///
/// # Errors
/// `LinkGone`, `Invalid` at `password`, `Store`, `Hash`.
pub async fn reset_password(coach: &Coach, token: &str, new: &str) -> Result<(), AccountError> {
    let token = Token::from_link(token).ok_or(AccountError::LinkGone)?;
    // Nobody without a link makes us hash.
    let link = coach.store.account_link("reset", &token.hash()).await?.ok_or(AccountError::LinkGone)?;
    check_new("password", new, &link.email)?;
    let password_hash = password::hash(new).await?;
    let email = coach.store.reset_password(&token.hash(), &password_hash).await.map_err(|error| match error {
        StoreError::NotFound => AccountError::LinkGone,
        other => other.into(),
    })?;
    tracing::info!(athlete.id = %link.athlete_id, "password reset");
    coach.mail.send_later(Letter::password_changed(&email, &coach.public_url.origin));
    Ok(())
}
