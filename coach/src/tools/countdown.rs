use jiff::civil::Date;
use serde::Serialize;
use training::{Profile, days_until};

/// How far away the race is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Countdown {
    pub race: Option<String>,
    /// "Saturday 16 January 2027".
    pub date: String,
    /// Negative when it is over.
    pub days: i32,
    pub weeks: i32,
    pub days_over: i32,
}

/// Days and weeks to the profile's race; `None` without a date.
#[must_use]
pub fn countdown(profile: &Profile, today: Date) -> Option<Countdown> {
    let date = profile.race_date?;
    let days = days_until(today, date);
    Some(Countdown {
        race: profile.race_name.clone(),
        date: date.strftime("%A %-d %B %Y").to_string(),
        days,
        weeks: days / 7,
        days_over: days % 7,
    })
}
