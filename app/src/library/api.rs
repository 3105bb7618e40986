use leptos::prelude::*;

use crate::error::AppError;
pub use crate::passage::PassageShown;
#[cfg(feature = "ssr")]
use crate::sign_in::{coach, signed_in};

/// A passage by its id, `document/heading`.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn passage(id: String) -> Result<PassageShown, AppError> {
    signed_in()?;
    Ok(coach()?.store.passage(&id).await?.into())
}
