//! All the server knows and does. Never compiled to wasm.
//!
//! `chat` decides; it calls `tools` and `knowledge`, which call `store` and `model`.

pub mod accounts;
pub mod backup;
pub mod chat;
pub mod config;
pub mod demo;
pub mod evaluation;
pub mod knowledge;
pub mod mail;
pub mod metrics;
pub mod model;
pub mod parts;
#[doc(hidden)]
pub mod scratch;
pub mod store;
pub mod tools;

use std::sync::Arc;

use tokio_util::sync::CancellationToken;
pub use uuid::Uuid as Id;
use uuid::Uuid;

/// Everything a request or a command needs, cheap to clone.
#[derive(Clone)]
pub struct Coach {
    pub store: store::Store,
    pub settings: Arc<config::Settings>,
    pub public_url: Arc<config::PublicUrl>,
    pub turns: Arc<chat::Turns>,
    /// What is counted while this process works.
    pub metrics: Arc<metrics::Metrics>,
    pub mail: Arc<mail::Mail>,
    pub embedders: Arc<model::Embedders>,
    /// Cancelled when the program begins to stop.
    pub stopping: CancellationToken,
    /// This process, as the owner of the turns it runs.
    pub owner: Uuid,
}

impl Coach {
    /// # Errors
    /// A setting that cannot work.
    pub fn new(store: store::Store, settings: config::Settings) -> Result<Self, config::ConfigError> {
        let public_url = settings.public_url()?;
        let mail = mail::Mail::new(&settings, &public_url)?;
        let remote = settings.embedding.remote()?.map(model::RemoteEmbedder::new).transpose();
        let remote = remote.map_err(|error| config::ConfigError::Embedding(error.to_string()))?;
        let embedders = model::Embedders::with_remote(remote);
        Ok(Self {
            store,
            mail: Arc::new(mail),
            settings: Arc::new(settings),
            public_url: Arc::new(public_url),
            turns: Arc::default(),
            metrics: Arc::default(),
            embedders: Arc::new(embedders),
            stopping: CancellationToken::new(),
            owner: Uuid::new_v4(),
        })
    }

    /// How this server's sign-in cookie is set.
    #[must_use]
    pub fn cookie(&self) -> accounts::Cookie {
        accounts::Cookie::of(&self.public_url, self.settings.insecure_http)
    }
}

impl std::fmt::Debug for Coach {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Coach").field("owner", &self.owner).finish_non_exhaustive()
    }
}

/// What the clock says where the athlete is; UTC where the zone is unknown.
#[must_use]
pub fn now(time_zone: &str) -> jiff::Zoned {
    let zone = jiff::tz::TimeZone::get(time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::now().to_zoned(zone)
}

/// Which day it is where the athlete is.
#[must_use]
pub fn today(time_zone: &str) -> jiff::civil::Date {
    now(time_zone).date()
}

/// How a coach greets at that hour, 0 to 23.
#[must_use]
pub fn greeting(hour: i8) -> &'static str {
    match hour {
        4..=11 => "Morning",
        12..=17 => "Afternoon",
        _ => "Evening",
    }
}

/// A new random id.
#[must_use]
pub fn new_id() -> Id {
    Uuid::new_v4()
}
