//! Who may come in: requests of our own pages, and signed-in athletes where a page is theirs.

use std::net::SocketAddr;

use app::{
    is_public,
    sign_in::{ClosedAccount, login_path},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::{Html, IntoResponse as _, Redirect, Response},
};
use coach::{
    Coach,
    accounts::{self, ClientAddress},
};
use http::{HeaderMap, Method, StatusCode, header};

/// Refuses requests that another site made a browser send, and addresses this server does not answer to.
pub async fn own_site_only(State(coach): State<Coach>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let host = text(headers, header::HOST).unwrap_or_default();
    if !coach.public_url.is_at(host) {
        return wrong_address(&coach, host);
    }
    let changes_something = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes_something && !is_own_request(&coach, headers) {
        tracing::warn!("cross-site request refused");
        return (StatusCode::FORBIDDEN, "This request did not come from one of our own pages.").into_response();
    }
    next.run(request).await
}

/// Browsers send `Origin` with every post; where one is missing, `Sec-Fetch-Site` has to vouch.
fn is_own_request(coach: &Coach, headers: &HeaderMap) -> bool {
    match text(headers, header::ORIGIN) {
        Some(origin) => coach.public_url.is_own_origin(origin),
        None => text(headers, header::HeaderName::from_static("sec-fetch-site")) == Some("same-origin"),
    }
}

/// The one page of an account that was closed.
const KEEP_PATH: &str = "/keep-account";

/// Writes into the request where it came from, for whoever counts tries.
pub async fn client_address(State(coach): State<Coach>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let address = ClientAddress::of(peer, forwarded, &coach.settings.trusted_proxies);
    request.extensions_mut().insert(address);
    next.run(request).await
}

/// Reads the cookie once; what follows finds the athlete in the request. Pages that need one send the visitor
/// to sign in and back, before anything is rendered.
pub async fn sign_in(State(coach): State<Coach>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.starts_with("/pkg/") || path.starts_with("/fonts/") {
        return next.run(request).await;
    }
    let cookies: Vec<String> = request
        .headers()
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .map(str::to_owned)
        .collect();
    let held = coach.cookie().read(cookies.iter().map(String::as_str));
    let athlete = match held {
        Some(token) => match accounts::signed_in(&coach.store, &token).await {
            Ok(athlete) => athlete,
            Err(error) => {
                tracing::error!(%error, "the sign-in could not be read");
                return (StatusCode::SERVICE_UNAVAILABLE, "The database does not answer. Try again in a moment.")
                    .into_response();
            }
        },
        None => None,
    };
    match athlete {
        // Nothing of it works but keeping it: server functions find nobody signed in.
        Some(athlete) if athlete.delete_at_seconds.is_some() => {
            let is_start =
                matches!(path.as_str(), "/" | "/login" | "/signup" | "/demo") && request.method() == Method::GET;
            if is_start || (needs_sign_in(&path, request.method()) && path != KEEP_PATH) {
                return Redirect::to(KEEP_PATH).into_response();
            }
            request.extensions_mut().insert(ClosedAccount(athlete));
        }
        Some(athlete) => {
            if matches!(path.as_str(), "/" | "/login" | "/signup" | "/demo") && request.method() == Method::GET {
                return Redirect::to("/dashboard").into_response();
            }
            request.extensions_mut().insert(athlete);
        }
        None if needs_sign_in(&path, request.method()) => {
            let wanted = request.uri().path_and_query().map_or(path.as_str(), |all| all.as_str());
            return Redirect::to(&login_path(wanted)).into_response();
        }
        None => {}
    }
    let mut response = next.run(request).await;
    // A page of an athlete is theirs alone, also in caches.
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(header::HeaderValue::from_static("no-store"));
    response
}

/// Pages are protected unless they are public; server functions answer for themselves, files are files.
fn needs_sign_in(path: &str, method: &Method) -> bool {
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    method == Method::GET && !is_public(path) && !path.starts_with("/api/") && !is_file
}

fn wrong_address(coach: &Coach, host: &str) -> Response {
    tracing::warn!(host, "asked by an address that is not PUBLIC_URL");
    let origin = &coach.public_url.origin;
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Coach K</title><h1>This server answers at {origin}</h1>\
         <p>You came by another address. If you run this server: to use it from a phone, put https in front of it and set \
         PUBLIC_URL to that address (README, \"On your phone\"). On a network you trust, PUBLIC_URL=http://… with \
         COACH_INSECURE_HTTP=true works too; passwords then cross the network readably.</p></html>"
    );
    (StatusCode::MISDIRECTED_REQUEST, Html(page)).into_response()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_but_the_public_ones_asks_for_a_sign_in() {
        for path in ["/dashboard", "/coach", "/coach/turns/x/events", "/profile", "/whatever"] {
            assert!(needs_sign_in(path, &Method::GET), "{path}");
        }
        for path in ["/", "/login", "/signup", "/terms", "/knowledge", "/knowledge/a/b", "/api/ask", "/icon.svg"] {
            assert!(!needs_sign_in(path, &Method::GET), "{path}");
        }
    }
}
