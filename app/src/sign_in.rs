//! The one way a server function learns who asks.

use coach::{Coach, accounts::Token, store::SignInRow};
use http::{HeaderMap, HeaderValue, header, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::error::AppError;

/// The program's rooms, as the router gave them to this request.
///
/// # Errors
/// `Internal` outside a request.
pub fn coach() -> Result<Coach, AppError> {
    use_context::<Coach>().ok_or(AppError::Internal)
}

/// Who asks. The router's sign-in layer has read the cookie already.
///
/// # Errors
/// `SignedOut`, with status 401.
pub fn signed_in() -> Result<SignInRow, AppError> {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<SignInRow>().cloned())
        .ok_or_else(|| AppError::SignedOut.with_status())
}

/// What pages of a signed-in athlete carry, so that the browser knows its accounts apart.
pub(crate) fn browser_key() -> Option<String> {
    let athlete = use_context::<Parts>()?.extensions.get::<SignInRow>()?.athlete_id;
    Some(coach::accounts::browser_key(athlete))
}

/// Whether this page is shown to a visitor in their copy of the demo. Asking changes nothing about the response.
pub(crate) fn is_demo() -> bool {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<SignInRow>().map(|athlete| athlete.is_demo))
        .unwrap_or(false)
}

/// The token this browser holds, valid or not.
pub(crate) fn held_token(coach: &Coach) -> Option<Token> {
    let headers = headers();
    coach.cookie().read(headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()))
}

pub(crate) fn headers() -> HeaderMap {
    use_context::<Parts>().map(|parts| parts.headers).unwrap_or_default()
}

pub(crate) fn user_agent() -> Option<String> {
    headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// Adds a cookie to the response.
pub(crate) fn set_cookie(cookie: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        response.append_header(header::SET_COOKIE, value);
    }
}

/// Whether a form was posted by the browser itself, without our wasm: then the answer is a page.
pub(crate) fn is_plain_form() -> bool {
    headers()
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// After signing out nothing of this account may stay in the browser.
pub(crate) fn clear_site_data() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.append_header(
            http::HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
}
