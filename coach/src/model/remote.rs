//! Sentences as vectors, by an OpenAI-compatible service the operator names.
use std::time::Duration;

use async_openai::{
    Client,
    config::OpenAIConfig,
    error::OpenAIError,
    types::embeddings::{CreateEmbeddingRequest, EmbeddingInput},
};

/// Texts in one request; vendors take 2,048 and 300,000 tokens.
const TEXTS_MAX: usize = 256;

/// Letters in one request: about 75,000 tokens.
const LETTERS_MAX: usize = 300_000;

/// Retries included. The client waits as long as a server's Retry-After says, and some say hours.
const PATIENCE: Duration = Duration::from_secs(90);

/// A question waits for its vector this long; then it is searched for with the built-in model.
const QUESTION_PATIENCE: Duration = Duration::from_secs(3);

/// How to reach the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteEmbedding {
    /// Without a slash at its end, for instance `https://api.openai.com/v1`.
    pub url: String,
    pub key: String,
    pub model: String,
    /// Shorter vectors than the model's own, where it can make them.
    pub dimensions: Option<u32>,
}

/// Why there is no vector.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RemoteEmbedderError {
    #[error("The embedding service refuses the key (COACH_EMBEDDING_KEY)")]
    Key,
    #[error("The account at the embedding service has no money left")]
    Quota,
    #[error("The embedding service knows no model {0} (COACH_EMBEDDING_MODEL)")]
    UnknownModel(String),
    #[error("The embedding service is asked too often and says to wait")]
    TooOften,
    #[error("The embedding service refuses a text: {0}")]
    Refused(String),
    #[error("The embedding service did not answer in time")]
    Late,
    #[error("The embedding service cannot be reached: {0}")]
    Unreachable(String),
    #[error("The embedding service answered with what is no list of vectors")]
    Unreadable,
}

/// A service that makes vectors.
#[derive(Debug, Clone)]
pub struct RemoteEmbedder {
    client: Client<OpenAIConfig>,
    settings: RemoteEmbedding,
    id: String,
}

impl RemoteEmbedder {
    /// Nothing is asked of the service yet.
    ///
    /// # Errors
    /// `Unreachable` when this machine's certificates cannot be read.
    pub fn new(settings: RemoteEmbedding) -> Result<Self, RemoteEmbedderError> {
        // None is chosen by default; a second one is refused, which is as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // Key and address are always named: the library would read stray variables of its own otherwise.
        let config = OpenAIConfig::new().with_api_base(settings.url.trim_end_matches('/')).with_api_key(&settings.key);
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .read_timeout(Duration::from_secs(30))
            .build()
            .map_err(|error| RemoteEmbedderError::Unreachable(error.to_string()))?;
        let id = match settings.dimensions {
            Some(dimensions) => format!("{}@{dimensions}", settings.model),
            None => settings.model.clone(),
        };
        Ok(Self { client: Client::build(http, config), settings, id })
    }

    /// Stored with every vector; another length is another model.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whom texts are sent to, without what else an address holds.
    #[must_use]
    pub fn host(&self) -> &str {
        let url = self.settings.url.as_str();
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        host.rsplit('@').next().unwrap_or_default()
    }

    /// The vector of a question, soon or not at all.
    ///
    /// # Errors
    /// See [`RemoteEmbedderError`].
    pub async fn embed_question(&self, question: &str) -> Result<Vec<f32>, RemoteEmbedderError> {
        let asked = tokio::time::timeout(QUESTION_PATIENCE, self.request(&[question])).await;
        asked.map_err(|_| RemoteEmbedderError::Late)??.pop().ok_or(RemoteEmbedderError::Unreadable)
    }

