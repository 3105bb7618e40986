//! The server's log: appended to while it runs, emptied at a start when it has grown.
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::PostgresError;

/// Above this many bytes a start begins a new log.
const LARGEST_BYTES: u64 = 5 * 1024 * 1024;

/// `postgres.log`, and where in it the present start begins.
#[derive(Debug)]
pub(super) struct ServerLog {
    path: PathBuf,
    begin_bytes: u64,
}

impl ServerLog {
    pub(super) fn new(data: &Path) -> Self {
        Self { path: data.join("postgres.log"), begin_bytes: 0 }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens it for a new server; what it says from here on is [`ServerLog::said`].
    pub(super) fn open(&mut self) -> Result<File, PostgresError> {
        let open = || {
            let file = File::options().create(true).append(true).mode(0o600).open(&self.path)?;
            let mut bytes = file.metadata()?.len();
            if bytes > LARGEST_BYTES {
                file.set_len(0)?;
                bytes = 0;
            }
            Ok((file, bytes))
        };
        let (file, bytes) = open().map_err(PostgresError::folder(&self.path))?;
        self.begin_bytes = bytes;
        Ok(file)
    }

    /// What the server wrote since [`ServerLog::open`].
    pub(super) fn said(&self) -> String {
        let read = || {
            let mut file = File::open(&self.path)?;
            file.seek(SeekFrom::Start(self.begin_bytes))?;
            let mut bytes = Vec::new();
            file.take(64 * 1024).read_to_end(&mut bytes)?;
            Ok::<_, std::io::Error>(String::from_utf8_lossy(&bytes).into_owned())
        };
        read().unwrap_or_default()
    }

    /// The most telling line of it: the last FATAL or PANIC, else the last of all.
    pub(super) fn complaint(&self) -> String {
        let said = self.said();
        let telling =
            said.lines().rev().find_map(|line| ["FATAL:", "PANIC:"].iter().find_map(|mark| line.split_once(mark)));
        let line = telling.map(|(_, rest)| rest).or(said.lines().last());
        let line = line.unwrap_or("it said nothing").trim();
        line.trim_end_matches('.').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn only_what_this_start_wrote_is_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = ServerLog::new(folder.path());
        writeln!(log.open().unwrap(), "FATAL:  an old sorrow").unwrap();
        let mut now = log.open().unwrap();
        writeln!(now, "LOG:  starting\n12:00 [7] FATAL:  no room left.\nLOG:  bye").unwrap();
        assert_eq!(log.complaint(), "no room left");
        assert!(!log.said().contains("sorrow"));
    }

    #[test]
    fn a_log_grown_too_large_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = ServerLog::new(folder.path());
        log.open().unwrap().set_len(LARGEST_BYTES + 1).unwrap();
        assert_eq!(log.open().unwrap().metadata().unwrap().len(), 0);
    }
}
