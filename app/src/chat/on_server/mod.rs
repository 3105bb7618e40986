//! What the chat's server functions need from the coach, in the shape the page shows.

pub(super) mod conversations;
pub(super) mod feedback;
pub(super) mod page;
pub(super) mod turns;

use coach::Id;

use crate::{
    error::AppError,
    form::{Refusal, finish},
    sign_in::is_plain_form,
};

/// What is no id is nothing of anybody's.
pub(super) fn id(text: &str) -> Result<Id, AppError> {
    text.parse().map_err(|_| AppError::NotFound.with_status())
}

/// A browser's own form gets a page: the one to go to, or the form again with what was typed. Our wasm gets the result.
pub(super) async fn answered(
    form: &str,
    typed: &[(&str, &str)],
    back: &str,
    done: Result<String, AppError>,
) -> Result<(), AppError> {
    if is_plain_form() { finish(form, typed, back, done.map_err(refusal)).await } else { done.map(|_| ()) }
}

/// A sentence for the person stands beside their text.
pub(super) fn refusal(error: AppError) -> Refusal {
    match error {
        AppError::Refused(sentence) => Refusal::Whole(sentence),
        other => other.into(),
    }
}
