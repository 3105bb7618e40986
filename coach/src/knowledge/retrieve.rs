use std::sync::Arc;

use super::{Found, Weights};
use crate::{
    model::{Embedder, MODEL_ID},
    store::{Store, StoreError},
};

/// How many passages a turn looks at.
const PASSAGES: i64 = 8;

/// The passages nearest to a question, nearest first. Without an embedder, or when it fails, by words alone.
///
/// # Errors
/// `Database`.
pub async fn retrieve(
    store: &Store,
    embedder: Option<&Arc<Embedder>>,
    question: &str,
) -> Result<Vec<Found>, StoreError> {
    retrieve_weighed(store, embedder, question, &Weights::default(), PASSAGES).await
}

/// The same with other weights and as many as wanted, for whoever compares.
///
/// # Errors
/// `Database`.
#[tracing::instrument(name = "retrieve", skip_all)]
pub async fn retrieve_weighed(
    store: &Store,
    embedder: Option<&Arc<Embedder>>,
    question: &str,
    weights: &Weights,
    count: i64,
) -> Result<Vec<Found>, StoreError> {
    let vector = match embedder {
        Some(embedder) => embed(embedder, question).await,
        None => None,
    };
    store.nearest_passages(MODEL_ID, vector, question, weights, count).await
}

async fn embed(embedder: &Arc<Embedder>, question: &str) -> Option<Vec<f32>> {
    let embedder = Arc::clone(embedder);
    let question = question.to_owned();
    let embedded = tokio::task::spawn_blocking(move || embedder.embed(&[&question])).await;
    match embedded {
        Ok(Ok(mut vectors)) => vectors.pop(),
        Ok(Err(error)) => {
            tracing::warn!(%error, "the embedder failed; searching by words");
            None
        }
        Err(_) => None,
    }
}
