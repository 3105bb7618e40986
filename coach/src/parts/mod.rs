//! The parts the program does not carry itself: the private PostgreSQL and the embedder.
//!
//! Each is a pinned file, fetched on first use and checked against its hash.
mod child;
mod data_folder;
pub mod fetch;
pub mod pin;
pub mod postgres;

pub use data_folder::default_data_folder;

use std::path::{Path, PathBuf};

use fetch::{FetchError, FetchSettings, fetch};
use pin::Platform;

/// The folder the parts are unpacked in, and how they get there.
#[derive(Debug, Clone)]
pub struct Parts {
    folder: PathBuf,
    settings: FetchSettings,
}

/// What an embedder is loaded from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbedderFiles {
    /// `model.onnx`.
    pub model: PathBuf,
    /// The shared library of ONNX Runtime.
    pub onnxruntime: PathBuf,
}

impl Parts {
    /// Makes nothing yet. As root, the folder must be one every account can reach.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>, settings: FetchSettings) -> Self {
        Self { folder: folder.into(), settings }
    }

    /// Where the parts lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder with `postgres` and `initdb`, fetched first when missing.
    ///
    /// # Errors
    /// [`FetchError::UnsupportedPlatform`], or why the part could not be fetched.
    pub async fn postgres_bin(&self) -> Result<PathBuf, FetchError> {
        let platform = Platform::here().ok_or(FetchError::UnsupportedPlatform {
            part: "private PostgreSQL",
            way_out: "Set DATABASE_URL to a PostgreSQL with pgvector, or PG_BIN to the bin folder \
                      of one.",
        })?;
        let pin = pin::postgres(platform);
        let part = fetch(&pin, &self.folder, &self.settings).await?;
        Ok(part.join(pin::POSTGRES_BIN))
    }

    /// Model and library of the embedder, fetched first when missing.
    ///
    /// # Errors
    /// [`FetchError::UnsupportedPlatform`], or why a part could not be fetched. Without them
    /// passages are found by words only.
    pub async fn embedder_files(&self) -> Result<EmbedderFiles, FetchError> {
        let library = Platform::here().and_then(|platform| {
            let pin = pin::onnxruntime(platform)?;
            Some((pin, pin::onnxruntime_library(platform)))
        });
        let (pin, library) = library.ok_or(FetchError::UnsupportedPlatform {
            part: "embedder",
            way_out: "Everything else works; passages are found by words only.",
        })?;
        let runtime = fetch(&pin, &self.folder, &self.settings).await?;
        let model = fetch(&pin::MODEL, &self.folder, &self.settings).await?;
        Ok(EmbedderFiles { model: model.join(pin::MODEL_FILE), onnxruntime: runtime.join(library) })
    }
}
