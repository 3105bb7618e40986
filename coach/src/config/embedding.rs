use clap::Args;

use super::ConfigError;
use crate::model::RemoteEmbedding;

/// A service that makes vectors instead of the built-in model. What the knowledge base says and what athletes ask
/// then goes to it.
#[derive(Args, Debug, Clone, Default)]
pub struct EmbeddingSettings {
    /// The model of an OpenAI-compatible service that makes vectors, for instance text-embedding-3-small.
    /// Questions and passages are then sent to it. Unset: the built-in model, and nothing leaves
    #[arg(long, env = "COACH_EMBEDDING_MODEL", global = true, value_name = "MODEL")]
    pub embedding_model: Option<String>,

    /// Where that service is
    #[arg(
        long,
        env = "COACH_EMBEDDING_URL",
        global = true,
        value_name = "URL",
        default_value = "https://api.openai.com/v1"
    )]
    pub embedding_url: String,

    /// Its key
    #[arg(long, env = "COACH_EMBEDDING_KEY", global = true, value_name = "KEY", hide_env_values = true)]
    pub embedding_key: Option<String>,

    /// Shorter vectors than the model's own, where it can make them
    #[arg(long, env = "COACH_EMBEDDING_DIMENSIONS", global = true, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(8..=16_000))]
    pub embedding_dimensions: Option<u32>,
}

impl EmbeddingSettings {
    /// The service, where one is named.
    ///
    /// # Errors
    /// `Embedding`: an address that is none.
    pub fn remote(&self) -> Result<Option<RemoteEmbedding>, ConfigError> {
        let Some(model) = self.embedding_model.as_deref().map(str::trim).filter(|model| !model.is_empty()) else {
            return Ok(None);
        };
        let url = self.embedding_url.trim().trim_end_matches('/').to_owned();
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(ConfigError::Embedding(format!(
                "COACH_EMBEDDING_URL is {url:?}; it must be like https://api.openai.com/v1"
            )));
        }
        let key = self.embedding_key.clone().unwrap_or_default();
        Ok(Some(RemoteEmbedding { url, key, model: model.to_owned(), dimensions: self.embedding_dimensions }))
    }
}