    /// One vector of length 1 for each text, in their order.
    ///
    /// # Errors
    /// See [`RemoteEmbedderError`]; `Refused` names the beginning of the one text that is refused.
    pub async fn embed(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, RemoteEmbedderError> {
        let mut vectors = Vec::with_capacity(texts.len());
        for batch in batches(texts) {
            vectors.extend(self.embed_batch(batch).await?);
        }
        Ok(vectors)
    }

    /// A batch that is refused is halved until the text that is to blame stands alone.
    async fn embed_batch(&self, batch: &[&str]) -> Result<Vec<Vec<f32>>, RemoteEmbedderError> {
        let asked = tokio::time::timeout(PATIENCE, self.request(batch)).await;
        match asked.map_err(|_| RemoteEmbedderError::Late)? {
            Err(RemoteEmbedderError::Refused(_)) if batch.len() > 1 => {
                let (one, other) = batch.split_at(batch.len() / 2);
                let mut vectors = Box::pin(self.embed_batch(one)).await?;
                vectors.extend(Box::pin(self.embed_batch(other)).await?);
                Ok(vectors)
            }
            asked => asked,
        }
    }

    async fn request(&self, batch: &[&str]) -> Result<Vec<Vec<f32>>, RemoteEmbedderError> {
        let request = CreateEmbeddingRequest {
            model: self.settings.model.clone(),
            input: EmbeddingInput::StringArray(batch.iter().map(|text| (*text).to_owned()).collect()),
            encoding_format: None,
            user: None,
            dimensions: self.settings.dimensions,
        };
        let mut data = self.client.embeddings().create(request).await.map_err(|error| self.meant(error))?.data;
        data.sort_by_key(|one| one.index);
        if data.len() != batch.len() || data.iter().any(|one| one.embedding.is_empty()) {
            return Err(RemoteEmbedderError::Unreadable);
        }
        Ok(data.into_iter().map(|one| unit(one.embedding)).collect())
    }

    fn meant(&self, error: OpenAIError) -> RemoteEmbedderError {
        match error {
            OpenAIError::ApiError(answer) => {
                let says = |word: &str| {
                    answer.api_error.r#type.as_deref() == Some(word) || answer.api_error.code.as_deref() == Some(word)
                };
                match answer.status_code.as_u16() {
                    401 | 403 => RemoteEmbedderError::Key,
                    404 => RemoteEmbedderError::UnknownModel(self.settings.model.clone()),
                    429 if says("insufficient_quota") => RemoteEmbedderError::Quota,
                    429 => RemoteEmbedderError::TooOften,
                    400 | 413 | 422 => RemoteEmbedderError::Refused(answer.api_error.message),
                    status => RemoteEmbedderError::Unreachable(format!("it answers with status {status}")),
                }
            }
            OpenAIError::Reqwest(error) if error.is_timeout() => RemoteEmbedderError::Late,
            OpenAIError::Reqwest(error) => RemoteEmbedderError::Unreachable(error.without_url().to_string()),
            _ => RemoteEmbedderError::Unreadable,
        }
    }
}

fn batches<'a, 'b>(texts: &'a [&'b str]) -> Vec<&'a [&'b str]> {
    let mut batches = Vec::new();
    let (mut from, mut letters) = (0, 0);
    for (at, text) in texts.iter().enumerate() {
        if at > from && (at - from == TEXTS_MAX || letters + text.len() > LETTERS_MAX) {
            batches.push(&texts[from..at]);
            (from, letters) = (at, 0);
        }
        letters += text.len();
    }
    if from < texts.len() {
        batches.push(&texts[from..]);
    }
    batches
}

fn unit(mut vector: Vec<f32>) -> Vec<f32> {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    vector.iter_mut().for_each(|value| *value /= length);
    vector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_is_larger_than_vendors_take() {
        let long = "x".repeat(LETTERS_MAX / 2 + 1);
        let texts: Vec<&str> = std::iter::repeat_n("short", TEXTS_MAX + 1).chain([long.as_str(), &long]).collect();
        let batches = batches(&texts);
        assert_eq!(batches.iter().map(|batch| batch.len()).collect::<Vec<_>>(), [TEXTS_MAX, 2, 1]);
    }
}
