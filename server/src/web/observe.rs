//! What is known of each request: an id, a line in the log, a place in the histogram.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue};
use prometheus_client::{
    metrics::{family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};
use tracing::Instrument as _;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Upper ends of the buckets; most pages take a few milliseconds.
const SECONDS: [f64; 12] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

type Labels = [(&'static str, String); 2];

/// Durations by route pattern and class of status: never by address, which holds ids and whatever somebody typed.
#[derive(Clone, Debug)]
pub struct Requests {
    durations: Family<Labels, Histogram, fn() -> Histogram>,
}

impl Default for Requests {
    fn default() -> Self {
        Self { durations: Family::new_with_constructor(|| Histogram::new(SECONDS)) }
    }
}

impl Requests {
    /// Names and explains the histogram.
    pub fn register(&self, registry: &mut Registry) {
        let help = "Requests by route and class of status, until the head of the response";
        registry.register_with_unit("http_request", help, Unit::Seconds, self.durations.clone());
    }

    fn observe(&self, route: &str, status: u16, seconds: f64) {
        let labels = [("route", route.to_owned()), ("status", format!("{}xx", status / 100))];
        self.durations.get_or_create(&labels).observe(seconds);
    }
}

/// Gives the request an id, which the response and every line about it carry, and says how it went. The line
/// names the route's pattern, never the address.
pub async fn each_request(State(requests): State<Requests>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = route(&request).to_owned();
    let id = coach::new_id().simple().to_string();
    let span = tracing::info_span!("request", request.id = id, http.method = %request.method(), http.route = route);
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, elapsed) = (response.status(), started.elapsed());
    requests.observe(&route, status.as_u16(), elapsed.as_secs_f64());
    let duration_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        if status.is_server_error() {
            tracing::error!(http.status = status.as_u16(), http.duration_ms = duration_ms, "request");
        } else {
            tracing::debug!(http.status = status.as_u16(), http.duration_ms = duration_ms, "request");
        }
    });
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

fn route(request: &Request) -> &str {
    match request.extensions().get::<MatchedPath>() {
        Some(pattern) => pattern.as_str(),
        None if request.uri().path().starts_with("/pkg/") => "/pkg",
        None if request.uri().path().starts_with("/fonts/") => "/fonts",
        None => "other",
    }
}
