use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use crate::chat::on_server::{answered, feedback as on_server, turns::place_of};
use crate::error::AppError;

/// Why an answer was good or bad: slug, words, which of the two. The coach refuses any other.
pub const REASONS: [(&str, &str, bool); 9] = [
    ("correct", "It is right", true),
    ("clear", "It is clear", true),
    ("useful", "I can use it", true),
    ("wrong", "It is wrong", false),
    ("unclear", "I do not understand it", false),
    ("off-question", "It is not what I asked", false),
    ("too-long", "It is too long", false),
    ("unsafe", "It could hurt somebody", false),
    ("other", "Something else", false),
];

/// What the athlete thinks of an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackShown {
    pub is_good: bool,
    /// Empty where none was given.
    pub reason: String,
    pub note: String,
}

/// Keeps what the athlete thinks of an answer; `verdict` is `up`, `down`, or anything else to take it back.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Refused` for an unknown reason or a long note, `Internal`.
#[server]
pub async fn rate_turn(
    turn: String,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
    #[server(default)] note: String,
) -> Result<(), AppError> {
    let place = place_of(&turn).await;
    let back = place.clone().unwrap_or_else(|_| "/coach".to_owned());
    let done = async {
        on_server::rate(&turn, &verdict, &reason, &note).await?;
        place
    };
    answered("feedback", &[("of", &turn), ("text", &note)], &back, done.await).await
}
