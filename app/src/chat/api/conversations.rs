use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::{
    chat::on_server::{answered, conversations as on_server, id},
    sign_in::{coach, signed_in},
};

/// A line of the conversation list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationShown {
    pub id: String,
    pub title: String,
    pub when: String,
    pub is_pinned: bool,
}

/// A conversation in which something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundShown {
    pub conversation: ConversationShown,
    /// Where to look; `None` when only the title says it.
    pub turn: Option<String>,
    pub excerpt: Vec<Excerpt>,
}

/// A piece of text, and whether it is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    pub text: String,
    pub is_found: bool,
}

/// Every conversation: pinned ones first, then the newest.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn conversations() -> Result<Vec<ConversationShown>, AppError> {
    let athlete = signed_in()?;
    on_server::list(&coach()?, athlete.athlete_id).await
}

/// Looks through titles, questions and answers.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn find_conversations(#[server(default)] q: String) -> Result<Vec<FoundShown>, AppError> {
    let athlete = signed_in()?;
    on_server::find(&coach()?, athlete.athlete_id, &q).await
}

/// Names a conversation.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Refused` for a name that is none, `Internal`.
#[server]
pub async fn rename_conversation(conversation: String, #[server(default)] title: String) -> Result<(), AppError> {
    let back = format!("/coach/{conversation}?rename=1");
    let done = async {
        let athlete = signed_in()?.athlete_id;
        coach()?.rename_conversation(athlete, id(&conversation)?, &title).await?;
        Ok(format!("/coach/{conversation}"))
    };
    answered("rename", &[("text", &title)], &back, done.await).await
}

/// Puts a conversation above the others, or back among them.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn pin_conversation(conversation: String, #[server(default)] pinned: bool) -> Result<(), AppError> {
    let back = format!("/coach/{conversation}");
    let done = async {
        let athlete = signed_in()?.athlete_id;
        coach()?.store.pin_conversation(athlete, id(&conversation)?, pinned).await?;
        Ok(back.clone())
    };
    answered("pin", &[], &back, done.await).await
}

/// Deletes a conversation; for a week it can be brought back.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn delete_conversation(conversation: String) -> Result<(), AppError> {
    let done = async {
        let athlete = signed_in()?.athlete_id;
        coach()?.store.delete_conversation(athlete, id(&conversation)?).await?;
        Ok(format!("/coach?deleted={conversation}"))
    };
    answered("delete", &[], &format!("/coach/{conversation}"), done.await).await
}

/// Takes a deletion back.
///
/// # Errors
/// `SignedOut`, `NotFound`, `Internal`.
#[server]
pub async fn restore_conversation(conversation: String) -> Result<(), AppError> {
    let done = async {
        let athlete = signed_in()?.athlete_id;
        coach()?.store.restore_conversation(athlete, id(&conversation)?).await?;
        Ok(format!("/coach/{conversation}"))
    };
    answered("restore", &[], "/coach", done.await).await
}
