use training::{
    Centimetres, Division, Grams, Kit, Metres, Seconds,
    background::{
        Background, BestFinish, CurrentTraining, Experience, HealthAnswers, HealthFlag, Minutes, Tone, Weekdays,
        area_from_slug,
    },
    race::AthleteLevel,
};
use uuid::Uuid;

use super::{Store, StoreError};

impl Store {
    /// All that the athlete told beside the profile, in one reading.
    ///
    /// # Errors
    /// `NotFound` when the account is gone, `Database`.
    pub async fn background(&self, athlete: Uuid) -> Result<Background, StoreError> {
        let row = sqlx::query_as!(
            Row,
            r#"select p.weight_grams, p.height_cm, p.tone, p.division,
                      p.identity_told_at is not null as "has_identity!", p.race_told_at is not null as "has_race!",
                      e.level as "level?", e.races, e.best_seconds, e.best_on as "best_on: jiff_sqlx::Date", e.best_at,
                      c.weekly_run_m as "weekly_run_m?", c.longest_run_m as "longest_run_m?", c.runs_per_week,
                      c.strength_days as "strength_days?", c.weekly_minutes, c.days as "days?",
                      c.minutes_per_day as "minutes_per_day?", c.kit as "kit?", c.best_5km_seconds, c.best_10km_seconds,
                      h.flags, h.is_cleared as "is_cleared?", h.weeks_after_birth, h.areas as "areas?", h.limits
               from coach_k.profile p
               left join coach_k.experience e on e.athlete_id = p.athlete_id
               left join coach_k.current_training c on c.athlete_id = p.athlete_id
               left join coach_k.health h on h.athlete_id = p.athlete_id
               where p.athlete_id = $1"#,
            athlete
        )
        .fetch_optional(&self.pool)
        .await?
        .ok_or(StoreError::NotFound)?;
        Ok(Background {
            weight: unsigned(row.weight_grams).map(Grams),
            height: row.height_cm.and_then(|height| u16::try_from(height).ok()).map(Centimetres),
            tone: Tone::from_slug(&row.tone).unwrap_or_default(),
            has_identity: row.has_identity,
            has_race: row.has_race,
            experience: row.experience(),
            training: row.current_training(),
            health: row.health(),
        })
    }
}

/// The three left joins side by side; a constraint keeps each of them whole.
struct Row {
    weight_grams: Option<i32>,
    height_cm: Option<i16>,
    tone: String,
    division: Option<String>,
    has_identity: bool,
    has_race: bool,
    level: Option<String>,
    races: Option<i16>,
    best_seconds: Option<i32>,
    best_on: Option<jiff_sqlx::Date>,
    best_at: Option<String>,
    weekly_run_m: Option<i32>,
    longest_run_m: Option<i32>,
    runs_per_week: Option<i16>,
    strength_days: Option<i16>,
    weekly_minutes: Option<i16>,
    days: Option<Vec<String>>,
    minutes_per_day: Option<i16>,
    kit: Option<Vec<String>>,
    best_5km_seconds: Option<i32>,
    best_10km_seconds: Option<i32>,
    flags: Option<Vec<String>>,
    is_cleared: Option<bool>,
    weeks_after_birth: Option<i16>,
    areas: Option<Vec<String>>,
    limits: Option<String>,
}

impl Row {
    fn experience(&self) -> Option<Experience> {
        Some(Experience {
            division: Division::from_slug(self.division.as_deref()?)?,
            level: AthleteLevel::from_slug(self.level.as_deref()?)?,
            races: self.races.and_then(|races| u16::try_from(races).ok()),
            best: unsigned(self.best_seconds).map(|seconds| BestFinish {
                time: Seconds(seconds),
                on: self.best_on.as_ref().map(|date| date.to_jiff()),
                at: self.best_at.clone(),
            }),
        })
    }

    fn current_training(&self) -> Option<CurrentTraining> {
        let minutes = |minutes: Option<i16>| minutes.and_then(|minutes| u16::try_from(minutes).ok()).map(Minutes);
        Some(CurrentTraining {
            weekly_run: Metres(unsigned(self.weekly_run_m)?),
            longest_run: Metres(unsigned(self.longest_run_m)?),
            runs_per_week: self.runs_per_week.and_then(|runs| u8::try_from(runs).ok()),
            strength_days: u8::try_from(self.strength_days?).ok()?,
            weekly_time: minutes(self.weekly_minutes),
            days: self.days.as_ref()?.iter().filter_map(|day| Weekdays::from_slug(day)).collect(),
            time_a_day: minutes(self.minutes_per_day)?,
            // What a later version does not know any more is not there to train with.
            kit: self.kit.as_ref()?.iter().filter_map(|kit| Kit::from_slug(kit)).collect(),
            best_5km: unsigned(self.best_5km_seconds).map(Seconds),
            best_10km: unsigned(self.best_10km_seconds).map(Seconds),
        })
    }

