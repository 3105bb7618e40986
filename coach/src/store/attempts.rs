use super::{Store, StoreError};

impl Store {
    /// Counts a try and says whether it fits: `None` when it does, else how many seconds to wait. Every try takes
    /// `share_seconds` of a bucket of `bucket_seconds`, which drains with the clock. One statement, so that
    /// tries at the same moment, on several replicas too, are all counted.
    ///
    /// # Errors
    /// `Database`.
    pub async fn count_attempt(
        &self,
        kind: &str,
        subject: &[u8],
        share_seconds: f64,
        bucket_seconds: f64,
    ) -> Result<Option<u64>, StoreError> {
        let counted = sqlx::query!(
            "insert into coach_k.attempt as a (kind, subject, drained_at)
             values ($1, $2, now() + make_interval(secs => $3))
             on conflict (kind, subject) do update
               set drained_at = greatest(a.drained_at, now()) + make_interval(secs => $3)
               where greatest(a.drained_at, now()) + make_interval(secs => $3) <= now() + make_interval(secs => $4)",
            kind,
            subject,
            share_seconds,
            bucket_seconds,
        )
        .execute(&self.pool)
        .await?;
        if counted.rows_affected() == 1 {
            return Ok(None);
        }
        let wait_seconds = sqlx::query_scalar!(
            r#"select ceil(extract(epoch from drained_at - now())::float8 + $3 - $4)::bigint as "wait!"
               from coach_k.attempt where kind = $1 and subject = $2"#,
            kind,
            subject,
            share_seconds,
            bucket_seconds,
        )
        .fetch_optional(&self.pool)
        .await?;
        Ok(Some(wait_seconds.and_then(|seconds| u64::try_from(seconds).ok()).unwrap_or(1).max(1)))
    }

    /// Takes one counted try back: it was a good one.
    ///
    /// # Errors
    /// `Database`.
    pub async fn forgive_attempt(&self, kind: &str, subject: &[u8], share_seconds: f64) -> Result<(), StoreError> {
        sqlx::query!(
            "update coach_k.attempt set drained_at = drained_at - make_interval(secs => $3)
             where kind = $1 and subject = $2",
            kind,
            subject,
            share_seconds,
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Empties a bucket.
    ///
    /// # Errors
    /// `Database`.
    pub async fn forget_attempts(&self, kind: &str, subject: &[u8]) -> Result<(), StoreError> {
        sqlx::query!("delete from coach_k.attempt where kind = $1 and subject = $2", kind, subject)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// # Errors
    /// `Database`.
    pub async fn delete_drained_attempts(&self) -> Result<u64, StoreError> {
        let deleted = sqlx::query!("delete from coach_k.attempt where drained_at < now()").execute(&self.pool).await?;
        Ok(deleted.rows_affected())
    }
}
