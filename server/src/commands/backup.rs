use std::{path::Path, time::Instant};

use anyhow::Result;
use coach::{
    backup::{self, Manifest},
    config::Settings,
};

use super::boot;

/// Writes everything the database holds into one file. Works beside a running `serve`.
pub async fn write(settings: Settings, file: &Path) -> Result<()> {
    let started = Instant::now();
    let booted = boot::store(settings).await?;
    let written = backup::write(&booted.coach.store, file).await;
    booted.shut_down().await;
    let manifest = written?;
    let megabytes = std::fs::metadata(file)?.len().div_ceil(100_000) as f64 / 10.0;
    println!(
        "{}: {}, {megabytes:.1} MB, {:.1} s. It holds everything about everybody: keep it as you keep passwords.",
        file.display(),
        contents(&manifest),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Brings a backup back, whole or not at all.
pub async fn restore(settings: Settings, file: &Path, replace: bool) -> Result<()> {
    let started = Instant::now();
    // Before a database is made for it.
    backup::read_manifest(file).await?;
    let booted = boot::store(settings).await?;
    let restored = match booted.coach.store.migrate().await {
        Ok(()) => backup::restore(&booted.coach.store, file, replace).await.map_err(anyhow::Error::from),
        Err(error) => Err(error.into()),
    };
    booted.shut_down().await;
    let manifest = restored?;
    println!(
        "Restored what was there at {}: {}, {:.1} s.",
        manifest.taken_at,
        contents(&manifest),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

fn contents(manifest: &Manifest) -> String {
    format!("{} rows in {} tables (athletes: {})", manifest.rows(), manifest.tables.len(), manifest.rows_of("athlete"))
}