    fn health(&self) -> Option<HealthAnswers> {
        Some(HealthAnswers {
            is_cleared: self.is_cleared?,
            flags: self
                .flags
                .as_ref()
                .map(|flags| flags.iter().filter_map(|flag| HealthFlag::from_slug(flag)).collect()),
            weeks_after_birth: self.weeks_after_birth.and_then(|weeks| u16::try_from(weeks).ok()),
            areas: self.areas.as_ref()?.iter().filter_map(|area| area_from_slug(area)).collect(),
            limits: self.limits.clone(),
        })
    }
}

fn unsigned(number: Option<i32>) -> Option<u32> {
    number.and_then(|number| u32::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use training::{
        Units,
        background::{Identity, RaceAhead, Step},
        safety::BodyArea,
    };

    use super::*;
    use crate::{Coach, demo, scratch};

    async fn somebody(coach: &Coach) -> Uuid {
        let new = crate::store::NewAthlete {
            email: "jonas@example.org",
            password_hash: "x",
            name: "Jonas",
            time_zone: "UTC",
            terms_version: 1,
            is_demo: false,
        };
        coach.store.insert_athlete(&new).await.unwrap().id
    }

    #[tokio::test]
    async fn what_was_told_step_by_step_is_there_again_and_the_next_step_is_open() {
        let coach = scratch::coach().await;
        let (store, athlete) = (&coach.store, somebody(&coach).await);
        assert_eq!(store.background(athlete).await.unwrap(), Background::default());

        let told = demo::background(date(2026, 11, 26));
        let identity = Identity {
            name: "Jonas".to_owned(),
            birth_date: Some(date(1990, 2, 28)),
            sex: None,
            weight: told.weight,
            height: told.height,
            units: Units::Imperial,
        };
        store.save_identity(athlete, &identity).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().first_open(), Some(Step::Experience));
        store.save_experience(athlete, told.experience.as_ref().unwrap()).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().first_open(), Some(Step::Training));
        store.save_current_training(athlete, told.training.as_ref().unwrap()).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().first_open(), Some(Step::Race));
        store.skip_race(athlete).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().first_open(), Some(Step::Health));
        store.save_health(athlete, told.health.as_ref().unwrap(), Units::Metric).await.unwrap();

        let known = store.background(athlete).await.unwrap();
        assert_eq!(known, told);
        assert_eq!(known.first_open(), None);
        let profile = store.profile(athlete).await.unwrap();
        assert_eq!((profile.units, profile.division), (Units::Metric, Some(Division::WomenOpen)));
        assert_eq!(profile.birth_date, identity.birth_date);
    }

    #[tokio::test]
    async fn a_step_saved_again_replaces_what_was_told_and_leaves_the_others_alone() {
        let coach = scratch::coach().await;
        let (store, athlete) = (&coach.store, somebody(&coach).await);
        let told = demo::background(date(2026, 11, 26));
        let experience = told.experience.unwrap();
        store.save_experience(athlete, &experience).await.unwrap();
        let race = RaceAhead { date: Some(date(2027, 1, 16)), name: Some("Manchester".to_owned()), goal: None };
        store.save_race(athlete, &race).await.unwrap();
        store.skip_race(athlete).await.unwrap();
        let beginner = Experience { level: AthleteLevel::Beginner, best: None, races: None, ..experience };
        store.save_experience(athlete, &beginner).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().experience, Some(beginner));
        let profile = store.profile(athlete).await.unwrap();
        assert_eq!(profile.race_date, race.date, "passing over a question forgets nothing");

        let unsaid = HealthAnswers { areas: vec![BodyArea::Shin], ..HealthAnswers::default() };
        store.save_health(athlete, &unsaid, Units::Metric).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().health, Some(unsaid));
        let none_of_these = HealthAnswers { flags: Some(Vec::new()), ..HealthAnswers::default() };
        store.save_health(athlete, &none_of_these, Units::Metric).await.unwrap();
        assert_eq!(store.background(athlete).await.unwrap().health, Some(none_of_these));
    }

    #[tokio::test]
    async fn nothing_is_saved_for_an_account_that_is_gone() {
        let coach = scratch::coach().await;
        let (store, nobody) = (&coach.store, Uuid::new_v4());
        let told = demo::background(date(2026, 11, 26));
        assert!(matches!(store.background(nobody).await, Err(StoreError::NotFound)));
        assert!(matches!(store.skip_race(nobody).await, Err(StoreError::NotFound)));
        let experience = store.save_experience(nobody, &told.experience.unwrap()).await;
        assert!(matches!(experience, Err(StoreError::NotFound)));
        assert!(store.save_current_training(nobody, &told.training.unwrap()).await.is_err());
        assert!(store.save_health(nobody, &told.health.unwrap(), Units::Metric).await.is_err());
    }
}
