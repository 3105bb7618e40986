//! Accounts, small and right: who may sign up, who signs in, what a browser holds, and how an account is mended,
//! moved and ended.

mod address;
mod browser_key;
mod browser_name;
mod closing;
mod cookie;
mod email_change;
mod error;
mod invites;
mod limits;
mod network;
mod password;
mod password_change;
mod reset;
mod sign_up;
mod signing_in;
#[cfg(test)]
mod tests;
mod token;

pub use address::ClientAddress;
pub use browser_key::browser_key;
pub use browser_name::browser_name;
pub use closing::{GRACE_DAYS, close, keep};
pub use cookie::Cookie;
pub use email_change::{EmailChange, change_email, confirm_email, email_to_confirm};
pub use error::AccountError;
pub use invites::{INVITE_DAYS, invite_link, make_invite};
pub use network::{Network, NetworkUnreadable};
pub use password_change::change_password;
pub use reset::{RESET_MINUTES, ask_reset, is_reset_link, reset_link, reset_password};
pub use sign_up::{SignUpForm, sign_up};
pub use signing_in::{sign_in, sign_out, signed_in};
pub use token::Token;

use sha2::{Digest as _, Sha256};

use crate::store::{Store, StoreError};

/// A browser that was not used for this long has to sign in again.
pub const IDLE_DAYS: i32 = 30;
/// After this long everybody has to sign in again.
pub const ABSOLUTE_DAYS: i32 = 180;

/// Who asks, as far as a request tells without a sign-in.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    pub address: ClientAddress,
    pub user_agent: Option<String>,
    /// What this browser holds, valid or not.
    pub held: Option<Token>,
}

/// What a signed-out browser may still know of its last athlete: enough to recognise them, nothing to sign in with.
#[must_use]
pub fn account_hint(athlete: crate::Id) -> String {
    let hash = Sha256::digest(format!("account hint {athlete}").as_bytes());
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether `name` is a time zone this program knows, such as `Europe/Berlin`.
#[must_use]
pub fn is_time_zone(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && jiff::tz::TimeZone::get(name).is_ok()
}

/// Forgets what ran out, and deletes the accounts whose grace is over.
///
/// # Errors
/// `Database`.
pub async fn sweep(store: &Store) -> Result<(), StoreError> {
    store.delete_expired(IDLE_DAYS).await?;
    store.delete_expired_links().await?;
    store.delete_drained_attempts().await?;
    store.delete_old_invites().await?;
    let accounts = store.delete_closed_accounts().await?;
    if accounts > 0 {
        tracing::info!(accounts, "closed accounts were deleted");
    }
    Ok(())
}
