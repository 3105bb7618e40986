use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Division, Metres, Season, Seconds, SecondsPerKm, Station, days_until,
    race::{AthleteLevel, Setting},
};

/// An all-out run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunBest {
    pub distance: Metres,
    pub time: Seconds,
    /// How old it is; an old one counts less.
    #[serde(default)]
    pub days_ago: Option<u32>,
}

impl RunBest {
    /// A run of unknown age.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::RunBest};
    /// assert_eq!(RunBest::new(Metres(5000), Seconds(1350)).days_ago, None);
    /// ```
    #[must_use]
    pub const fn new(distance: Metres, time: Seconds) -> Self {
        Self { distance, time, days_ago: None }
    }
}

/// A split of a whole station, with the load of the division that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationBest {
    pub station: Station,
    pub time: Seconds,
    #[serde(default)]
    pub setting: Setting,
}

/// A race that was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastRace {
    pub division: Division,
    pub finish: Seconds,
    /// How old it is; an old one counts less.
    #[serde(default)]
    pub days_ago: Option<u32>,
    /// The season decides how many wall balls women threw.
    #[serde(default)]
    pub season: Option<Season>,
}

impl PastRace {
    /// A race of unknown date, taken for one of the last months.
    ///
    /// ```
    /// use training::{Division, Seconds, race::PastRace};
    /// assert_eq!(PastRace::new(Division::MenOpen, Seconds(5100)).season, None);
    /// ```
    #[must_use]
    pub const fn new(division: Division, finish: Seconds) -> Self {
        Self { division, finish, days_ago: None, season: None }
    }

    /// A race on a day; a day to come counts as today.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{Division, Seconds, race::PastRace};
    /// let race = PastRace::on(date(2026, 10, 25), date(2026, 11, 24), Division::MenOpen, Seconds(5100));
    /// assert_eq!((race.days_ago, race.season.unwrap().label()), (Some(30), "26/27".to_owned()));
    /// ```
    #[must_use]
    pub fn on(day: Date, today: Date, division: Division, finish: Seconds) -> Self {
        let days_ago = u32::try_from(days_until(day, today)).unwrap_or(0);
        Self { division, finish, days_ago: Some(days_ago), season: Some(Season::on(day)) }
    }
}

/// All that is known about an athlete, or a pair, before a race.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The division to predict for.
    pub division: Division,
    #[serde(default)]
    pub past_races: Vec<PastRace>,
    /// The mean of all eight runs of a race or a full simulation.
    #[serde(default)]
    pub mean_run: Option<SecondsPerKm>,
    #[serde(default)]
    pub run_bests: Vec<RunBest>,
    #[serde(default)]
    pub station_bests: Vec<StationBest>,
    /// Decides how much a running best is worth between stations.
    #[serde(default)]
    pub level: Option<AthleteLevel>,
    /// The athlete's own factor instead, in thousandths: see [`crate::race::compromised_factor_permille`].
    #[serde(default)]
    pub own_factor_permille: Option<u32>,
}

impl Known {
    /// Nothing yet.
    ///
    /// ```
    /// use training::{Division, race::Known};
    /// assert!(Known::of(Division::MenOpen).past_races.is_empty());
    /// ```
    #[must_use]
    pub const fn of(division: Division) -> Self {
        Self {
            division,
            past_races: Vec::new(),
            mean_run: None,
            run_bests: Vec::new(),
            station_bests: Vec::new(),
            level: None,
            own_factor_permille: None,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.past_races.is_empty()
            && self.mean_run.is_none()
            && self.run_bests.is_empty()
            && self.station_bests.is_empty()
    }
}

/// One of the inputs of a prediction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    PastRace(PastRace),
    MeanRun(SecondsPerKm),
    RunBest(RunBest),
    Station(StationBest),
}

/// "Women Open in 1:24:50", "runs at 5:10/km", "5,000 m in 22:30", "Sled push in 3:10".
impl fmt::Display for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PastRace(race) => write!(formatter, "{} in {}", race.division.label(), race.finish),
            Self::MeanRun(pace) => write!(formatter, "runs at {pace}"),
            Self::RunBest(best) => write!(formatter, "{} in {}", best.distance, best.time),
            Self::Station(best) => {
                let setting = if best.setting == Setting::Training { ", in training" } else { "" };
                write!(formatter, "{} in {}{setting}", best.station.name(), best.time)
            }
        }
    }
}
