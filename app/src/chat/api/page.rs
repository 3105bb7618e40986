use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{ConversationShown, TurnShown};
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    chat::on_server::{id, page as on_server},
    sign_in::{coach, signed_in},
};

/// Everything `/coach` and `/coach/:conversation` show beside the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChatPage {
    /// `None` is a conversation yet to be begun.
    pub conversation: Option<ConversationShown>,
    /// A part of one branch, oldest first.
    pub turns: Vec<TurnShown>,
    /// The last turn of the branch, shown or not; empty where there is none.
    pub tip: String,
    /// The branch goes on before this turn.
    pub earlier: Option<String>,
    /// The branch goes on after what is shown.
    pub has_later: bool,
    /// Id and title of what was just deleted and can be brought back.
    pub deleted: Option<(String, String)>,
    /// For the forms without wasm; the browser makes its own.
    pub next_turn: String,
    pub prompts: Vec<String>,
    pub refused: Option<RefusedShown>,
}

/// A form that was refused, with what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedShown {
    /// `ask`, `rename` or `feedback`.
    pub form: String,
    /// The turn it was about, where it was about one.
    pub of: String,
    pub text: String,
    pub sentence: String,
}

/// Turns before those that are shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EarlierShown {
    pub turns: Vec<TurnShown>,
    /// There are more before this turn.
    pub earlier: Option<String>,
}

/// The page of a conversation, or of a new one: the branch through `turn`, else the newest; the part before `before`.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn conversation_page(
    conversation: Option<String>,
    turn: Option<String>,
    before: Option<String>,
    deleted: Option<String>,
) -> Result<ChatPage, AppError> {
    let athlete = signed_in()?.athlete_id;
    let asked = on_server::PageAsked { conversation, turn, before, deleted };
    on_server::page(&coach()?, athlete, asked).await
}

/// The turns before `before` on the branch that ends with `tip`.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn earlier_turns(conversation: String, tip: String, before: String) -> Result<EarlierShown, AppError> {
    let athlete = signed_in()?.athlete_id;
    on_server::earlier(&coach()?, athlete, id(&conversation)?, id(&tip)?, id(&before)?).await
}
