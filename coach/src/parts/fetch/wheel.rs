//! Wheels on the disk: finding the one of a part, and checking that it is that one.
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::FetchError;
use crate::parts::pin::Pin;

/// The part's wheel in this folder.
pub(super) fn find(pin: &Pin, folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    entries.flatten().map(|entry| entry.path()).find(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| pin.is_named(name))
    })
}

/// Refuses a wheel that is cut off or is not the pinned one.
pub(super) fn check(pin: &Pin, wheel: &Path) -> Result<(), FetchError> {
    let failed = || FetchError::folder(wheel);
    let mut file = File::open(wheel).map_err(failed())?;
    let mut digest = Sha256::new();
    let bytes = io::copy(&mut file, &mut digest).map_err(failed())?;
    if bytes < pin.bytes {
        return Err(FetchError::CutOff { pin: Box::new(*pin), bytes });
    }
    let found: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    if found == pin.sha256 {
        return Ok(());
    }
    Err(FetchError::WrongHash { pin: Box::new(*pin), file: wheel.to_path_buf(), found })
}
