use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, form::Draft};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish, form_draft},
    sign_in::{clear_site_data, coach, is_demo, set_cookie, signed_in, user_agent},
};

/// What `/demo` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DemoShown {
    /// False where the operator switched demos off.
    pub is_offered: bool,
    /// Why the last try was refused.
    pub draft: Draft,
}

/// Whether there are demos here.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn demo_page() -> Result<DemoShown, AppError> {
    let is_offered = coach()?.settings.demo_max > 0;
    Ok(DemoShown { is_offered, draft: form_draft("demo".to_owned()).await? })
}

/// Opens a demo and signs this browser in to it. Whoever is signed in already stays who they are.
///
/// # Errors
/// `Internal`; no demo to be had goes back to the page.
#[server]
pub async fn try_demo(#[server(default)] time_zone: String) -> Result<(), AppError> {
    let done = open(&time_zone).await;
    finish("demo", &[], "/demo", done).await
}

/// Throws this browser's demo away and goes on to a real account.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn leave_demo() -> Result<(), AppError> {
    let coach = coach()?;
    if is_demo() {
        coach::demo::leave(&coach.store, signed_in()?.athlete_id).await?;
        set_cookie(&coach.cookie().clear());
        clear_site_data();
    }
    leptos_axum::redirect("/signup");
    Ok(())
}

#[cfg(feature = "ssr")]
async fn open(time_zone: &str) -> Result<String, Refusal> {
    use coach::demo::DemoError;
    let coach = coach()?;
    let is_signed_in = use_context::<http::request::Parts>()
        .is_some_and(|parts| parts.extensions.get::<coach::store::SignInRow>().is_some());
    if !is_signed_in {
        let opened = coach::demo::open(&coach, time_zone, user_agent().as_deref()).await;
        let token = opened.map_err(|error| match error {
            DemoError::Store(error) => Refusal::from(error),
            refused => Refusal::Whole(refused.to_string()),
        })?;
        set_cookie(&coach.cookie().set(&token));
    }
    Ok("/dashboard".to_owned())
}
