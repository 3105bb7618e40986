use std::fmt::Write as _;

use serde::Deserialize as _;
use uuid::Uuid;

use super::{CitationShown, markdown};
use crate::{Coach, store::StoreError};

/// An answer to take elsewhere, with its sources below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerText {
    pub markdown: String,
    pub plain: String,
}

impl Coach {
    /// As much of an answer as there is.
    ///
    /// # Errors
    /// `NotFound` when the turn is not this athlete's, `Database`.
    pub async fn answer_text(&self, athlete: Uuid, turn: Uuid) -> Result<AnswerText, StoreError> {
        self.store.turn(athlete, turn).await?;
        let events = self.store.turn_events(turn, 0).await?;
        let blocks: Vec<&str> = events.iter().filter_map(|event| event.body["markdown"].as_str()).collect();
        let plain: Vec<String> = blocks.iter().map(|block| markdown::to_plain(block)).collect();
        let used = events.iter().find(|event| event.kind == "used");
        let citations = used.and_then(|used| Vec::<CitationShown>::deserialize(&used.body["citations"]).ok());
        let sources = sources(&citations.unwrap_or_default());
        Ok(AnswerText {
            markdown: format!("{}{sources}", blocks.join("\n\n")),
            plain: format!("{}{sources}", plain.join("\n\n")),
        })
    }
}

fn sources(citations: &[CitationShown]) -> String {
    let mut text = String::new();
    for citation in citations {
        let season = citation.season.as_ref().map(|season| format!(", season {season}")).unwrap_or_default();
        let start = if text.is_empty() { "\n\n" } else { "\n" };
        let _ = write!(text, "{start}[{}] {} ({}{season})", citation.n, citation.title, citation.source);
    }
    text
}
