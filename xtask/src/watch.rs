//! Builds and starts again whenever something changes. Looks at the files by itself, a few times a second: there
//! are hundreds, not hundreds of thousands.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command},
    thread,
    time::{Duration, Instant, SystemTime},
};

use anyhow::{Context as _, Result};

use crate::build::{self, Pages, Profile};

/// What is looked at, and what has to be built again when it changes.
const WATCHED: [(&str, Parts); 12] = [
    ("app/src", Parts { wasm: true, style: true, server: true }),
    ("training/src", Parts { wasm: true, style: false, server: true }),
    ("frontend/src", Parts { wasm: true, style: false, server: false }),
    ("style", Parts { wasm: false, style: true, server: false }),
    ("public", Parts { wasm: false, style: true, server: false }),
    ("coach/src", Parts { wasm: false, style: false, server: true }),
    ("server/src", Parts { wasm: false, style: false, server: true }),
    ("migrations", Parts { wasm: false, style: false, server: true }),
    // Knowledge and prompts are compiled in.
    ("docs/knowledge", Parts { wasm: false, style: false, server: true }),
    (".sqlx", Parts { wasm: false, style: false, server: true }),
    ("Cargo.toml", Parts { wasm: true, style: false, server: true }),
    ("Cargo.lock", Parts { wasm: true, style: false, server: true }),
];

const BETWEEN_LOOKS: Duration = Duration::from_millis(300);

/// An editor writes several files, or one file several times.
const QUIET: Duration = Duration::from_millis(250);

/// What is built.
#[derive(Clone, Copy, Default)]
struct Parts {
    wasm: bool,
    style: bool,
    server: bool,
}

impl Parts {
    fn and(self, other: Self) -> Self {
        Self { wasm: self.wasm || other.wasm, style: self.style || other.style, server: self.server || other.server }
    }

    fn build(self) -> Result<Vec<&'static str>> {
        let mut built = Vec::new();
        // The server first: most mistakes are found there, and soonest.
        if self.server {
            build::server(Profile::Dev)?;
            built.push("server");
        }
        if self.wasm {
            build::pages(Pages::WhileWatching)?;
            built.push("pages");
        } else if self.style {
            build::pages_without_wasm()?;
            built.push("styles and static files");
        }
        Ok(built)
    }
}

type Seen = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Until Ctrl-C. `own` goes to the program.
pub fn run(own: &[String]) -> Result<()> {
    let mut seen = look()?;
    let mut running = None;
    let all = Parts { wasm: true, style: true, server: true };
    again(all, own, &mut running);
    loop {
        let now = changes_since(&seen)?;
        let changed: Vec<_> = differences(&seen, &now);
        seen = now;
        if let Some((first, rest)) = changed.split_first() {
            let others = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
            eprintln!("\nwatch: {}{others} changed", first.display());
            let parts = changed.iter().fold(Parts::default(), |parts, file| parts.and(parts_of(file)));
            again(parts, own, &mut running);
        }
    }
}

/// Builds and starts again. What does not build is said, and what ran goes on running.
fn again(parts: Parts, own: &[String], running: &mut Option<Running>) {
    let started = Instant::now();
    match parts.build() {
        Ok(built) => {
            *running = None;
            match Running::start(own) {
                Ok(program) => *running = Some(program),
                Err(error) => eprintln!("watch: {error:#}"),
            }
            eprintln!("watch: {} built and started in {:.1} s", built.join(", "), started.elapsed().as_secs_f32());
        }
        Err(error) => eprintln!("watch: {error:#}; what was there before goes on"),
    }
}

/// Waits for a change, and until there are no more.
fn changes_since(before: &Seen) -> Result<Seen> {
    let mut now = look()?;
    while now == *before {
        thread::sleep(BETWEEN_LOOKS);
        now = look()?;
    }
    loop {
        thread::sleep(QUIET);
        let later = look()?;
        if later == now {
            return Ok(now);
        }
        now = later;
    }
}

fn look() -> Result<Seen> {
    let mut seen = Seen::new();
    for (place, _) in WATCHED {
        let place = Path::new(place);
        let files = if place.is_dir() { build::files(place)? } else { vec![place.to_owned()] };
        for file in files {
            // Gone between listing and looking: the next look tells.
            if let Ok(about) = fs::metadata(&file) {
                seen.insert(file, (about.modified()?, about.len()));
            }
        }
    }
    Ok(seen)
}

fn differences(before: &Seen, now: &Seen) -> Vec<PathBuf> {
    let changed = now.iter().filter(|(file, about)| before.get(*file) != Some(*about)).map(|(file, _)| file);
    let gone = before.keys().filter(|file| !now.contains_key(*file));
    changed.chain(gone).cloned().collect()
}

fn parts_of(file: &Path) -> Parts {
    WATCHED.iter().find(|(place, _)| file.starts_with(place)).map(|(_, parts)| *parts).unwrap_or_default()
}

/// The program while it runs; dropped, it stops as on Ctrl-C and takes its database along.
struct Running(Child);

impl Running {
    fn start(own: &[String]) -> Result<Self> {
        let program = std::path::absolute(build::program(Profile::Dev))?;
        let mut command = Command::new(program);
        command.arg("--site").arg(std::path::absolute(build::site())?).args(own).env("COACH_DEV", "true");
        end_with_us(&mut command);
        Ok(Self(command.spawn().context("the program cannot be started")?))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Ok(process) = libc::pid_t::try_from(self.0.id()) {
            // SAFETY: kill takes numbers; the child is not reaped yet, so the number is its own.
            unsafe { libc::kill(process, libc::SIGTERM) };
        }
        let _ = self.0.wait();
    }
}

/// However this chore ends, the program does too.
fn end_with_us(command: &mut Command) {
    #[cfg(target_os = "linux")]
    // SAFETY: prctl is async-signal-safe and takes no pointers here.
    unsafe {
        command.pre_exec(|| {
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGTERM);
            Ok(())
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = command;
}
