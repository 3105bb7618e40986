//! Every row out of the database and back in, table by table with COPY, whatever tables there are.

use futures::{Stream, StreamExt as _, TryStreamExt as _};
use sha2::{Digest as _, Sha256};
use sqlx::{Connection as _, PgConnection};

use super::{Store, StoreError, readiness::applied_migrations};

/// Which migrations a database has been through.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SchemaVersion {
    /// Number of the last one.
    pub version: i64,
    /// SHA-256 over the sums of all, in hexadecimal digits: the same number is not always the same schema.
    pub sum: String,
}

/// A table as COPY needs it: names quoted where they have to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    pub name: String,
    /// Without those the database computes.
    pub columns: Vec<String>,
}

impl TableShape {
    fn target(&self) -> String {
        format!("coach_k.{} ({})", self.name, self.columns.join(", "))
    }
}

/// The whole database as it was at one moment.
#[derive(Debug)]
pub struct Snapshot {
    /// Of its own: a COPY that is left in the middle leaves the connection out of step, and must not go back to the
    /// pool. Closing it ends the transaction.
    connection: PgConnection,
}

/// An emptied database being filled. Dropped before [`Refill::commit`], nothing has happened.
#[derive(Debug)]
pub struct Refill {
    /// As the snapshot's.
    connection: PgConnection,
}

impl Store {
    /// Begins reading: what is written meanwhile is not seen.
    ///
    /// # Errors
    /// `Database`.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let mut connection = self.pool.acquire().await?.detach();
        sqlx::raw_sql("begin isolation level repeatable read read only").execute(&mut connection).await?;
        Ok(Snapshot { connection })
    }

    /// Empties every table and takes the foreign keys away until the end, so that no order matters.
    ///
    /// # Errors
    /// `Database`, also when another program keeps a table locked for more than ten seconds.
    pub async fn begin_refill(&self) -> Result<Refill, StoreError> {
        let mut connection = self.pool.acquire().await?.detach();
        sqlx::raw_sql(EMPTY).execute(&mut connection).await?;
        Ok(Refill { connection })
    }

    /// Accounts that belong to somebody; the demo's do not.
    ///
    /// # Errors
    /// `Database`.
    pub async fn count_accounts(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from coach_k.athlete where not is_demo"#)
            .fetch_one(&self.pool)
            .await?)
    }
}

const EMPTY: &str = r"
    begin;
    set local lock_timeout = '10s';
    create temporary table foreign_key on commit drop as
      select conrelid::regclass::text as of_table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'coach_k'::regnamespace;
    do $$
    declare every text; key record;
    begin
      select string_agg(format('coach_k.%I', tablename), ', ') into every
      from pg_tables where schemaname = 'coach_k' and tablename <> '_sqlx_migrations';
      execute 'truncate ' || every;
      for key in select * from foreign_key loop
        execute format('alter table %s drop constraint %s', key.of_table, key.name);
      end loop;
    end $$;
";

const TIE: &str = r"
    do $$
    declare key record;
    begin
      for key in select * from foreign_key loop
        execute format('alter table %s add constraint %s %s', key.of_table, key.name, key.definition);
      end loop;
    end $$;
    commit;
";

impl Snapshot {
    /// # Errors
    /// `Database`.
    pub async fn schema(&mut self) -> Result<SchemaVersion, StoreError> {
        schema(&mut self.connection).await
    }

    /// # Errors
    /// `Database`.
    pub async fn tables(&mut self) -> Result<Vec<TableShape>, StoreError> {
        tables(&mut self.connection).await
    }

    /// Names of the sequences that have given a number, with the last one.
    ///
    /// # Errors
    /// `Database`.
    pub async fn sequences(&mut self) -> Result<Vec<(String, i64)>, StoreError> {
        let rows = sqlx::query!(
            r#"select quote_ident(sequencename) as "name!", last_value as "last!" from pg_sequences
               where schemaname = 'coach_k' and last_value is not null order by 1"#
        )
        .fetch_all(&mut self.connection)
        .await?;
        Ok(rows.into_iter().map(|row| (row.name, row.last)).collect())
    }

