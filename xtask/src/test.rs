use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    build::{self, Profile},
    dist_check,
    shell::{cargo, on_path, output, run, tee},
    vectors,
};

const CRATES: [&str; 8] = ["-p", "training", "-p", "coach", "-p", "app", "-p", "server"];

/// Every test there is, on the release build that athletes get; ends with one line of counts.
pub fn everything() -> Result<()> {
    let browser = browser()?;
    node_modules()?;
    build::everything(Profile::Release)?;

    let program = std::path::absolute(build::program(Profile::Release))?;
    // Every test server has data of its own; the parts are fetched once.
    let parts = output("fetch", Command::new(&program).args(["fetch", "--folder"]))?.trim().to_owned();

    let mut counts = Counts::default();
    counts.add_result(vectors::compare());
    counts.add_result(build::dist::write().and_then(|()| dist_check::run()));
    let (printed, rust_ok) = tee("rust tests", cargo().args(["test", "--release", "--no-fail-fast"]).args(CRATES))?;
    counts.add_cargo(&printed);
    let (printed, browser_ok) = tee(
        "browser tests",
        Command::new("npx")
            .args(["playwright", "test"])
            .env("CHROMIUM", &browser)
            .env("COACH_K", &program)
            .env("COACH_TEST_PARTS", parts)
            .env("COACH_SITE", std::path::absolute(build::site())?)
            .current_dir("end2end"),
    )?;
    counts.add_playwright(&printed);
    println!("{} passed, {} failed", counts.passed, counts.failed);
    if !rust_ok || !browser_ok || counts.failed > 0 || counts.passed == 0 {
        bail!("not everything passed");
    }
    Ok(())
}

#[derive(Default)]
struct Counts {
    passed: u32,
    failed: u32,
}

impl Counts {
    fn add_result(&mut self, result: Result<()>) {
        match result {
            Ok(()) => self.passed += 1,
            Err(error) => {
                println!("{error:#}");
                self.failed += 1;
            }
        }
    }

    /// `test result: ok. 12 passed; 0 failed; …`
    fn add_cargo(&mut self, printed: &str) {
        for line in printed.lines().filter(|line| line.starts_with("test result:")) {
            for part in line.split(['.', ';']) {
                self.add(part);
            }
        }
    }

    /// `  12 passed (30s)`, `  1 failed`, `  1 flaky`
    fn add_playwright(&mut self, printed: &str) {
        for line in printed.lines().filter(|line| line.starts_with("  ")) {
            self.add(line.split('(').next().unwrap_or_default());
        }
    }

    fn add(&mut self, text: &str) {
        let mut words = text.split_whitespace();
        if let (Some(Ok(number)), Some(word), None) = (words.next().map(str::parse::<u32>), words.next(), words.next())
        {
            match word {
                "passed" => self.passed += number,
                "failed" | "flaky" => self.failed += number,
                _ => {}
            }
        }
    }
}

/// Chromium from the PATH, else Debian's when we may install it, else a sentence.
#[expect(clippy::disallowed_methods, reason = "a developer may name another browser")]
pub fn browser() -> Result<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = on_path(&NAMES) {
        return Ok(found);
    }
    let is_root = output("id", Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if is_root && on_path(&["apt-get"]).is_some() {
        let quiet = |arguments: &[&str]| {
            let mut apt = Command::new("apt-get");
            apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
            apt
        };
        run("apt-get update", &mut quiet(&["update", "-qq"]))?;
        run("apt-get install chromium", &mut quiet(&["install", "-y", "-qq", "--no-install-recommends", "chromium"]))?;
    }
    on_path(&NAMES).context(
        "the browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path",
    )
}

/// What the browser tests and the css check need from Node, at the locked versions.
pub fn node_modules() -> Result<()> {
    let lock = Path::new("end2end/package-lock.json");
    let stamp = Path::new("end2end/node_modules/.package-lock.json");
    let modified = |file: &Path| file.metadata().and_then(|metadata| metadata.modified()).ok();
    if modified(stamp).is_some_and(|installed| modified(lock).is_some_and(|locked| installed >= locked)) {
        return Ok(());
    }
    if on_path(&["npm"]).is_none() {
        bail!("the browser tests and the css check need Node.js 20 or newer with npm on the PATH");
    }
    run(
        "npm ci",
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir("end2end"),
    )
}
