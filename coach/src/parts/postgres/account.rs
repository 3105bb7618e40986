//! Which account the server runs as: PostgreSQL refuses to run as root.
use std::ffi::CStr;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

use super::PostgresError;

/// An unprivileged account that root lends to the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) uid: u32,
    pub(super) gid: u32,
    name: Option<&'static str>,
}

impl Account {
    /// `None` when we are not root: then the server runs as ourselves.
    ///
    /// An existing cluster's owner comes first, so that an account made later changes nothing;
    /// then `postgres`, then `nobody`.
    pub(super) fn for_server(cluster: &Path) -> Result<Option<Self>, PostgresError> {
        // SAFETY: geteuid always succeeds and touches no memory.
        let ourselves = unsafe { libc::geteuid() };
        let owner = cluster.metadata().ok().map(|data| (data.uid(), data.gid()));
        if ourselves != 0 {
            return match owner {
                Some((owner, _)) if owner != ourselves => {
                    Err(PostgresError::ForeignData { data: cluster.to_path_buf(), owner })
                }
                _ => Ok(None),
            };
        }
        let usual = Self::unprivileged();
        Ok(Some(match owner {
            Some((uid, gid)) if uid != 0 && uid != usual.uid => Self { uid, gid, name: None },
            _ => usual,
        }))
    }

    /// `postgres`, else `nobody`, else the number that is nobody's on nearly every system.
    pub(super) fn unprivileged() -> Self {
        [(c"postgres", "postgres"), (c"nobody", "nobody")]
            .into_iter()
            .find_map(|(key, name)| {
                let (uid, gid) = numbers_of(key)?;
                Some(Self { uid, gid, name: Some(name) })
            })
            .unwrap_or(Self { uid: 65534, gid: 65534, name: None })
    }

    /// Name, or number where only that is known.
    pub(super) fn label(&self) -> String {
        self.name.map_or_else(|| self.uid.to_string(), str::to_owned)
    }

    /// Gives a folder to this account.
    pub(super) fn take(&self, folder: &Path) -> Result<(), PostgresError> {
        chown(folder, Some(self.uid), Some(self.gid)).map_err(PostgresError::folder(folder))
    }

    /// The first folder on the way to `path`, itself included, that this account may not enter.
    pub(super) fn first_closed(&self, path: &Path) -> Option<PathBuf> {
        let mut way: Vec<&Path> = path.ancestors().collect();
        way.reverse();
        way.into_iter().find(|step| !self.may_enter(step)).map(Path::to_path_buf)
    }

    fn may_enter(&self, step: &Path) -> bool {
        let Ok(step) = step.metadata() else {
            return false;
        };
        let mode = step.permissions().mode();
        let execute = if step.uid() == self.uid {
            0o100
        } else if step.gid() == self.gid {
            0o010
        } else {
            0o001
        };
        mode & execute != 0
    }
}

/// User and group number of the account of this name.
fn numbers_of(name: &CStr) -> Option<(u32, u32)> {
    let mut text = vec![0 as libc::c_char; 16 * 1024];
    let mut found = std::ptr::null_mut();
    // SAFETY: an all-zero passwd is valid (numbers and null pointers); getpwnam_r fills it with
    // pointers into `text`, which outlives the reading below, and is given the buffer's length.
    unsafe {
        let mut entry: libc::passwd = std::mem::zeroed();
        let failure = libc::getpwnam_r(name.as_ptr(), &raw mut entry, text.as_mut_ptr(), text.len(), &raw mut found);
        (failure == 0 && !found.is_null()).then_some((entry.pw_uid, entry.pw_gid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_folder_is_named_and_an_open_one_is_not() {
        let outside = tempfile::tempdir_in("/tmp").unwrap();
        let closed = outside.path().join("closed");
        let inside = closed.join("inside");
        std::fs::create_dir_all(&inside).unwrap();
        let stranger = Account { uid: 4_000_000, gid: 4_000_000, name: None };
        for open in [outside.path(), closed.as_path(), inside.as_path()] {
            std::fs::set_permissions(open, PermissionsExt::from_mode(0o755)).unwrap();
        }
        assert_eq!(stranger.first_closed(&inside), None);
        std::fs::set_permissions(&closed, PermissionsExt::from_mode(0o700)).unwrap();
        assert_eq!(stranger.first_closed(&inside), Some(closed));
    }
}
