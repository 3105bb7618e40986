use jiff_sqlx::ToSqlx as _;
use training::{
    Division, Profile, Seconds, Sex, Units,
    background::{Identity, Preferences, RaceAhead},
};
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

    /// Who the athlete is; the step counts as told.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn save_identity(&self, athlete: Uuid, identity: &Identity) -> Result<(), StoreError> {
        let saved = sqlx::query!(
            "update coach_k.profile set name = $2, sex = $3, birth_date = $4, weight_grams = $5, height_cm = $6,
               units = $7, identity_told_at = now(), updated_at = now()
             where athlete_id = $1",
            athlete,
            identity.name,
            identity.sex.map(Sex::slug),
            identity.birth_date.map(|date| date.to_sqlx()) as _,
            identity.weight.and_then(|weight| i32::try_from(weight.0).ok()),
            identity.height.and_then(|height| i16::try_from(height.0).ok()),
            identity.units.slug(),
        )
        .execute(&self.pool)
        .await?;
        found(saved.rows_affected())
    }

    /// The race ahead, or that there is none yet.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn save_race(&self, athlete: Uuid, race: &RaceAhead) -> Result<(), StoreError> {
        let saved = sqlx::query!(
            "update coach_k.profile set race_name = $2, race_date = $3, goal_seconds = $4, race_told_at = now(),
               updated_at = now()
             where athlete_id = $1",
            athlete,
            race.name,
            race.date.map(|date| date.to_sqlx()) as _,
            race.goal.and_then(|goal| i32::try_from(goal.0).ok()),
        )
        .execute(&self.pool)
        .await?;
        found(saved.rows_affected())
    }

    /// The question about the race was passed over: what is stored stays.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn skip_race(&self, athlete: Uuid) -> Result<(), StoreError> {
        let saved = sqlx::query!("update coach_k.profile set race_told_at = now() where athlete_id = $1", athlete)
            .execute(&self.pool)
            .await?;
        found(saved.rows_affected())
    }

    /// How the coach should talk, and where the athlete is.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn save_preferences(&self, athlete: Uuid, preferences: &Preferences) -> Result<(), StoreError> {
        let saved = sqlx::query!(
            "update coach_k.profile set units = $2, tone = $3, time_zone = $4, updated_at = now() where athlete_id = $1",
            athlete,
            preferences.units.slug(),
            preferences.tone.slug(),
            preferences.time_zone,
        )
        .execute(&self.pool)
        .await?;
        found(saved.rows_affected())
    }
}

fn found(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
