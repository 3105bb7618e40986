//! One file per command.

mod account;
mod ask;
mod backup;
mod boot;
mod doctor;
mod evaluate;
mod probe;
mod serve;

use anyhow::Result;
use coach::{config::Settings, knowledge};

pub use evaluate::Without;

use crate::{Command, Evaluate};

/// Runs a command to its end.
///
/// # Errors
/// A sentence with a way out.
pub async fn run(command: Command, settings: Settings) -> Result<()> {
    settings.check()?;
    match command {
        Command::Serve => serve::run(settings).await,
        Command::Fetch { embedder: true, .. } => fetch_embedder(&settings).await,
        Command::Fetch { postgres_bin, folder, .. } => fetch(&settings, postgres_bin, folder).await,
        Command::Migrate => {
            let booted = boot::store(settings).await?;
            booted.coach.store.migrate().await?;
            println!("The schema is up to date.");
            booted.shut_down().await;
            Ok(())
        }
        Command::Ingest { write_vectors: Some(folder) } => boot::write_vectors(&settings, &folder).await,
        Command::Ingest { write_vectors: None } => {
            let booted = boot::store(settings).await?;
            booted.coach.store.migrate().await?;
            let report = boot::ingest(&booted.coach, true).await;
            booted.shut_down().await;
            print_report(&report?);
            Ok(())
        }
        Command::Ask { json, athlete, question } => ask::run(settings, json, &athlete, &question).await,
        Command::Evaluate { what: Evaluate::Retrieval { questions, json, without, misses } } => {
            evaluate::retrieval(settings, &questions, json, without, misses).await
        }
        Command::Evaluate { what: Evaluate::RedFlags { prompts, json, misses } } => {
            evaluate::red_flags(&prompts, json, misses)
        }
        Command::ResetLink { email } => account::reset_link(settings, &email).await,
        Command::Operator { email } => account::make_operator(settings, &email).await,
        Command::Demo => {
            let booted = boot::store(settings).await?;
            booted.coach.store.migrate().await?;
            let id = coach::demo::seed(&booted.coach.store).await;
            booted.shut_down().await;
            println!("The demo athlete is there ({}). Try: coach-k ask --as demo \"How long until my race?\"", id?);
            Ok(())
        }
        Command::Backup { file } => backup::write(settings, &file).await,
        Command::Restore { file, replace } => backup::restore(settings, &file, replace).await,
        Command::Probe => probe::run(settings).await,
        Command::Doctor => doctor::run(settings).await,
    }
}

async fn fetch(settings: &Settings, only_postgres: bool, only_folder: bool) -> Result<()> {
    let parts = boot::parts(settings);
    let postgres = match &settings.pg_bin {
        Some(folder) => folder.clone(),
        None => parts.postgres_bin().await?,
    };
    if only_folder {
        println!("{}", settings.parts_folder().display());
        return Ok(());
    }
    println!("{}", postgres.display());
    if !only_postgres {
        match parts.embedder_files().await {
            Ok(files) => println!("{}\n{}", files.model.display(), files.onnxruntime.display()),
            Err(error) => eprintln!("coach-k: without the embedder, passages are found by words only. {error}"),
        }
    }
    Ok(())
}

async fn fetch_embedder(settings: &Settings) -> Result<()> {
    let files = boot::parts(settings).embedder_files().await?;
    println!("{}\n{}", files.model.display(), files.onnxruntime.display());
    Ok(())
}

fn print_report(report: &knowledge::IngestReport) {
    println!("{} documents, {} passages.", report.documents, report.passages);
    for (word, slugs) in [("added", &report.added), ("changed", &report.changed), ("removed", &report.removed)] {
        if !slugs.is_empty() {
            println!("{word}: {}", slugs.join(", "));
        }
    }
    if report.embedded > 0 {
        println!("{} passages were embedded now.", report.embedded);
    }
    if report.without_vector > 0 {
        println!("{} passages have no vector and are found by words only.", report.without_vector);
    }
    for warning in &report.warnings {
        println!("look at {warning}");
    }
}
