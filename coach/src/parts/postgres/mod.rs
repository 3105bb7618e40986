//! The private PostgreSQL: a child process on a Unix socket, for those who bring no database.
//!
//! Data folder: `postgres-18/` (the cluster, named with its major version), `postgres.log`,
//! `owner.lock` (held by the one program that started the server) and `socket/`.
mod account;
mod cluster;
mod command;
mod error;
mod owner;
mod pid_file;
mod process;
mod server_log;
mod socket;
mod start;

pub use error::PostgresError;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use sqlx::postgres::{PgConnectOptions, PgSslMode};

use process::ServerProcess;

/// A server that ran for this long ended by accident.
const STEADY: Duration = Duration::from_secs(10);

/// Longest pause before another start.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

fn longer(pause: Duration) -> Duration {
    (pause * 2).clamp(Duration::from_millis(500), LONGEST_PAUSE)
}

/// Where the private PostgreSQL is and how careful it must be.
#[derive(Debug, Clone)]
pub struct PostgresSettings {
    /// Folder with `postgres` and `initdb`; they must know the extension `vector`.
    pub bin: PathBuf,
    /// Folder for the cluster, its log, lock and socket. Made when missing.
    pub data: PathBuf,
    /// What a power cut may cost.
    pub durability: Durability,
}

/// What a power cut may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing that was committed: every commit reaches the disk.
    Fsync,
    /// Everything. For tests: commits are many times faster.
    NoFsync,
}

/// A running private PostgreSQL, owned by this program or by another one.
///
/// An owned server stops with [`PrivatePostgres::stop`], when this is dropped, and on Linux
/// also when the program is killed. It has no TCP port and its socket is closed to other users.
#[derive(Debug)]
pub struct PrivatePostgres {
    connect: PgConnectOptions,
    // Field order is drop order: the server stops before the lock is let go.
    server: Option<ServerProcess>,
    /// How to start it again; holds the lock.
    prepared: Option<start::Prepared>,
}

impl PrivatePostgres {
    /// Attaches to the server another program runs on this data folder, or starts one.
    ///
    /// Waits at most 60 seconds, for an old server to end or another program's to be ready.
    ///
    /// # Errors
    /// Every [`PostgresError`] says what to do about it.
    pub async fn attach_or_start(settings: &PostgresSettings) -> Result<Self, PostgresError> {
        start::attach_or_start(settings).await
    }

    /// Starts a server of our own; the usual way of the long-running program.
    ///
    /// # Errors
    /// [`PostgresError::Owned`] when another program owns the data folder, else as
    /// [`PrivatePostgres::attach_or_start`].
    pub async fn start(settings: &PostgresSettings) -> Result<Self, PostgresError> {
        start::start(settings).await
    }

    /// How to connect to the database `postgres`.
    #[must_use]
    pub fn connect_options(&self) -> PgConnectOptions {
        self.connect.clone()
    }

    /// How to connect to the database of this name, which must exist.
    #[must_use]
    pub fn connect_options_to(&self, database: &str) -> PgConnectOptions {
        self.connect.clone().database(database)
    }

    /// Whether this program started the server and will stop it.
    #[must_use]
    pub fn is_owner(&self) -> bool {
        self.prepared.is_some()
    }

    /// Process id of the server when it is ours.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        self.server.as_ref().map(ServerProcess::id)
    }

    /// Whether our server still runs; true for an attached one, which is not ours to watch.
    #[must_use]
    pub fn is_running(&self) -> bool {
        match &self.server {
            Some(server) => server.is_running(),
            None => !self.is_owner(),
        }
    }

    /// Stops an owned server: fast shutdown, after 10 seconds a quick one. Leaves another's alone.
    pub async fn stop(mut self) {
        self.stop_server().await;
    }

    /// Keeps the lock, so that nobody starts another server meanwhile.
    async fn stop_server(&mut self) {
        if let Some(server) = self.server.take() {
            // Waiting blocks the thread, so not on the runtime's own.
            if let Err(failure) = tokio::task::spawn_blocking(move || server.stop()).await {
                tracing::warn!(%failure, "the private PostgreSQL may still be running");
            }
        }
    }

    /// Starts our server again whenever it ends by itself: killed for want of memory, say. Never returns;
    /// drop it before [`PrivatePostgres::stop`]. Another program's server is that program's to keep.
    pub async fn keep_running(&mut self) {
        let mut pause = Duration::ZERO;
        loop {
            match (&self.server, &self.prepared) {
                (Some(server), Some(_)) => {
                    let started = Instant::now();
                    server.gone().await;
                    tracing::error!("the private PostgreSQL ended by itself; starting it again");
                    // One that ends again and again is not asked at full speed.
                    pause = if started.elapsed() < STEADY { longer(pause) } else { Duration::ZERO };
                    self.server = None;
                }
                (None, Some(prepared)) => {
                    tokio::time::sleep(pause).await;
                    match prepared.run().await {
                        Ok(server) => {
                            tracing::info!("the private PostgreSQL is there again");
                            self.server = Some(server);
                        }
                        Err(error) => {
                            tracing::error!(%error, "the private PostgreSQL does not start");
                            pause = longer(pause);
                        }
                    }
                }
                (_, None) => std::future::pending().await,
            }
        }
    }

    fn new(socket: &std::path::Path, server: Option<ServerProcess>, prepared: Option<start::Prepared>) -> Self {
        let connect = PgConnectOptions::new_without_pgpass()
            .socket(socket)
            .port(socket::PORT)
            .username(cluster::SUPERUSER)
            .database("postgres")
            .ssl_mode(PgSslMode::Disable);
        Self { connect, server, prepared }
    }
}
