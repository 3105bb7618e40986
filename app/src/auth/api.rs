use leptos::prelude::*;

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish, own_path},
    sign_in::{coach, held_token, login_path, set_cookie, visitor},
};

/// Creates an account and signs in.
///
/// # Errors
/// `Internal`; what was typed wrongly goes back to the page.
#[server]
pub async fn sign_up(
    name: String,
    email: String,
    password: String,
    #[server(default)] terms: bool,
    #[server(default)] invite_code: String,
    #[server(default)] time_zone: String,
) -> Result<(), AppError> {
    let coach = coach()?;
    let form = coach::accounts::SignUpForm {
        name: &name,
        email: &email,
        password: &password,
        accepts_terms: terms,
        invite_code: &invite_code,
        time_zone: &time_zone,
    };
    let typed = [
        ("name", name.as_str()),
        ("email", &email),
        ("invite_code", &invite_code),
        ("terms", if terms { "true" } else { "" }),
    ];
    let done = coach::accounts::sign_up(&coach, &form, &visitor(&coach)).await;
    let done = done.map_err(Refusal::from).map(|token| {
        set_cookie(&coach.cookie().set(&token));
        "/onboarding".to_owned()
    });
    finish("sign-up", &typed, "/signup", done).await
}

/// Checks the password and signs this browser in.
///
/// # Errors
/// `Internal`; a wrong password goes back to the page.
#[server]
pub async fn sign_in(email: String, password: String, #[server(default)] next: String) -> Result<(), AppError> {
    let coach = coach()?;
    let done = coach::accounts::sign_in(&coach.store, &email, &password, &visitor(&coach)).await;
    coach.metrics.sign_in(done.is_ok());
    let next = own_path(&next);
    let done = done.map_err(Refusal::from).map(|token| {
        set_cookie(&coach.cookie().set(&token));
        next.to_owned()
    });
    let back = if next == "/dashboard" { "/login".to_owned() } else { login_path(next) };
    finish("sign-in", &[("email", &email)], &back, done).await
}

/// Forgets this browser. Signed out already is fine.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn sign_out() -> Result<(), AppError> {
    let coach = coach()?;
    if let Some(held) = held_token(&coach) {
        coach::accounts::sign_out(&coach.store, &held).await?;
    }
    set_cookie(&coach.cookie().clear());
    crate::sign_in::clear_site_data();
    leptos_axum::redirect("/login");
    Ok(())
}
