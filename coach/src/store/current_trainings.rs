use training::{
    Kit, Seconds,
    background::{CurrentTraining, weekday_slug},
};
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// What the athlete trains now.
    ///
    /// # Errors
    /// `Database`, also when the account is gone.
    pub async fn save_current_training(&self, athlete: Uuid, training: &CurrentTraining) -> Result<(), StoreError> {
        let days: Vec<String> = training.days.days().map(|day| weekday_slug(day).to_owned()).collect();
        let kit: Vec<String> = training.kit.items().map(Kit::slug).map(str::to_owned).collect();
        let seconds = |time: Option<Seconds>| time.and_then(|time| i32::try_from(time.0).ok());
        sqlx::query!(
            "insert into coach_k.current_training (athlete_id, weekly_run_m, longest_run_m, runs_per_week, strength_days,
               weekly_minutes, days, minutes_per_day, kit, best_5km_seconds, best_10km_seconds)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (athlete_id) do update set weekly_run_m = excluded.weekly_run_m,
               longest_run_m = excluded.longest_run_m, runs_per_week = excluded.runs_per_week,
               strength_days = excluded.strength_days, weekly_minutes = excluded.weekly_minutes, days = excluded.days,
               minutes_per_day = excluded.minutes_per_day, kit = excluded.kit,
               best_5km_seconds = excluded.best_5km_seconds, best_10km_seconds = excluded.best_10km_seconds,
               told_at = now()",
            athlete,
            i32::try_from(training.weekly_run.0).unwrap_or(i32::MAX),
            i32::try_from(training.longest_run.0).unwrap_or(i32::MAX),
            training.runs_per_week.map(i16::from),
            i16::from(training.strength_days),
            training.weekly_time.and_then(|time| i16::try_from(time.0).ok()),
            &days,
            i16::try_from(training.time_a_day.0).unwrap_or(i16::MAX),
            &kit,
            seconds(training.best_5km),
            seconds(training.best_10km),
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}
