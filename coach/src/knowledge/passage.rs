use serde::{Deserialize, Serialize};

/// The retrievable piece of the knowledge base: one heading of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// `document/heading`, for instance `sled-push/body-angle`.
    pub id: String,
    /// The document's title.
    pub title: String,
    pub heading: String,
    pub topic: String,
    /// Markdown.
    pub body: String,
    /// Title, site and year of what supports it.
    pub source: String,
    pub url: Option<String>,
    /// `25/26`, where the content is bound to a season.
    pub season: Option<String>,
    /// `high`, `medium` or `low`.
    pub confidence: String,
    /// `2026-11-23`: when somebody last held it against its sources.
    pub reviewed: String,
}

/// A passage as retrieval found it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub passage: Passage,
    /// Cosine distance, 0 to 2, smaller is nearer; 1 where only words matched.
    pub distance: f32,
    /// 0 to 1: how well the words match.
    pub lexical: f32,
}
