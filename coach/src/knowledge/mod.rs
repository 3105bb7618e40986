//! The knowledge base: documents → passages → vectors → the right one for a question.

#[cfg(test)]
mod agreement;
mod bundle;
mod document;
mod embed_remotely;
mod ingest;
mod passage;
mod retrieve;
mod vectors;

pub use bundle::bundled;
pub use document::{Document, DocumentError, Section, parse};
pub use embed_remotely::{EmbedRemotelyError, embed_remotely};
pub use ingest::{IngestError, IngestReport, ingest, write_vectors};
pub use passage::{Found, Passage, Weights};
pub use retrieve::retrieve;
pub use vectors::Vectors;
