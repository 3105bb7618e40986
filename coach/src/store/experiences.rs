use jiff_sqlx::ToSqlx as _;
use training::{Division, background::Experience};
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// What the athlete has done in the sport, and the division that goes with it.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn save_experience(&self, athlete: Uuid, experience: &Experience) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        let saved = sqlx::query!(
            "update coach_k.profile set division = $2, updated_at = now() where athlete_id = $1",
            athlete,
            Division::slug(experience.division),
        )
        .execute(&mut *transaction)
        .await?;
        if saved.rows_affected() == 0 {
            return Err(StoreError::NotFound);
        }
        let best = experience.best.as_ref();
        sqlx::query!(
            "insert into coach_k.experience (athlete_id, level, races, best_seconds, best_on, best_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (athlete_id) do update set level = excluded.level, races = excluded.races,
               best_seconds = excluded.best_seconds, best_on = excluded.best_on, best_at = excluded.best_at,
               told_at = now()",
            athlete,
            experience.level.slug(),
            experience.races.and_then(|races| i16::try_from(races).ok()),
            best.and_then(|best| i32::try_from(best.time.0).ok()),
            best.and_then(|best| best.on).map(|date| date.to_sqlx()) as _,
            best.and_then(|best| best.at.as_deref()),
        )
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}
