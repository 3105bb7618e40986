//! The models the program runs itself.
mod embedder;

pub use embedder::{DIMENSIONS, Embedder, EmbedderError, MODEL_ID};
