//! The server as a child process, and the thread that is its parent.
use std::io;
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

/// For a fast shutdown: sessions are ended and everything is written out.
const FAST_SHUTDOWN: Duration = Duration::from_secs(10);
/// For a quick one: the next start repairs from the log.
const QUICK_SHUTDOWN: Duration = Duration::from_secs(5);

/// A running server. Dropping it stops it.
#[derive(Debug)]
pub(super) struct ServerProcess {
    id: u32,
    end: Arc<End>,
}

/// Set once the child is gone.
#[derive(Debug, Default)]
struct End {
    status: Mutex<Option<ExitStatus>>,
    told: Condvar,
    gone: CancellationToken,
}

impl ServerProcess {
    /// Spawns from a thread of its own that lives exactly as long as the child: the kernel's
    /// parent-death signal goes by thread, and a runtime's blocking threads end when idle.
    pub(super) fn spawn(mut command: Command) -> io::Result<Self> {
        let end = Arc::new(End::default());
        let told = Arc::clone(&end);
        let (started, start) = mpsc::channel();
        thread::Builder::new().name("postgres-parent".into()).spawn(move || match command.spawn() {
            Ok(child) => {
                let _ = started.send(Ok(child.id()));
                wait_for(child, &told);
            }
            Err(failure) => {
                let _ = started.send(Err(failure));
            }
        })?;
        let id = start.recv().unwrap_or_else(|_| Err(io::ErrorKind::Interrupted.into()))?;
        Ok(Self { id, end })
    }

    pub(super) fn id(&self) -> u32 {
        self.id
    }

    /// How it ended, or `None` while it runs.
    pub(super) fn ended(&self) -> Option<ExitStatus> {
        *self.end.lock()
    }

    pub(super) fn is_running(&self) -> bool {
        self.ended().is_none()
    }

    /// Until it is gone, by whoever's doing.
    pub(super) fn gone(&self) -> impl Future<Output = ()> + use<> {
        self.end.gone.clone().cancelled_owned()
    }

    /// Fast shutdown; a quick one after 10 seconds; SIGKILL after 5 more. Blocks until it is gone.
    pub(super) fn stop(&self) {
        // The wait after SIGKILL has no end of its own: the kernel's word is enough.
        let steps = [(libc::SIGINT, FAST_SHUTDOWN), (libc::SIGQUIT, QUICK_SHUTDOWN), (libc::SIGKILL, Duration::MAX)];
        for (signal, patience) in steps {
            self.signal(signal);
            if self.end.wait(patience) {
                return;
            }
            tracing::warn!(signal, "PostgreSQL did not stop in time; asking more firmly");
        }
    }

    fn signal(&self, signal: libc::c_int) {
        // Held while signalling: the number stays the child's until its end is noted.
        let status = self.end.lock();
        if status.is_none()
            && let Ok(id) = libc::pid_t::try_from(self.id)
        {
            // SAFETY: kill takes no pointers; the child is not reaped yet, so the id is its own.
            unsafe { libc::kill(id, signal) };
        }
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        self.stop();
    }
}

impl End {
    fn lock(&self) -> MutexGuard<'_, Option<ExitStatus>> {
        self.status.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the child was gone within `patience`.
    fn wait(&self, patience: Duration) -> bool {
        let waited = self.told.wait_timeout_while(self.lock(), patience, |status| status.is_none());
        waited.unwrap_or_else(PoisonError::into_inner).0.is_some()
    }
}

/// Waits without reaping, then reaps under the lock, so that nobody signals a reused number.
fn wait_for(mut child: Child, end: &End) {
    loop {
        // SAFETY: an all-zero siginfo_t is valid and waitid only writes into it; the child is
        // ours and not reaped.
        let failed = unsafe {
            let mut note: libc::siginfo_t = std::mem::zeroed();
            libc::waitid(libc::P_PID, child.id(), &raw mut note, libc::WEXITED | libc::WNOWAIT) != 0
        };
        if !failed || io::Error::last_os_error().kind() != io::ErrorKind::Interrupted {
            break;
        }
    }
    let mut status = end.lock();
    // A child of ours can always be waited for; any status tells that it is gone.
    *status = Some(child.wait().unwrap_or_default());
    end.told.notify_all();
    end.gone.cancel();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_process_is_gone() {
        let mut command = Command::new("sleep");
        command.arg("600");
        let process = ServerProcess::spawn(command).unwrap();
        assert!(process.is_running());
        let end = Arc::clone(&process.end);
        drop(process);
        assert!(end.lock().is_some());
    }

    #[test]
    fn an_end_of_its_own_is_noticed() {
        let mut command = Command::new("sh");
        command.args(["-c", "exit 3"]);
        let process = ServerProcess::spawn(command).unwrap();
        assert!(process.end.wait(Duration::from_secs(30)));
        assert_eq!(process.ended().unwrap().code(), Some(3));
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error() {
        let absent = Command::new("/nowhere/postgres");
        assert_eq!(ServerProcess::spawn(absent).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
