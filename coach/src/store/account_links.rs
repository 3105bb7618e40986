use uuid::Uuid;

use super::{
    Store, StoreError,
    athletes::{replace_email, replace_password},
};

/// Whose link it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    pub athlete_id: Uuid,
    /// The athlete's address today.
    pub email: String,
    /// The address a link to change it confirms.
    pub new_email: Option<String>,
}

impl Store {
    /// Keeps a link to choose a new password. Several may be on their way; all die with the first that is used.
    ///
    /// # Errors
    /// `Database`.
    pub async fn insert_reset_link(
        &self,
        athlete: Uuid,
        token_hash: &[u8],
        valid_minutes: i32,
    ) -> Result<(), StoreError> {
        sqlx::query!(
            "insert into coach_k.account_link (token_hash, athlete_id, kind, expires_at)
             values ($1, $2, 'reset', now() + make_interval(mins => $3))",
            token_hash,
            athlete,
            valid_minutes,
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Keeps a link that confirms a new address; the one asked for before is worth nothing then.
    ///
    /// # Errors
    /// `Database`.
    pub async fn replace_email_link(
        &self,
        athlete: Uuid,
        token_hash: &[u8],
        new_email: &str,
        valid_minutes: i32,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query!("delete from coach_k.account_link where athlete_id = $1 and kind = 'email'", athlete)
            .execute(&mut *transaction)
            .await?;
        sqlx::query!(
            "insert into coach_k.account_link (token_hash, athlete_id, kind, new_email, expires_at)
             values ($1, $2, 'email', $3, now() + make_interval(mins => $4))",
            token_hash,
            athlete,
            new_email,
            valid_minutes,
        )
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    /// Whose link this is, while it works. Looking does not use it up: mail programs open links by themselves.
    ///
    /// # Errors
    /// `Database`.
    pub async fn account_link(&self, kind: &str, token_hash: &[u8]) -> Result<Option<LinkRow>, StoreError> {
        Ok(sqlx::query_as!(
            LinkRow,
            "select l.athlete_id, a.email, l.new_email
             from coach_k.account_link l join coach_k.athlete a on a.id = l.athlete_id
             where l.token_hash = $1 and l.kind = $2 and l.expires_at > now()",
            token_hash,
            kind,
        )
        .fetch_optional(&self.pool)
        .await?)
    }

    /// Uses a reset link: the password is new, every browser is signed out and every other link is dead, at once
    /// or not at all. The address whose password it was.
    ///
    /// # Errors
    /// `NotFound` when the link was used, has expired or never was, `Database`.
    pub async fn reset_password(&self, token_hash: &[u8], password_hash: &str) -> Result<String, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let athlete = sqlx::query_scalar!(
            "delete from coach_k.account_link where token_hash = $1 and kind = 'reset' and expires_at > now()
             returning athlete_id",
            token_hash,
        )
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or(StoreError::NotFound)?;
        let email = replace_password(&mut transaction, athlete, password_hash).await?;
        transaction.commit().await?;
        Ok(email)
    }

    /// Uses a link that confirms an address. The address before and the one now.
    ///
    /// # Errors
    /// `NotFound` when the link is dead, `EmailTaken` when somebody else has the address by now, `Database`.
    pub async fn confirm_email(&self, token_hash: &[u8]) -> Result<(String, String), StoreError> {
        let mut transaction = self.pool.begin().await?;
        let link = sqlx::query!(
            r#"delete from coach_k.account_link l using coach_k.athlete a
               where l.token_hash = $1 and l.kind = 'email' and l.expires_at > now() and a.id = l.athlete_id
               returning l.athlete_id, l.new_email as "new_email!", a.email"#,
            token_hash,
        )
        .fetch_optional(&mut *transaction)
        .await?
        .ok_or(StoreError::NotFound)?;
        replace_email(&mut transaction, link.athlete_id, &link.new_email).await?;
        transaction.commit().await?;
        Ok((link.email, link.new_email))
    }

    /// The address that waits for its confirmation.
    ///
    /// # Errors
    /// `Database`.
    pub async fn email_to_confirm(&self, athlete: Uuid) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar!(
            "select new_email from coach_k.account_link
             where athlete_id = $1 and kind = 'email' and expires_at > now()",
            athlete
        )
        .fetch_optional(&self.pool)
        .await?
        .flatten())
    }

    /// # Errors
    /// `Database`.
    pub async fn delete_expired_links(&self) -> Result<u64, StoreError> {
        let deleted =
            sqlx::query!("delete from coach_k.account_link where expires_at < now()").execute(&self.pool).await?;
        Ok(deleted.rows_affected())
    }
}
