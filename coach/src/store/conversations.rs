use uuid::Uuid;

use super::{Store, StoreError};

/// How long a deleted conversation can be brought back.
pub const UNDO_DAYS: i32 = 7;

/// One line of the conversation list.
#[derive(Debug, Clone)]
pub struct ConversationRow {
    pub id: Uuid,
    pub title: String,
    pub is_pinned: bool,
    /// Seconds since 1970, of the last turn.
    pub updated_at_seconds: i64,
}

impl Store {
    /// Pinned ones first, then the newest, 200 at most. Deleted ones are nowhere.
    ///
    /// # Errors
    /// `Database`.
    pub async fn conversations(&self, athlete: Uuid) -> Result<Vec<ConversationRow>, StoreError> {
        Ok(sqlx::query_as!(
            ConversationRow,
            r#"select id, title, pinned_at is not null as "is_pinned!",
                      extract(epoch from updated_at)::bigint as "updated_at_seconds!"
               from coach_k.conversation where athlete_id = $1 and deleted_at is null
               order by pinned_at is null, updated_at desc, id limit 200"#,
            athlete
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// # Errors
    /// `NotFound` when it is not there, deleted, or not this athlete's, `Database`.
    pub async fn conversation(&self, athlete: Uuid, id: Uuid) -> Result<ConversationRow, StoreError> {
        sqlx::query_as!(
            ConversationRow,
            r#"select id, title, pinned_at is not null as "is_pinned!",
                      extract(epoch from updated_at)::bigint as "updated_at_seconds!"
               from coach_k.conversation where athlete_id = $1 and id = $2 and deleted_at is null"#,
            athlete,
            id
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// The title of a conversation that was deleted and can still be brought back.
    ///
    /// # Errors
    /// `NotFound` when there is none, `Database`.
    pub async fn deleted_conversation(&self, athlete: Uuid, id: Uuid) -> Result<String, StoreError> {
        sqlx::query_scalar!(
            "select title from coach_k.conversation
             where athlete_id = $1 and id = $2 and deleted_at > now() - make_interval(days => $3)",
            athlete,
            id,
            UNDO_DAYS,
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// The athlete's own name for it; nothing renames it after that.
    ///
    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn rename_conversation(&self, athlete: Uuid, id: Uuid, title: &str) -> Result<(), StoreError> {
        let renamed = sqlx::query!(
            "update coach_k.conversation set title = $3, titled_by = 'athlete'
             where athlete_id = $1 and id = $2 and deleted_at is null",
            athlete,
            id,
            title,
        )
        .execute(&self.pool)
        .await?;
        one(renamed.rows_affected())
    }

    /// The name made from a turn's exchange, unless it has got one already.
    ///
    /// # Errors
    /// `Database`.
    pub async fn title_conversation_of(&self, turn: Uuid, title: &str) -> Result<(), StoreError> {
        sqlx::query!(
            "update coach_k.conversation c set title = $2, titled_by = 'exchange'
             from coach_k.turn t where t.id = $1 and c.id = t.conversation_id and c.titled_by = 'question'",
            turn,
            title,
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn pin_conversation(&self, athlete: Uuid, id: Uuid, is_pinned: bool) -> Result<(), StoreError> {
        let pinned = sqlx::query!(
            "update coach_k.conversation set pinned_at = case when $3 then coalesce(pinned_at, now()) end
             where athlete_id = $1 and id = $2 and deleted_at is null",
            athlete,
            id,
            is_pinned,
        )
        .execute(&self.pool)
        .await?;
        one(pinned.rows_affected())
    }

    /// Out of sight at once, brought back by [`Store::restore_conversation`]. Its running answers stop.
    ///
    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn delete_conversation(&self, athlete: Uuid, id: Uuid) -> Result<(), StoreError> {
        let deleted = sqlx::query!(
            "update coach_k.conversation set deleted_at = coalesce(deleted_at, now()) where athlete_id = $1 and id = $2",
            athlete,
            id,
        )
        .execute(&self.pool)
        .await?;
        one(deleted.rows_affected())?;
        sqlx::query!(
            "update coach_k.turn set stop_requested = true where conversation_id = $1 and state = 'running'",
            id
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// # Errors
    /// `NotFound` when it is not this athlete's or its week is over, `Database`.
    pub async fn restore_conversation(&self, athlete: Uuid, id: Uuid) -> Result<(), StoreError> {
        let restored = sqlx::query!(
            "update coach_k.conversation set deleted_at = null
             where athlete_id = $1 and id = $2 and (deleted_at is null or deleted_at > now() - make_interval(days => $3))",
            athlete,
            id,
            UNDO_DAYS,
        )
        .execute(&self.pool)
        .await?;
        one(restored.rows_affected())
    }

    /// Deletes for good what was deleted a week ago.
    ///
    /// # Errors
    /// `Database`.
    pub async fn sweep_conversations(&self) -> Result<u64, StoreError> {
        let swept = sqlx::query!(
            "delete from coach_k.conversation where deleted_at < now() - make_interval(days => $1)",
            UNDO_DAYS
        )
        .execute(&self.pool)
        .await?;
        Ok(swept.rows_affected())
    }
}

/// Nothing there, or nothing of this athlete's, is the same answer.
pub(super) fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
