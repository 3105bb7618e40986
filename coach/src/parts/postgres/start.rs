//! Attaching, starting, and waiting until the server takes connections.
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sqlx::Connection;

use super::account::Account;
use super::command::Binaries;
use super::owner::OwnerLock;
use super::pid_file::{self, PidFile};
use super::process::ServerProcess;
use super::server_log::ServerLog;
use super::{Durability, PostgresError, PostgresSettings, PrivatePostgres, cluster, socket};

/// For an old server to end, for another program's to be ready, for ours to recover.
const PATIENCE: Duration = Duration::from_secs(60);
/// A child that another thread is just starting holds our files, the lock among them, until it is its own program.
const LETTING_GO: Duration = Duration::from_millis(500);
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);
const BETWEEN_STARTS: Duration = Duration::from_millis(200);

/// PostgreSQL's words when another server, or what is left of it, holds the cluster.
const HELD: [&str; 2] = ["lock file \"postmaster.pid\"", "pre-existing shared memory"];

pub(super) async fn attach_or_start(settings: &PostgresSettings) -> Result<PrivatePostgres, PostgresError> {
    let begin = Instant::now();
    loop {
        let data = cluster::prepare_data(&settings.data)?;
        if let Some(owner) = OwnerLock::try_take(&data)? {
            return start_owned(settings, data, owner).await;
        }
        if let Some(attached) = attach(&data).await {
            return Ok(attached);
        }
        if begin.elapsed() > PATIENCE {
            return Err(PostgresError::NotReady {
                seconds: PATIENCE.as_secs(),
                log: ServerLog::new(&data).path().to_path_buf(),
            });
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

pub(super) async fn start(settings: &PostgresSettings) -> Result<PrivatePostgres, PostgresError> {
    let data = cluster::prepare_data(&settings.data)?;
    let begin = Instant::now();
    loop {
        if let Some(owner) = OwnerLock::try_take(&data)? {
            return start_owned(settings, data, owner).await;
        }
        if begin.elapsed() > LETTING_GO {
            return Err(PostgresError::Owned { data });
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// `None` while the other program's server takes no connections.
async fn attach(data: &Path) -> Option<PrivatePostgres> {
    let socket = socket::folder(data);
    let cluster = cluster::any(data);
    PidFile::read(&cluster).filter(|note| note.is_ready() && note.listens_in(&socket))?;
    let attached = PrivatePostgres::new(&socket, None, None);
    let connection = sqlx::PgConnection::connect_with(&attached.connect).await;
    // A farewell that fails changes nothing: the server answered.
    let _ = connection.ok()?.close().await;
    Some(attached)
}

/// What a start needs, prepared by blocking work; kept for a start after the server was killed.
#[derive(Debug)]
pub(super) struct Prepared {
    binaries: Binaries,
    data: PathBuf,
    cluster: PathBuf,
    is_new: bool,
    socket: PathBuf,
    durability: Durability,
    _owner: OwnerLock,
}

async fn start_owned(
    settings: &PostgresSettings,
    data: PathBuf,
    owner: OwnerLock,
) -> Result<PrivatePostgres, PostgresError> {
    let (bin, durability) = (settings.bin.clone(), settings.durability);
    // The lock goes along: cancelling this future must not free the folder under initdb.
    let prepare = move || {
        let account = Account::for_server(&cluster::any(&data))?;
        let binaries = Binaries::probe(&bin, &data, account)?;
        let (cluster, is_new) = cluster::prepare(&binaries, &data, durability)?;
        let socket = socket::folder(&data);
        socket::prepare(&socket, account)?;
        Ok(Prepared { binaries, data, cluster, is_new, socket, durability, _owner: owner })
    };
    let prepared =
        tokio::task::spawn_blocking(prepare).await.map_err(|failure| PostgresError::CutShort(failure.into()))??;
    let server = prepared.run().await?;
    let (bin, cluster, is_new) = (settings.bin.clone(), prepared.cluster.clone(), prepared.is_new);
    let socket = prepared.socket.clone();
    let mut started = PrivatePostgres::new(&socket, Some(server), Some(prepared));
    // What else may fail is for the one who connects next.
    if crate::store::knows_vectors(&started.connect).await.unwrap_or(true) {
        return Ok(started);
    }
    started.stop_server().await;
    if is_new {
        // Or its version would bind those who now take other binaries.
        std::fs::remove_dir_all(&cluster).map_err(PostgresError::folder(&cluster))?;
    }
    Err(PostgresError::NoVectors { bin })
}

impl Prepared {
    /// Starts the server and waits until it takes connections.
    pub(super) async fn run(&self) -> Result<ServerProcess, PostgresError> {
        run(self, &mut ServerLog::new(&self.data)).await
    }
}

/// Starts the server, again if an old one is still on its way out, until it takes connections.
async fn run(prepared: &Prepared, log: &mut ServerLog) -> Result<ServerProcess, PostgresError> {
    let begin = Instant::now();
    let mut server = spawn(prepared, log)?;
    loop {
        let note = PidFile::read(&prepared.cluster);
        if server.ended().is_some() {
            let said = log.said();
            let held = HELD.iter().any(|words| said.contains(words));
            match note {
                Some(old) if held && begin.elapsed() > PATIENCE => {
                    return Err(PostgresError::Busy {
                        data: prepared.cluster.clone(),
                        process: old.process,
                        seconds: PATIENCE.as_secs(),
                    });
                }
                Some(old) if held => make_way(&old, prepared)?,
                // Gone in the meantime.
                None if held && begin.elapsed() <= PATIENCE => {}
                _ => {
                    return Err(PostgresError::Ended { reason: log.complaint(), log: log.path().to_path_buf() });
                }
            }
            tokio::time::sleep(BETWEEN_STARTS).await;
            server = spawn(prepared, log)?;
        } else if note.is_some_and(|note| note.is_ready_as(server.id())) {
            return Ok(server);
        } else if begin.elapsed() > PATIENCE {
            return Err(PostgresError::NotReady { seconds: PATIENCE.as_secs(), log: log.path().to_path_buf() });
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// We own the data folder, so a server of ours that still runs lost its program: where the
/// kernel does not tell it (macOS), we do.
fn make_way(old: &PidFile, prepared: &Prepared) -> Result<(), PostgresError> {
    if old.is_stale() {
        let path = pid_file::path(&prepared.cluster);
        tracing::info!(file = %path.display(), "removing what a killed server left");
        return std::fs::remove_file(&path).map_err(PostgresError::folder(&path));
    }
    if old.listens_in(&prepared.socket) {
        // SAFETY: kill takes no pointers. SIGINT is a fast shutdown, harmless when repeated.
        unsafe { libc::kill(old.process, libc::SIGINT) };
    }
    Ok(())
}

fn spawn(prepared: &Prepared, log: &mut ServerLog) -> Result<ServerProcess, PostgresError> {
    let file = log.open()?;
    let command = server_command(prepared, file).map_err(PostgresError::folder(log.path()))?;
    ServerProcess::spawn(command).map_err(PostgresError::CutShort)
}

/// Small, quiet and private; every setting is on the command line, so that an old cluster
/// follows a new version of this program.
fn server_command(prepared: &Prepared, log: File) -> std::io::Result<Command> {
    let mut command = prepared.binaries.command("postgres", &prepared.cluster);
    command.arg("-D").arg(&prepared.cluster);
    command.arg("-k").arg(&prepared.socket);
    let port = format!("port={}", socket::PORT);
    let mut settings = vec![
        "listen_addresses=",
        port.as_str(),
        "unix_socket_permissions=0700",
        "max_connections=60",
        "shared_buffers=64MB",
        "max_wal_size=256MB",
        "jit=off",
        // One athlete's queries are short; workers only cost memory.
        "max_parallel_workers_per_gather=0",
        "max_parallel_maintenance_workers=0",
        "timezone=UTC",
        "log_timezone=UTC",
        // A failing statement could carry what an athlete wrote.
        "log_min_error_statement=panic",
        // A detail would: "Key (email)=(…) already exists".
        "log_error_verbosity=terse",
        "cluster_name=coach-k",
    ];
    if prepared.binaries.major >= 18 {
        // Without the three processes that read ahead.
        settings.push("io_method=sync");
    }
    if prepared.durability == Durability::NoFsync {
        settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
    }
    for setting in settings {
        command.arg("-c").arg(setting);
    }
    command.stdout(log.try_clone()?).stderr(log);
    Ok(command)
}
