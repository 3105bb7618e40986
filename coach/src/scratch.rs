//! A coach on a database of its own, for tests: a real PostgreSQL, the real schema, the bundled knowledge.

use clap::Parser;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, postgres::PgConnectOptions};
use tokio::sync::OnceCell;

use crate::{
    Coach,
    config::Settings,
    knowledge,
    parts::{
        Parts,
        fetch::FetchSettings,
        postgres::{Durability, PostgresSettings, PrivatePostgres},
    },
    store::{Store, StoreError},
};

/// One server for all tests of a process; it ends with the process.
static POSTGRES: OnceCell<PrivatePostgres> = OnceCell::const_new();

const TEMPLATE: &str = "coach_k_template";

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    settings: Settings,
}

/// Settings as from an empty command line and this environment.
///
/// # Panics
/// When the environment holds a setting that cannot be read.
#[must_use]
pub fn settings() -> Settings {
    let mut settings = Line::parse_from(["coach-k"]).settings;
    settings.pace_ms = 0;
    settings
}

/// A coach with an empty, migrated database that holds the bundled knowledge.
///
/// # Panics
/// When there is no PostgreSQL to be had: then no test can run.
pub async fn coach() -> Coach {
    coach_with(settings()).await
}

/// The same with other settings.
///
/// # Panics
/// As [`coach`].
pub async fn coach_with(settings: Settings) -> Coach {
    let postgres = POSTGRES.get_or_init(|| start(settings.clone())).await;
    let name = format!("t_{}", uuid::Uuid::new_v4().simple());
    execute(&postgres.connect_options(), &format!("create database {name} template {TEMPLATE}")).await;
    let store = Store::connect(postgres.connect_options_to(&name), 4).await.expect("a new database answers");
    Coach::new(store, settings).expect("settings that work")
}

/// Another replica on the same database: connections, memory and settings of its own.
///
/// # Panics
/// As [`coach`].
pub async fn replica(coach: &Coach) -> Coach {
    let options = coach.store.pool().connect_options();
    let store = Store::connect((*options).clone(), 4).await.expect("the database answers");
    Coach::new(store, (*coach.settings).clone()).expect("settings that work")
}

/// Changes rows as time would have: nobody waits for an hour to pass. Says how many.
///
/// # Panics
/// When the statement is none.
pub async fn run_sql(coach: &Coach, sql: &str) -> u64 {
    let done = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(coach.store.pool()).await;
    done.expect("the statement runs").rows_affected()
}

async fn start(settings: Settings) -> PrivatePostgres {
    let bin = match &settings.pg_bin {
        Some(folder) => folder.clone(),
        None => {
            let parts = Parts::new(settings.parts_folder(), FetchSettings::with_python(&settings.python));
            parts.postgres_bin().await.expect("PostgreSQL can be fetched")
        }
    };
    // Tests that run beside each other must not share a server that ends with one of them.
    let data = settings.data_folder().join(format!("test-{}", std::process::id()));
    remove_left_overs(&settings);
    let postgres = PostgresSettings { bin, data, durability: Durability::NoFsync };
    let postgres = PrivatePostgres::attach_or_start(&postgres).await.expect("PostgreSQL starts");
    let admin = postgres.connect_options();
    execute(&admin, &format!("create database {TEMPLATE}")).await;
    let store = Store::connect(postgres.connect_options_to(TEMPLATE), 2).await.expect("the template answers");
    fill(&store).await.expect("migrations and knowledge go in");
    store.close().await;
    postgres
}

async fn fill(store: &Store) -> Result<(), StoreError> {
    store.migrate().await?;
    match knowledge::ingest(store, None, None).await {
        Ok(_) => Ok(()),
        Err(knowledge::IngestError::Store(error)) => Err(error),
        Err(other) => unreachable!("the bundled knowledge is sound: {other}"),
    }
}

/// Folders of test processes that are gone.
fn remove_left_overs(settings: &Settings) {
    let Ok(entries) = std::fs::read_dir(settings.data_folder()) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix("test-").and_then(|process| process.parse::<libc::pid_t>().ok());
        // SAFETY: signal 0 only asks whether the process exists.
        if process.is_some_and(|process| unsafe { libc::kill(process, 0) } != 0) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

async fn execute(options: &PgConnectOptions, sql: &str) {
    let mut connection: PgConnection = options.connect().await.expect("the server answers");
    // Names are made here, not by anybody's input.
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.expect("the statement runs");
    connection.close().await.expect("the connection closes");
}
