use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Grams;
use crate::{Division, Kilograms, Metres, Seconds, Station};

/// A result that can be a record. Each kind carries its own unit, so nothing else can be compared with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Performance {
    /// A run on its own.
    Run {
        /// How far.
        distance: Metres,
        /// In what time.
        time: Seconds,
    },
    /// On the SkiErg, fresh.
    SkiErg {
        /// How far.
        distance: Metres,
        /// In what time.
        time: Seconds,
    },
    /// On the rower, fresh.
    Row {
        /// How far.
        distance: Metres,
        /// In what time.
        time: Seconds,
    },
    /// A station in a race or a simulation, at the load and the repetitions of a division. Women's wall balls of
    /// before September 2024 (75) do not belong here.
    Station {
        /// Which.
        station: Station,
        /// Whose load.
        division: Division,
        /// In what time.
        time: Seconds,
    },
    /// A race.
    Finish {
        /// In which division.
        division: Division,
        /// In what time.
        time: Seconds,
    },
    /// Wall balls without putting the ball down.
    WallBalls {
        /// The ball's weight.
        ball: Kilograms,
        /// How many.
        repetitions: u16,
    },
    /// The heaviest set of so many repetitions.
    Lift {
        /// The exercise's slug.
        exercise: String,
        /// Repetitions of the set.
        repetitions: u8,
        /// The weight.
        weight: Grams,
    },
    /// An estimated maximum, which never competes with one that was lifted.
    EstimatedMaximum {
        /// The exercise's slug.
        exercise: String,
        /// The estimate.
        weight: Grams,
    },
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Discipline {
    /// A race in a division.
    Finish(Division),
    /// A station at a division's load.
    Station(Station, Division),
    /// A run of a distance.
    Run(Metres),
    /// A distance on the SkiErg.
    SkiErg(Metres),
    /// A distance on the rower.
    Row(Metres),
    /// Wall balls with a ball, unbroken.
    WallBalls(Kilograms),
    /// An exercise, a set of so many repetitions.
    Lift(String, u8),
    /// An exercise, estimated for one repetition.
    EstimatedMaximum(String),
}

impl Discipline {
    /// Whether the larger number wins; otherwise the shorter time does.
    ///
    /// ```
    /// use training::{Kilograms, Metres, state::Discipline};
    /// assert!(Discipline::WallBalls(Kilograms(6)).is_more_better());
    /// assert!(!Discipline::Run(Metres(5000)).is_more_better());
    /// ```
    #[must_use]
    pub const fn is_more_better(&self) -> bool {
        matches!(self, Self::WallBalls(_) | Self::Lift(..) | Self::EstimatedMaximum(_))
    }
}

impl Performance {
    /// What it may be compared with.
    ///
    /// ```
    /// use training::{Metres, Seconds, state::{Discipline, Performance}};
    /// let run = Performance::Run { distance: Metres(5000), time: Seconds(1200) };
    /// assert_eq!(run.discipline(), Discipline::Run(Metres(5000)));
    /// ```
    #[must_use]
    pub fn discipline(&self) -> Discipline {
        match self {
            Self::Run { distance, .. } => Discipline::Run(*distance),
            Self::SkiErg { distance, .. } => Discipline::SkiErg(*distance),
            Self::Row { distance, .. } => Discipline::Row(*distance),
            Self::Station { station, division, .. } => Discipline::Station(*station, *division),
            Self::Finish { division, .. } => Discipline::Finish(*division),
            Self::WallBalls { ball, .. } => Discipline::WallBalls(*ball),
            Self::Lift { exercise, repetitions, .. } => Discipline::Lift(exercise.clone(), *repetitions),
            Self::EstimatedMaximum { exercise, .. } => Discipline::EstimatedMaximum(exercise.clone()),
        }
    }

    /// The figure that is compared: seconds, repetitions or grams, as the discipline has it.
    ///
    /// ```
    /// use training::{Metres, Seconds, state::Performance};
    /// assert_eq!(Performance::Run { distance: Metres(5000), time: Seconds(1200) }.figure(), 1200);
    /// ```
    #[must_use]
    pub const fn figure(&self) -> u32 {
        match self {
            Self::Run { time, .. }
            | Self::SkiErg { time, .. }
            | Self::Row { time, .. }
            | Self::Station { time, .. }
            | Self::Finish { time, .. } => time.0,
            Self::WallBalls { repetitions, .. } => *repetitions as u32,
            Self::Lift { weight, .. } | Self::EstimatedMaximum { weight, .. } => weight.0,
        }
    }
}

/// A result and its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedPerformance {
    /// When.
    pub day: Date,
    /// What.
    pub performance: Performance,
}
