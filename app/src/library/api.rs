use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
pub use crate::passage::PassageShown;
#[cfg(feature = "ssr")]
use crate::sign_in::coach;

/// Longer than any question that is looked for.
#[cfg(feature = "ssr")]
const SOUGHT_MAX: usize = 200;

/// All documents by topic, or what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryShown {
    pub sought: String,
    pub passages: i64,
    pub topics: Vec<TopicShown>,
    /// Nearest first; empty when nothing is looked for.
    pub found: Vec<FoundPassage>,
}

/// A topic's documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicShown {
    pub name: String,
    pub documents: Vec<DocumentLine>,
}

/// A document in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentLine {
    pub slug: String,
    pub title: String,
    pub passages: i64,
}

/// A passage that may answer what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPassage {
    pub id: String,
    pub title: String,
    pub heading: String,
    /// Its first words, without Markdown.
    pub beginning: String,
}

/// A document whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentShown {
    pub title: String,
    pub passages: Vec<PassageShown>,
}

/// What the coach reads; with `q`, the passages nearest to it. Readable without an account.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn library(#[server(default)] q: String) -> Result<LibraryShown, AppError> {
    let coach = coach()?;
    let sought: String = q.trim().chars().take(SOUGHT_MAX).collect();
    let mut topics: Vec<TopicShown> = Vec::new();
    let mut passages = 0;
    for document in coach.store.library().await? {
        passages += document.passages;
        let line = DocumentLine { slug: document.slug, title: document.title, passages: document.passages };
        match topics.last_mut() {
            Some(topic) if topic.name == document.topic => topic.documents.push(line),
            _ => topics.push(TopicShown { name: document.topic, documents: vec![line] }),
        }
    }
    let found = match sought.as_str() {
        "" => Vec::new(),
        sought => coach::knowledge::retrieve(&coach.store, &coach.embedders, sought).await?,
    };
    let found = found
        .into_iter()
        .map(|found| FoundPassage {
            beginning: beginning(&coach::chat::markdown::to_plain(&found.passage.body)),
            id: found.passage.id,
            title: found.passage.title,
            heading: found.passage.heading,
        })
        .collect();
    Ok(LibraryShown { sought, passages, topics, found })
}

/// Whole words up to about two lines.
#[cfg(feature = "ssr")]
fn beginning(text: &str) -> String {
    match text.char_indices().nth(160) {
        None => text.to_owned(),
        Some((end, _)) => {
            let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
            format!("{}…", &text[..end])
        }
    }
}

/// A document with all its passages.
///
/// # Errors
/// `NotFound`, `Internal`.
#[server]
pub async fn document(slug: String) -> Result<DocumentShown, AppError> {
    let passages: Vec<PassageShown> =
        coach()?.store.passages_of(&slug).await?.into_iter().map(PassageShown::from).collect();
    let title =
        passages.first().map(|passage| passage.title.clone()).ok_or_else(|| AppError::NotFound.with_status())?;
    Ok(DocumentShown { title, passages })
}

/// A passage by its id, `document/heading`.
///
/// # Errors
/// `NotFound`, `Internal`.
#[server]
pub async fn passage(id: String) -> Result<PassageShown, AppError> {
    Ok(coach()?.store.passage(&id).await?.into())
}
