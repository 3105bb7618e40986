use uuid::Uuid;

use super::{FeedbackRow, Store, StoreError, TurnState};

/// A turn of the branch that is shown.
#[derive(Debug, Clone)]
pub struct BranchTurn {
    pub id: Uuid,
    pub parent: Option<Uuid>,
    /// The turn that asked this question first; itself where it did.
    pub root: Uuid,
    pub asked: String,
    pub state: TurnState,
    /// How long ago it was asked.
    pub age_seconds: f64,
    pub feedback: Option<FeedbackRow>,
}

/// A turn that stands at the same place as others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sibling {
    pub id: Uuid,
    pub parent: Option<Uuid>,
    pub root: Uuid,
}

impl Store {
    /// The ids of one branch, oldest first: through the given turn to the newest that followed it, or else to the
    /// newest of all. Empty for a conversation without turns.
    ///
    /// # Errors
    /// `NotFound` when the given turn is not of this conversation, `Database`.
    pub async fn branch(&self, conversation: Uuid, through: Option<Uuid>) -> Result<Vec<Uuid>, StoreError> {
        let tip =
            match through {
                Some(turn) => Some(self.tip(conversation, turn).await?),
                None => sqlx::query_scalar!(
                    "select id from coach_k.turn where conversation_id = $1 order by created_at desc, id desc limit 1",
                    conversation
                )
                .fetch_optional(&self.pool)
                .await?,
            };
        let Some(tip) = tip else { return Ok(Vec::new()) };
        Ok(sqlx::query_scalar!(
            r#"with recursive path as (
                 select id, parent_id, 0 as steps from coach_k.turn where id = $1
                 union all
                 select t.id, t.parent_id, path.steps + 1 from path join coach_k.turn t on t.id = path.parent_id
               )
               select id as "id!" from path order by steps desc"#,
            tip
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// The newest turn that followed `turn`, however far; itself when none did.
    async fn tip(&self, conversation: Uuid, turn: Uuid) -> Result<Uuid, StoreError> {
        sqlx::query_scalar!(
            r#"with recursive below as (
                 select id, created_at from coach_k.turn where conversation_id = $1 and id = $2
                 union all
                 select t.id, t.created_at from below
                 join coach_k.turn t on t.conversation_id = $1 and t.parent_id = below.id
               )
               select id as "id!" from below order by created_at desc, id desc limit 1"#,
            conversation,
            turn
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// These turns in the order they were asked; those whose process fell silent are `Interrupted`.
    ///
    /// # Errors
    /// `Database`.
    pub async fn branch_turns(&self, athlete: Uuid, ids: &[Uuid]) -> Result<Vec<BranchTurn>, StoreError> {
        let rows = sqlx::query!(
            r#"select t.id, t.parent_id, coalesce(t.again_of, t.id) as "root!", t.asked,
                      case when t.state = 'running' and t.lease_until < now() then 'interrupted' else t.state end as "state!",
                      extract(epoch from now() - t.created_at)::float8 as "age_seconds!",
                      f.verdict as "verdict?", f.reason, f.note as "note?"
               from coach_k.turn t
               join coach_k.conversation c on c.id = t.conversation_id
               left join coach_k.feedback f on f.turn_id = t.id
               where t.id = any($1) and c.athlete_id = $2 order by t.created_at, t.id"#,
            ids,
            athlete
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| BranchTurn {
                id: row.id,
                parent: row.parent_id,
                root: row.root,
                asked: row.asked,
                state: TurnState::from_slug(&row.state),
                age_seconds: row.age_seconds,
                feedback: row.verdict.map(|verdict| FeedbackRow {
                    is_good: verdict == "up",
                    reason: row.reason,
                    note: row.note.unwrap_or_default(),
                }),
            })
            .collect())
    }

    /// Every turn that stands where one of these does, in the order they were asked.
    ///
    /// # Errors
    /// `Database`.
    pub async fn siblings(&self, conversation: Uuid, parents: &[Option<Uuid>]) -> Result<Vec<Sibling>, StoreError> {
        let known: Vec<Uuid> = parents.iter().copied().flatten().collect();
        Ok(sqlx::query_as!(
            Sibling,
            r#"select id, parent_id as "parent?", coalesce(again_of, id) as "root!" from coach_k.turn
               where conversation_id = $1 and (parent_id = any($2) or ($3 and parent_id is null))
               order by created_at, id"#,
            conversation,
            &known,
            parents.contains(&None),
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// The last exchanges on the way to a turn, oldest first: question and the answer's Markdown. Other branches were
    /// never said.
    ///
    /// # Errors
    /// `Database`.
    pub async fn exchanges_before(&self, turn: Uuid, limit: i32) -> Result<Vec<(String, String)>, StoreError> {
        let rows = sqlx::query!(
            r#"with recursive path as (
                 select id, parent_id, asked, 0 as steps from coach_k.turn where id = $1
                 union all
                 select t.id, t.parent_id, t.asked, path.steps + 1
                 from path join coach_k.turn t on t.id = path.parent_id where path.steps < $2
               )
               select path.asked as "asked!",
                      coalesce(string_agg(v.body->>'markdown', E'\n\n' order by v.seq), '') as "answered!"
               from path left join coach_k.turn_event v on v.turn_id = path.id and v.kind = 'block'
               where path.steps > 0 group by path.steps, path.asked order by path.steps desc"#,
            turn,
            limit
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows.into_iter().map(|row| (row.asked, row.answered)).collect())
    }
}
