use axum::{
    Extension,
    extract::State,
    response::{IntoResponse as _, Response},
};
use coach::{Coach, store::SignInRow};
use http::{StatusCode, header};

/// Everything of the signed-in athlete, as a file to keep.
pub async fn download(State(coach): State<Coach>, athlete: Option<Extension<SignInRow>>) -> Response {
    let Some(Extension(athlete)) = athlete else { return StatusCode::UNAUTHORIZED.into_response() };
    match coach.store.export(athlete.athlete_id).await {
        Ok(export) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json; charset=utf-8"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"coach-k.json\""),
            ];
            (headers, format!("{export:#}\n")).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "an export failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
