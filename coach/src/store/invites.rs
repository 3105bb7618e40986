use uuid::Uuid;

use super::{Store, StoreError};

/// An invite as the operator's list shows it; the link itself is not to be had again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRow {
    pub id: Uuid,
    pub note: String,
    pub created_at_seconds: i64,
    pub expires_at_seconds: i64,
    pub is_expired: bool,
    pub used_at_seconds: Option<i64>,
    pub revoked_at_seconds: Option<i64>,
}

impl Store {
    /// # Errors
    /// `Database`.
    pub async fn insert_invite(
        &self,
        made_by: Uuid,
        token_hash: &[u8],
        note: &str,
        valid_days: i32,
    ) -> Result<Uuid, StoreError> {
        Ok(sqlx::query_scalar!(
            "insert into coach_k.invite (token_hash, note, made_by, expires_at)
             values ($1, $2, $3, now() + make_interval(days => $4)) returning id",
            token_hash,
            note,
            made_by,
            valid_days,
        )
        .fetch_one(&self.pool)
        .await?)
    }

    /// Every invite, newest first.
    ///
    /// # Errors
    /// `Database`.
    pub async fn invites(&self) -> Result<Vec<InviteRow>, StoreError> {
        Ok(sqlx::query_as!(
            InviteRow,
            r#"select id, note, extract(epoch from created_at)::bigint as "created_at_seconds!",
                      extract(epoch from expires_at)::bigint as "expires_at_seconds!",
                      expires_at <= now() as "is_expired!",
                      extract(epoch from used_at)::bigint as used_at_seconds,
                      extract(epoch from revoked_at)::bigint as revoked_at_seconds
               from coach_k.invite order by created_at desc, id limit 200"#
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// Makes an unused invite worthless.
    ///
    /// # Errors
    /// `NotFound` when there is none, or it was used or revoked already, `Database`.
    pub async fn revoke_invite(&self, id: Uuid) -> Result<(), StoreError> {
        let revoked = sqlx::query!(
            "update coach_k.invite set revoked_at = now() where id = $1 and used_at is null and revoked_at is null",
            id
        )
        .execute(&self.pool)
        .await?;
        if revoked.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }

    /// Whether this invite opens the door now.
    ///
    /// # Errors
    /// `Database`.
    pub async fn is_invite_open(&self, token_hash: &[u8]) -> Result<bool, StoreError> {
        Ok(sqlx::query_scalar!(
            r#"select exists (select from coach_k.invite where token_hash = $1 and used_at is null
                              and revoked_at is null and expires_at > now()) as "is_open!""#,
            token_hash
        )
        .fetch_one(&self.pool)
        .await?)
    }

    /// Invites whose story ended three months ago.
    ///
    /// # Errors
    /// `Database`.
    pub async fn delete_old_invites(&self) -> Result<u64, StoreError> {
        let deleted = sqlx::query!("delete from coach_k.invite where expires_at < now() - interval '90 days'")
            .execute(&self.pool)
            .await?;
        Ok(deleted.rows_affected())
    }
}
