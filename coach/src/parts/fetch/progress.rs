//! What a person waiting for a part is told.
use std::fmt;
use std::sync::Arc;

use super::FetchError;
use super::error::capital;
use crate::parts::pin::{Pin, megabytes};

/// Hears about a part on its way; `Display` of what it gets is a line for the terminal.
pub type Tell = Arc<dyn Fn(&Told<'_>) + Send + Sync>;

/// A part and what happens to it.
#[derive(Debug)]
pub struct Told<'a> {
    /// Which part.
    pub pin: &'a Pin,
    /// What happens.
    pub stage: &'a Progress<'a>,
}

/// What happens to a part.
#[derive(Debug)]
pub enum Progress<'a> {
    /// Another program is fetching it.
    Waiting,
    /// On its way.
    Fetching {
        /// How much has come so far.
        bytes: u64,
    },
    /// An attempt failed and another will follow.
    Retrying {
        /// Why it failed.
        failure: &'a FetchError,
    },
    /// Fetched and checked.
    Unpacking,
    /// Ready for use.
    Done,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = self.pin.label;
        match self.stage {
            Progress::Waiting => write!(formatter, "Waiting for {label}: another program is fetching it"),
            Progress::Fetching { bytes } => {
                write!(formatter, "Fetching {label}: {:.1} of {:.1} MB", megabytes(*bytes), self.pin.megabytes())
            }
            Progress::Retrying { failure } => {
                write!(formatter, "Fetching {label} again: {}", failure.reason())
            }
            Progress::Unpacking => write!(formatter, "Unpacking {label}"),
            Progress::Done => write!(formatter, "{} is ready", capital(label)),
        }
    }
}
