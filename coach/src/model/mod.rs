//! What makes vectors of sentences: a model in the process, or a service the operator names.
mod embedder;
mod embedders;
mod remote;

pub use embedder::{DIMENSIONS, Embedder, EmbedderError, MODEL_ID};
pub use embedders::{Embedders, Progress};
pub use remote::{RemoteEmbedder, RemoteEmbedderError, RemoteEmbedding};
