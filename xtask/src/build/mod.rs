//! The site (css, wasm in chunks, static files) and the server.

mod budget;
mod compress;
pub mod dist;
mod encre;
mod licences;
pub mod style;
mod wasm;
mod worker;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::shell::{cargo, run};

/// How the server is built; the browser's part is always the release build, because only that is split.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

/// For whom the pages are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// As small as can be, compressed, within the budget.
    ForAthletes,
    /// As soon as can be.
    WhileWatching,
}

/// Where the pages' files come together.
pub fn site() -> PathBuf {
    PathBuf::from("target/site")
}

/// The built program.
pub fn program(profile: Profile) -> PathBuf {
    PathBuf::from(match profile {
        Profile::Dev => "target/debug/coach-k",
        Profile::Release => "target/release/coach-k",
    })
}

/// Everything `coach-k serve` needs.
pub fn everything(profile: Profile) -> Result<()> {
    pages(Pages::ForAthletes)?;
    server(profile)
}

/// css, wasm and static files. All that changes with a build lies in `pkg/<hash>/`, so that browsers may keep
/// it for ever and never mix two builds.
pub fn pages(pages: Pages) -> Result<()> {
    let staging = PathBuf::from("target/site.new");
    let _ = fs::remove_dir_all(&staging);
    let pkg = staging.join("pkg/next");
    fs::create_dir_all(&pkg)?;
    copy(Path::new("public"), &staging)?;
    style::write(&pkg)?;
    wasm::build(&pkg, pages)?;
    put_in_place(&staging, pages)
}

/// The pages with another stylesheet and other static files; the wasm is the one that is there.
pub fn pages_without_wasm() -> Result<()> {
    let staging = PathBuf::from("target/site.new");
    let _ = fs::remove_dir_all(&staging);
    let pkg = staging.join("pkg/next");
    fs::create_dir_all(&pkg)?;
    copy(Path::new("public"), &staging)?;
    copy(&site().join("pkg").join(fs::read_to_string(site().join("build.txt"))?.trim()), &pkg)?;
    style::write(&pkg)?;
    put_in_place(&staging, Pages::WhileWatching)
}

fn put_in_place(staging: &Path, pages: Pages) -> Result<()> {
    let pkg = staging.join("pkg/next");
    let hash = hash_of(&pkg)?;
    fs::rename(&pkg, staging.join("pkg").join(&hash))?;
    fs::write(staging.join("build.txt"), &hash)?;
    worker::stamp(staging, &hash)?;
    if pages == Pages::ForAthletes {
        compress::folder(staging)?;
    }
    let _ = fs::remove_dir_all(site());
    fs::rename(staging, site())?;
    if pages == Pages::ForAthletes {
        budget::check(&site().join("pkg").join(&hash))?;
    }
    Ok(())
}

/// The program itself.
pub fn server(profile: Profile) -> Result<()> {
    let mut command = cargo();
    command.args(["build", "--quiet", "-p", "server"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    run("server", &mut command)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("{}", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a file name")?);
        if path.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&path, &target)?;
        } else {
            fs::copy(&path, target)?;
        }
    }
    Ok(())
}

/// The files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn hash_of(folder: &Path) -> Result<String> {
    let mut hasher = Sha256::new();
    for file in files(folder)? {
        hasher.update(file.strip_prefix(folder)?.as_os_str().as_encoded_bytes());
        hasher.update(fs::read(&file)?);
    }
    Ok(hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect())
}
