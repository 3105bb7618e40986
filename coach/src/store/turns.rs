use uuid::Uuid;

use super::{Store, StoreError};

/// How long a process may be silent before its turns count as interrupted.
pub const LEASE_SECONDS: f64 = 15.0;

/// Where replicas tell each other that a turn has news; the payload is its id.
pub const TURN_CHANNEL: &str = "coach_k_turn";

/// Where Stop is passed on to the replica that runs the turn.
pub const STOP_CHANNEL: &str = "coach_k_stop";

/// Where a turn stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnState {
    Running,
    Done,
    Stopped,
    Interrupted,
}

impl TurnState {
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
            Self::Interrupted => "interrupted",
        }
    }

    fn from_slug(slug: &str) -> Self {
        match slug {
            "running" => Self::Running,
            "done" => Self::Done,
            "stopped" => Self::Stopped,
            _ => Self::Interrupted,
        }
    }
}

/// A question as it arrives.
#[derive(Debug)]
pub struct NewTurn<'a> {
    /// Made by the browser: the same id twice is one turn.
    pub id: Uuid,
    pub athlete: Uuid,
    /// `None` opens a conversation named `title`.
    pub conversation: Option<Uuid>,
    pub title: &'a str,
    pub asked: &'a str,
    /// This process.
    pub owner: Uuid,
}

/// What came of starting a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartedTurn {
    pub conversation: Uuid,
    /// False when this id had been sent before.
    pub is_new: bool,
}

/// A turn as it is shown.
#[derive(Debug, Clone)]
pub struct TurnRow {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub asked: String,
    pub state: TurnState,
    pub citations: serde_json::Value,
    pub tools: serde_json::Value,
}

/// How a turn ended.
#[derive(Debug)]
pub struct TurnEnd<'a> {
    pub state: TurnState,
    pub kind: Option<&'a str>,
    pub citations: serde_json::Value,
    pub tools: serde_json::Value,
}

