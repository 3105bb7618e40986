//! One program at a time fetches a part; the others wait and find it done.
use std::fs::{File, TryLockError};
use std::path::Path;

use super::FetchError;
use super::progress::{Progress, Tell, Told};
use crate::parts::pin::Pin;

/// Let go of when dropped, and by the system however the program ends.
#[derive(Debug)]
pub(super) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Waits for another program as long as it takes: it fetches the same thing.
    pub(super) fn take(folder: &Path, pin: &Pin, tell: &Tell) -> Result<Self, FetchError> {
        let path = folder.join(format!("{}.lock", pin.folder_name()));
        let lock = || {
            let file = File::options().create(true).truncate(false).write(true).open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let stage = &Progress::Waiting;
                    tell(&Told { pin, stage });
                    file.lock()?;
                }
                Err(TryLockError::Error(failure)) => return Err(failure),
            }
            Ok(file)
        };
        let _file = lock().map_err(FetchError::folder(&path))?;
        Ok(Self { _file })
    }
}
