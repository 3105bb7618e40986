use serde_json::Value;
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// Everything that is stored of an athlete, as they may take it with them: without hashes, which open nothing
    /// and are nobody's memory. A new table of an athlete's data has its line here; a test finds the one that has not.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn export(&self, athlete: Uuid) -> Result<Value, StoreError> {
        sqlx::query_scalar!(
            r#"select jsonb_build_object(
                 'account', to_jsonb(a) - 'password_hash',
                 'profile', (select to_jsonb(p) from coach_k.profile p where p.athlete_id = a.id),
                 'experience', (select to_jsonb(x) from coach_k.experience x where x.athlete_id = a.id),
                 'current_training', (select to_jsonb(x) from coach_k.current_training x where x.athlete_id = a.id),
                 'health', (select to_jsonb(x) from coach_k.health x where x.athlete_id = a.id),
                 'sign_in', (select coalesce(jsonb_agg(to_jsonb(s) - 'token_hash' order by s.created_at), '[]')
                             from coach_k.sign_in s where s.athlete_id = a.id),
                 'conversation', (
                   select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object('turn', (
                     select coalesce(jsonb_agg(
                       (to_jsonb(t) - 'owner' - 'lease_until' - 'stop_requested' - 'words') || jsonb_build_object(
                         'feedback', (select to_jsonb(f) - 'turn_id' from coach_k.feedback f where f.turn_id = t.id),
                         'turn_event', (
                         select coalesce(jsonb_agg(to_jsonb(e) - 'turn_id' order by e.seq), '[]')
                         from coach_k.turn_event e where e.turn_id = t.id
                       )) order by t.created_at, t.id), '[]')
                     from coach_k.turn t where t.conversation_id = c.id
                   )) order by c.created_at), '[]')
                   from coach_k.conversation c where c.athlete_id = a.id
                 )
               ) as "export!"
               from coach_k.athlete a where a.id = $1"#,
            athlete
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)
    }

    /// The tables whose rows are somebody's, for the test of the above.
    ///
    /// # Errors
    /// `Database`.
    #[doc(hidden)]
    pub async fn tables_of_athletes(&self) -> Result<Vec<String>, StoreError> {
        Ok(sqlx::query_scalar!(
            r#"select distinct c.conrelid::regclass::text as "name!" from pg_constraint c
               where c.contype = 'f' and c.confrelid = 'coach_k.athlete'::regclass order by 1"#
        )
        .fetch_all(&self.pool)
        .await?)
    }
}
