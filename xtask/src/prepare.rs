use std::{fs, path::Path, process::Command};

use anyhow::{Result, bail};

use crate::{
    build::{self, Profile},
    scratch_postgres::ScratchPostgres,
    shell::{cargo, run},
};

/// Renews `.sqlx`: what every `query!` looks like against the schema the migrations make.
pub fn renew() -> Result<()> {
    write_cache(Path::new(".sqlx"))
}

/// Whether `.sqlx` is what `renew` would write.
pub fn check() -> Result<()> {
    let fresh = Path::new("target/sqlx-fresh");
    write_cache(fresh)?;
    let (committed, fresh) = (contents(Path::new(".sqlx"))?, contents(fresh)?);
    if committed != fresh {
        bail!("the cache of checked queries is out of date: cargo xtask prepare");
    }
    println!("sqlx cache: {} queries, up to date", fresh.len());
    Ok(())
}

/// Renews the file with the vectors of the bundled knowledge.
pub fn vectors() -> Result<()> {
    run("server", cargo().args(["build", "--quiet", "--release", "-p", "server"]))?;
    run("vectors", Command::new(build::program(Profile::Release)).args(["ingest", "--write-vectors", "docs/knowledge"]))
}

fn write_cache(folder: &Path) -> Result<()> {
    let postgres = ScratchPostgres::start()?;
    postgres.migrate(Path::new("migrations"))?;
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    // A macro's reading of the environment is invisible to cargo: a newer file makes it look again.
    let lib = fs::File::options().append(true).open("coach/src/lib.rs")?;
    lib.set_modified(std::time::SystemTime::now())?;
    run(
        "sqlx cache",
        cargo()
            .args(["check", "--quiet", "-p", "coach"])
            .env("DATABASE_URL", postgres.url())
            .env("SQLX_OFFLINE", "false")
            .env("SQLX_OFFLINE_DIR", std::path::absolute(folder)?),
    )
}

fn contents(folder: &Path) -> Result<Vec<(String, String)>> {
    build::files(folder)?
        .into_iter()
        .map(|file| {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            Ok((name, fs::read_to_string(file)?))
        })
        .collect()
}
