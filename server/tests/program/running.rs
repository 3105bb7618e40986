//! A coach-k of our own: its folder, its port, its log.

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use coach::store::Store;

use super::http::{self, Answer};

/// A data folder and a port; programs come and go in it.
pub struct Place {
    folder: tempfile::TempDir,
    pub port: u16,
    pub settings: Vec<(String, String)>,
}

impl Place {
    pub fn new() -> Self {
        // The database's account has to get in when the tests run as root.
        let folder = tempfile::Builder::new().permissions(PermissionsExt::from_mode(0o711)).tempdir().unwrap();
        Self { folder, port: free_port(), settings: Vec::new() }
    }

    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.settings.push((name.to_owned(), value.to_string()));
        self
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these settings and none from outside.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_through(&[], arguments)
    }

    /// The same, started by another program.
    pub fn command_through(&self, starter: &[&str], arguments: &[&str]) -> Command {
        let program = env!("CARGO_BIN_EXE_coach-k");
        let mut words = starter.iter().copied().chain([program]).chain(arguments.iter().copied());
        let mut command = Command::new(words.next().unwrap());
        command
            .args(words)
            .env_clear()
            .env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
            .env("COACH_DATA", self.data())
            .env("COACH_PARTS", parts())
            .env("COACH_SITE", site())
            .env("COACH_ADDR", format!("127.0.0.1:{}", self.port))
            .env("COACH_PACE_MS", "0")
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder.path())
            .stdin(Stdio::null());
        command
    }

    /// A command of the program, run to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// `coach-k serve`, once it says that it is ready.
    pub fn serve(&self) -> Running {
        let mut command = self.command(&["serve"]);
        let log = File::options().create(true).append(true).open(self.file("log")).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let is_ready = said.any(|line| line.unwrap().contains("is ready after"));
        let running = Running { child, port: self.port };
        assert!(is_ready, "it ended before it was ready: {}", self.log());
        running
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.file("log")).unwrap_or_default()
    }

    /// The database of a program that runs here.
    pub async fn store(&self) -> Store {
        use coach::parts::postgres::{Durability, PostgresSettings, PrivatePostgres};
        let bin = PathBuf::from("not needed: somebody else owns it");
        let settings = PostgresSettings { bin, data: self.data(), durability: Durability::Fsync };
        let postgres = PrivatePostgres::attach_or_start(&settings).await.unwrap();
        assert!(!postgres.is_owner());
        Store::connect(postgres.connect_options(), 2).await.unwrap()
    }
}

/// A program that serves. Dropped, it is killed.
pub struct Running {
    pub child: Child,
    pub port: u16,
}

impl Running {
    pub fn get(&self, path: &str) -> Option<Answer> {
        http::send(self.port, "GET", path, &[("Accept", "text/html")], "")
    }

    /// A page, asked for by somebody with this cookie.
    pub fn get_as(&self, path: &str, cookie: &str) -> Answer {
        http::send(self.port, "GET", path, &[("Cookie", cookie), ("Accept", "text/html")], "").unwrap()
    }

    /// A form of a page, sent by somebody with this cookie.
    pub fn post(&self, path: &str, body: &str, cookie: &str) -> Option<Answer> {
        let headers = [("Cookie", cookie), ("Accept", "text/html")];
        http::send(self.port, "POST", path, &headers, body)
    }

    /// Signs Mara up and returns her cookie.
    pub fn sign_up(&self) -> String {
        let body = "name=Mara+Okafor&email=mara@example.org&password=sleds+before+breakfast&terms=true&time_zone=UTC";
        let answer = self.post("/api/sign_up", body, "").unwrap();
        assert_eq!(answer.status, 302, "{answer:?}");
        answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
    }

    pub fn signal(&self, signal: &str) {
        signal_to(self.child.id(), signal);
    }

    /// Waits for its end; panics after `at_most`.
    pub fn ended_within(&mut self, at_most: Duration) -> ExitStatus {
        let begin = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(begin.elapsed() < at_most, "it still runs after {at_most:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// As by the kernel.
    pub fn kill_nine(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn signal_to(process: u32, signal: &str) {
    let sent = Command::new("kill").args([signal, &process.to_string()]).status().unwrap();
    assert!(sent.success());
}

/// What it said on both ways out, for a sentence to be found in.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// The fetched parts, the same for all tests.
pub fn parts() -> PathBuf {
    coach::scratch::settings().parts_folder()
}

/// The folder of PostgreSQL's programs, fetched before the first test that needs it.
pub async fn postgres_bin() -> PathBuf {
    use coach::parts::{Parts, fetch::FetchSettings};
    Parts::new(parts(), FetchSettings::with_python("python3")).postgres_bin().await.unwrap()
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Pages without wasm: the program only needs to know where they are.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = std::env::temp_dir().join("coach-k-program-tests");
        fs::create_dir_all(folder.join("pkg/test")).unwrap();
        fs::write(folder.join("build.txt"), "test").unwrap();
        folder
    })
}

/// Polls until something has happened.
pub fn until(what: &str, at_most: Duration, mut happened: impl FnMut() -> bool) -> Duration {
    let begin = Instant::now();
    while !happened() {
        assert!(begin.elapsed() < at_most, "not within {at_most:?}: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
    begin.elapsed()
}
