use leptos::prelude::*;

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::sign_in::coach;

/// Whether a visitor may try the demo here.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn has_demo() -> Result<bool, AppError> {
    Ok(coach()?.settings.demo_max > 0)
}
