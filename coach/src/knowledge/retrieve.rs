use super::{Found, Weights};
use crate::{
    model::Embedders,
    store::{Store, StoreError},
};

/// How many passages a turn looks at.
const PASSAGES: i64 = 8;

/// The passages nearest to a question, nearest first. Without an embedder, or when it fails, by words alone.
///
/// # Errors
/// `Database`.
#[tracing::instrument(name = "retrieve", skip_all)]
pub async fn retrieve(store: &Store, embedders: &Embedders, question: &str) -> Result<Vec<Found>, StoreError> {
    let vector = embedders.vector_of(question).await;
    store.nearest_passages(vector, question, &Weights::default(), PASSAGES).await
}
