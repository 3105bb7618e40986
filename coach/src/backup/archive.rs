//! The zip file. Compression blocks, so it has threads of its own; pieces come and go through short channels.

use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use futures::{Stream, stream};
use tokio::{sync::mpsc, task::JoinHandle};
use zip::{ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{BackupError, Manifest, manifest::FORMAT};

const MANIFEST: &str = "manifest.json";
const MANIFEST_BYTES_MAX: u64 = 1024 * 1024;
const PIECE_BYTES: usize = 128 * 1024;
const PIECES_WAITING: usize = 8;

/// What a backup is made of, in order.
pub(super) enum Piece {
    /// What follows are its rows.
    Table(String),
    Bytes(Vec<u8>),
    Manifest(Manifest),
}

/// A file that gets its name only once it is whole.
pub(super) struct Writing {
    file: PathBuf,
    unfinished: PathBuf,
    pieces: mpsc::Sender<Piece>,
    writer: JoinHandle<std::io::Result<()>>,
}

impl Writing {
    pub fn begin(file: &Path) -> Result<Self, BackupError> {
        if file.exists() {
            return Err(BackupError::Exists(file.to_owned()));
        }
        let mut unfinished = file.as_os_str().to_owned();
        unfinished.push(".unfinished");
        let unfinished = PathBuf::from(unfinished);
        // Everything about everybody is in it: for its owner's eyes.
        let made = File::options().write(true).create(true).truncate(true).mode(0o600).open(&unfinished);
        let made = made.map_err(|source| BackupError::Unwritable { file: file.to_owned(), source })?;
        let (pieces, coming) = mpsc::channel(PIECES_WAITING);
        let writer = tokio::task::spawn_blocking(move || write(made, coming));
        Ok(Self { file: file.to_owned(), unfinished, pieces, writer })
    }

    /// The writer's own error, if it has one, comes with [`Writing::give_up`].
    pub async fn send(&self, piece: Piece) -> Result<(), BackupError> {
        let gone = |_| self.unwritable(std::io::ErrorKind::BrokenPipe.into());
        self.pieces.send(piece).await.map_err(gone)
    }

    pub async fn finish(self) -> Result<(), BackupError> {
        let Self { file, unfinished, pieces, writer } = self;
        drop(pieces);
        let written = writer.await?.and_then(|()| fs::rename(&unfinished, &file));
        written.map_err(|source| {
            let _ = fs::remove_file(&unfinished);
            BackupError::Unwritable { file, source }
        })
    }

    /// Removes what there is. Fails with what went wrong with the file, if that was it.
    pub async fn give_up(self) -> Result<(), BackupError> {
        let Self { file, unfinished, pieces, writer } = self;
        drop(pieces);
        let written = writer.await?;
        let _ = fs::remove_file(&unfinished);
        written.map_err(|source| BackupError::Unwritable { file, source })
    }

    fn unwritable(&self, source: std::io::Error) -> BackupError {
        BackupError::Unwritable { file: self.file.clone(), source }
    }
}

fn write(file: File, mut pieces: mpsc::Receiver<Piece>) -> std::io::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let options = SimpleFileOptions::default().large_file(true).unix_permissions(0o600);
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::Table(name) => zip.start_file(entry(&name), options)?,
            Piece::Bytes(bytes) => zip.write_all(&bytes)?,
            Piece::Manifest(manifest) => {
                zip.start_file(MANIFEST, options)?;
                zip.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
            }
        }
    }
    let file = zip.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    // A backup that a power cut takes along is none.
    file.sync_all()
}

/// What a file says it holds.
pub(super) async fn manifest(file: &Path) -> Result<Manifest, BackupError> {
    let file = file.to_owned();
    tokio::task::spawn_blocking(move || read_manifest(&file)).await?
}

fn read_manifest(file: &Path) -> Result<Manifest, BackupError> {
    let no_backup = |reason: String| BackupError::NoBackup { file: file.to_owned(), reason };
    let mut zip = open(file)?;
    let entry = zip.by_name(MANIFEST).map_err(|_| no_backup("it has no manifest".to_owned()))?;
    let manifest: serde_json::Value = serde_json::from_reader(entry.take(MANIFEST_BYTES_MAX))
        .map_err(|_| no_backup("its manifest cannot be read".to_owned()))?;
    let format = manifest["format"].as_u64().and_then(|format| u32::try_from(format).ok()).unwrap_or(0);
    if format > FORMAT {
        return Err(BackupError::OtherFormat { file: file.to_owned(), found: format });
    }
    serde_json::from_value(manifest).map_err(|_| no_backup("its manifest cannot be read".to_owned()))
}

/// The rows of a table. Whether they are what was written is known at their end.
pub(super) fn table(file: &Path, name: &str) -> impl Stream<Item = Result<Vec<u8>, BackupError>> + use<> {
    let (send, receive) = mpsc::channel(PIECES_WAITING);
    let (file, name) = (file.to_owned(), name.to_owned());
    tokio::task::spawn_blocking(move || {
        if let Err(error) = read_table(&file, &name, &send) {
            // Whoever no longer listens has an error of their own.
            let _ = send.blocking_send(Err(error));
        }
    });
    stream::unfold(receive, async |mut receive| receive.recv().await.map(|piece| (piece, receive)))
}

fn read_table(file: &Path, name: &str, send: &mpsc::Sender<Result<Vec<u8>, BackupError>>) -> Result<(), BackupError> {
    let mut zip = open(file)?;
    let mut entry =
        zip.by_name(&entry(name)).map_err(|_| BackupError::damaged(file, format!("it lacks the rows of {name}")))?;
    loop {
        let mut piece = Vec::with_capacity(PIECE_BYTES);
        // The last read compares the checksum.
        let read = entry.by_ref().take(PIECE_BYTES as u64).read_to_end(&mut piece);
        read.map_err(|error| BackupError::damaged(file, format!("{name}: {error}")))?;
        if piece.is_empty() || send.blocking_send(Ok(piece)).is_err() {
            return Ok(());
        }
    }
}

fn open(file: &Path) -> Result<ZipArchive<BufReader<File>>, BackupError> {
    let opened = File::open(file).map_err(|source| BackupError::Unreadable { file: file.to_owned(), source })?;
    ZipArchive::new(BufReader::new(opened)).map_err(|error| match error {
        ZipError::Io(source) => BackupError::Unreadable { file: file.to_owned(), source },
        other => BackupError::NoBackup { file: file.to_owned(), reason: other.to_string() },
    })
}

fn entry(table: &str) -> String {
    format!("tables/{table}.copy")
}
