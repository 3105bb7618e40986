use training::check_password;

use super::{
    ABSOLUTE_DAYS, AccountError, Token, Visitor,
    limits::{PASSWORD_CHECK, Subject},
    password,
    signing_in::kept_user_agent,
};
use crate::{
    Coach,
    mail::Letter,
    store::{SignInRow, Store},
};

/// Changes the password of somebody who knows the old one. Every other browser is signed out, links on their way
/// are dead, and this browser gets a new token.
///
/// # Errors
/// `Invalid` at `old_password` or `new_password`, `TooMany`, `Store`, `Hash`.
pub async fn change_password(
    coach: &Coach,
    athlete: &SignInRow,
    old: &str,
    new: &str,
    visitor: &Visitor,
) -> Result<Token, AccountError> {
    check_new("new_password", new, &athlete.email)?;
    check_own(&coach.store, athlete, "old_password", old).await?;
    let password_hash = password::hash(new).await?;
    let token = Token::new();
    let user_agent = kept_user_agent(visitor.user_agent.as_deref());
    coach
        .store
        .change_password(athlete.athlete_id, &password_hash, &token.hash(), user_agent.as_deref(), ABSOLUTE_DAYS)
        .await?;
    tracing::info!(athlete.id = %athlete.athlete_id, "password changed");
    coach.mail.send_later(Letter::password_changed(&athlete.email, &coach.public_url.origin));
    Ok(token)
}

/// Whether a password can be taken; the sentence goes to `field`.
pub(super) fn check_new(field: &'static str, password: &str, email: &str) -> Result<(), AccountError> {
    check_password(password, email).map_err(|error| AccountError::field(field, error.message))
}

/// A browser left open is not its athlete: before anything that cannot be taken back, the password is asked again.
pub(super) async fn check_own(
    store: &Store,
    athlete: &SignInRow,
    field: &'static str,
    typed: &str,
) -> Result<(), AccountError> {
    let subject = Subject::athlete(athlete.athlete_id);
    PASSWORD_CHECK.count(store, &subject).await?;
    let known_hash = store.athlete(athlete.athlete_id).await?.password_hash;
    if !password::verify(typed, Some(known_hash)).await? {
        tracing::info!(athlete.id = %athlete.athlete_id, "password check refused");
        return Err(AccountError::field(field, "That is not your password."));
    }
    Ok(PASSWORD_CHECK.forget(store, &subject).await?)
}
