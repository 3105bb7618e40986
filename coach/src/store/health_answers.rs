use training::{
    Units,
    background::{HealthAnswers, area_slug},
};
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// What the athlete told about their health, and the units they read from now on.
    ///
    /// # Errors
    /// `Database`, also when the account is gone.
    pub async fn save_health(&self, athlete: Uuid, answers: &HealthAnswers, units: Units) -> Result<(), StoreError> {
        let flags: Option<Vec<String>> =
            answers.flags.as_ref().map(|flags| flags.iter().map(|flag| flag.slug().to_owned()).collect());
        let areas: Vec<String> = answers.areas.iter().map(|area| area_slug(*area).to_owned()).collect();
        let mut transaction = self.pool.begin().await?;
        sqlx::query!("update coach_k.profile set units = $2 where athlete_id = $1", athlete, units.slug())
            .execute(&mut *transaction)
            .await?;
        sqlx::query!(
            "insert into coach_k.health (athlete_id, flags, is_cleared, weeks_after_birth, areas, limits)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (athlete_id) do update set flags = excluded.flags, is_cleared = excluded.is_cleared,
               weeks_after_birth = excluded.weeks_after_birth, areas = excluded.areas, limits = excluded.limits,
               told_at = now()",
            athlete,
            flags.as_deref(),
            answers.is_cleared,
            answers.weeks_after_birth.and_then(|weeks| i16::try_from(weeks).ok()),
            &areas,
            answers.limits,
        )
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}
