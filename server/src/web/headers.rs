use std::time::Instant;

use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderName, HeaderValue, header};

/// What every response says. Pages bring their own, wider Content-Security-Policy.
pub async fn on_every_response(request: Request, next: Next) -> Response {
    let is_build_file = request.uri().path().starts_with("/pkg/");
    let is_font = request.uri().path().starts_with("/fonts/");
    let mut response = next.run(request).await;
    let is_success = response.status().is_success();
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
    );
    if is_build_file && is_success {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    } else if is_font && is_success {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=604800"));
    }
    response
}

/// One line per request: method, path, status, time. Never the query: it may hold what somebody typed.
pub async fn log(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    if response.status().is_server_error() {
        tracing::error!(%method, path, status, duration_ms, "request");
    } else {
        tracing::debug!(%method, path, status, duration_ms, "request");
    }
    response
}

/// For whoever watches the process.
pub async fn health() -> &'static str {
    "ok"
}
