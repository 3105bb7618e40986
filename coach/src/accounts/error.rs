use training::FieldError;

use super::{limits::wait_words, password};
use crate::store::StoreError;

/// Why an account was not opened, mended, moved or ended.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("Something in the form needs another look.")]
    Invalid(Vec<FieldError>),
    /// The same words whether the account exists or not.
    #[error("E-mail or password is not right.")]
    WrongPassword,
    /// Counted by what was typed and where it came from, so it says nothing about accounts.
    #[error("Too many tries. Wait {}, then try again.", wait_words(*wait_seconds))]
    TooMany { wait_seconds: u64 },
    #[error("New accounts are closed on this server. Ask its operator.")]
    SignUpClosed,
    #[error("This link does not work any more: it was used, or its time is over. Ask for a new one.")]
    LinkGone,
    #[error("This server sends no e-mail. Its operator can make a link for you.")]
    NoMail,
    #[error("There is no such account.")]
    Nobody,
    #[error(
        "You are the only operator, and others have accounts here. Make somebody else the operator first: on the \
         server, coach-k operator EMAIL."
    )]
    LastOperator,
    #[error(transparent)]
    Store(StoreError),
    #[error("hashing failed: {0}")]
    Hash(#[from] password::HashError),
}

impl From<StoreError> for AccountError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::LastOperator => Self::LastOperator,
            other => Self::Store(other),
        }
    }
}

impl AccountError {
    /// One field needs another look.
    pub(super) fn field(name: &'static str, sentence: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(name, sentence)])
    }
}
