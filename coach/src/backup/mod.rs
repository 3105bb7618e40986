//! One file with everything the database holds, and the way back.
//!
//! A zip: `manifest.json`, and a `tables/NAME.copy` with COPY's text lines for each table. It needs nothing but a
//! connection, so it moves between the private database and any other, and between PostgreSQL versions.

mod archive;
mod error;
mod manifest;
#[cfg(test)]
mod tests;

pub use error::BackupError;
pub use manifest::{Manifest, TableInBackup};

use std::path::Path;

use futures::{StreamExt as _, TryStreamExt as _};

use self::archive::{Piece, Writing};
use crate::store::{Refill, Snapshot, Store};

/// Writes the database as it is now. Changes nothing in it, not even an old schema.
///
/// # Errors
/// See [`BackupError`]; then there is no file.
pub async fn write(store: &Store, file: &Path) -> Result<Manifest, BackupError> {
    let mut snapshot = store.snapshot().await?;
    let schema = snapshot.schema().await?;
    if schema.version == 0 {
        return Err(BackupError::NothingThere);
    }
    let writing = Writing::begin(file)?;
    match write_pieces(&mut snapshot, &writing, Manifest::new(schema)).await {
        Ok(manifest) => {
            // Whatever it answers: everything has been read.
            let _ = snapshot.end().await;
            writing.finish().await?;
            Ok(manifest)
        }
        Err(error) => Err(writing.give_up().await.err().unwrap_or(error)),
    }
}

async fn write_pieces(
    snapshot: &mut Snapshot,
    writing: &Writing,
    mut manifest: Manifest,
) -> Result<Manifest, BackupError> {
    for table in snapshot.tables().await? {
        writing.send(Piece::Table(table.name.clone())).await?;
        let mut rows = 0_u64;
        let mut pieces = snapshot.rows(&table).await?.boxed();
        while let Some(piece) = pieces.try_next().await? {
            // A line break inside a value is written as \n, two characters.
            rows += u64::try_from(piece.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(0);
            writing.send(Piece::Bytes(piece)).await?;
        }
        manifest.tables.push(TableInBackup { name: table.name, columns: table.columns, rows });
    }
    manifest.sequences = snapshot.sequences().await?.into_iter().collect();
    writing.send(Piece::Manifest(manifest.clone())).await?;
    Ok(manifest)
}

/// What a file says it holds.
///
/// # Errors
/// `Unreadable`, `NoBackup`, `OtherFormat`.
pub async fn read_manifest(file: &Path) -> Result<Manifest, BackupError> {
    archive::manifest(file).await
}

/// Brings back what a file holds, in one transaction. The schema must be the file's.
///
/// # Errors
/// See [`BackupError`]; then the database is as it was.
pub async fn restore(store: &Store, file: &Path, replace: bool) -> Result<Manifest, BackupError> {
    let manifest = read_manifest(file).await?;
    let accounts = store.count_accounts().await?;
    if accounts > 0 && !replace {
        return Err(BackupError::NotEmpty { accounts });
    }
    let mut refill = store.begin_refill().await?;
    let here = refill.schema().await?;
    if here != manifest.schema {
        return Err(BackupError::OtherSchema {
            here: here.version,
            in_backup: manifest.schema.version,
            program: manifest.program,
        });
    }
    fill(&mut refill, file, &manifest).await?;
    let committed = refill.commit().await.map_err(BackupError::from);
    committed.map_err(|error| refused(error, file, "its rows do not belong together"))?;
    Ok(manifest)
}

/// What the database will not take is the file's fault; a database that goes away is not.
fn refused(error: BackupError, file: &Path, reason: &str) -> BackupError {
    match error {
        BackupError::Store(error) if error.is_refusal() => BackupError::damaged(file, reason),
        other => other,
    }
}

async fn fill(refill: &mut Refill, file: &Path, manifest: &Manifest) -> Result<(), BackupError> {
    // Names in statements come from the database; those in the file are only compared.
    for table in refill.tables().await? {
        let in_backup = manifest
            .tables
            .iter()
            .find(|known| known.name == table.name && known.columns == table.columns)
            .ok_or_else(|| BackupError::damaged(file, format!("it lacks the table {}", table.name)))?;
        let filled = refill.fill(&table, archive::table(file, &table.name)).await;
        let rows = filled.map_err(|error| refused(error, file, &format!("the rows of {} do not fit", table.name)))?;
        if rows != in_backup.rows {
            let counts = format!("{} holds {rows} rows where {} were written", table.name, in_backup.rows);
            return Err(BackupError::damaged(file, counts));
        }
    }
    for (name, last) in &manifest.sequences {
        refill.continue_sequence(name, *last).await?;
    }
    Ok(())
}
