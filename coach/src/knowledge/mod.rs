//! The knowledge base: documents → passages → vectors → the right one for a question.

mod bundle;
mod document;
mod ingest;
mod passage;
mod retrieve;
mod vectors;

pub use bundle::bundled;
pub use document::{Document, DocumentError, Section, parse};
pub use ingest::{IngestError, IngestReport, ingest, write_vectors};
pub use passage::{Found, Passage, Weights};
pub use retrieve::{retrieve, retrieve_weighed};
pub use vectors::Vectors;
