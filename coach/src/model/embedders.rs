use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicUsize, Ordering},
};

use super::{Embedder, MODEL_ID, RemoteEmbedder};

/// How many texts of the knowledge base a service has made vectors of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

/// All that can make vectors here. The built-in model serves until the service has made a vector of every text, and
/// whenever the service fails.
#[derive(Debug, Default)]
pub struct Embedders {
    /// Loads beside the first requests; until it is there, passages are found by words.
    built_in: OnceLock<Arc<Embedder>>,
    remote: Option<RemoteEmbedder>,
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Embedders {
    #[must_use]
    pub fn with_remote(remote: Option<RemoteEmbedder>) -> Self {
        Self { remote, ..Self::default() }
    }

    /// The model in the process, once it is loaded.
    #[must_use]
    pub fn get(&self) -> Option<&Arc<Embedder>> {
        self.built_in.get()
    }

    /// The first one to be loaded serves.
    pub fn set(&self, embedder: Arc<Embedder>) {
        let _ = self.built_in.set(embedder);
    }

    /// The service, where one is named.
    #[must_use]
    pub fn remote(&self) -> Option<&RemoteEmbedder> {
        self.remote.as_ref()
    }

    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { done: self.done.load(Ordering::Acquire), of: self.of.load(Ordering::Acquire) }
    }

    pub(crate) fn report(&self, progress: Progress) {
        self.of.store(progress.of, Ordering::Release);
        self.done.store(progress.done, Ordering::Release);
    }

    /// A question's vector and the id of the model that made it; `None` leaves the words to decide.
    pub async fn vector_of(&self, question: &str) -> Option<(String, Vec<f32>)> {
        let progress = self.progress();
        if let Some(remote) = self.remote.as_ref().filter(|_| progress.of > 0 && progress.done == progress.of) {
            match remote.embed_question(question).await {
                Ok(vector) => return Some((remote.id().to_owned(), vector)),
                Err(error) => tracing::warn!(%error, "the built-in model stands in"),
            }
        }
        let embedder = Arc::clone(self.built_in.get()?);
        let question = question.to_owned();
        match tokio::task::spawn_blocking(move || embedder.embed(&[&question])).await {
            Ok(Ok(mut vectors)) => vectors.pop().map(|vector| (MODEL_ID.to_owned(), vector)),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the embedder failed; searching by words");
                None
            }
            Err(_) => None,
        }
    }
}
