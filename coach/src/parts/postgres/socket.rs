//! The folder of the server's Unix socket: short, private, the same for every program that looks.
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{PostgresError, account::Account};

/// Only part of the socket's name: no TCP port is opened.
pub(super) const PORT: u16 = 5432;

/// macOS takes 103 bytes, Linux 107; of these `/.s.PGSQL.5432` needs 14.
const LONGEST_FOLDER_BYTES: usize = 103 - 14;

/// Where the socket of this data folder lies: inside, or under /tmp when the path is too long.
///
/// A comma would split the setting, and a quote would need another.
pub(super) fn folder(data: &Path) -> PathBuf {
    let inside = data.join("socket");
    let bytes = inside.as_os_str().as_bytes();
    if bytes.len() <= LONGEST_FOLDER_BYTES && !bytes.iter().any(|b| b",\"'".contains(b)) {
        return inside;
    }
    let digest = Sha256::digest(data.as_os_str().as_bytes());
    let name: String = digest[..8].iter().map(|b| format!("{b:02x}")).collect();
    // Not the environment's temporary folder: two programs must come to the same answer.
    Path::new("/tmp").join(format!("coach-k-{name}"))
}

/// Makes the folder, closed to every account but the server's.
pub(super) fn prepare(folder: &Path, account: Option<Account>) -> Result<(), PostgresError> {
    let failed = || PostgresError::folder(folder);
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => {}
        Err(there) if there.kind() == std::io::ErrorKind::AlreadyExists => {
            // Under /tmp anyone could have made it, or a link in its place.
            let found = fs::symlink_metadata(folder).map_err(failed())?;
            // SAFETY: geteuid always succeeds and touches no memory.
            let ourselves = unsafe { libc::geteuid() };
            let ours = found.uid() == ourselves || account.is_some_and(|a| a.uid == found.uid());
            if !found.is_dir() || !ours {
                return Err(failed()(std::io::ErrorKind::PermissionDenied.into()));
            }
        }
        Err(failure) => return Err(failed()(failure)),
    }
    fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).map_err(failed())?;
    account.map_or(Ok(()), |account| account.take(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_path_keeps_the_socket_with_the_data() {
        let data = Path::new("/var/lib/coach-k");
        assert_eq!(folder(data), data.join("socket"));
    }

    #[test]
    fn a_long_path_or_one_with_a_comma_gets_a_short_folder_of_its_own() {
        let long = PathBuf::from(format!("/{}", "long/".repeat(40)));
        let comma = PathBuf::from("/srv/a,b");
        for data in [&long, &comma] {
            let short = folder(data);
            assert!(short.as_os_str().len() < 40, "{}", short.display());
            assert_eq!(short, folder(data));
        }
        assert_ne!(folder(&long), folder(&comma));
    }

    #[test]
    fn a_link_in_the_place_of_the_folder_is_refused() {
        let here = tempfile::tempdir().unwrap();
        let link = here.path().join("socket");
        std::os::unix::fs::symlink(here.path(), &link).unwrap();
        assert!(prepare(&link, None).is_err());
    }
}
