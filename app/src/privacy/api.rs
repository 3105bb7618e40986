use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::sign_in::coach;

/// How this very server is set up, as far as athletes have to know.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PrivacyShown {
    pub origin: String,
    pub sends_mail: bool,
    /// The host of the service that makes vectors, if one does.
    pub vectors_at: Option<String>,
    pub contact: Option<String>,
    pub idle_days: i32,
    pub grace_days: i32,
}

/// What athletes have to know about this server. For anybody.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn privacy() -> Result<PrivacyShown, AppError> {
    let coach = coach()?;
    Ok(PrivacyShown {
        origin: coach.public_url.origin.clone(),
        sends_mail: coach.mail.is_configured(),
        vectors_at: coach.embedders.remote().map(|remote| remote.host().to_owned()),
        contact: coach.settings.operator_contact.clone(),
        idle_days: coach::accounts::IDLE_DAYS,
        grace_days: coach::accounts::GRACE_DAYS,
    })
}
