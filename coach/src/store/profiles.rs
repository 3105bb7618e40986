use jiff_sqlx::ToSqlx as _;
use training::{Division, Profile, Seconds, Sex, Units};
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// What the athlete says about themself.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn profile(&self, athlete: Uuid) -> Result<Profile, StoreError> {
        let row = sqlx::query!(
            r#"select name, sex, birth_date as "birth_date: jiff_sqlx::Date", division, race_name,
                      race_date as "race_date: jiff_sqlx::Date", goal_seconds, units, time_zone
               from coach_k.profile where athlete_id = $1"#,
            athlete
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)?;
        Ok(Profile {
            name: row.name,
            sex: row.sex.as_deref().and_then(Sex::from_slug),
            birth_date: row.birth_date.map(|date| date.to_jiff()),
            division: row.division.as_deref().and_then(Division::from_slug),
            race_name: row.race_name,
            race_date: row.race_date.map(|date| date.to_jiff()),
            goal: row.goal_seconds.and_then(|seconds| u32::try_from(seconds).ok()).map(Seconds),
            units: Units::from_slug(&row.units).unwrap_or_default(),
            time_zone: row.time_zone,
        })
    }

    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn save_profile(&self, athlete: Uuid, profile: &Profile) -> Result<(), StoreError> {
        let saved = sqlx::query!(
            "update coach_k.profile set name = $2, sex = $3, birth_date = $4, division = $5, race_name = $6,
               race_date = $7, goal_seconds = $8, units = $9, time_zone = $10, updated_at = now()
             where athlete_id = $1",
            athlete,
            profile.name,
            profile.sex.map(Sex::slug),
            profile.birth_date.map(|date| date.to_sqlx()) as _,
            profile.division.map(Division::slug),
            profile.race_name,
            profile.race_date.map(|date| date.to_sqlx()) as _,
            profile.goal.and_then(|goal| i32::try_from(goal.0).ok()),
            profile.units.slug(),
            profile.time_zone,
        )
        .execute(&self.pool)
        .await?;
        if saved.rows_affected() == 0 { Err(StoreError::NotFound) } else { Ok(()) }
    }
}
