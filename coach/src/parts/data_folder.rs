//! Where everything of this program lies when nobody says otherwise.
use std::path::{Path, PathBuf};

/// As root `/var/lib/coach-k`, which the database's own account can reach; otherwise
/// `coach-k` in `XDG_DATA_HOME` or in `~/.local/share`. `None` without a home.
#[must_use]
pub fn default_data_folder(xdg_data_home: Option<&Path>, home: Option<&Path>) -> Option<PathBuf> {
    // SAFETY: geteuid always succeeds and touches no memory.
    let is_root = unsafe { libc::geteuid() } == 0;
    folder_for(is_root, xdg_data_home, home)
}

fn folder_for(is_root: bool, xdg_data_home: Option<&Path>, home: Option<&Path>) -> Option<PathBuf> {
    if is_root {
        return Some(PathBuf::from("/var/lib/coach-k"));
    }
    // The XDG specification has relative paths ignored.
    let share = match xdg_data_home.filter(|path| path.is_absolute()) {
        Some(share) => share.to_path_buf(),
        None => home.filter(|path| path.is_absolute())?.join(".local/share"),
    };
    Some(share.join("coach-k"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_account_has_its_place() {
        let (xdg, home) = (Path::new("/x"), Path::new("/home/ann"));
        let place = |root, xdg, home| folder_for(root, xdg, home).map(PathBuf::into_os_string);
        let path = |text: &str| Some(text.into());
        assert_eq!(place(true, Some(xdg), Some(home)), path("/var/lib/coach-k"));
        assert_eq!(place(false, Some(xdg), Some(home)), path("/x/coach-k"));
        let in_home = path("/home/ann/.local/share/coach-k");
        assert_eq!(place(false, None, Some(home)), in_home);
        assert_eq!(place(false, Some(Path::new("rel")), Some(home)), in_home);
        assert_eq!(place(false, None, None), None);
    }
}
