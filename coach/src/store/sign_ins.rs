use uuid::Uuid;

use super::{Store, StoreError, athletes::replace_password};

/// A browser that is signed in, and whose it is.
#[derive(Debug, Clone)]
pub struct SignInRow {
    pub id: Uuid,
    pub athlete_id: Uuid,
    pub email: String,
    pub name: String,
    pub is_operator: bool,
    /// A visitor's copy of the demo athlete.
    pub is_demo: bool,
    /// When the account will be deleted, should it be closed.
    pub delete_at_seconds: Option<i64>,
}

/// A browser in the athlete's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserRow {
    pub id: Uuid,
    pub user_agent: Option<String>,
    pub created_at_seconds: i64,
    pub last_seen_at_seconds: i64,
}

impl Store {
    /// # Errors
    /// `Database`.
    pub async fn insert_sign_in(
        &self,
        athlete: Uuid,
        token_hash: &[u8],
        user_agent: Option<&str>,
        absolute_days: i32,
    ) -> Result<(), StoreError> {
        sqlx::query!(
            "insert into coach_k.sign_in (athlete_id, token_hash, user_agent, expires_at)
             values ($1, $2, $3, now() + make_interval(days => $4))",
            athlete,
            token_hash,
            user_agent,
            absolute_days,
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Who holds this token, if it is neither too old nor idle for too long. `last_seen_at` moves at most
    /// once in five minutes: reading a page should not write a row.
    ///
    /// # Errors
    /// `Database`.
    pub async fn sign_in_by_token(&self, token_hash: &[u8], idle_days: i32) -> Result<Option<SignInRow>, StoreError> {
        let row = sqlx::query!(
            r#"select s.id, s.athlete_id, a.email, p.name, a.is_operator, a.is_demo,
                      extract(epoch from a.delete_at)::bigint as delete_at_seconds,
                      s.last_seen_at < now() - interval '5 minutes' as "is_stale!"
               from coach_k.sign_in s
               join coach_k.athlete a on a.id = s.athlete_id
               join coach_k.profile p on p.athlete_id = a.id
               where s.token_hash = $1 and s.expires_at > now()
                 and s.last_seen_at > now() - make_interval(days => $2)"#,
            token_hash,
            idle_days,
        )
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        if row.is_stale {
            sqlx::query!("update coach_k.sign_in set last_seen_at = now() where id = $1", row.id)
                .execute(&self.pool)
                .await?;
        }
        Ok(Some(SignInRow {
            id: row.id,
            athlete_id: row.athlete_id,
            email: row.email,
            name: row.name,
            is_operator: row.is_operator,
            is_demo: row.is_demo,
            delete_at_seconds: row.delete_at_seconds,
        }))
    }

    /// # Errors
    /// `Database`.
    pub async fn delete_sign_in_by_token(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        sqlx::query!("delete from coach_k.sign_in where token_hash = $1", token_hash).execute(&self.pool).await?;
        Ok(())
    }

    /// The browsers an athlete is signed in with, the one used last first.
    ///
    /// # Errors
    /// `Database`.
    pub async fn sign_ins(&self, athlete: Uuid, idle_days: i32) -> Result<Vec<BrowserRow>, StoreError> {
        Ok(sqlx::query_as!(
            BrowserRow,
            r#"select id, user_agent, extract(epoch from created_at)::bigint as "created_at_seconds!",
                      extract(epoch from last_seen_at)::bigint as "last_seen_at_seconds!"
               from coach_k.sign_in
               where athlete_id = $1 and expires_at > now() and last_seen_at > now() - make_interval(days => $2)
               order by last_seen_at desc, created_at desc, id limit 100"#,
            athlete,
            idle_days,
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// Signs one of the athlete's own browsers out.
    ///
    /// # Errors
    /// `NotFound` when there is none, or it is somebody else's, `Database`.
    pub async fn delete_sign_in(&self, athlete: Uuid, id: Uuid) -> Result<(), StoreError> {
        let deleted = sqlx::query!("delete from coach_k.sign_in where id = $1 and athlete_id = $2", id, athlete)
            .execute(&self.pool)
            .await?;
        if deleted.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Signs out every browser of the athlete but one.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_other_sign_ins(&self, athlete: Uuid, kept: Uuid) -> Result<u64, StoreError> {
        let deleted = sqlx::query!("delete from coach_k.sign_in where athlete_id = $1 and id <> $2", athlete, kept)
            .execute(&self.pool)
            .await?;
        Ok(deleted.rows_affected())
    }

    /// A new password and one new sign-in, for the browser that changed it: every other one is signed out.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn change_password(
        &self,
        athlete: Uuid,
        password_hash: &str,
        token_hash: &[u8],
        user_agent: Option<&str>,
        absolute_days: i32,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        replace_password(&mut transaction, athlete, password_hash).await?;
        sqlx::query!(
            "insert into coach_k.sign_in (athlete_id, token_hash, user_agent, expires_at)
             values ($1, $2, $3, now() + make_interval(days => $4))",
            athlete,
            token_hash,
            user_agent,
            absolute_days,
        )
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Forgets what ran out: sign-ins past their limits and drafts older than half an hour.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_expired(&self, idle_days: i32) -> Result<u64, StoreError> {
        let sign_ins = sqlx::query!(
            "delete from coach_k.sign_in
             where expires_at < now() or last_seen_at < now() - make_interval(days => $1)",
            idle_days
        )
        .execute(&self.pool)
        .await?;
        let drafts = sqlx::query!("delete from coach_k.form_draft where created_at < now() - interval '30 minutes'")
            .execute(&self.pool)
            .await?;
        Ok(sign_ins.rows_affected() + drafts.rows_affected())
    }
}
