use uuid::Uuid;

use super::{Store, StoreError, athletes::forget_browsers};

impl Store {
    /// Closes an account: every browser is signed out, and after the grace a sweep deletes it. Says when, in
    /// seconds of the clock. Closing again does not move the day.
    ///
    /// # Errors
    /// `LastOperator` when others would be left without one, `NotFound`, `Database`.
    pub async fn close_account(&self, athlete: Uuid, grace_days: i32) -> Result<i64, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Two operators leaving at once must not both be told that there is another.
        sqlx::query!("select pg_advisory_xact_lock(7205759404)").execute(&mut *transaction).await?;
        let is_last = sqlx::query_scalar!(
            r#"select a.is_operator
                      and exists (select from coach_k.athlete o
                                  where o.id <> a.id and not o.is_demo and o.delete_at is null)
                      and not exists (select from coach_k.athlete o
                                      where o.id <> a.id and o.is_operator and o.delete_at is null) as "is_last!"
               from coach_k.athlete a where a.id = $1"#,
            athlete
        )
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or(StoreError::NotFound)?;
        if is_last {
            return Err(StoreError::LastOperator);
        }
        let delete_at_seconds = sqlx::query_scalar!(
            r#"update coach_k.athlete set delete_at = coalesce(delete_at, now() + make_interval(days => $2))
               where id = $1 returning extract(epoch from delete_at)::bigint as "delete_at!""#,
            athlete,
            grace_days,
        )
        .fetch_one(&mut *transaction)
        .await?;
        forget_browsers(&mut transaction, athlete).await?;
        transaction.commit().await?;
        Ok(delete_at_seconds)
    }

    /// The athlete stays after all.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn keep_account(&self, athlete: Uuid) -> Result<(), StoreError> {
        let kept = sqlx::query!("update coach_k.athlete set delete_at = null where id = $1", athlete)
            .execute(&self.pool)
            .await?;
        if kept.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Deletes what was closed and whose grace is over: the account and, by the references to it, all that is theirs.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_closed_accounts(&self) -> Result<u64, StoreError> {
        let deleted = sqlx::query!("delete from coach_k.athlete where delete_at < now()").execute(&self.pool).await?;
        Ok(deleted.rows_affected())
    }
}
