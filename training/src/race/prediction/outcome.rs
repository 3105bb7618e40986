use serde::{Deserialize, Serialize};

use super::Input;
use crate::{
    Confidence, Division, Format, Seconds,
    race::{Implausible, Standing},
};

/// Where a finish is likely to lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinishRange {
    pub fastest: Seconds,
    pub slowest: Seconds,
}

impl FinishRange {
    pub(in crate::race) fn around(finish: Seconds, half: u32) -> Self {
        Self { fastest: Seconds(finish.0.saturating_sub(half)), slowest: Seconds(finish.0.saturating_add(half)) }
    }

    /// Whether a time lies inside, both ends included.
    ///
    /// ```
    /// use training::{Seconds, race::FinishRange};
    /// let range = FinishRange { fastest: Seconds(4800), slowest: Seconds(5400) };
    /// assert!(range.holds(Seconds(4800)) && !range.holds(Seconds(5401)));
    /// ```
    #[must_use]
    pub fn holds(self, time: Seconds) -> bool {
        (self.fastest..=self.slowest).contains(&time)
    }
}

/// What an input said, and how much it counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Driver {
    pub input: Input,
    /// The finish this input alone suggests.
    pub suggests: Seconds,
    /// How much of the prediction it made up; all drivers sum to 100.
    pub weight_percent: u8,
    /// Key of the source of the relation that was used.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Why an input was left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NotUsed {
    /// A pair's or team's time tells nothing about one athlete, nor one division of pairs about another.
    OtherFormat,
    OtherSex,
    /// One athlete's run or station tells little about a pair or a team.
    NotOfOneAthlete,
    /// Shorter than 3.5 minutes, longer than four hours, or too slow for the curves.
    OutsideCurve,
    /// Another entry of the same kind counts instead: faster, raced, or newer.
    Superseded,
}

impl NotUsed {
    /// For a table.
    ///
    /// ```
    /// assert_eq!(training::race::NotUsed::OtherSex.label(), "another sex's division");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::OtherFormat => "another format",
            Self::OtherSex => "another sex's division",
            Self::NotOfOneAthlete => "says little about a pair or team",
            Self::OutsideCurve => "too short, too long or too slow to judge",
            Self::Superseded => "another entry counts instead",
        }
    }
}

/// An input that was left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unused {
    pub input: Input,
    pub why: NotUsed,
}

/// What would narrow a range most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Helpful {
    PastRace,
    MeanRun,
    RunBest,
    Stations,
}

impl Helpful {
    /// For a table.
    ///
    /// ```
    /// assert_eq!(training::race::Helpful::RunBest.label(), "a recent 5 km or 10 km");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::PastRace => "a result in this division",
            Self::MeanRun => "the mean pace of the eight runs",
            Self::RunBest => "a recent 5 km or 10 km",
            Self::Stations => "raced splits of all eight stations",
        }
    }
}

/// A finish foreseen before the race.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prediction {
    pub division: Division,
    pub finish: Seconds,
    /// Meant to hold about two races in three, by spreads of which only that of the run line was measured.
    pub range: FinishRange,
    /// What drove it, the heaviest first.
    pub drivers: Vec<Driver>,
    /// What did not count, and why.
    pub unused: Vec<Unused>,
    /// The inputs are so far apart that the range had to grow: one may be old, mistyped or not all-out.
    pub is_contradicting: bool,
    /// Where the finish would stand; `None` for relays.
    pub standing: Option<Standing>,
    /// What would narrow the range most; `None` when all is known.
    pub helps_most: Option<Helpful>,
    /// That of the inputs which make up at least half.
    pub confidence: Confidence,
}

/// Why there is no prediction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum CannotPredict {
    #[error("I know nothing yet to foresee a finish from. {}", what_helps(*.division))]
    NothingKnown { division: Division },
    #[error("Nothing I know says enough about a finish in {}. {}", .division.label(), what_helps(*.division))]
    NothingUsable { division: Division, unused: Vec<Unused> },
    #[error(transparent)]
    Implausible(#[from] Implausible),
}

fn what_helps(division: Division) -> &'static str {
    match division.format() {
        Format::Singles => {
            "A HYROX result helps most, for instance 1:24:10; then the mean pace of its runs, then a 5 km, for \
             instance 22:30."
        }
        Format::Doubles => "A result of this pair in the same division helps most, for instance 1:15:30.",
        Format::Relay => "A result of this team in the same division helps most, for instance 1:10:00.",
    }
}
