//! What can go wrong with the private PostgreSQL, and the way out of each.
use std::io;
use std::path::PathBuf;

/// Why the private PostgreSQL does not run. Each message is for the person at the terminal.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PostgresError {
    /// `postgres` or `initdb` is not in the given folder.
    #[error(
        "There is no {program} in {}. Point PG_BIN at the bin folder of a PostgreSQL with \
         pgvector, or leave PG_BIN out and it will be fetched.",
        bin.display()
    )]
    NoBinaries {
        /// Which program is missing.
        program: &'static str,
        /// Where it was expected.
        bin: PathBuf,
    },

    /// The binaries are there but do not run.
    #[error(
        "The PostgreSQL in {} does not run here: {reason}. Point PG_BIN at another PostgreSQL \
         with pgvector, or set DATABASE_URL.",
        bin.display()
    )]
    BrokenBinaries {
        /// Their folder.
        bin: PathBuf,
        /// What they said.
        reason: String,
    },

    /// The binaries come without pgvector.
    #[error(
        "The PostgreSQL in {} has no pgvector, which Coach K needs. Install pgvector for it (packages are often named \
         like postgresql-18-pgvector), or leave PG_BIN out and one that has it will be fetched.",
        bin.display()
    )]
    NoVectors {
        /// Their folder.
        bin: PathBuf,
    },

    /// Root may not run PostgreSQL, and the account taken instead cannot get at a folder.
    #[error(
        "PostgreSQL never runs as root, so it runs as the account \u{201c}{account}\u{201d}, which \
         cannot reach {}. Run Coach K as an ordinary user, or use a folder every account can \
         reach, such as /var/lib/coach-k.",
        folder.display()
    )]
    OutOfReach {
        /// The first folder on the way that is closed.
        folder: PathBuf,
        /// Name or number of the account.
        account: String,
    },

    /// The data was written by another major version.
    #[error(
        "The data in {} was written by PostgreSQL {found}, and the PostgreSQL here is {binaries}, \
         which cannot read it. Set PG_BIN to the bin folder of a PostgreSQL {found} with pgvector \
         to go on with this data, or move that folder away to start empty.",
        data.display()
    )]
    OtherMajor {
        /// The cluster's folder.
        data: PathBuf,
        /// Major version found in it.
        found: String,
        /// Major version of the binaries.
        binaries: u32,
    },

    /// The data belongs to another account.
    #[error(
        "The data in {} belongs to the account with number {owner}. Run Coach K as that account, \
         or choose another data folder.",
        data.display()
    )]
    ForeignData {
        /// The cluster's folder.
        data: PathBuf,
        /// Its owner's number.
        owner: u32,
    },

    /// Another program runs the server on this data folder.
    #[error(
        "Another Coach K is running on {}. Stop it first, or give this one another data folder.",
        data.display()
    )]
    Owned {
        /// The data folder.
        data: PathBuf,
    },

    /// A server that we did not start holds the cluster.
    #[error(
        "Another PostgreSQL (process {process}) is using {} and did not end within {seconds} \
         seconds. Stop it, then start again.",
        data.display()
    )]
    Busy {
        /// The cluster's folder.
        data: PathBuf,
        /// The process in its lock file.
        process: i32,
        /// How long we waited.
        seconds: u64,
    },

    /// No new cluster could be made.
    #[error("A new database could not be made in {}: {reason}. Nothing was left behind.", data.display())]
    NoCluster {
        /// Where it should be.
        data: PathBuf,
        /// The last line of what initdb said.
        reason: String,
    },

    /// The server ended while starting.
    #[error(
        "PostgreSQL ended while starting: {reason}. Its log is {}.",
        log.display()
    )]
    Ended {
        /// The most telling line of its log.
        reason: String,
        /// The log.
        log: PathBuf,
    },

    /// The server, ours or another program's, was not ready in time.
    #[error(
        "PostgreSQL was not ready within {seconds} seconds. Look into {}, then start again.",
        log.display()
    )]
    NotReady {
        /// How long we waited.
        seconds: u64,
        /// The log.
        log: PathBuf,
    },

    /// A file or folder could not be used.
    #[error(
        "{} could not be used: {source}. Check that its disk has room and that this account may \
         write there, or choose another data folder.",
        path.display()
    )]
    Folder {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// A thread of ours failed or could not be started.
    #[error("The work on the private PostgreSQL was cut short: {0}. Start again.")]
    CutShort(io::Error),
}

impl PostgresError {
    /// For `map_err` on file operations.
    pub(super) fn folder(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Folder { path, source }
    }
}
