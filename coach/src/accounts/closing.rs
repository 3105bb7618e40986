use super::{AccountError, password_change::check_own};
use crate::{Coach, Id, mail::Letter, store::SignInRow};

/// How long a closed account can still be kept.
pub const GRACE_DAYS: i32 = 14;

/// Closes an account: every browser is signed out, and after the grace everything is deleted.
///
/// # Errors
/// `Invalid` at `password`, `LastOperator`, `TooMany`, `Store`, `Hash`.
pub async fn close(coach: &Coach, athlete: &SignInRow, password: &str) -> Result<(), AccountError> {
    check_own(&coach.store, athlete, "password", password).await?;
    coach.store.close_account(athlete.athlete_id, GRACE_DAYS).await?;
    tracing::info!(athlete.id = %athlete.athlete_id, "account closed");
    coach.mail.send_later(Letter::account_closed(&athlete.email, &coach.public_url.origin));
    Ok(())
}

/// The athlete signed in again within the grace, and stays.
///
/// # Errors
/// `Store`.
pub async fn keep(coach: &Coach, athlete: Id) -> Result<(), AccountError> {
    coach.store.keep_account(athlete).await?;
    tracing::info!(athlete.id = %athlete, "account kept");
    Ok(())
}
