//! The cluster: the folder PostgreSQL keeps its files in, named with its major version.
use std::fs::{self, File};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::command::{Binaries, last_line};
use super::{Durability, PostgresError};

/// The one database role; the socket's folder keeps others out.
pub(super) const SUPERUSER: &str = "postgres";

/// From here on PostgreSQL brings C.UTF-8 itself: Unicode case rules without the system's help.
const FIRST_WITH_BUILTIN_LOCALE: u32 = 17;

/// From here on Linux can be asked to write out everything at once: 0.5 instead of 3 s for a new cluster.
const FIRST_WITH_SYNC_METHOD: u32 = 17;

/// Where the cluster of this major version lies.
pub(super) fn folder(data: &Path, major: u32) -> PathBuf {
    data.join(format!("postgres-{major}"))
}

/// Any cluster in the data folder, to see whose it is before its version is known.
pub(super) fn any(data: &Path) -> PathBuf {
    other_majors(data, 0).into_iter().max().map_or_else(|| data.join("postgres-"), |major| folder(data, major))
}

/// Makes the data folder when missing: closed, but as root passable for the server's account.
pub(super) fn prepare_data(data: &Path) -> Result<PathBuf, PostgresError> {
    let failed = || PostgresError::folder(data);
    if !data.exists() {
        // SAFETY: geteuid always succeeds and touches no memory.
        let mode = if unsafe { libc::geteuid() } == 0 { 0o711 } else { 0o700 };
        if let Some(parent) = data.parent() {
            fs::create_dir_all(parent).map_err(failed())?;
        }
        match fs::DirBuilder::new().mode(mode).create(data) {
            // Another program may have come first.
            Err(there) if there.kind() == std::io::ErrorKind::AlreadyExists => {}
            made => made.map_err(failed())?,
        }
        fs::set_permissions(data, PermissionsExt::from_mode(mode)).map_err(failed())?;
    }
    data.canonicalize().map_err(failed())
}

/// The cluster, and whether it was made just now. Refuses one of another major version, and also to start
/// empty beside one: the athlete's data would seem lost.
pub(super) fn prepare(
    binaries: &Binaries,
    data: &Path,
    durability: Durability,
) -> Result<(PathBuf, bool), PostgresError> {
    let cluster = folder(data, binaries.major);
    if let Ok(found) = fs::read_to_string(cluster.join("PG_VERSION")) {
        if found.trim() != binaries.major.to_string() {
            return Err(PostgresError::OtherMajor {
                found: found.trim().to_owned(),
                binaries: binaries.major,
                data: cluster,
            });
        }
        return Ok((cluster, false));
    }
    if let Some(other) = other_majors(data, binaries.major).into_iter().max() {
        return Err(PostgresError::OtherMajor {
            data: folder(data, other),
            found: other.to_string(),
            binaries: binaries.major,
        });
    }
    create(binaries, data, &cluster, durability)?;
    Ok((cluster, true))
}

/// Major versions of the clusters in the data folder, without `except`.
fn other_majors(data: &Path, except: u32) -> Vec<u32> {
    let Ok(entries) = fs::read_dir(data) else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter(|entry| entry.path().join("PG_VERSION").is_file())
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            name.strip_prefix("postgres-")?.parse().ok()
        })
        .filter(|major| *major != except)
        .collect()
}

/// Whole or not at all: made beside, then renamed.
fn create(binaries: &Binaries, data: &Path, cluster: &Path, durability: Durability) -> Result<(), PostgresError> {
    tracing::info!(folder = %cluster.display(), "making a new database");
    let new = data.join("postgres.new");
    let failed = || PostgresError::folder(&new);
    if new.exists() {
        fs::remove_dir_all(&new).map_err(failed())?;
    }
    fs::DirBuilder::new().mode(0o700).create(&new).map_err(failed())?;
    if let Some(account) = binaries.account() {
        account.take(&new)?;
    }
    let made = run_initdb(binaries, &new, cluster, durability).and_then(|()| {
        fs::rename(&new, cluster).map_err(PostgresError::folder(cluster))?;
        // The rename itself must survive a power cut.
        let parent = File::open(data).and_then(|folder| folder.sync_all());
        parent.map_err(PostgresError::folder(data))
    });
    if made.is_err() {
        // The first failure is the one to report; the next start removes what is left.
        let _ = fs::remove_dir_all(&new);
    }
    made
}

fn run_initdb(binaries: &Binaries, new: &Path, cluster: &Path, durability: Durability) -> Result<(), PostgresError> {
    let mut initdb = binaries.command("initdb", new);
    initdb.arg("-D").arg(new).args(["--username", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--locale=C"]);
    if binaries.major >= FIRST_WITH_BUILTIN_LOCALE {
        initdb.args(["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
    }
    if durability == Durability::NoFsync {
        initdb.arg("--no-sync");
    } else if cfg!(target_os = "linux") && binaries.major >= FIRST_WITH_SYNC_METHOD {
        initdb.arg("--sync-method=syncfs");
    }
    let no_cluster = |reason| PostgresError::NoCluster { data: cluster.to_path_buf(), reason };
    let answer = initdb.output().map_err(|failure| no_cluster(failure.to_string()))?;
    if answer.status.success() {
        return Ok(());
    }
    let complaint = String::from_utf8_lossy(&answer.stderr);
    // Its last line is often "removing contents of data directory"; the cause has "error".
    let cause = complaint
        .lines()
        .rfind(|line| line.contains("error:") || line.contains("FATAL:"))
        .map(|line| line.trim().to_owned())
        .or_else(|| last_line(&complaint));
    Err(no_cluster(cause.unwrap_or_else(|| answer.status.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write_cluster(data: &Path, name: &str, version: &str) {
        fs::create_dir(data.join(name)).unwrap();
        fs::write(data.join(name).join("PG_VERSION"), version).unwrap();
    }

    #[test]
    fn clusters_are_found_by_their_names() {
        let data = tempfile::tempdir().unwrap();
        write_cluster(data.path(), "postgres-17", "17\n");
        write_cluster(data.path(), "postgres-9", "9\n");
        fs::create_dir(data.path().join("postgres-16")).unwrap();
        fs::create_dir(data.path().join("parts")).unwrap();
        let mut found = other_majors(data.path(), 9);
        found.sort_unstable();
        assert_eq!(found, [17]);
        assert_eq!(any(data.path()), data.path().join("postgres-17"));
    }

    #[test]
    fn a_new_data_folder_is_closed_to_readers() {
        let outside = tempfile::tempdir().unwrap();
        let data = prepare_data(&outside.path().join("a/b")).unwrap();
        let mode = fs::metadata(&data).unwrap().permissions().mode();
        assert_eq!(mode & 0o066, 0, "{mode:o}");
    }
}
