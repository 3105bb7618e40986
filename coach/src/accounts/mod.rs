//! Accounts, small and right: who may sign up, who signs in, what a browser holds.

mod browser_key;
mod cookie;
mod password;
mod token;

pub use browser_key::browser_key;
pub use cookie::Cookie;
pub use token::Token;

use training::{EmailAddress, FieldError, check_password};
use uuid::Uuid;

use crate::{
    config::{Settings, SignUp},
    store::{NewAthlete, SignInRow, Store, StoreError},
};

/// Which text of the terms a new athlete accepts; raised when the text changes.
const TERMS_VERSION: i16 = 1;

/// A browser that was not used for this long has to sign in again.
pub const IDLE_DAYS: i32 = 30;
/// After this long everybody has to sign in again.
pub const ABSOLUTE_DAYS: i32 = 180;

/// What was typed to create an account.
#[derive(Debug, Default)]
pub struct SignUpForm<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub password: &'a str,
    pub accepts_terms: bool,
    pub invite_code: &'a str,
    /// From the browser; UTC where it is nonsense.
    pub time_zone: &'a str,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("Something in the form needs another look.")]
    Invalid(Vec<FieldError>),
    /// The same words whether the account exists or not.
    #[error("E-mail or password is not right.")]
    WrongPassword,
    #[error("New accounts are closed on this server. Ask its operator.")]
    SignUpClosed,
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("hashing failed: {0}")]
    Hash(#[from] password::HashError),
}

/// Creates an account and signs it in. Without e-mail confirmation, sign-up cannot hide whether an
/// address is taken; sign-in can, and does.
///
/// # Errors
/// `Invalid` with a sentence per field, `SignUpClosed`, `Store`, `Hash`.
pub async fn sign_up(
    store: &Store,
    settings: &Settings,
    form: &SignUpForm<'_>,
    user_agent: Option<&str>,
) -> Result<Token, AccountError> {
    may_sign_up(store, settings, form.invite_code).await?;
    let mut errors = Vec::new();
    let name = form.name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        errors.push(FieldError::new("name", "Tell me what to call you, 80 letters at most."));
    }
    let email = EmailAddress::parse(form.email).map_err(|error| errors.push(error)).ok();
    if let Err(error) = check_password(form.password, form.email) {
        errors.push(error);
    }
    if !form.accepts_terms {
        errors.push(FieldError::new("terms", "Please read and accept the terms to create an account."));
    }
    let (true, Some(email)) = (errors.is_empty(), email) else { return Err(AccountError::Invalid(errors)) };

    let password_hash = password::hash(form.password).await?;
    let time_zone = if is_time_zone(form.time_zone) { form.time_zone } else { "UTC" };
    let new = NewAthlete {
        email: email.as_str(),
        password_hash: &password_hash,
        name,
        time_zone,
        terms_version: TERMS_VERSION,
        is_demo: false,
    };
    let athlete = store.insert_athlete(&new).await.map_err(|error| match error {
        StoreError::EmailTaken => AccountError::Invalid(vec![FieldError::new(
            "email",
            "That e-mail address has an account already. Sign in instead?",
        )]),
        other => AccountError::Store(other),
    })?;
    tracing::info!(athlete.id = %athlete.id, athlete.is_operator = athlete.is_operator, "account created");
    begin(store, athlete.id, user_agent).await
}

/// Checks a password and gives the browser a new token; the one it held is forgotten.
///
/// # Errors
/// `WrongPassword` after the same work whether the account exists or not, `Store`, `Hash`.
pub async fn sign_in(
    store: &Store,
    email: &str,
    password: &str,
    held: Option<&Token>,
    user_agent: Option<&str>,
) -> Result<Token, AccountError> {
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
    if let Some(held) = held {
        store.delete_sign_in_by_token(&held.hash()).await?;
    }
    begin(store, athlete.id, user_agent).await
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

/// Whether `name` is a time zone this program knows, such as `Europe/Berlin`.
#[must_use]
pub fn is_time_zone(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && jiff::tz::TimeZone::get(name).is_ok()
}

async fn begin(store: &Store, athlete: Uuid, user_agent: Option<&str>) -> Result<Token, AccountError> {
    let token = Token::new();
    let user_agent = user_agent.map(|text| text.chars().take(200).collect::<String>());
    store.insert_sign_in(athlete, &token.hash(), user_agent.as_deref(), ABSOLUTE_DAYS).await?;
    Ok(token)
}

/// The first account may always be made: somebody has to be the operator.
async fn may_sign_up(store: &Store, settings: &Settings, invite_code: &str) -> Result<(), AccountError> {
    match settings.sign_up {
        SignUp::Open => Ok(()),
        SignUp::Closed if store.count_athletes().await? == 0 => Ok(()),
        SignUp::Closed => Err(AccountError::SignUpClosed),
        SignUp::Invite => {
            let wanted = settings.invite_code.as_deref().unwrap_or_default().trim();
            if token::same(wanted.as_bytes(), invite_code.trim().as_bytes()) && !wanted.is_empty() {
                Ok(())
            } else {
                Err(AccountError::Invalid(vec![FieldError::new(
                    "invite_code",
                    "That invite word is not right. Ask whoever runs this server.",
                )]))
            }
        }
    }
}
