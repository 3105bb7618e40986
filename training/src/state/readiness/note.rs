use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Bpm, Seconds, load::Rpe, state::Rating};

/// Heart-rate variability as straps and watches tell it: RMSSD in whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Milliseconds(pub u16);

impl fmt::Display for Milliseconds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ms", self.0)
    }
}

/// What was noted for a day; anything may be missing. Several notes of one day are joined, a later one in the list
/// counts where both have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// The morning's day.
    pub day: Date,
    /// Resting heart rate of the morning.
    pub resting: Option<Bpm>,
    /// Heart-rate variability of the morning.
    pub variability: Option<Milliseconds>,
    /// Sleep of the night before.
    pub sleep: Option<Seconds>,
    /// Soreness, 10 is worst.
    pub soreness: Option<Rating>,
    /// Mood and drive to train, 10 is best.
    pub mood: Option<Rating>,
    /// Whether the athlete is ill.
    pub is_ill: Option<bool>,
}

impl CheckIn {
    /// A day of which nothing was noted.
    ///
    /// ```
    /// use jiff::civil::date;
    /// assert_eq!(training::state::readiness::CheckIn::empty(date(2026, 11, 24)).sleep, None);
    /// ```
    #[must_use]
    pub const fn empty(day: Date) -> Self {
        Self { day, resting: None, variability: None, sleep: None, soreness: None, mood: None, is_ill: None }
    }

    fn joined(self, later: Self) -> Self {
        Self {
            day: self.day,
            resting: later.resting.or(self.resting),
            variability: later.variability.or(self.variability),
            sleep: later.sleep.or(self.sleep),
            soreness: later.soreness.or(self.soreness),
            mood: later.mood.or(self.mood),
            is_ill: later.is_ill.or(self.is_ill),
        }
    }
}

/// Notes by day.
pub(super) type Notes = BTreeMap<Date, CheckIn>;

pub(super) fn by_day(check_ins: &[CheckIn]) -> Notes {
    let mut notes = Notes::new();
    for note in check_ins {
        notes.entry(note.day).and_modify(|earlier| *earlier = earlier.joined(*note)).or_insert(*note);
    }
    notes
}

/// How a session felt against its plan, and whether performance held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionEffort {
    /// When.
    pub day: Date,
    /// The effort that was planned.
    pub planned: Option<Rpe>,
    /// The effort it was.
    pub felt: Option<Rpe>,
    /// Whether pace and load were as planned: only then does a higher effort mean something.
    pub is_as_planned: bool,
    /// Whether performance was below what is usual; `None` where nothing could be compared.
    pub has_fallen: Option<bool>,
}

impl SessionEffort {
    /// Half points above the plan, negative below; `None` unless both efforts are known.
    pub(super) fn half_points_above(&self) -> Option<i16> {
        Some(i16::from(self.felt?.half_points()) - i16::from(self.planned?.half_points()))
    }
}
