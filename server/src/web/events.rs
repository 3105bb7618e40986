use std::convert::Infallible;

use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{
        IntoResponse as _, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use coach::{
    Coach, Id,
    chat::Followed,
    store::{SignInRow, StoreError, TurnState},
};
use futures::StreamExt as _;
use http::{HeaderMap, StatusCode};

/// Where the page is in a turn's events.
#[derive(serde::Deserialize)]
pub struct Position {
    #[serde(default)]
    after: i32,
}

/// A turn's events as they come, then `done`. A turn that has ended and has nothing new answers 204: an
/// EventSource would otherwise connect again for ever.
pub async fn follow(
    State(coach): State<Coach>,
    athlete: Option<Extension<SignInRow>>,
    Path(turn): Path<Id>,
    Query(position): Query<Position>,
    headers: HeaderMap,
) -> Response {
    let Some(Extension(athlete)) = athlete else { return StatusCode::UNAUTHORIZED.into_response() };
    // Sent when the browser connects again by itself; the query is older then.
    let resumed =
        headers.get("last-event-id").and_then(|value| value.to_str().ok()).and_then(|value| value.parse().ok());
    let after = resumed.unwrap_or(position.after).max(0);
    match stream(&coach, athlete.athlete_id, turn, after, resumed.is_some()).await {
        Ok(response) => response,
        Err(StoreError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a turn could not be followed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn stream(coach: &Coach, athlete: Id, turn: Id, after: i32, is_resumed: bool) -> Result<Response, StoreError> {
    if is_resumed {
        let state = coach.store.turn(athlete, turn).await?.state;
        let is_over = state == TurnState::Done && coach.store.turn_events(turn, after).await?.is_empty();
        if is_over {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
    }
    let events = coach.follow(athlete, turn, after).await?.map(|followed| {
        Ok::<_, Infallible>(match followed {
            Followed::Event(event) => Event::default()
                .event(&event.kind)
                .id(event.seq.to_string())
                .data(without_markdown(event.body).to_string()),
            Followed::End(state) => Event::default().event("done").data(state.slug()),
        })
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

/// The page shows HTML; the source text stays here.
fn without_markdown(mut body: serde_json::Value) -> serde_json::Value {
    if let Some(fields) = body.as_object_mut() {
        fields.remove("markdown");
    }
    body
}
