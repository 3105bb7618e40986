use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse as _, Response},
    routing::post,
};
use serde_json::{Value, json};

/// What goes wrong with one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Key,
    Quota,
    UnknownModel,
    SlowDown,
    BrokenOnce,
    OneMissing,
}

#[derive(Default)]
struct Told {
    texts: usize,
    last: String,
    /// After so many requests.
    fault: Option<(usize, Fault)>,
    is_another: bool,
}

/// `POST /v1/embeddings` as OpenAI answers it.
#[derive(Clone)]
pub struct StandIn {
    address: std::net::SocketAddr,
    told: Arc<Mutex<Told>>,
}

impl StandIn {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stand_in = Self { address: listener.local_addr().unwrap(), told: Arc::default() };
        let router = Router::new().route("/v1/embeddings", post(answer)).with_state(stand_in.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        stand_in
    }

    pub fn url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// The request after `requests` more goes wrong.
    pub fn then(&self, requests: usize, fault: Fault) {
        self.told().fault = Some((requests, fault));
    }

    /// How many texts it has made vectors of.
    pub fn texts(&self) -> usize {
        self.told().texts
    }

    pub fn last_text(&self) -> String {
        self.told().last.clone()
    }

    pub fn become_another_model(&self) {
        self.told().is_another = true;
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn refusal(status: StatusCode, kind: &str, code: Value, message: &str) -> Response {
    (status, Json(json!({ "error": { "message": message, "type": kind, "param": null, "code": code } })))
        .into_response()
}

async fn answer(State(stand_in): State<StandIn>, headers: HeaderMap, Json(request): Json<Value>) -> Response {
    let mut told = stand_in.told();
    if headers.get("authorization").is_none_or(|key| key != "Bearer sk-right") {
        return refusal(
            StatusCode::UNAUTHORIZED,
            "invalid_request_error",
            json!("invalid_api_key"),
            "Incorrect API key",
        );
    }
    let fault = match told.fault {
        Some((0, fault)) => {
            told.fault = None;
            Some(fault)
        }
        Some((requests, fault)) => {
            told.fault = Some((requests - 1, fault));
            None
        }
        None => None,
    };
    match fault {
        Some(Fault::Key) => return refusal(StatusCode::UNAUTHORIZED, "invalid_request_error", Value::Null, "no"),
        Some(Fault::Quota) => {
            return refusal(
                StatusCode::TOO_MANY_REQUESTS,
                "insufficient_quota",
                json!("insufficient_quota"),
                "no money",
            );
        }
        Some(Fault::UnknownModel) => {
            return refusal(StatusCode::NOT_FOUND, "invalid_request_error", json!("model_not_found"), "no such model");
        }
        Some(Fault::SlowDown) => {
            let refused = refusal(StatusCode::TOO_MANY_REQUESTS, "rate_limit_error", Value::Null, "slow down");
            return ([("retry-after", "1")], refused).into_response();
        }
        Some(Fault::BrokenOnce) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, Html("<h1>upstream</h1>")).into_response();
        }
        Some(Fault::OneMissing) | None => {}
    }
    let texts: Vec<String> = serde_json::from_value(request["input"].clone()).unwrap();
    let letters: usize = texts.iter().map(String::len).sum();
    if texts.is_empty() || texts.len() > 2048 || texts.iter().any(String::is_empty) || letters / 4 > 300_000 {
        return refusal(StatusCode::BAD_REQUEST, "invalid_request_error", Value::Null, "'$.input' is invalid");
    }
    told.texts += texts.len();
    told.last = texts.last().cloned().unwrap_or_default();
    let dimensions = request["dimensions"].as_u64().unwrap_or(1536);
    let salt = u64::from(told.is_another);
    let mut data: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| json!({ "object": "embedding", "index": index, "embedding": vector(text, dimensions, salt) }))
        .collect();
    // Vendors promise an index, not an order.
    data.reverse();
    if fault == Some(Fault::OneMissing) {
        data.pop();
    }
    Json(json!({ "object": "list", "model": request["model"], "data": data, "usage": { "prompt_tokens": 1, "total_tokens": 1 } }))
        .into_response()
}

/// The same for the same text; not of length 1.
fn vector(text: &str, dimensions: u64, salt: u64) -> Vec<f64> {
    let mut state = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64 ^ salt, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (0..dimensions)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(state >> 40).unwrap()) / f64::from(1_u32 << 23) - 1.0
        })
        .collect()
}
