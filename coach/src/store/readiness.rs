use sqlx::{
    PgConnection,
    migrate::{AppliedMigration, Migrate as _, MigrateError},
};

use super::{MIGRATOR, Store, StoreError};

/// sqlx's table; the search path leads to the one in our schema.
const MIGRATIONS: &str = "_sqlx_migrations";

/// PostgreSQL's code for a table that is not there.
const UNDEFINED_TABLE: &str = "42P01";

/// Whether requests can be answered as they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readiness {
    /// The schema is this program's, or a newer one's that another replica brought.
    pub is_migrated: bool,
    pub has_knowledge: bool,
}

impl Store {
    /// What the database holds of what the program needs.
    ///
    /// # Errors
    /// `Database`: it does not answer.
    pub async fn readiness(&self) -> Result<Readiness, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let newest = MIGRATOR.iter().map(|migration| migration.version).max();
        let is_migrated =
            applied_migrations(&mut connection).await?.iter().map(|migration| migration.version).max() >= newest;
        let has_knowledge = is_migrated
            && sqlx::query_scalar!(r#"select exists (select from coach_k.passage) as "has!""#)
                .fetch_one(&mut *connection)
                .await?;
        Ok(Readiness { is_migrated, has_knowledge })
    }
}

/// What this database has been through; an empty one nothing.
pub(super) async fn applied_migrations(connection: &mut PgConnection) -> Result<Vec<AppliedMigration>, StoreError> {
    match connection.list_applied_migrations(MIGRATIONS).await {
        Ok(applied) => Ok(applied),
        Err(MigrateError::Execute(sqlx::Error::Database(error)))
            if error.code().is_some_and(|code| code == UNDEFINED_TABLE) =>
        {
            Ok(Vec::new())
        }
        Err(MigrateError::Execute(error)) => Err(error.into()),
        Err(error) => Err(error.into()),
    }
}
