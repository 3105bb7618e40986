//! What a stranger would do with `dist/`: copy it somewhere, start it as somebody without rights, ask it, stop it.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::{
        fs::{PermissionsExt as _, chown},
        process::CommandExt as _,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};

use crate::{
    scratch_postgres::unprivileged,
    shell::{self, output},
};

const QUESTION: &str = "How heavy is the sled push for pro women?";

/// Runs `dist/`, which must have been built.
pub fn run() -> Result<()> {
    ensure!(Path::new("dist/coach-k").is_file(), "there is no dist/ yet: cargo xtask build --release");
    let place = Place::new()?;
    let started = Instant::now();
    let mut site = place.serve()?;
    println!("started as {} in {}: {:.1} s", place.who(), place.folder.display(), started.elapsed().as_secs_f32());

    ensure!(place.get("/readyz")?.contains("ready"), "it is not ready");
    let page = place.get("/")?;
    ensure!(page.contains("HYROX"), "the first page is not there");
    let styles = page.split('"').find(|word| word.ends_with("coach-k.css")).context("the page names no stylesheet")?;
    ensure!(place.get(styles)?.starts_with("HTTP/1.0 200"), "{styles} is not there");

    let beside = place.ask("with its own database", |_| {})?;
    let url = format!("postgres://postgres@localhost/postgres?host={}", place.data().join("socket").display());
    let other = place.folder.join("other");
    let by_url = place.ask("with DATABASE_URL", |command| {
        command.env("DATABASE_URL", &url).env("COACH_DATA", &other);
    })?;
    ensure!(beside.contains("152 kg") && by_url.contains("152 kg"), "not the answer: {beside}");
    ensure!(!other.join("owner.lock").exists(), "with DATABASE_URL there is no private database");

    shell::run("backup", place.command().args(["backup", "coach.backup"]))?;
    let stopping = Instant::now();
    // SAFETY: kill takes numbers; the child is not reaped yet, so the number is its own.
    unsafe { libc::kill(libc::pid_t::try_from(site.id())?, libc::SIGTERM) };
    let status = site.wait()?;
    ensure!(status.success(), "it ended with {status}");
    ensure!(!place.data().join("postgres-18/postmaster.pid").exists(), "its database still runs");
    println!("stopped with its database: {:.1} s", stopping.elapsed().as_secs_f32());
    println!("dist/ runs elsewhere");
    Ok(())
}

/// A folder of nobody's, and how to run the program in it.
struct Place {
    folder: PathBuf,
    user: Option<u32>,
    parts: PathBuf,
    port: u16,
}

impl Place {
    fn new() -> Result<Self> {
        let folder = PathBuf::from(format!("/tmp/coach-k-dist-check-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        shell::run("copy", Command::new("cp").args(["-r", "dist/."]).arg(folder.join("program")))?;
        shell::run("rights", Command::new("chmod").args(["-R", "a+rX,go-w"]).arg(&folder))?;
        let user = unprivileged()?;
        if let Some(user) = user {
            fs::create_dir(folder.join("home"))?;
            chown(folder.join("home"), Some(user), None)?;
        } else {
            fs::create_dir(folder.join("home"))?;
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755))?;
        // Fetched once for everybody: this is not about the package index.
        let parts = output("parts", Command::new("dist/coach-k").args(["fetch", "--folder"]))?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        Ok(Self { folder, user, parts: parts.trim().into(), port })
    }

    fn who(&self) -> String {
        self.user.map_or_else(|| "yourself".to_owned(), |user| format!("user {user}"))
    }

    fn data(&self) -> PathBuf {
        self.folder.join("home/data")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.folder.join("program/coach-k"));
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.folder.join("home"))
            .env("COACH_DATA", self.data())
            .env("COACH_PARTS", &self.parts)
            .env("COACH_ADDR", format!("127.0.0.1:{}", self.port))
            .current_dir(self.folder.join("home"))
            .stdin(Stdio::null());
        if let Some(user) = self.user {
            command.uid(user).gid(user);
        }
        command
    }

    fn serve(&self) -> Result<Child> {
        let mut site = self.command().stdout(Stdio::piped()).spawn().context("dist/coach-k cannot be started")?;
        let mut lines = BufReader::new(site.stdout.take().context("no stdout")?).lines();
        let is_ready = lines.any(|line| line.is_ok_and(|line| line.contains("is ready after")));
        ensure!(is_ready, "it ended before it was ready");
        Ok(site)
    }

    fn ask(&self, how: &str, change: impl FnOnce(&mut Command)) -> Result<String> {
        let started = Instant::now();
        let mut command = self.command();
        command.args(["ask", QUESTION]);
        change(&mut command);
        let answer = output("ask", &mut command)?;
        println!("answered {how}: {:.1} s", started.elapsed().as_secs_f32());
        Ok(answer)
    }

    fn get(&self, path: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost:{}\r\n\r\n", self.port)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
