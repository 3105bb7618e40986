//! The one way a server function learns who asks.

use coach::{
    Coach,
    accounts::{ClientAddress, Token, Visitor},
    store::SignInRow,
};
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

/// Whoever runs this server. To everybody else their pages do not exist.
///
/// # Errors
/// `SignedOut`, `NotFound`.
pub fn operator() -> Result<SignInRow, AppError> {
    let athlete = signed_in()?;
    if athlete.is_operator { Ok(athlete) } else { Err(AppError::NotFound.with_status()) }
}

/// In a request instead of the sign-in, while the account waits to be deleted: nothing but keeping it works.
#[derive(Debug, Clone)]
pub struct ClosedAccount(pub SignInRow);

/// Who closed their account and signed in again.
///
/// # Errors
/// `SignedOut`, `NotFound` for an account that is open.
pub fn closed_account() -> Result<SignInRow, AppError> {
    let parts = use_context::<Parts>();
    match parts.and_then(|parts| parts.extensions.get::<ClosedAccount>().cloned()) {
        Some(ClosedAccount(athlete)) => Ok(athlete),
        None => Err(signed_in().map_or_else(|error| error, |_| AppError::NotFound.with_status())),
    }
}

/// Who asks, before anybody knows who they are.
pub(crate) fn visitor(coach: &Coach) -> Visitor {
    let parts = use_context::<Parts>();
    let address = parts.and_then(|parts| parts.extensions.get::<ClientAddress>().copied()).unwrap_or_default();
    Visitor { address, user_agent: user_agent(), held: held_token(coach) }
}

/// Where to sign in, and to come back from.
#[must_use]
pub fn login_path(next: &str) -> String {
    let next: String = next
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("/login?next={next}")
}

/// A moment as the athlete's clock says it: "24 Nov 2026, 10:32".
pub(crate) fn moment(seconds: i64, time_zone: &str) -> String {
    let zone = coach::now(time_zone).time_zone().clone();
    let moment = jiff::Timestamp::from_second(seconds).unwrap_or_default().to_zoned(zone);
    moment.strftime("%-d %b %Y, %H:%M").to_string()
}

/// The value of one of this browser's cookies.
pub(crate) fn cookie(name: &str) -> Option<String> {
    headers()
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
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

#[cfg(test)]
mod tests {
    use super::login_path;

    #[test]
    fn the_way_back_survives_in_the_address() {
        assert_eq!(login_path("/coach?x=1&y=/z"), "/login?next=%2Fcoach%3Fx%3D1%26y%3D%2Fz");
    }
}
