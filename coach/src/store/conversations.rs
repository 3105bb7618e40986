use uuid::Uuid;

use super::{Store, StoreError};

/// One line of the conversation list.
#[derive(Debug, Clone)]
pub struct ConversationRow {
    pub id: Uuid,
    pub title: String,
    /// Seconds since 1970, of the last turn.
    pub updated_at_seconds: i64,
}

impl Store {
    /// The newest first, 200 at most.
    ///
    /// # Errors
    /// `Database`.
    pub async fn conversations(&self, athlete: Uuid) -> Result<Vec<ConversationRow>, StoreError> {
        Ok(sqlx::query_as!(
            ConversationRow,
            r#"select id, title, extract(epoch from updated_at)::bigint as "updated_at_seconds!"
               from coach_k.conversation where athlete_id = $1 order by updated_at desc, id limit 200"#,
            athlete
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// # Errors
    /// `NotFound` when it is not there or not this athlete's, `Database`.
    pub async fn conversation(&self, athlete: Uuid, id: Uuid) -> Result<ConversationRow, StoreError> {
        sqlx::query_as!(
            ConversationRow,
            r#"select id, title, extract(epoch from updated_at)::bigint as "updated_at_seconds!"
               from coach_k.conversation where athlete_id = $1 and id = $2"#,
            athlete,
            id
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }
}
