//! Running other programs, with an error that says which.

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
    time::Instant,
};

use anyhow::{Context as _, Result, bail};

/// The cargo that runs this xtask.
#[expect(clippy::disallowed_methods, reason = "cargo tells its own path only in the environment")]
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end and says how long it took.
pub fn run(what: &str, command: &mut Command) -> Result<()> {
    let started = Instant::now();
    let status =
        command.status().with_context(|| format!("{what}: cannot start {}", command.get_program().display()))?;
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    eprintln!("{what}: {:.1} s", started.elapsed().as_secs_f32());
    Ok(())
}

/// Runs a program, shows what it prints and returns it. The second value says whether it succeeded.
pub fn tee(what: &str, command: &mut Command) -> Result<(String, bool)> {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("{what}: cannot start"))?;
    let mut printed = String::new();
    for line in BufReader::new(child.stdout.take().context("no stdout")?).lines() {
        let line = line?;
        println!("{line}");
        printed.push_str(&line);
        printed.push('\n');
    }
    let status = child.wait()?;
    eprintln!("{what}: {:.1} s", started.elapsed().as_secs_f32());
    Ok((printed, status.success()))
}

/// What a program prints, or an error with what it complained about.
pub fn output(what: &str, command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{what}: cannot start"))?;
    if !output.status.success() {
        bail!("{what} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The first of these programs that is on the PATH.
#[expect(clippy::disallowed_methods, reason = "the PATH is where programs are looked for")]
pub fn on_path(names: &[&str]) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}
