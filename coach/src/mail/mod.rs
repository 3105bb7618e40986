//! The mail that accounts need: links and notices, in plain words. Off unless the operator names a mail server.

mod letter;
mod server;
#[doc(hidden)]
pub mod stand_in;
#[cfg(test)]
pub(crate) mod tests;

pub use letter::Letter;
pub use server::{Pace, Server};

use std::{sync::Arc, time::Duration};

use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use crate::config::{ConfigError, PublicUrl, Settings};

/// More connections to one mail server look like abuse.
const AT_ONCE: usize = 2;

/// Sends letters, beside the requests that cause them.
#[derive(Debug, Clone)]
pub struct Mail {
    server: Option<Arc<Server>>,
    tasks: TaskTracker,
    at_once: Arc<Semaphore>,
}

impl Mail {
    /// # Errors
    /// A setting that cannot work.
    pub fn new(settings: &Settings, public_url: &PublicUrl) -> Result<Self, ConfigError> {
        Self::with_pace(settings, public_url, Pace::default())
    }

    /// With other patience.
    ///
    /// # Errors
    /// As [`Mail::new`].
    pub fn with_pace(settings: &Settings, public_url: &PublicUrl, pace: Pace) -> Result<Self, ConfigError> {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let server = match (filled(&settings.smtp_url), filled(&settings.mail_from)) {
            (None, _) => None,
            (Some(_), None) => return Err(ConfigError::MailFromMissing),
            (Some(url), Some(from)) => Some(Arc::new(Server::new(url.trim(), &from, public_url.host(), pace)?)),
        };
        Ok(Self { server, tasks: TaskTracker::new(), at_once: Arc::new(Semaphore::new(AT_ONCE)) })
    }

    /// Whether this server sends any mail.
    #[must_use]
    pub fn is_configured(&self) -> bool {
        self.server.is_some()
    }

    /// Whether the mail server lets us in; `None` without one.
    pub async fn answers(&self) -> Option<bool> {
        match &self.server {
            Some(server) => Some(server.answers().await),
            None => None,
        }
    }

    /// Does something after the answer, so that nobody learns from its time.
    pub(crate) fn later(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(work);
    }

    /// Sends a letter beside the request; without a mail server nothing happens.
    pub(crate) fn send_later(&self, letter: Letter) {
        if self.is_configured() {
            let mail = self.clone();
            self.later(async move { mail.send(&letter).await });
        }
    }

    /// Sends a letter, with bounded patience; says in the log what became of it.
    pub(crate) async fn send(&self, letter: &Letter) {
        let Some(server) = &self.server else { return };
        let Ok(_permit) = self.at_once.acquire().await else { return };
        server.send(letter).await;
    }

    /// Lets what is on its way leave, for a while.
    pub async fn drain(&self, at_most: Duration) {
        self.tasks.close();
        if tokio::time::timeout(at_most, self.tasks.wait()).await.is_err() {
            tracing::warn!("mails were still on their way; they are lost");
        }
        self.tasks.reopen();
    }
}
