use training::EmailAddress;
use uuid::Uuid;

use super::{
    ABSOLUTE_DAYS, AccountError, IDLE_DAYS, Token, Visitor,
    limits::{SIGN_IN, SIGN_IN_TO_ACCOUNT, Subject},
    password,
};
use crate::store::{SignInRow, Store};

/// Checks a password and gives the browser a new token; the one it held is forgotten. Guesses are counted before
/// the work, by account and address and by address: whoever is elsewhere is not kept out by them.
///
/// # Errors
/// `WrongPassword` after the same work whether the account exists or not, `TooMany`, `Store`, `Hash`.
pub async fn sign_in(store: &Store, email: &str, password: &str, visitor: &Visitor) -> Result<Token, AccountError> {
    let (from, account) = (Subject::address(visitor.address), Subject::account_from(email, visitor.address));
    SIGN_IN_TO_ACCOUNT.count(store, &account).await?;
    SIGN_IN.count(store, &from).await?;
    let athlete = match EmailAddress::parse(email) {
        Ok(email) => store.athlete_by_email(email.as_str()).await?,
        Err(_) => None,
    };
    let known_hash = athlete.as_ref().map(|athlete| athlete.password_hash.clone());
    let is_right = password::verify(password, known_hash).await?;
    let (true, Some(athlete)) = (is_right, athlete) else {
        tracing::info!("sign-in refused");
        return Err(AccountError::WrongPassword);
    };
    SIGN_IN_TO_ACCOUNT.forget(store, &account).await?;
    SIGN_IN.forgive(store, &from).await?;
    if let Some(held) = &visitor.held {
        store.delete_sign_in_by_token(&held.hash()).await?;
    }
    begin(store, athlete.id, visitor.user_agent.as_deref()).await
}

/// Forgets a browser.
///
/// # Errors
/// `Store`.
pub async fn sign_out(store: &Store, held: &Token) -> Result<(), AccountError> {
    Ok(store.delete_sign_in_by_token(&held.hash()).await?)
}

/// Who holds this token.
///
/// # Errors
/// `Store`.
pub async fn signed_in(store: &Store, held: &Token) -> Result<Option<SignInRow>, AccountError> {
    Ok(store.sign_in_by_token(&held.hash(), IDLE_DAYS).await?)
}

pub(super) async fn begin(store: &Store, athlete: Uuid, user_agent: Option<&str>) -> Result<Token, AccountError> {
    let token = Token::new();
    store.insert_sign_in(athlete, &token.hash(), kept_user_agent(user_agent).as_deref(), ABSOLUTE_DAYS).await?;
    Ok(token)
}

/// As much of it as is worth keeping.
pub(super) fn kept_user_agent(user_agent: Option<&str>) -> Option<String> {
    user_agent.map(|text| text.chars().take(200).collect())
}
