//! How the binaries are run: as the right account, alone in their process group.
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{PostgresError, account::Account};
use crate::parts::child::end_with_parent;

/// PostgreSQL's programs and the account they run as.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    bin: PathBuf,
    account: Option<Account>,
    /// Major version, such as 18.
    pub(super) major: u32,
}

impl Binaries {
    /// Runs `postgres --version`, which also shows that the account reaches binaries and data.
    pub(super) fn probe(bin: &Path, data: &Path, account: Option<Account>) -> Result<Self, PostgresError> {
        for program in ["postgres", "initdb"] {
            if !bin.join(program).is_file() {
                let bin = bin.to_path_buf();
                return Err(PostgresError::NoBinaries { program, bin });
            }
        }
        let mut found = Self {
            // A relative program would be looked up from the child's own folder.
            bin: bin.canonicalize().map_err(PostgresError::folder(bin))?,
            account,
            major: 0,
        };
        let answer = found
            .command("postgres", data)
            .arg("--version")
            .output()
            .map_err(|failure| found.unusable(data, &failure))?;
        let said = String::from_utf8_lossy(&answer.stdout);
        match major_in(&said) {
            Some(major) if answer.status.success() => found.major = major,
            _ => {
                let complaint = String::from_utf8_lossy(&answer.stderr);
                return Err(PostgresError::BrokenBinaries {
                    bin: found.bin,
                    reason: last_line(&complaint).unwrap_or_else(|| answer.status.to_string()),
                });
            }
        }
        Ok(found)
    }

    /// A command for `program` with the working folder `folder`, with no environment of ours:
    /// variables such as PGPORT would change what the server does.
    pub(super) fn command(&self, program: &str, folder: &Path) -> Command {
        let mut command = Command::new(self.bin.join(program));
        command
            .env_clear()
            .env("LC_ALL", "C")
            .current_dir(folder)
            .stdin(Stdio::null())
            // Ctrl-C goes to the terminal's group: it must reach us, and not the server.
            .process_group(0);
        if let Some(account) = self.account {
            command.uid(account.uid).gid(account.gid);
        }
        // SIGINT is PostgreSQL's fast shutdown.
        end_with_parent(&mut command, libc::SIGINT);
        command
    }

    pub(super) fn account(&self) -> Option<Account> {
        self.account
    }

    /// Why a program could not be started at all.
    fn unusable(&self, data: &Path, failure: &io::Error) -> PostgresError {
        let closed = self.account.and_then(|account| {
            let folder = account.first_closed(&self.bin).or_else(|| account.first_closed(data))?;
            Some(PostgresError::OutOfReach { folder, account: account.label() })
        });
        closed.unwrap_or_else(|| PostgresError::BrokenBinaries { bin: self.bin.clone(), reason: failure.to_string() })
    }
}

/// The last line that is not blank.
pub(super) fn last_line(text: &str) -> Option<String> {
    let line = text.lines().rev().find(|line| !line.trim().is_empty())?;
    Some(line.trim().trim_end_matches('.').to_owned())
}

/// 18 in "postgres (PostgreSQL) 18.6 (Debian 18.6-1)".
fn major_in(version: &str) -> Option<u32> {
    let number = version.split_whitespace().nth(2)?;
    let digits = number.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_the_program_says() {
        assert_eq!(major_in("postgres (PostgreSQL) 18.6\n"), Some(18));
        assert_eq!(major_in("postgres (PostgreSQL) 15.18 (Debian 15)"), Some(15));
        assert_eq!(major_in("postgres (PostgreSQL) 19beta1"), Some(19));
        assert_eq!(major_in("something else"), None);
    }

    #[test]
    fn a_folder_without_binaries_is_named() {
        let empty = tempfile::tempdir().unwrap();
        let refusal = Binaries::probe(empty.path(), empty.path(), None).unwrap_err();
        let said = refusal.to_string();
        assert!(said.starts_with("There is no postgres in "), "{said}");
        assert!(said.contains("PG_BIN"), "{said}");
    }
}
