use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;

/// All that a browser may learn about a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    #[error("You are signed out. Sign in again; what you typed is kept.")]
    SignedOut,
    /// Not there, or not yours: the same to whoever asks.
    #[error("That is not here.")]
    NotFound,
    /// A sentence for the person who typed it.
    #[error("{0}")]
    Refused(String),
    /// The cause is in the log.
    #[error("Something went wrong on our side. Your text is kept; try again in a moment.")]
    Internal,
    /// The answer did not arrive or could not be read.
    #[error("The server did not answer. Check the connection and try again.")]
    Unreachable,
    /// This page is older than the server.
    #[error("There is a new version. Reload the page; your text is kept.")]
    Outdated,
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Self::Unreachable,
            ServerFnErrorErr::Deserialization(_)
            | ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Registration(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_) => Self::Outdated,
            _ => Self::Internal,
        }
    }
}

#[cfg(feature = "ssr")]
mod on_server {
    use coach::{
        accounts::AccountError,
        chat::{AskError, CareError},
        store::StoreError,
    };
    use http::StatusCode;

    use super::AppError;

    impl AppError {
        fn status(&self) -> StatusCode {
            match self {
                Self::SignedOut => StatusCode::UNAUTHORIZED,
                Self::NotFound => StatusCode::NOT_FOUND,
                Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Self::Outdated => StatusCode::CONFLICT,
                Self::Internal | Self::Unreachable => StatusCode::INTERNAL_SERVER_ERROR,
            }
        }

        /// Gives the response the status that says the same.
        pub fn with_status(self) -> Self {
            if let Some(response) = leptos::prelude::use_context::<leptos_axum::ResponseOptions>() {
                response.set_status(self.status());
            }
            self
        }
    }

    impl From<StoreError> for AppError {
        fn from(error: StoreError) -> Self {
            match error {
                StoreError::NotFound => Self::NotFound,
                other => {
                    tracing::error!(error = %other, "the store failed");
                    Self::Internal
                }
            }
            .with_status()
        }
    }

    impl From<AskError> for AppError {
        fn from(error: AskError) -> Self {
            match error {
                AskError::Store(error) => error.into(),
                refused => Self::Refused(refused.to_string()).with_status(),
            }
        }
    }

    impl From<CareError> for AppError {
        fn from(error: CareError) -> Self {
            match error {
                CareError::Store(error) => error.into(),
                refused => Self::Refused(refused.to_string()).with_status(),
            }
        }
    }

    impl From<AccountError> for AppError {
        fn from(error: AccountError) -> Self {
            match error {
                AccountError::Store(error) => error.into(),
                AccountError::Hash(error) => {
                    tracing::error!(%error, "hashing failed");
                    Self::Internal.with_status()
                }
                refused => Self::Refused(refused.to_string()).with_status(),
            }
        }
    }
}
