use uuid::Uuid;

use super::{Store, StoreError, TURN_CHANNEL};

/// One piece of a turn's output.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct TurnEvent {
    /// 1, 2, 3 … without gaps.
    pub seq: i32,
    /// `used` (what the answer rests on) or `block` (one Markdown block, as text and as HTML).
    pub kind: String,
    pub body: serde_json::Value,
}

impl Store {
    /// Appends an event to a turn and tells every replica.
    ///
    /// # Errors
    /// `Database`, also when the sequence number is taken.
    pub async fn append_turn_event(&self, turn: Uuid, event: &TurnEvent) -> Result<(), StoreError> {
        sqlx::query!(
            "insert into coach_k.turn_event (turn_id, seq, kind, body) values ($1, $2, $3, $4)",
            turn,
            event.seq,
            event.kind,
            event.body,
        )
        .execute(&self.pool)
        .await?;
        self.notify(TURN_CHANNEL, turn).await
    }

    /// Everything after `after`, in order.
    ///
    /// # Errors
    /// `Database`.
    pub async fn turn_events(&self, turn: Uuid, after: i32) -> Result<Vec<TurnEvent>, StoreError> {
        Ok(sqlx::query_as!(
            TurnEvent,
            "select seq, kind, body from coach_k.turn_event where turn_id = $1 and seq > $2 order by seq",
            turn,
            after
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// The events of these turns, in order, for showing the page.
    ///
    /// # Errors
    /// `Database`.
    pub async fn events_of(&self, turns: &[Uuid]) -> Result<Vec<(Uuid, TurnEvent)>, StoreError> {
        let rows = sqlx::query!(
            "select turn_id, seq, kind, body from coach_k.turn_event where turn_id = any($1) order by turn_id, seq",
            turns
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.turn_id, TurnEvent { seq: row.seq, kind: row.kind, body: row.body }))
            .collect())
    }
}
