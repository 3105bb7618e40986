use uuid::Uuid;

use super::{Store, StoreError};

/// Stands before a word that was found; no text holds it, it is of no script.
pub const FIND_START: char = '\u{E000}';
/// Stands behind it.
pub const FIND_STOP: char = '\u{E001}';

/// A conversation in which something was found.
#[derive(Debug, Clone)]
pub struct FoundConversation {
    pub id: Uuid,
    pub title: String,
    pub is_pinned: bool,
    /// Seconds since 1970, of the last turn.
    pub updated_at_seconds: i64,
    /// The turn that fits best, on whichever branch; `None` when only the title does.
    pub turn: Option<Uuid>,
    /// A piece of it, the words between [`FIND_START`] and [`FIND_STOP`].
    pub excerpt: String,
}

impl Store {
    /// Looks for words in titles, questions and answers, also for the beginning of the last one; 50 at most.
    ///
    /// # Errors
    /// `Database`.
    pub async fn find_conversations(&self, athlete: Uuid, text: &str) -> Result<Vec<FoundConversation>, StoreError> {
        Ok(sqlx::query_as!(
            FoundConversation,
            r#"with typed as (
                 select websearch_to_tsquery('english', $2) as english, websearch_to_tsquery('simple', $2) as simple
               ), query as (
                 -- the last word may be half typed; what does not end in a word cannot be a beginning
                 select english || case when simple::text like '%''' then (simple::text || ':*')::tsquery else simple end as words
                 from typed
               ), hit as (
                 select distinct on (t.conversation_id) t.conversation_id, t.id, ts_rank(t.words, query.words) as rank
                 from query, coach_k.turn t join coach_k.conversation c on c.id = t.conversation_id
                 where c.athlete_id = $1 and c.deleted_at is null and t.words @@ query.words
                 order by t.conversation_id, ts_rank(t.words, query.words) desc, t.created_at desc
               ), found as (
                 select c.id, c.title, c.pinned_at is not null as is_pinned, c.updated_at, hit.id as turn, hit.rank,
                        to_tsvector('english', c.title) || to_tsvector('simple', c.title) @@ query.words
                          or position(lower($2) in lower(c.title)) > 0 as is_titled
                 from query, coach_k.conversation c left join hit on hit.conversation_id = c.id
                 where c.athlete_id = $1 and c.deleted_at is null
               )
               select found.id, found.title, found.is_pinned as "is_pinned!",
                      extract(epoch from found.updated_at)::bigint as "updated_at_seconds!", found.turn as "turn?",
                      coalesce(ts_headline('english', regexp_replace(said.text, '\[\d+\]|[*_#`|]', '', 'g'), query.words,
                        'MaxWords=16, MinWords=8, MaxFragments=1, StartSel=' || chr(57344) || ', StopSel=' || chr(57345)), '') as "excerpt!"
               from query, found left join lateral (
                 select t.asked || E'\n' || coalesce(string_agg(e.body->>'markdown', E'\n' order by e.seq), '') as text
                 from coach_k.turn t left join coach_k.turn_event e on e.turn_id = t.id and e.kind = 'block'
                 where t.id = found.turn group by t.id
               ) said on true
               where found.turn is not null or found.is_titled
               order by found.is_titled desc, found.rank desc nulls last, found.updated_at desc, found.id limit 50"#,
            athlete,
            text
        )
        .fetch_all(&self.pool)
        .await?)
    }
}
