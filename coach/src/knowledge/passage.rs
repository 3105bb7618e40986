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
    /// What it is ordered by.
    pub score: f32,
    /// Cosine of the question and the nearest text of the passage, its own or what is asked of it; 0 without vectors.
    pub similarity: f32,
    /// 0 to 1: the share of the question's words that the passage has, rare words counting more.
    pub coverage: f32,
}

/// What a passage must reach to be about the question; figures in docs/decisions/0005-retrieval.md.
const EVIDENCE_MIN: f32 = 0.61;

/// How much words count beside meaning.
const COVERAGE_WEIGHT: f32 = 0.35;

/// Without a vector the words alone decide.
const COVERAGE_MIN: f32 = 0.6;

impl Found {
    /// Whether the passage is about what is asked, or only the least far from it.
    #[must_use]
    pub fn is_about_it(&self) -> bool {
        if self.similarity > 0.0 {
            self.similarity + COVERAGE_WEIGHT * self.coverage >= EVIDENCE_MIN
        } else {
            self.coverage >= COVERAGE_MIN
        }
    }
}

/// How much each kind of nearness counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Of what is asked of a passage, beside its own text; 0 to 1.
    pub asked: f32,
    /// A point of BM25, beside a cosine.
    pub words: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { asked: 0.55, words: 0.015 }
    }
}
