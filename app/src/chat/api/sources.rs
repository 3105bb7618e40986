use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::sign_in::{coach, signed_in};
use crate::{error::AppError, passage::PassageShown};

/// The passage behind a citation.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn passage_cited(id: String) -> Result<PassageShown, AppError> {
    signed_in()?;
    Ok(coach()?.store.passage(&id).await?.into())
}
