//! A database for the length of one chore. The xtask runs PostgreSQL itself here, because the program that
//! normally does cannot be compiled while its queries are unchecked.

use std::{
    fs,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    build::{self, Profile},
    shell::{cargo, output, run},
};

pub struct ScratchPostgres {
    server: Child,
    programs: PathBuf,
    folder: PathBuf,
    user: Option<u32>,
}

impl ScratchPostgres {
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let user = unprivileged()?;
        let folder = PathBuf::from(format!("/tmp/coach-k-xtask-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        if let Some(user) = user {
            chown(&folder, Some(user), None)?;
        }
        let data = folder.join("data");
        let mut initdb = command(&programs.join("initdb"), user);
        initdb.current_dir(&folder).arg("-D").arg(&data).args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        ]);
        output("initdb", &mut initdb)?;
        let log = fs::File::create(folder.join("log"))?;
        let server = command(&programs.join("postgres"), user)
            .current_dir(&folder)
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-c", "listen_addresses=", "-c", "fsync=off"])
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("postgres")?;
        let scratch = Self { server, programs, folder, user };
        scratch.wait()?;
        Ok(scratch)
    }

    /// For sqlx's macros; the schema's place in the search path is the program's.
    pub fn url(&self) -> String {
        format!(
            "postgres://postgres@localhost/postgres?host={}&options=-c%20search_path%3Dcoach_k%2Cpublic%2Cextensions",
            self.folder.display()
        )
    }

    pub fn migrate(&self, migrations: &Path) -> Result<()> {
        self.psql(&["-c", "create schema if not exists coach_k"])?;
        for file in
            build::files(migrations)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "sql"))
        {
            let sql = fs::read_to_string(file)?;
            self.psql(&["-c", &sql]).with_context(|| format!("{}", file.display()))?;
        }
        Ok(())
    }

    fn psql(&self, arguments: &[&str]) -> Result<String> {
        let mut psql = command(&self.programs.join("psql"), self.user);
        psql.current_dir(&self.folder).arg("-h").arg(&self.folder);
        psql.args(["-U", "postgres", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-q"]).args(arguments);
        output("psql", &mut psql)
    }

    fn wait(&self) -> Result<()> {
        let started = Instant::now();
        while self.psql(&["-c", "select 1"]).is_err() {
            if started.elapsed() > Duration::from_secs(60) {
                bail!("the scratch database did not start: {}", self.folder.join("log").display());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for ScratchPostgres {
    fn drop(&mut self) {
        let mut stop = command(&self.programs.join("pg_ctl"), self.user);
        stop.current_dir(&self.folder).args(["stop", "-m", "immediate", "-s", "-D"]).arg(self.folder.join("data"));
        let _ = stop.status();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn command(program: &Path, user: Option<u32>) -> Command {
    let mut command = Command::new(program);
    if let Some(user) = user {
        command.uid(user);
    }
    command.stdin(Stdio::null());
    command
}

/// PostgreSQL refuses to run as root; then any other account does.
pub fn unprivileged() -> Result<Option<u32>> {
    if output("id", Command::new("id").arg("-u"))?.trim() != "0" {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        if let Ok(id) = output("id", Command::new("id").args(["-u", name])) {
            return Ok(Some(id.trim().parse()?));
        }
    }
    Ok(Some(65534))
}

/// The folder of PostgreSQL's programs: `PG_BIN`, or the part coach-k fetches.
#[expect(clippy::disallowed_methods, reason = "a developer may point this chore at another PostgreSQL")]
fn programs() -> Result<PathBuf> {
    if let Ok(folder) = std::env::var("PG_BIN") {
        return Ok(folder.into());
    }
    let program = build::program(Profile::Release);
    if !program.exists() {
        run("server", cargo().args(["build", "--quiet", "--release", "-p", "server"])).context(
            "to renew the cache while nothing compiles, set PG_BIN to a folder of PostgreSQL programs with pgvector",
        )?;
    }
    let printed = output("fetch", Command::new(&program).args(["fetch", "--postgres-bin"]))?;
    Ok(PathBuf::from(printed.trim()))
}
