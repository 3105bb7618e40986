//! How often something may be tried. Counted in the store, so that replicas share it; nothing here depends on
//! whether an account exists.

use sha2::{Digest as _, Sha256};

use super::{AccountError, ClientAddress};
use crate::store::{Store, StoreError};

/// So many tries at once, and one more whenever its share of the time has passed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    kind: &'static str,
    tries: u32,
    per_seconds: u32,
}

/// Guesses at one account from one address.
pub(super) const SIGN_IN_TO_ACCOUNT: Limit = Limit { kind: "sign-in to account", tries: 10, per_seconds: 15 * 60 };
/// Guesses from one address at whatever account; a club shares one.
pub(super) const SIGN_IN: Limit = Limit { kind: "sign-in", tries: 50, per_seconds: 15 * 60 };
/// Mails to one address, asked for by anybody.
pub(super) const RESET_OF_ACCOUNT: Limit = Limit { kind: "reset of account", tries: 3, per_seconds: 3600 };
/// Resets asked for from one address.
pub(super) const RESET: Limit = Limit { kind: "reset", tries: 10, per_seconds: 3600 };
/// Guesses at invites from one address.
pub(super) const INVITE: Limit = Limit { kind: "invite", tries: 10, per_seconds: 3600 };
/// Guesses at the password in a browser somebody left open.
pub(super) const PASSWORD_CHECK: Limit = Limit { kind: "password check", tries: 10, per_seconds: 15 * 60 };
/// Mails an athlete may have sent to addresses that are not theirs yet.
pub(super) const EMAIL_CHANGE: Limit = Limit { kind: "e-mail change", tries: 5, per_seconds: 3600 };

/// New accounts from one address: a whole club may come on one evening, a machine may not.
pub(super) fn sign_up(per_hour: u32) -> Limit {
    Limit { kind: "sign-up", tries: per_hour, per_seconds: 3600 }
}

/// Whom a limit counts: kept as a hash.
pub(super) struct Subject([u8; 32]);

impl Subject {
    pub(super) fn address(address: ClientAddress) -> Self {
        Self::of(&[&address.limited_as()])
    }

    pub(super) fn account_from(email: &str, address: ClientAddress) -> Self {
        Self::of(&[&as_typed(email), &address.limited_as()])
    }

    pub(super) fn account(email: &str) -> Self {
        Self::of(&[&as_typed(email)])
    }

    pub(super) fn athlete(id: crate::Id) -> Self {
        Self::of(&[&id.to_string()])
    }

    fn of(parts: &[&str]) -> Self {
        Self(Sha256::digest(parts.join("\0").as_bytes()).into())
    }
}

/// An address as accounts are found by, also where it is none.
fn as_typed(email: &str) -> String {
    email.trim().to_lowercase()
}

impl Limit {
    fn share_seconds(self) -> f64 {
        f64::from(self.per_seconds) / f64::from(self.tries.max(1))
    }

    /// Counts a try.
    ///
    /// # Errors
    /// `TooMany` with the wait, `Store`.
    pub(super) async fn count(self, store: &Store, subject: &Subject) -> Result<(), AccountError> {
        // A hair more than the tries' shares, so that rounding never costs the last one.
        let bucket_seconds = f64::from(self.per_seconds) + 0.001;
        match store.count_attempt(self.kind, &subject.0, self.share_seconds(), bucket_seconds).await? {
            None => Ok(()),
            Some(wait_seconds) => {
                tracing::warn!(limit = self.kind, wait_seconds, "too many tries");
                Err(AccountError::TooMany { wait_seconds })
            }
        }
    }

    /// A counted try was a good one.
    pub(super) async fn forgive(self, store: &Store, subject: &Subject) -> Result<(), StoreError> {
        store.forgive_attempt(self.kind, &subject.0, self.share_seconds()).await
    }

    /// Who knows the secret may start anew.
    pub(super) async fn forget(self, store: &Store, subject: &Subject) -> Result<(), StoreError> {
        store.forget_attempts(self.kind, &subject.0).await
    }
}

/// A wait as people say it, never too short.
pub(super) fn wait_words(seconds: u64) -> String {
    match seconds {
        0..=1 => "a second".to_owned(),
        2..=89 => format!("{seconds} seconds"),
        90..=5399 => format!("{} minutes", seconds.div_ceil(60)),
        _ => format!("{} hours", seconds.div_ceil(3600)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_said_in_whole_units_and_never_too_short() {
        assert_eq!(wait_words(0), "a second");
        assert_eq!(wait_words(89), "89 seconds");
        assert_eq!(wait_words(90), "2 minutes");
        assert_eq!(wait_words(121), "3 minutes");
        assert_eq!(wait_words(5400), "2 hours");
    }

    #[test]
    fn one_account_has_one_count_however_its_address_is_typed() {
        let address = ClientAddress::default();
        let typed = Subject::account_from(" Mara@Example.ORG ", address);
        assert_eq!(typed.0, Subject::account_from("mara@example.org", address).0);
        assert_ne!(typed.0, Subject::account_from("jonas@example.org", address).0);
    }
}
