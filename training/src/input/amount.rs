use serde::{Deserialize, Serialize};

use crate::{Decimetres, Seconds};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repetitions {
    /// The count, or the lower end of a range.
    pub from: u16,
    /// The same as `from` unless a range was written ("8-10").
    pub to: u16,
}

impl Repetitions {
    /// A single count.
    ///
    /// ```
    /// use training::Repetitions;
    /// assert_eq!(Repetitions::of(8), Repetitions { from: 8, to: 8 });
    /// ```
    #[must_use]
    pub fn of(count: u16) -> Self {
        Self { from: count, to: count }
    }
}

/// How much, of each set where there are sets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amount {
    /// How often.
    pub repetitions: Option<Repetitions>,
    /// How far.
    pub distance: Option<Decimetres>,
    /// How long it was done, or how long it took.
    pub duration: Option<Seconds>,
    /// As an erg or a bike shows them.
    pub calories: Option<u16>,
    /// As much on each side ("12/leg").
    pub is_per_side: bool,
}

impl Amount {
    /// Whether nothing was said of how much.
    ///
    /// ```
    /// assert!(training::Amount::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self { is_per_side: self.is_per_side, ..Self::default() }
    }
}

/// What the clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockFormat {
    /// Every minute on the minute.
    Emom,
    /// As many rounds as possible.
    Amrap,
    ForTime,
    Tabata,
}

/// How hard, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intensity {
    Recovery,
    Easy,
    Steady,
    Tempo,
    Threshold,
    Hard,
    AllOut,
}

impl Intensity {
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "recovery" => Some(Self::Recovery),
            "easy" | "light" | "chill" | "gentle" => Some(Self::Easy),
            "steady" | "moderate" => Some(Self::Steady),
            "tempo" => Some(Self::Tempo),
            "threshold" => Some(Self::Threshold),
            "hard" => Some(Self::Hard),
            "max" | "maximal" => Some(Self::AllOut),
            _ => None,
        }
    }
}
