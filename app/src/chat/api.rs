use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, passage::PassageShown};
#[cfg(feature = "ssr")]
use crate::{
    form::finish,
    sign_in::{coach, is_plain_form, signed_in},
};

/// Everything `/coach` and `/coach/:conversation` show.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChatPage {
    pub conversations: Vec<ConversationShown>,
    /// `None` is a conversation yet to be begun.
    pub conversation: Option<ConversationShown>,
    pub turns: Vec<TurnShown>,
    /// For the form without wasm; the browser makes its own.
    pub next_turn: String,
    pub prompts: Vec<String>,
    /// Text that was refused, and why.
    pub refused: Option<(String, String)>,
}

/// A line of the conversation list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationShown {
    pub id: String,
    pub title: String,
    pub when: String,
}

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
    /// The stream goes on after this event.
    pub last_seq: i32,
    /// HTML made by the server, by block number.
    pub blocks: Vec<BlockShown>,
    pub used: Used,
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

/// The page of a conversation, or of a new one.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn conversation_page(conversation: Option<String>) -> Result<ChatPage, AppError> {
    let athlete = signed_in()?;
    super::on_server::page(&coach()?, athlete.athlete_id, conversation).await
}

/// Asks; answers with the conversation's id. `turn` is made by whoever asks: the same one twice is one turn.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Refused` for an empty or too long text, `Internal`.
#[server]
pub async fn ask(
    #[server(default)] conversation: String,
    turn: String,
    #[server(default)] text: String,
) -> Result<String, AppError> {
    if is_plain_form() {
        let done = super::on_server::ask_and_wait(&conversation, &turn, &text).await;
        let back = if conversation.is_empty() { "/coach".to_owned() } else { format!("/coach/{conversation}") };
        finish("ask", &[("text", &text)], &back, done).await?;
        return Ok(conversation);
    }
    let athlete = signed_in()?;
    super::on_server::start(&coach()?, athlete.athlete_id, &conversation, &turn, &text).await
}

/// Stops an answer; what is written stays.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn stop_turn(turn: String) -> Result<(), AppError> {
    let athlete = signed_in()?;
    let turn = turn.parse().map_err(|_| AppError::NotFound.with_status())?;
    coach()?.stop_turn(athlete.athlete_id, turn).await?;
    if is_plain_form() {
        leptos_axum::redirect("/coach");
    }
    Ok(())
}

/// The passage behind a citation.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn passage_cited(id: String) -> Result<PassageShown, AppError> {
    signed_in()?;
    Ok(coach()?.store.passage(&id).await?.into())
}
