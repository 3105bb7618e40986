use app::shell;
use axum::{
    extract::{Request, State},
    response::Response,
};
use leptos::prelude::*;

use super::WebState;

/// A file of the site, or the page that says there is none.
pub async fn file_or_not_found(State(state): State<WebState>, request: Request) -> Response {
    let coach = state.coach.clone();
    let handler = leptos_axum::file_and_error_handler_with_context::<WebState, _>(
        move || {
            provide_context(coach.clone());
            super::policy::note_nonce();
        },
        shell,
    );
    handler(request.uri().clone(), State(state), request).await
}
