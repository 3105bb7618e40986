//! From settings to a coach that answers.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use coach::{
    Coach,
    config::Settings,
    knowledge,
    model::Embedder,
    parts::{
        Parts,
        fetch::FetchSettings,
        postgres::{Durability, PostgresError, PostgresSettings, PrivatePostgres},
    },
    store::{Store, connect_options},
};

/// A coach, and the database that has to stop after it.
pub struct Booted {
    pub coach: Coach,
    postgres: Option<PrivatePostgres>,
}

/// Whether this process may be the one that starts and stops the private database.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    /// Beside a running server as well as alone.
    WithWhoeverOwnsIt,
    /// For as long as it serves.
    Never,
}

/// Commands that own the database for a moment end within this time; a server does not.
const WAIT_FOR_COMMANDS: Duration = Duration::from_secs(5);

/// Connections still in use when everything else has stopped.
const WAIT_FOR_CONNECTIONS: Duration = Duration::from_secs(2);

impl Booted {
    /// Starts the private database again whenever it ends by itself. Never returns.
    pub async fn keep_database_running(&mut self) {
        match &mut self.postgres {
            Some(postgres) => postgres.keep_running().await,
            None => std::future::pending().await,
        }
    }

    /// Lets the connections go, then stops the database if it is ours: last of all.
    pub async fn shut_down(self) {
        if tokio::time::timeout(WAIT_FOR_CONNECTIONS, self.coach.store.close()).await.is_err() {
            tracing::warn!("connections were still in use; closing them");
        }
        if let Some(postgres) = self.postgres {
            postgres.stop().await;
        }
    }
}

/// The parts of these settings.
pub fn parts(settings: &Settings) -> Parts {
    let mut fetch = FetchSettings::with_python(&settings.python);
    fetch.parts_from.clone_from(&settings.parts_from);
    Parts::new(settings.parts_folder(), fetch)
}

/// Connects to the configured server, or starts (or attaches to) the private one.
///
/// # Errors
/// A sentence with a way out.
pub async fn store(settings: Settings) -> Result<Booted> {
    open(settings, Share::WithWhoeverOwnsIt).await
}

async fn open(settings: Settings, share: Share) -> Result<Booted> {
    let (options, postgres) = match &settings.database_url {
        Some(url) => (connect_options(url)?, None),
        None => {
            let postgres = private(&settings, share).await?;
            (postgres.connect_options(), Some(postgres))
        }
    };
    let store = Store::connect(options, 16).await?;
    Ok(Booted { coach: Coach::new(store, settings)?, postgres })
}

async fn private(settings: &Settings, share: Share) -> Result<PrivatePostgres> {
    let bin = match &settings.pg_bin {
        Some(folder) => folder.clone(),
        None => parts(settings).postgres_bin().await?,
    };
    let postgres = PostgresSettings { bin, data: settings.data_folder(), durability: Durability::Fsync };
    if share == Share::WithWhoeverOwnsIt {
        return Ok(PrivatePostgres::attach_or_start(&postgres).await?);
    }
    let begin = Instant::now();
    loop {
        match PrivatePostgres::start(&postgres).await {
            Err(PostgresError::Owned { .. }) if begin.elapsed() < WAIT_FOR_COMMANDS => {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            started => return Ok(started?),
        }
    }
}

/// Store, schema, knowledge and embedder: all that a question needs.
///
/// # Errors
/// A sentence with a way out.
pub async fn whole(settings: Settings) -> Result<Booted> {
    ready(store(settings).await?).await
}

/// The same for a server, which must own its private database: another's could end under it.
///
/// # Errors
/// As [`whole`].
pub async fn for_serving(settings: Settings) -> Result<Booted> {
    ready(open(settings, Share::Never).await?).await
}

async fn ready(booted: Booted) -> Result<Booted> {
    if let Err(error) = prepare(&booted.coach).await {
        booted.shut_down().await;
        return Err(error);
    }
    Ok(booted)
}

async fn prepare(coach: &Coach) -> Result<()> {
    coach.store.migrate().await?;
    ingest(coach, false).await?;
    Ok(())
}

/// Brings the knowledge base up to date. The bundled vectors make an embedder unnecessary for the bundled
/// documents; an operator's own folder needs one.
///
/// # Errors
/// See [`knowledge::IngestError`].
pub async fn ingest(coach: &Coach, needs_embedder: bool) -> Result<knowledge::IngestReport> {
    let folder = coach.settings.knowledge.clone();
    if needs_embedder || folder.is_some() {
        load_embedder(coach).await;
    }
    let report = knowledge::ingest(&coach.store, folder.as_deref(), coach.embedders.get().map(Arc::as_ref)).await?;
    if !report.added.is_empty() || !report.changed.is_empty() || !report.removed.is_empty() {
        tracing::info!(
            passages = report.passages,
            documents.added = report.added.len(),
            documents.changed = report.changed.len(),
            documents.removed = report.removed.len(),
            "knowledge loaded"
        );
    }
    for warning in &report.warnings {
        tracing::warn!(%warning, "knowledge");
    }
    Ok(report)
}

/// Fetches and loads the embedder; without it the program goes on, searching by words.
pub async fn load_embedder(coach: &Coach) {
    if coach.embedders.get().is_some() {
        return;
    }
    let loaded = match parts(&coach.settings).embedder_files().await {
        Ok(files) => {
            tokio::task::spawn_blocking(move || anyhow::Ok(Embedder::load(&files.model, &files.onnxruntime)?)).await
        }
        Err(error) => Ok(Err(error.into())),
    };
    match loaded {
        Ok(Ok(embedder)) => {
            coach.embedders.set(Arc::new(embedder));
        }
        Ok(Err(error)) => tracing::warn!(%error, "no embedder; passages are found by words only"),
        Err(_) => tracing::warn!("loading the embedder was interrupted"),
    }
}

/// Has the named service embed the knowledge, beside everything else; goes on after a failure until it is done.
pub async fn embed_remotely(coach: Coach) {
    let folder = coach.settings.knowledge.clone();
    let mut wait = Duration::from_secs(10);
    while let Err(error) = knowledge::embed_remotely(&coach.store, &coach.embedders, folder.as_deref()).await {
        tracing::warn!(%error, wait_s = wait.as_secs(), "the knowledge is not embedded; the built-in model serves");
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = coach.stopping.cancelled() => return,
        }
        wait = (wait * 2).min(Duration::from_secs(600));
    }
}

/// Embeds a folder's documents and writes the file of vectors beside them; what is unchanged is kept.
///
/// # Errors
/// A document that cannot be read, an embedder that cannot be had.
pub async fn write_vectors(settings: &Settings, folder: &Path) -> Result<()> {
    let files = parts(settings).embedder_files().await?;
    let folder = folder.to_owned();
    tokio::task::spawn_blocking(move || {
        let embedder = Embedder::load(&files.model, &files.onnxruntime)?;
        let (written, embedded) = knowledge::write_vectors(&folder, &embedder)?;
        println!("{written} vectors, {embedded} of them new.");
        anyhow::Ok(())
    })
    .await
    .context("embedding was interrupted")?
}
