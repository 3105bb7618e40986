use std::path::{Path, PathBuf};

use crate::store::StoreError;

/// Why there is no backup, or nothing was restored. Each message is for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("{} is there already. Choose another name; a backup never replaces a file.", .0.display())]
    Exists(PathBuf),
    #[error("There is nothing to back up: this database has no tables of Coach K. Check COACH_DATA or DATABASE_URL.")]
    NothingThere,
    #[error("{} could not be written: {source}. Nothing was left behind.", file.display())]
    Unwritable { file: PathBuf, source: std::io::Error },
    #[error("{} could not be read: {source}.", file.display())]
    Unreadable { file: PathBuf, source: std::io::Error },
    #[error("{} is no backup of coach-k: {reason}.", file.display())]
    NoBackup { file: PathBuf, reason: String },
    #[error(
        "{} was written in format {found} by a newer coach-k. Restore it with that version.", file.display()
    )]
    OtherFormat { file: PathBuf, found: u32 },
    #[error("{} is damaged: {reason}. Nothing was restored; use another backup.", file.display())]
    Damaged { file: PathBuf, reason: String },
    #[error(
        "This backup has the schema of migration {in_backup} (coach-k {program}), this program makes that of migration \
         {here}. Restore it with the coach-k that wrote it; a newer one then brings the database up to date by itself."
    )]
    OtherSchema { here: i64, in_backup: i64, program: String },
    #[error(
        "This database has accounts already ({accounts}). Restore into an empty one (another COACH_DATA), or say \
         --replace to lose what this one holds."
    )]
    NotEmpty { accounts: i64 },
    #[error("The work on the file was cut short: {0}.")]
    CutShort(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    pub(super) fn damaged(file: &Path, reason: impl Into<String>) -> Self {
        Self::Damaged { file: file.to_owned(), reason: reason.into() }
    }
}
