//! `postmaster.pid`: PostgreSQL's own note of who runs a cluster, and whether it is ready.
//!
//! Lines as in PostgreSQL's `src/include/utils/pidfile.h`: 1 process, 5 socket folder, 8 status.
use std::path::{Path, PathBuf};

/// The lines we need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PidFile {
    pub(super) process: i32,
    socket: Option<PathBuf>,
    ready: bool,
}

impl PidFile {
    /// `None` when there is none, or one half written.
    pub(super) fn read(cluster: &Path) -> Option<Self> {
        Self::parse(&std::fs::read_to_string(path(cluster)).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        // A standalone backend writes a negative number.
        let process = lines.first()?.parse::<i32>().ok()?.checked_abs()?;
        Some(Self {
            process,
            socket: lines.get(4).filter(|s| !s.is_empty()).map(PathBuf::from),
            ready: lines.get(7) == Some(&"ready"),
        })
    }

    /// Whether the server of this process takes connections.
    pub(super) fn is_ready_as(&self, process: u32) -> bool {
        self.ready && u32::try_from(self.process) == Ok(process)
    }

    /// Whether it takes connections, whoever started it.
    pub(super) fn is_ready(&self) -> bool {
        self.ready
    }

    /// Whether a program of ours started it: only then may we stop it.
    pub(super) fn listens_in(&self, socket: &Path) -> bool {
        self.socket.as_deref() == Some(socket)
    }

    /// Whether the number now belongs to some other program, as happens after a container's
    /// restart, or to a dead process nobody has reaped. PostgreSQL sees only that it exists.
    #[cfg(target_os = "linux")]
    pub(super) fn is_stale(&self) -> bool {
        // "4711 (postgres) S 1 ..."; a name may hold spaces and brackets.
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process));
        stat.is_ok_and(|stat| {
            let name = stat.split_once('(').zip(stat.rsplit_once(')'));
            name.is_some_and(|((_, from_name), (_, after_name))| {
                !from_name.starts_with("postgres)") || after_name.trim_start().starts_with('Z')
            })
        })
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn is_stale(&self) -> bool {
        false
    }
}

/// Where it lies.
pub(super) fn path(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

#[cfg(test)]
mod tests {
    use super::*;

    const READY: &str = "4711\n/data/postgres-18\n1795500000\n5432\n/data/socket\n\n  5432001 3\nready   \n";

    #[test]
    fn a_ready_server_is_told_from_a_starting_one() {
        let ready = PidFile::parse(READY).unwrap();
        assert!(ready.is_ready_as(4711));
        assert!(!ready.is_ready_as(4712));
        assert!(ready.listens_in(Path::new("/data/socket")));
        let starting = PidFile::parse(&READY.replace("ready   ", "starting")).unwrap();
        assert!(!starting.is_ready_as(4711));
    }

    #[test]
    fn a_half_written_file_is_no_file() {
        assert_eq!(PidFile::parse(""), None);
        assert_eq!(PidFile::parse("not a number\n"), None);
        assert!(!PidFile::parse("12\n/data").unwrap().is_ready_as(12));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_number_taken_over_by_another_program_is_stale() {
        let own = PidFile { process: i32::try_from(std::process::id()).unwrap(), socket: None, ready: true };
        assert!(own.is_stale());
    }
}
