use sqlx::PgConnection;
use uuid::Uuid;

use super::{Store, StoreError, conversations::one};

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

    pub(super) fn from_slug(slug: &str) -> Self {
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
    pub place: Place<'a>,
    /// This process.
    pub owner: Uuid,
}

/// Where in a conversation a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// Opens a conversation of this name.
    First { title: &'a str, asked: &'a str },
    /// After the newest turn of a conversation.
    Newest { conversation: Uuid, asked: &'a str },
    /// After this turn, which may have been followed by others already.
    After { turn: Uuid, asked: &'a str },
    /// Another question where this turn stands; what followed it stays a branch.
    Instead { turn: Uuid, asked: &'a str },
    /// The question of this turn, answered once more.
    Again { turn: Uuid },
}

/// What came of starting a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartedTurn {
    pub conversation: Uuid,
    pub asked: String,
    /// False when this id had been sent before.
    pub is_new: bool,
}

/// A turn by itself.
#[derive(Debug, Clone)]
pub struct TurnRow {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub asked: String,
    pub state: TurnState,
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
            r#"select c.id, c.athlete_id, c.deleted_at is not null as "is_deleted!", t.asked from coach_k.turn t
               join coach_k.conversation c on c.id = t.conversation_id where t.id = $1"#,
            new.id
        )
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(known) = known {
            return if known.athlete_id == new.athlete && !known.is_deleted {
                Ok(StartedTurn { conversation: known.id, asked: known.asked, is_new: false })
            } else {
                Err(StoreError::NotFound)
            };
        }
        let spot = spot(&mut transaction, new).await?;
        sqlx::query!(
            "insert into coach_k.turn (id, conversation_id, parent_id, again_of, asked, owner, lease_until)
             values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))",
            new.id,
            spot.conversation,
            spot.parent,
            spot.again_of,
            spot.asked,
            new.owner,
            LEASE_SECONDS,
        )
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(StartedTurn { conversation: spot.conversation, asked: spot.asked, is_new: true })
    }

    /// # Errors
    /// `NotFound` when it is not there or not this athlete's, `Database`.
    pub async fn turn(&self, athlete: Uuid, id: Uuid) -> Result<TurnRow, StoreError> {
        let row = sqlx::query!(
            r#"select t.id, t.conversation_id, t.asked,
                      case when t.state = 'running' and t.lease_until < now() then 'interrupted' else t.state end as "state!"
               from coach_k.turn t join coach_k.conversation c on c.id = t.conversation_id
               where t.id = $1 and c.athlete_id = $2 and c.deleted_at is null"#,
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

    /// Only the id travels: a notification holds 8,000 bytes, and may be lost while a listener reconnects.
    pub(super) async fn notify(&self, channel: &str, id: Uuid) -> Result<(), StoreError> {
        sqlx::query!("select pg_notify($1, $2)", channel, id.to_string()).execute(&self.pool).await?;
        Ok(())
    }
}

/// Where a new turn goes, and what it asks.
struct Spot {
    conversation: Uuid,
    parent: Option<Uuid>,
    again_of: Option<Uuid>,
    asked: String,
}

/// Finds the place among the athlete's own turns, and moves its conversation up.
async fn spot(connection: &mut PgConnection, new: &NewTurn<'_>) -> Result<Spot, StoreError> {
    let (turn, asked) = match new.place {
        Place::First { title, asked } => {
            let conversation = sqlx::query_scalar!(
                "insert into coach_k.conversation (athlete_id, title) values ($1, $2) returning id",
                new.athlete,
                title
            )
            .fetch_one(&mut *connection)
            .await?;
            return Ok(Spot { conversation, parent: None, again_of: None, asked: asked.to_owned() });
        }
        Place::Newest { conversation, asked } => {
            touch(connection, new.athlete, conversation).await?;
            let parent = sqlx::query_scalar!(
                "select id from coach_k.turn where conversation_id = $1 order by created_at desc, id desc limit 1",
                conversation
            )
            .fetch_optional(&mut *connection)
            .await?;
            return Ok(Spot { conversation, parent, again_of: None, asked: asked.to_owned() });
        }
        Place::After { turn, asked } | Place::Instead { turn, asked } => (turn, Some(asked)),
        Place::Again { turn } => (turn, None),
    };
    let known = sqlx::query!(
        r#"select conversation_id, parent_id, coalesce(again_of, id) as "root!", asked from coach_k.turn where id = $1"#,
        turn
    )
    .fetch_optional(&mut *connection)
    .await?
    .ok_or(StoreError::NotFound)?;
    touch(connection, new.athlete, known.conversation_id).await?;
    let is_after = matches!(new.place, Place::After { .. });
    Ok(Spot {
        conversation: known.conversation_id,
        parent: if is_after { Some(turn) } else { known.parent_id },
        again_of: asked.is_none().then_some(known.root),
        asked: asked.map_or(known.asked, str::to_owned),
    })
}

async fn touch(connection: &mut PgConnection, athlete: Uuid, conversation: Uuid) -> Result<(), StoreError> {
    let touched = sqlx::query!(
        "update coach_k.conversation set updated_at = now() where id = $1 and athlete_id = $2 and deleted_at is null",
        conversation,
        athlete
    )
    .execute(&mut *connection)
    .await?;
    one(touched.rows_affected())
}
