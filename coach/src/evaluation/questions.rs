use std::path::Path;

use serde::Deserialize;

/// A question whose answer is known.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldQuestion {
    pub id: String,
    /// `direct`, `paraphrased`, `colloquial`, `follow-up`, `multi-hop`, `unanswerable`, `nothing-to-look-up`.
    pub kind: String,
    pub topic: String,
    pub text: String,
    /// What the athlete asked before, oldest first.
    #[serde(default)]
    pub before: Vec<String>,
    /// Ids of all passages that answer it; empty where none does.
    #[serde(default)]
    pub answers: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    question: Vec<GoldQuestion>,
}

/// Why a file of questions cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum QuestionsError {
    #[error("{path}: {error}")]
    Read { path: String, error: std::io::Error },
    #[error("{path}: {error}")]
    Parse { path: String, error: Box<toml::de::Error> },
}

/// Reads a file of questions.
///
/// # Errors
/// It is not there, or not such a file.
pub fn read_questions(path: &Path) -> Result<Vec<GoldQuestion>, QuestionsError> {
    read_toml(path).map(|file: File| file.question)
}

pub(super) fn read_toml<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, QuestionsError> {
    let shown = || path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| QuestionsError::Read { path: shown(), error })?;
    toml::from_str(&text).map_err(|error| QuestionsError::Parse { path: shown(), error: Box::new(error) })
}
