use training::EmailAddress;

use super::{
    AccountError, Token,
    limits::{EMAIL_CHANGE, Subject},
    password_change::check_own,
};
use crate::{
    Coach,
    mail::Letter,
    store::{SignInRow, StoreError},
};

/// How long a new address may take to be confirmed.
const CONFIRM_MINUTES: i32 = 24 * 60;

/// What became of a change of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailChange {
    /// A link went to the new address; until it is opened the old one counts.
    Asked,
    /// This server sends no mail: the password had to do.
    Done,
}

/// Changes the address an athlete signs in with.
///
/// # Errors
/// `Invalid` at `email` or `email_password`, `TooMany`, `Store`, `Hash`.
pub async fn change_email(
    coach: &Coach,
    athlete: &SignInRow,
    email: &str,
    password: &str,
) -> Result<EmailChange, AccountError> {
    let email = EmailAddress::parse(email).map_err(|error| AccountError::Invalid(vec![error]))?;
    if email.as_str() == athlete.email {
        return Err(AccountError::field("email", "That is your address already."));
    }
    check_own(&coach.store, athlete, "email_password", password).await?;
    if !coach.mail.is_configured() {
        coach.store.set_email(athlete.athlete_id, email.as_str()).await.map_err(taken)?;
        tracing::info!(athlete.id = %athlete.athlete_id, "e-mail address changed");
        return Ok(EmailChange::Done);
    }
    EMAIL_CHANGE.count(&coach.store, &Subject::athlete(athlete.athlete_id)).await?;
    let token = Token::new();
    coach.store.replace_email_link(athlete.athlete_id, &token.hash(), email.as_str(), CONFIRM_MINUTES).await?;
    let (later, link) = (coach.clone(), format!("{}/confirm-email?token={}", coach.public_url.origin, token.as_str()));
    coach.mail.later(async move {
        // Whose address it is already stays between us and its owner: the page says the same.
        match later.store.athlete_by_email(email.as_str()).await {
            Ok(None) => {
                later.mail.send(&Letter::confirm_email(email.as_str(), &later.public_url.origin, &link)).await;
            }
            Ok(Some(_)) => tracing::info!("a change to an address that has an account was not mailed"),
            Err(error) => tracing::error!(%error, "a change of address could not be mailed"),
        }
    });
    Ok(EmailChange::Asked)
}

/// The new address behind a link, while it works.
///
/// # Errors
/// `LinkGone`, `Store`.
pub async fn email_to_confirm(coach: &Coach, token: &str) -> Result<String, AccountError> {
    let token = Token::from_link(token).ok_or(AccountError::LinkGone)?;
    let link = coach.store.account_link("email", &token.hash()).await?;
    link.and_then(|link| link.new_email).ok_or(AccountError::LinkGone)
}

/// Uses a link that confirms an address; the old address is told.
///
/// # Errors
/// `LinkGone`, `Invalid` when somebody else has the address by now, `Store`.
pub async fn confirm_email(coach: &Coach, token: &str) -> Result<(), AccountError> {
    let token = Token::from_link(token).ok_or(AccountError::LinkGone)?;
    let (old, _) = coach.store.confirm_email(&token.hash()).await.map_err(|error| match error {
        StoreError::NotFound => AccountError::LinkGone,
        other => taken(other),
    })?;
    tracing::info!("e-mail address changed");
    coach.mail.send_later(Letter::email_changed(&old, &coach.public_url.origin));
    Ok(())
}

fn taken(error: StoreError) -> AccountError {
    match error {
        StoreError::EmailTaken => AccountError::field("email", error.to_string()),
        other => other.into(),
    }
}