    /// Every row of a table in COPY's text format, a line each.
    ///
    /// # Errors
    /// `Database`.
    pub async fn rows(
        &mut self,
        table: &TableShape,
    ) -> Result<impl Stream<Item = Result<Vec<u8>, StoreError>> + use<'_>, StoreError> {
        let statement = format!("copy {} to stdout", table.target());
        let rows = self.connection.copy_out_raw(&statement).await?;
        Ok(rows.map(|piece| Ok(piece?.to_vec())))
    }

    /// Says goodbye to the database.
    ///
    /// # Errors
    /// `Database`.
    pub async fn end(self) -> Result<(), StoreError> {
        Ok(self.connection.close().await?)
    }
}

impl Refill {
    /// # Errors
    /// `Database`.
    pub async fn schema(&mut self) -> Result<SchemaVersion, StoreError> {
        schema(&mut self.connection).await
    }

    /// # Errors
    /// `Database`.
    pub async fn tables(&mut self) -> Result<Vec<TableShape>, StoreError> {
        tables(&mut self.connection).await
    }

    /// Fills a table; returns how many rows went in. The first error of `rows` ends it.
    ///
    /// # Errors
    /// `Database`, or what `rows` failed with.
    pub async fn fill<E: From<StoreError>>(
        &mut self,
        table: &TableShape,
        rows: impl Stream<Item = Result<Vec<u8>, E>>,
    ) -> Result<u64, E> {
        let statement = format!("copy {} from stdin", table.target());
        let mut copy = self.connection.copy_in_raw(&statement).await.map_err(StoreError::from)?;
        let mut rows = std::pin::pin!(rows);
        loop {
            match rows.try_next().await {
                Ok(Some(piece)) => {
                    copy.send(piece).await.map_err(StoreError::from)?;
                }
                Ok(None) => return Ok(copy.finish().await.map_err(StoreError::from)?),
                Err(error) => {
                    copy.abort("the backup could not be read").await.map_err(StoreError::from)?;
                    return Err(error);
                }
            }
        }
    }

    /// Makes a sequence go on after `last`.
    ///
    /// # Errors
    /// `Database`.
    pub async fn continue_sequence(&mut self, name: &str, last: i64) -> Result<(), StoreError> {
        sqlx::query_scalar!("select setval(('coach_k.' || $1::text)::regclass, $2)", name, last)
            .fetch_one(&mut self.connection)
            .await?;
        Ok(())
    }

    /// Ties the tables together again and makes it so.
    ///
    /// # Errors
    /// `Database`, also when a row points at one that is not there.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::raw_sql(TIE).execute(&mut self.connection).await?;
        Ok(self.connection.close().await?)
    }
}

async fn schema(connection: &mut PgConnection) -> Result<SchemaVersion, StoreError> {
    let applied = applied_migrations(connection).await?;
    let sums = applied.iter().fold(Sha256::new(), |sums, migration| sums.chain_update(&migration.checksum));
    let sum = sums.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(SchemaVersion { version: applied.iter().map(|migration| migration.version).max().unwrap_or(0), sum })
}

async fn tables(connection: &mut PgConnection) -> Result<Vec<TableShape>, StoreError> {
    let rows = sqlx::query!(
        r#"select quote_ident(c.relname) as "name!", array_agg(quote_ident(a.attname) order by a.attnum) as "columns!"
           from pg_class c join pg_attribute a on a.attrelid = c.oid
           where c.relnamespace = 'coach_k'::regnamespace and c.relkind = 'r' and c.relname <> '_sqlx_migrations'
             and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           group by c.relname order by c.relname"#
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| TableShape { name: row.name, columns: row.columns }).collect())
}