impl Store {
    /// Records the question before anything is computed. Idempotent by the turn's id.
    ///
    /// # Errors
    /// `NotFound` when the conversation (or an earlier turn of this id) is somebody else's, `Database`.
    pub async fn start_turn(&self, new: &NewTurn<'_>) -> Result<StartedTurn, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // The same id may arrive twice at once: one after the other, then.
        sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1::text, 0))", new.id.to_string())
            .execute(&mut *transaction)
            .await?;
        let known = sqlx::query!(
            "select c.id, c.athlete_id from coach_k.turn t
             join coach_k.conversation c on c.id = t.conversation_id where t.id = $1",
            new.id
        )
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(known) = known {
            return if known.athlete_id == new.athlete {
                Ok(StartedTurn { conversation: known.id, is_new: false })
            } else {
                Err(StoreError::NotFound)
            };
        }
        let conversation = match new.conversation {
            Some(id) => sqlx::query_scalar!(
                "update coach_k.conversation set updated_at = now() where id = $1 and athlete_id = $2 returning id",
                id,
                new.athlete
            )
            .fetch_optional(&mut *transaction)
            .await?
            .ok_or(StoreError::NotFound)?,
            None => {
                sqlx::query_scalar!(
                    "insert into coach_k.conversation (athlete_id, title) values ($1, $2) returning id",
                    new.athlete,
                    new.title
                )
                .fetch_one(&mut *transaction)
                .await?
            }
        };
        sqlx::query!(
            "insert into coach_k.turn (id, conversation_id, asked, owner, lease_until)
             values ($1, $2, $3, $4, now() + make_interval(secs => $5))",
            new.id,
            conversation,
            new.asked,
            new.owner,
            LEASE_SECONDS,
        )
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(StartedTurn { conversation, is_new: true })
    }

    /// All turns of a conversation, oldest first; those whose process fell silent are `Interrupted`.
    ///
    /// # Errors
    /// `Database`.
    pub async fn turns(&self, athlete: Uuid, conversation: Uuid) -> Result<Vec<TurnRow>, StoreError> {
        let rows = sqlx::query!(
            r#"select t.id, t.conversation_id, t.asked, t.citations, t.tools,
                      case when t.state = 'running' and t.lease_until < now() then 'interrupted' else t.state end as "state!"
               from coach_k.turn t join coach_k.conversation c on c.id = t.conversation_id
               where t.conversation_id = $1 and c.athlete_id = $2 order by t.created_at, t.id"#,
            conversation,
            athlete
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| TurnRow {
                id: row.id,
                conversation_id: row.conversation_id,
                asked: row.asked,
                state: TurnState::from_slug(&row.state),
                citations: row.citations,
                tools: row.tools,
            })
            .collect())
    }

    /// # Errors
    /// `NotFound` when it is not there or not this athlete's, `Database`.
    pub async fn turn(&self, athlete: Uuid, id: Uuid) -> Result<TurnRow, StoreError> {
        let row = sqlx::query!(
            r#"select t.id, t.conversation_id, t.asked, t.citations, t.tools,
                      case when t.state = 'running' and t.lease_until < now() then 'interrupted' else t.state end as "state!"
               from coach_k.turn t join coach_k.conversation c on c.id = t.conversation_id
               where t.id = $1 and c.athlete_id = $2"#,
            id,
            athlete
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)?;
        Ok(TurnRow {
            id: row.id,
            conversation_id: row.conversation_id,
            asked: row.asked,
            state: TurnState::from_slug(&row.state),
            citations: row.citations,
            tools: row.tools,
        })
    }

    /// Keeps the lease and learns whether somebody pressed Stop, on whichever replica.
    ///
    /// # Errors
    /// `NotFound` when the turn is no longer this process's, `Database`.
    pub async fn renew_turn(&self, id: Uuid, owner: Uuid) -> Result<bool, StoreError> {
        sqlx::query_scalar!(
            "update coach_k.turn set lease_until = now() + make_interval(secs => $3)
             where id = $1 and owner = $2 and state = 'running' returning stop_requested",
            id,
            owner,
            LEASE_SECONDS,
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// Asks the process that runs the turn to stop. Nothing happens to a turn that has ended.
    ///
    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn request_stop(&self, athlete: Uuid, id: Uuid) -> Result<(), StoreError> {
        let asked = sqlx::query!(
            "update coach_k.turn t set stop_requested = true
             from coach_k.conversation c
             where t.id = $1 and c.id = t.conversation_id and c.athlete_id = $2",
            id,
            athlete
        )
        .execute(&self.pool)
        .await?;
        if asked.rows_affected() == 0 {
            return Err(StoreError::NotFound);
        }
        self.notify(STOP_CHANNEL, id).await
    }

    /// Writes the end of a turn this process runs, and tells every replica.
    ///
    /// # Errors
    /// `NotFound` when the turn is no longer this process's, `Database`.
    pub async fn end_turn(&self, id: Uuid, owner: Uuid, end: &TurnEnd<'_>) -> Result<(), StoreError> {
        let ended = sqlx::query!(
            "update coach_k.turn set state = $3, kind = $4, citations = $5, tools = $6, ended_at = now()
             where id = $1 and owner = $2 and state = 'running'",
            id,
            owner,
            end.state.slug(),
            end.kind,
            end.citations,
            end.tools,
        )
        .execute(&self.pool)
        .await?;
        if ended.rows_affected() == 0 {
            return Err(StoreError::NotFound);
        }
        self.notify(TURN_CHANNEL, id).await
    }

    /// Turns whose process vanished become `interrupted`; what they wrote is kept.
    ///
    /// # Errors
    /// `Database`.
    pub async fn interrupt_abandoned(&self) -> Result<u64, StoreError> {
        let abandoned = sqlx::query!(
            "update coach_k.turn set state = 'interrupted', ended_at = now()
             where state = 'running' and lease_until < now()"
        )
        .execute(&self.pool)
        .await?;
        Ok(abandoned.rows_affected())
    }

    /// A process that stops marks what it could not finish; what was written is kept.
    ///
    /// # Errors
    /// `Database`.
    pub async fn interrupt_turns_of(&self, owner: Uuid) -> Result<u64, StoreError> {
        let interrupted = sqlx::query!(
            "update coach_k.turn set state = 'interrupted', ended_at = now() where state = 'running' and owner = $1",
            owner
        )
        .execute(&self.pool)
        .await?;
        Ok(interrupted.rows_affected())
    }

    /// The last exchanges before a turn, oldest first: question and the answer's Markdown.
    ///
    /// # Errors
    /// `Database`.
    pub async fn exchanges_before(&self, turn: Uuid, limit: i64) -> Result<Vec<(String, String)>, StoreError> {
        let rows = sqlx::query!(
            r#"select e.asked as "asked!", coalesce(string_agg(v.body->>'markdown', E'\n\n' order by v.seq), '') as "answered!"
               from (select t.id, t.asked, t.created_at from coach_k.turn t, coach_k.turn this
                     where this.id = $1 and t.conversation_id = this.conversation_id
                       and (t.created_at, t.id) < (this.created_at, this.id)
                     order by t.created_at desc, t.id desc limit $2) e
               left join coach_k.turn_event v on v.turn_id = e.id and v.kind = 'block'
               group by e.id, e.asked, e.created_at order by e.created_at, e.id"#,
            turn,
            limit
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().map(|row| (row.asked, row.answered)).collect())
    }

    /// Only the id travels: a notification holds 8,000 bytes, and may be lost while a listener reconnects.
    pub(super) async fn notify(&self, channel: &str, id: Uuid) -> Result<(), StoreError> {
        sqlx::query!("select pg_notify($1, $2)", channel, id.to_string()).execute(&self.pool).await?;
        Ok(())
    }
}
