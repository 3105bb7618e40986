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

/// A second process on the database of the first, as a replica is.
///
/// # Panics
/// As [`coach`].
pub async fn replica_of(first: &Coach) -> Coach {
    let options = first.store.pool().connect_options().as_ref().clone();
    let store = Store::connect(options, 4).await.expect("the database answers");
    Coach::new(store, first.settings.as_ref().clone()).expect("settings that work")
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

/// What was deleted is a week older now.
///
/// # Panics
/// When the database does not answer.
pub async fn a_week_passes(store: &Store) {
    let sql = "update coach_k.conversation set deleted_at = deleted_at - interval '7 days'";
    sqlx::raw_sql(sql).execute(store.pool()).await.expect("the statement runs");
}

/// A conversation of so many turns, each with an answer of three blocks; its id.
///
/// # Panics
/// When the database does not answer.
pub async fn long_conversation(store: &Store, athlete: uuid::Uuid, turns: u32) -> uuid::Uuid {
    let conversation = uuid::Uuid::new_v4();
    let sql = format!(
        "insert into coach_k.conversation (id, athlete_id, title) values ('{conversation}', '{athlete}', 'A long one');
         create temporary table said as select number, gen_random_uuid() as id from generate_series(1, {turns}) number;
         insert into coach_k.turn (id, conversation_id, parent_id, asked, state, owner, lease_until, created_at)
         select said.id, '{conversation}', before.id, 'Question ' || said.number || ' about the sled push', 'done',
                gen_random_uuid(), now(), now() - make_interval(secs => {turns} - said.number)
         from said left join said before on before.number = said.number - 1 order by said.number;
         insert into coach_k.turn_event (turn_id, seq, kind, body)
         select said.id, block + 1, 'block', jsonb_build_object('block', block, 'markdown', text, 'html', '<p>' || text || '</p>')
         from said, generate_series(0, 2) block,
              lateral (select 'Answer ' || said.number || ': push low, drive with the legs and keep the steps short.' as text) words;
         drop table said;"
    );
    let mut connection = store.pool().acquire().await.expect("the database answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut *connection).await.expect("the statements run");
    conversation
}
