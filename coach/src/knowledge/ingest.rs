use std::{collections::BTreeMap, path::Path};

use super::{Document, DocumentError, Section, Vectors, bundled, document::ASKED, parse};
use crate::{
    model::{Embedder, EmbedderError, MODEL_ID},
    store::{NewDocument, NewPassage, NewVector, Store, StoreError},
};

/// What an ingest did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct IngestReport {
    pub documents: usize,
    pub passages: usize,
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
    /// Vectors that did not ship and were computed now.
    pub embedded: usize,
    /// Passages that will be found by their words only.
    pub without_vector: usize,
    pub warnings: Vec<String>,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error("{folder}: {error}")]
    Folder { folder: String, error: std::io::Error },
    #[error("{0} is both in the bundled knowledge and in your folder; give yours another name")]
    SameSlug(String),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Embed(#[from] EmbedderError),
}

/// Brings the store to what the bundled documents and the operator's folder say, in one transaction.
/// Run again, it changes nothing. Vectors come from the bundle where the text is the same; `embedder` makes
/// the others, and without one their passages are found by words.
///
/// # Errors
/// See [`IngestError`]; then nothing has changed.
pub async fn ingest(
    store: &Store,
    folder: Option<&Path>,
    embedder: Option<&Embedder>,
) -> Result<IngestReport, IngestError> {
    let (mut documents, vectors) = bundled()?;
    if let Some(folder) = folder {
        for document in read_folder(folder)? {
            if documents.iter().any(|known| known.slug == document.slug) {
                return Err(IngestError::SameSlug(document.slug));
            }
            documents.push(document);
        }
    }
    let known: BTreeMap<String, (Vec<u8>, i64)> = store
        .documents(MODEL_ID)
        .await?
        .into_iter()
        .map(|(slug, hash, unembedded)| (slug, (hash, unembedded)))
        .collect();

    let mut report = IngestReport {
        documents: documents.len(),
        passages: documents.iter().map(|document| document.sections.len()).sum(),
        removed: known
            .keys()
            .filter(|slug| !documents.iter().any(|document| &document.slug == *slug))
            .cloned()
            .collect(),
        warnings: documents.iter().flat_map(|document| document.warnings.clone()).collect(),
        ..IngestReport::default()
    };
    let mut replaced = Vec::new();
    for document in &documents {
        match known.get(&document.slug) {
            None => report.added.push(document.slug.clone()),
            Some((hash, _)) if hash != &document.content_hash => report.changed.push(document.slug.clone()),
            Some((_, unembedded)) if *unembedded > 0 && embedder.is_some() => {}
            Some(_) => continue,
        }
        replaced.push(prepared(document, &vectors, embedder, &mut report)?);
    }
    if !replaced.is_empty() || !report.removed.is_empty() {
        store.replace_documents(&replaced, &report.removed).await?;
    }
    Ok(report)
}

/// Every `.md` file of a folder, in the order of their names.
///
/// # Errors
/// `Folder`, `Document`.
pub fn read_folder(folder: &Path) -> Result<Vec<Document>, IngestError> {
    let failed = |error| IngestError::Folder { folder: folder.display().to_string(), error };
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(failed)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let slug = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let asked = match std::fs::read_to_string(folder.join(ASKED).join(format!("{slug}.toml"))) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            asked => asked.map_err(failed)?,
        };
        documents.push(parse(&slug, &std::fs::read_to_string(&path).map_err(failed)?, &asked)?);
    }
    Ok(documents)
}

fn prepared<'a>(
    document: &'a Document,
    vectors: &Vectors,
    embedder: Option<&Embedder>,
    report: &mut IngestReport,
) -> Result<NewDocument<'a>, IngestError> {
    let mut passages = Vec::new();
    for (position, section) in (0_i32..).zip(&document.sections) {
        let mut embedded = Vec::new();
        for (part, (text, hash)) in (0_i16..).zip(texts(section)) {
            let vector = match (vectors.get(hash), embedder) {
                (Some(vector), _) => vector.clone(),
                (None, Some(embedder)) => {
                    report.embedded += 1;
                    embedder.embed(&[text])?.pop().unwrap_or_default()
                }
                (None, None) => continue,
            };
            embedded.push(NewVector { part, content_hash: hash, vector });
        }
        report.without_vector += usize::from(embedded.is_empty());
        passages.push(NewPassage {
            id: &section.id,
            position,
            heading: &section.heading,
            body: &section.body,
            source: &section.source,
            url: section.url.as_deref(),
            season: section.season.as_deref(),
            confidence: &section.confidence,
            reviewed: section.reviewed,
            content_hash: &section.content_hash,
            words: &section.words,
            model: MODEL_ID,
            vectors: embedded,
        });
    }
    Ok(NewDocument {
        slug: &document.slug,
        title: &document.title,
        topic: &document.topic,
        content_hash: &document.content_hash,
        passages,
    })
}

/// The texts a passage is found by, and their hashes: its own, then what is asked of it.
pub(super) fn texts(section: &Section) -> impl Iterator<Item = (&str, &[u8; 32])> {
    let asked = section.asked.iter().map(|asked| (asked.text.as_str(), &asked.content_hash));
    [(section.embedded.as_str(), &section.content_hash)].into_iter().chain(asked)
}

/// Writes the file of vectors for a folder's documents; what is unchanged keeps its vector, what is gone goes.
/// Returns how many there are and how many were computed now.
///
/// # Errors
/// See [`IngestError`].
pub fn write_vectors(folder: &Path, embedder: &Embedder) -> Result<(usize, usize), IngestError> {
    let path = folder.join(super::vectors::FILE_NAME);
    let known = std::fs::read(&path).map(|bytes| Vectors::read(&bytes)).unwrap_or_default();
    let (mut vectors, mut written, mut embedded) = (Vectors::default(), 0, 0);
    let documents = read_folder(folder)?;
    for (text, hash) in documents.iter().flat_map(|document| &document.sections).flat_map(texts) {
        let vector = match known.get(hash) {
            Some(vector) => vector.clone(),
            None => {
                embedded += 1;
                embedder.embed(&[text])?.pop().unwrap_or_default()
            }
        };
        vectors.insert(*hash, vector);
        written += 1;
    }
    std::fs::write(&path, vectors.write())
        .map_err(|error| IngestError::Folder { folder: path.display().to_string(), error })?;
    Ok((written, embedded))
}
