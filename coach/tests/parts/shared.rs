//! The real parts, fetched once for all test runs, and folders the database's account can reach.
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use coach::parts::Parts;
use coach::parts::fetch::FetchSettings;
use coach::parts::postgres::{Durability, PostgresSettings};

/// In the build's folder; as root under /tmp, since a root's home is closed to other accounts.
pub fn parts() -> Parts {
    // SAFETY: geteuid always succeeds and touches no memory.
    let folder = if unsafe { libc::geteuid() } == 0 {
        std::env::temp_dir().join("coach-k-parts")
    } else {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/parts")
    };
    Parts::new(folder, FetchSettings::with_python("python3"))
}

pub fn empty_folder() -> tempfile::TempDir {
    tempfile::Builder::new().permissions(PermissionsExt::from_mode(0o755)).tempdir().unwrap()
}

pub async fn quick_postgres(data: impl Into<PathBuf>) -> PostgresSettings {
    let bin = parts().postgres_bin().await.unwrap_or_else(|failure| panic!("{failure}"));
    PostgresSettings { bin, data: data.into(), durability: Durability::NoFsync }
}
