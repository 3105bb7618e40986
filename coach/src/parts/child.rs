//! Children that do not outlive the program.
use std::process::Command;

/// The child gets `signal` when the thread that spawns it ends, even by SIGKILL.
///
/// Linux only; elsewhere this does nothing and the caller must clean up at its next start.
/// The thread counts, not the process: spawn from a thread that lives as long as the child.
pub(super) fn end_with_parent(command: &mut Command, signal: libc::c_int) {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        let parent = libc::pid_t::try_from(std::process::id()).unwrap_or(0);
        let ask_kernel = move || {
            // SAFETY: prctl and getppid are async-signal-safe and take no pointers here.
            unsafe {
                if libc::prctl(libc::PR_SET_PDEATHSIG, signal) != 0 {
                    return Err(std::io::Error::last_os_error());
                }
                // The parent may have died before prctl: then no signal would ever come.
                if libc::getppid() != parent {
                    return Err(std::io::ErrorKind::Interrupted.into());
                }
            }
            Ok(())
        };
        // SAFETY: the closure makes system calls only and allocates nothing.
        unsafe { command.pre_exec(ask_kernel) };
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (command, signal);
}
