//! One owner per data folder: the program that starts and stops the server.
use std::fs::{File, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::PostgresError;

/// Held as long as the server is ours; the system lets go of it however the program ends.
#[derive(Debug)]
pub(super) struct OwnerLock {
    _file: File,
}

impl OwnerLock {
    /// `None` when another program holds it.
    pub(super) fn try_take(data: &Path) -> Result<Option<Self>, PostgresError> {
        let path = data.join("owner.lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .mode(0o600)
            .write(true)
            .open(&path)
            .map_err(PostgresError::folder(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(PostgresError::Folder { path, source }),
        }
    }
}
