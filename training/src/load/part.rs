use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{LoadUnits, Rpe, session_load};
use crate::{Metres, Seconds};

/// The four rings of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TrainingKind {
    /// Running of any intensity.
    Run,
    /// Station work, ergs, bike, intervals and circuits.
    Stations,
    /// Lifting.
    Strength,
    /// Mobility, walks, stretching.
    Recovery,
}

impl TrainingKind {
    /// In the order they are shown.
    pub const ALL: [Self; 4] = [Self::Run, Self::Stations, Self::Strength, Self::Recovery];

    /// As a ring is named.
    ///
    /// ```
    /// assert_eq!(training::load::TrainingKind::Run.label(), "Run");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Run => "Run",
            Self::Stations => "Stations",
            Self::Strength => "Strength",
            Self::Recovery => "Recovery",
        }
    }

    /// Whether its minutes are endurance time, which shares of intensity are taken of: strength and mobility are
    /// not (facts/periodization §2).
    ///
    /// ```
    /// assert!(!training::load::TrainingKind::Strength.is_endurance());
    /// ```
    #[must_use]
    pub const fn is_endurance(self) -> bool {
        matches!(self, Self::Run | Self::Stations)
    }
}

/// A piece of training that was done. A session is one; a compromised session is two, its runs and its stations,
/// so that each minute has one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingPart {
    /// When.
    pub day: Date,
    /// What kind.
    pub kind: TrainingKind,
    /// How long.
    pub duration: Seconds,
    /// How far, where distance was measured.
    pub distance: Option<Metres>,
    /// How hard the whole session was; both parts of a session carry the same.
    pub rpe: Option<Rpe>,
}

impl TrainingPart {
    /// Its load; `None` without an effort, which is not a load of zero.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{Seconds, load::{LoadUnits, Rpe, TrainingKind, TrainingPart}};
    /// let run = TrainingPart {
    ///     day: date(2026, 11, 24),
    ///     kind: TrainingKind::Run,
    ///     duration: Seconds(45 * 60),
    ///     distance: None,
    ///     rpe: Some(Rpe::try_from(3.0)?),
    /// };
    /// assert_eq!(run.load(), Some(LoadUnits(135)));
    /// # Ok::<(), training::load::RpeOutOfRange>(())
    /// ```
    #[must_use]
    pub fn load(&self) -> Option<LoadUnits> {
        self.rpe.map(|rpe| session_load(rpe, self.duration))
    }
}
