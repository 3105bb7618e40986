use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::background::Step;

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::sign_in::{coach, signed_in};

/// What the dashboard shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DashboardShown {
    /// "Morning", by the athlete's clock.
    pub greeting: String,
    pub name: String,
    /// "Thursday 26 November".
    pub today: String,
    pub division: Option<String>,
    pub race: Option<Race>,
    pub goal: Option<String>,
    pub talks: Vec<Talk>,
    /// What the coach has not been told yet.
    pub open_step: Option<Step>,
}

/// The race ahead.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Race {
    pub name: String,
    /// "Sat 16 Jan 2027".
    pub date: String,
    /// Days to go; negative once it is over.
    pub days: i32,
}

/// A conversation, newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Talk {
    pub id: String,
    pub title: String,
}

/// The signed-in athlete's day.
///
/// # Errors
/// `SignedOut`, `Internal`.
#[server]
pub async fn dashboard() -> Result<DashboardShown, AppError> {
    let athlete = signed_in()?;
    let coach = coach()?;
    let profile = coach.store.profile(athlete.athlete_id).await?;
    let talks = coach.store.conversations(athlete.athlete_id).await?;
    let background = coach.store.background(athlete.athlete_id).await?;
    let now = coach::now(&profile.time_zone);
    let race = profile.race_date.map(|date| Race {
        name: profile.race_name.clone().unwrap_or_else(|| "Your race".to_owned()),
        date: date.strftime("%a %-d %b %Y").to_string(),
        days: training::days_until(now.date(), date),
    });
    Ok(DashboardShown {
        greeting: coach::greeting(now.hour()).to_owned(),
        name: profile.name,
        today: now.strftime("%A %-d %B").to_string(),
        division: profile.division.map(|division| division.label().to_owned()),
        race,
        open_step: background.first_open(),
        goal: profile.goal.map(|goal| goal.to_string()),
        talks: talks.into_iter().take(3).map(|talk| Talk { id: talk.id.to_string(), title: talk.title }).collect(),
    })
}
