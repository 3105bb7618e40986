use std::{collections::HashSet, path::Path};

use super::{Document, IngestError, Section, bundled, ingest::read_folder, ingest::texts};
use crate::{
    model::{Embedders, Progress, RemoteEmbedder, RemoteEmbedderError},
    store::{Store, StoreError, StoredVector},
};

/// Stored after each of these: a stop or a failure loses no more.
const TEXTS: usize = 128;

/// Below this a vector of the same text is another model's.
const SAME_MODEL: f32 = 0.99;

/// Why some vectors are still missing; the next start goes on.
#[derive(Debug, thiserror::Error)]
pub enum EmbedRemotelyError {
    #[error(transparent)]
    Documents(#[from] IngestError),
    #[error(transparent)]
    Remote(#[from] RemoteEmbedderError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Has the named service make a vector of every text that lacks one. What is there stays, unless the service turns out
/// to be another model under the same name: then all are made anew.
///
/// # Errors
/// See [`EmbedRemotelyError`].
pub async fn embed_remotely(
    store: &Store,
    embedders: &Embedders,
    folder: Option<&Path>,
) -> Result<(), EmbedRemotelyError> {
    let Some(remote) = embedders.remote() else { return Ok(()) };
    let mut documents = bundled().map_err(IngestError::from)?.0;
    if let Some(folder) = folder {
        documents.extend(read_folder(folder)?);
    }
    if is_another_model(store, remote, &documents).await? {
        tracing::warn!(model = remote.id(), "the service makes other vectors than before; all are made anew");
        store.forget_vectors(remote.id()).await?;
    }
    let stored: HashSet<_> = store.stored_vectors(remote.id()).await?.into_iter().collect();
    let all: Vec<(StoredVector, &str)> = sections(&documents)
        .flat_map(|section| {
            (0_i16..).zip(texts(section)).map(|(part, (text, hash))| {
                (StoredVector { passage: section.id.clone(), part, content_hash: hash.to_vec() }, text)
            })
        })
        .collect();
    let missing: Vec<&(StoredVector, &str)> = all.iter().filter(|(vector, _)| !stored.contains(vector)).collect();
    let mut progress = Progress { done: all.len() - missing.len(), of: all.len() };
    embedders.report(progress);
    if !missing.is_empty() {
        tracing::info!(model = remote.id(), texts = missing.len(), "embedding the knowledge");
    }
    for batch in missing.chunks(TEXTS) {
        let texts: Vec<&str> = batch.iter().map(|(_, text)| *text).collect();
        let vectors = remote.embed(&texts).await?;
        let rows = batch.iter().map(|(stored, _)| stored).zip(vectors);
        store.insert_vectors(remote.id(), rows).await?;
        progress.done += batch.len();
        embedders.report(progress);
        tracing::info!(done = progress.done, of = progress.of, "embedding the knowledge");
    }
    Ok(())
}

async fn is_another_model(
    store: &Store,
    remote: &RemoteEmbedder,
    documents: &[Document],
) -> Result<bool, EmbedRemotelyError> {
    let Some((text, hash)) = sections(documents).next().and_then(|section| texts(section).next()) else {
        return Ok(false);
    };
    let Some(known) = store.vector_of_text(remote.id(), hash).await? else { return Ok(false) };
    let made = remote.embed(&[text]).await?.pop().unwrap_or_default();
    let likeness: f32 = known.iter().zip(&made).map(|(one, other)| one * other).sum();
    Ok(known.len() != made.len() || likeness < SAME_MODEL)
}

fn sections(documents: &[Document]) -> impl Iterator<Item = &Section> {
    documents.iter().flat_map(|document| &document.sections)
}
