use uuid::Uuid;

use super::{Store, StoreError, conversations::one};

/// What an athlete thinks of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackRow {
    pub is_good: bool,
    pub reason: Option<String>,
    pub note: String,
}

impl Store {
    /// One a turn; the last one stands.
    ///
    /// # Errors
    /// `NotFound` when the turn is not this athlete's, `Database`.
    pub async fn save_feedback(&self, athlete: Uuid, turn: Uuid, feedback: &FeedbackRow) -> Result<(), StoreError> {
        let saved = sqlx::query!(
            "insert into coach_k.feedback (turn_id, verdict, reason, note)
             select t.id, $3, $4, $5 from coach_k.turn t join coach_k.conversation c on c.id = t.conversation_id
             where t.id = $1 and c.athlete_id = $2 and c.deleted_at is null
             on conflict (turn_id) do update
               set verdict = excluded.verdict, reason = excluded.reason, note = excluded.note, updated_at = now()",
            turn,
            athlete,
            if feedback.is_good { "up" } else { "down" },
            feedback.reason,
            feedback.note,
        )
        .execute(&self.pool)
        .await?;
        one(saved.rows_affected())
    }

    /// Takes it back. Nothing to take back is fine.
    ///
    /// # Errors
    /// `NotFound` when the turn is not this athlete's, `Database`.
    pub async fn delete_feedback(&self, athlete: Uuid, turn: Uuid) -> Result<(), StoreError> {
        self.turn(athlete, turn).await?;
        sqlx::query!("delete from coach_k.feedback where turn_id = $1", turn).execute(&self.pool).await?;
        Ok(())
    }
}
