use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::FeedbackShown;
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    chat::on_server::{id, turns as on_server},
    form::finish,
    sign_in::{coach, is_plain_form, signed_in},
};

/// Where a turn stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TurnState {
    Running,
    Done,
    Stopped,
    Interrupted,
}

impl TurnState {
    /// The word in events and attributes.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
            Self::Interrupted => "interrupted",
        }
    }

    /// What an unknown word means: nothing more will come.
    #[must_use]
    pub fn from_slug(slug: &str) -> Self {
        match slug {
            "running" => Self::Running,
            "done" => Self::Done,
            "stopped" => Self::Stopped,
            _ => Self::Interrupted,
        }
    }
}

/// A question and as much of its answer as there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnShown {
    pub id: String,
    pub asked: String,
    pub state: TurnState,
    /// How long it has been waiting, while it runs.
    pub age_ms: u32,
    /// The stream goes on after this event.
    pub last_seq: i32,
    /// HTML made by the server, by block number.
    pub blocks: Vec<BlockShown>,
    pub used: Used,
    /// Among the questions asked at this place.
    pub question: Switch,
    /// Among the answers to this question.
    pub answer: Switch,
    pub feedback: Option<FeedbackShown>,
}

/// Which of several this is; a turn of the one before and of the one after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// From 1.
    pub position: usize,
    pub count: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// One Markdown block of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockShown {
    pub block: u32,
    pub html: String,
}

/// What an answer rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    pub citations: Vec<CitationShown>,
    pub tools: Vec<ToolShown>,
}

/// A source of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitationShown {
    pub n: u16,
    pub title: String,
    pub source: String,
    pub season: Option<String>,
    pub passage_id: String,
}

/// A tool the coach called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolShown {
    pub name: String,
}

/// An answer to take elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerTextShown {
    pub plain: String,
    pub markdown: String,
}

/// Asks; answers with the conversation's id. `turn` is made by whoever asks: the same one twice is one turn. The
/// question follows the turn `after`, or stands where `instead_of` stands.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Refused` for an empty or too long text, `Internal`.
#[server]
pub async fn ask(
    #[server(default)] conversation: String,
    turn: String,
    #[server(default)] text: String,
    #[server(default)] after: String,
    #[server(default)] instead_of: String,
) -> Result<String, AppError> {
    let asked = on_server::Asked {
        conversation: &conversation,
        turn: &turn,
        text: &text,
        after: &after,
        instead_of: &instead_of,
    };
    if is_plain_form() {
        let done = on_server::ask_and_wait(&asked).await;
        finish("ask", &[("text", &text)], &on_server::back(&conversation, &after), done).await?;
        return Ok(conversation);
    }
    on_server::ask(&asked).await
}

/// Answers the question of the turn `of` once more, as the turn `turn`; answers with the conversation's id.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn answer_again(turn: String, of: String) -> Result<String, AppError> {
    if is_plain_form() {
        finish("again", &[], "/coach", on_server::again_and_wait(&turn, &of).await).await?;
        return Ok(String::new());
    }
    on_server::again(&turn, &of).await
}

/// Stops an answer; what is written stays.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn stop_turn(turn: String) -> Result<(), AppError> {
    let athlete = signed_in()?.athlete_id;
    coach()?.stop_turn(athlete, id(&turn)?).await?;
    if is_plain_form() {
        leptos_axum::redirect(&on_server::place_of(&turn).await?);
    }
    Ok(())
}

/// An answer as text, with its sources.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn answer_text(turn: String) -> Result<AnswerTextShown, AppError> {
    let athlete = signed_in()?.athlete_id;
    let text = coach()?.answer_text(athlete, id(&turn)?).await?;
    Ok(AnswerTextShown { plain: text.plain, markdown: text.markdown })
}
