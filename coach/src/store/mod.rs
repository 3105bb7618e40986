//! The only SQL in the program: one file per noun, all tables in the schema `coach_k`.
//!
//! Queries are checked at compile time against the cache in `.sqlx`
//! (`cargo xtask prepare` renews it).

mod account_links;
mod athletes;
mod attempts;
mod backgrounds;
mod backups;
mod branches;
mod closed_accounts;
mod conversations;
mod current_trainings;
mod demo_copies;
mod documents;
mod experiences;
mod export;
mod feedback;
mod finds;
mod form_drafts;
mod health_answers;
mod invites;
mod passages;
mod profiles;
mod readiness;
mod sign_ins;
mod turn_events;
mod turns;
mod vectors;

pub use account_links::LinkRow;
pub use athletes::{AthleteRow, NewAthlete};
pub use backups::{Refill, SchemaVersion, Snapshot, TableShape};
pub use branches::{BranchTurn, Sibling};
pub use conversations::ConversationRow;
pub use demo_copies::DemoLimits;
pub use documents::{LibraryDocument, NewDocument, NewPassage, NewVector};
pub use feedback::FeedbackRow;
pub use finds::{FIND_START, FIND_STOP, FoundConversation};
pub use form_drafts::FormDraft;
pub use invites::InviteRow;
pub use readiness::Readiness;
pub use sign_ins::{BrowserRow, SignInRow};
pub use turn_events::TurnEvent;
pub use turns::{NewTurn, Place, STOP_CHANNEL, StartedTurn, TURN_CHANNEL, TurnEnd, TurnRow, TurnState};
pub use vectors::StoredVector;

use std::{str::FromStr, time::Duration};

use sqlx::{
    Connection as _, PgConnection, PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions, PgSslMode},
};

/// Every migration, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!("../migrations");

/// Where unqualified names are looked for; `extensions` is where Supabase keeps pgvector.
const SEARCH_PATH: &str = "coach_k,public,extensions";

/// pgvector before this has no iterative scans and known index faults.
const VECTOR_VERSION_LEAST: (u32, u32) = (0, 8);

/// How long a request waits for a connection, and a new connection for the database. While that is away, each
/// waits up to a fifth of this between two tries.
const ACQUIRE: Duration = Duration::from_secs(5);

/// A quiet server gives its connections back.
const IDLE: Duration = Duration::from_secs(5 * 60);

/// Nothing that a connection gathers stays longer.
const LIFETIME: Duration = Duration::from_secs(30 * 60);

/// The athlete's data and the knowledge base.
#[derive(Clone, Debug)]
pub struct Store {
    pool: PgPool,
}

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(
        "DATABASE_URL points at a transaction pooler (port 6543). Prepared statements break there and can return \
         another query's rows. Use the session pooler or the direct connection, port 5432."
    )]
    TransactionPooler,
    #[error("DATABASE_URL cannot be read: {0}. It looks like postgres://user:password@host:5432/database.")]
    BadUrl(#[source] sqlx::Error),
    #[error("The database does not answer: {0}")]
    Unreachable(#[source] sqlx::Error),
    #[error(
        "The database lacks pgvector. Install the extension \"vector\" (0.8 or newer) on that server, or unset DATABASE_URL to use the private one."
    )]
    VectorMissing,
    #[error("The database has pgvector {found}; 0.8 or newer is needed. Run: alter extension vector update.")]
    VectorTooOld { found: String },
    #[error("The database was migrated by a newer coach-k: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error("That e-mail address has an account already.")]
    EmailTaken,
    #[error("That invite was used already, or does not work any more.")]
    InviteGone,
    #[error("Somebody has to run this server.")]
    LastOperator,
    #[error("Nothing there.")]
    NotFound,
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

impl StoreError {
    /// Whether the database is there and said no.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(_)))
    }
}

/// Reads a `DATABASE_URL`, refusing what would answer wrongly.
///
/// # Errors
/// `TransactionPooler` for port 6543, `BadUrl` for anything unreadable.
pub fn connect_options(database_url: &str) -> Result<PgConnectOptions, StoreError> {
    let options = PgConnectOptions::from_str(database_url).map_err(StoreError::BadUrl)?;
    if options.get_port() == 6543 {
        return Err(StoreError::TransactionPooler);
    }
    // sqlx would fall back to clear text ("prefer"); across a network that must not happen.
    let host = options.get_host().to_owned();
    let is_local = host.starts_with('/') || matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
    let says_ssl_mode = database_url.contains("sslmode=") || database_url.contains("ssl-mode=");
    Ok(if is_local || says_ssl_mode { options } else { options.ssl_mode(PgSslMode::Require) })
}

/// Whether pgvector is there to be created on a server that has no schema of ours yet.
pub(crate) async fn knows_vectors(options: &PgConnectOptions) -> sqlx::Result<bool> {
    let mut connection = PgConnection::connect_with(options).await?;
    let known =
        sqlx::query_scalar!(r#"select exists (select from pg_available_extensions where name = 'vector') as "known!""#)
            .fetch_one(&mut connection)
            .await;
    connection.close().await?;
    known
}

impl Store {
    /// Opens a pool; nothing is created yet.
    ///
    /// # Errors
    /// `Unreachable` when no connection could be made in 5 seconds.
    pub async fn connect(options: PgConnectOptions, connections_max: u32) -> Result<Self, StoreError> {
        let pool = PgPoolOptions::new()
            .max_connections(connections_max)
            .acquire_timeout(ACQUIRE)
            // After the database was restarted, a connection from before is noticed before anybody's request gets it.
            .test_before_acquire(true)
            .idle_timeout(IDLE)
            .max_lifetime(LIFETIME)
            .connect_with(options.options([("search_path", SEARCH_PATH)]))
            .await
            .map_err(StoreError::Unreachable)?;
        Ok(Self { pool })
    }

    /// Brings the schema to this program's version. Safe to run by several replicas at once.
    ///
    /// # Errors
    /// `VectorMissing`, `VectorTooOld`, `Migrate`, `Database`.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        // sqlx's own table is created before the first migration runs and must not land in "public";
        // two replicas may come here at once, and "if not exists" alone can still collide.
        let mut connection = self.pool.acquire().await?;
        sqlx::raw_sql("begin; select pg_advisory_xact_lock(7205759403); create schema if not exists coach_k; commit;")
            .execute(&mut *connection)
            .await?;
        let available: Option<String> =
            sqlx::query_scalar!("select default_version from pg_available_extensions where name = 'vector'")
                .fetch_optional(&mut *connection)
                .await?
                .flatten();
        let installed: Option<String> =
            sqlx::query_scalar!("select extversion from pg_extension where extname = 'vector'")
                .fetch_optional(&mut *connection)
                .await?;
        let Some(version) = installed.or(available) else { return Err(StoreError::VectorMissing) };
        if vector_version(&version) < VECTOR_VERSION_LEAST {
            return Err(StoreError::VectorTooOld { found: version });
        }
        drop(connection);
        Ok(MIGRATOR.run(&self.pool).await?)
    }

    /// Whether the database answers at all.
    ///
    /// # Errors
    /// `Database`.
    pub async fn ping(&self) -> Result<String, StoreError> {
        Ok(sqlx::query_scalar!(r#"select version() as "version!""#).fetch_one(&self.pool).await?)
    }

    /// Lets every connection go, waiting for what is in use.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// For LISTEN, which needs a connection of its own.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.pool
    }
}

fn vector_version(text: &str) -> (u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests;
