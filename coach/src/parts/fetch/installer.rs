//! The installers that know the package index, its mirrors and this machine's proxy settings.
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::FetchError;
use super::said::{self, Failure};
use crate::parts::child::end_with_parent;
use crate::parts::pin::Pin;

const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
const BETWEEN_LINES: Duration = Duration::from_secs(1);

/// A program that can download a wheel; each with its name or path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Installer {
    /// A Python, asked for its module pip.
    PythonPip(PathBuf),
    /// pip itself.
    Pip(PathBuf),
    /// uv, which runs a pip of its own making.
    Uv(PathBuf),
}

impl Installer {
    fn command(&self) -> Command {
        let (program, begin): (_, &[&str]) = match self {
            Self::PythonPip(program) => (program, &["-m", "pip"]),
            Self::Pip(program) => (program, &[]),
            Self::Uv(program) => (program, &["tool", "run", "--quiet", "pip"]),
        };
        let mut command = Command::new(program);
        command.args(begin);
        command
    }

    fn label(&self) -> String {
        match self {
            Self::PythonPip(program) => format!("{} -m pip", program.display()),
            Self::Pip(program) | Self::Uv(program) => program.display().to_string(),
        }
    }
}

/// Downloads the part's wheel into the folder with the first installer that is there.
pub(super) fn download(
    installers: &[Installer],
    pin: &Pin,
    into: &Path,
    tell: &dyn Fn(u64),
    give_up: &dyn Fn() -> bool,
) -> Result<(), FetchError> {
    for installer in installers {
        let run = Run { pin, into, tell, give_up };
        let (status, said) = match run.run(installer) {
            Ok(ended) => ended?,
            // Not there, or a file that is no program.
            Err(_) => continue,
        };
        if status.success() {
            return Ok(());
        }
        let pin = Box::new(*pin);
        return Err(match said::sort(&said) {
            Failure::NoInstaller => continue,
            Failure::NoNetwork(said) => FetchError::NoNetwork { pin, said },
            Failure::DiskFull => FetchError::DiskFull { pin, folder: into.to_path_buf() },
            Failure::Other(said) => FetchError::Refused { pin, said },
        });
    }
    let tried: Vec<String> = installers.iter().map(Installer::label).collect();
    Err(FetchError::NoInstaller { pin: Box::new(*pin), tried: tried.join(", ") })
}

struct Run<'a> {
    pin: &'a Pin,
    into: &'a Path,
    tell: &'a dyn Fn(u64),
    give_up: &'a dyn Fn() -> bool,
}

impl Run<'_> {
    /// Outer error: it could not be started.
    fn run(&self, installer: &Installer) -> io::Result<Result<(ExitStatus, String), FetchError>> {
        let mut command = installer.command();
        command.args(["download", "--no-deps", "--only-binary=:all:"]).args([
            "--python-version",
            "3.11",
            "--implementation",
            "cp",
        ]);
        if self.pin.tag != "any" {
            command.args(["--platform", self.pin.tag]);
        }
        command
            .args(["--disable-pip-version-check", "--no-input", "--no-cache-dir"])
            .args(["--progress-bar", "off", "--timeout", "15", "--retries", "1"])
            .arg("-d")
            .arg(self.into)
            .arg(format!("{}=={}", self.pin.name, self.pin.version))
            // Its temporary files too: their growth is the progress, and /tmp may be small.
            .env("TMPDIR", self.into)
            // Nothing is installed, so nobody's environment is touched.
            .env("PIP_REQUIRE_VIRTUALENV", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        end_with_parent(&mut command, libc::SIGTERM);
        let mut child = command.spawn()?;
        let stderr = child.stderr.take();
        let (send, said) = mpsc::channel();
        thread::Builder::new().name("installer".into()).spawn(move || {
            let mut bytes = Vec::new();
            if let Some(mut stderr) = stderr {
                // What came before a failed read is still worth repeating.
                let _ = stderr.read_to_end(&mut bytes);
            }
            let _ = send.send(String::from_utf8_lossy(&bytes).into_owned());
        })?;
        let mut told = Instant::now();
        (self.tell)(0);
        let said = loop {
            match said.recv_timeout(BETWEEN_LOOKS) {
                Ok(said) => break said,
                Err(RecvTimeoutError::Disconnected) => break String::new(),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if (self.give_up)() {
                // It may have ended by itself in this moment.
                let _ = child.kill();
                child.wait()?;
                return Ok(Err(FetchError::GivenUp { pin: Box::new(*self.pin) }));
            }
            if told.elapsed() >= BETWEEN_LINES {
                told = Instant::now();
                (self.tell)(bytes_in(self.into).min(self.pin.bytes));
            }
        };
        Ok(Ok((child.wait()?, said)))
    }
}

/// Size of all files in the folder and those below.
fn bytes_in(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return 0;
    };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => bytes_in(&entry.path()),
            Ok(found) => found.len(),
            Err(_) => 0,
        })
        .sum()
}
