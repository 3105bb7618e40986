//! For whoever watches the process: is it up, and can it answer.

use std::time::Duration;

use axum::extract::State;
use coach::{Coach, store::Readiness};
use http::StatusCode;

/// A probe that waits longer is no answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process is up; whether the database is there does not matter: starting again would not mend it.
pub async fn health() -> &'static str {
    "ok\n"
}

/// Requests can be answered: the database is there, its schema and its knowledge are. Says what is missing.
pub async fn ready(State(coach): State<Coach>) -> (StatusCode, &'static str) {
    let missing = |what| (StatusCode::SERVICE_UNAVAILABLE, what);
    if coach.stopping.is_cancelled() {
        return missing("stopping\n");
    }
    match tokio::time::timeout(PATIENCE, coach.store.readiness()).await {
        Ok(Ok(Readiness { is_migrated: true, has_knowledge: true })) => (StatusCode::OK, "ready\n"),
        Ok(Ok(Readiness { is_migrated: false, .. })) => missing("the schema is not this program's\n"),
        Ok(Ok(Readiness { has_knowledge: false, .. })) => missing("there is no knowledge\n"),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready");
            missing("the database does not answer\n")
        }
        Err(_) => {
            tracing::warn!("not ready: the database does not answer in time");
            missing("the database does not answer\n")
        }
    }
}
