//! Units as types. What is stored is metric and whole; pounds, miles, feet and inches are ways of writing and showing,
//! converted with the exact factors of the international yard and pound (1959), in integers, half up.

mod distance;
mod height;
mod pace;
mod weight;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use distance::{Decimetres, MileHundredths};
pub use height::Inches;
pub use pace::{SecondsPer500m, SecondsPerMile};
pub use weight::{Grams, PoundTenths};

/// How an athlete wants to read weights and distances. Stored values are metric.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Units {
    #[default]
    Metric,
    Imperial,
}

impl Units {
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Imperial => "imperial",
        }
    }

    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Metric, Self::Imperial].into_iter().find(|units| units.slug() == slug)
    }
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidence {
    /// The official text was read, or several independent sources agree.
    High,
    /// One good secondary source.
    Medium,
    /// A single blog, app or forum: hedge it.
    Low,
}

impl Confidence {
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// What to call it before an athlete.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::High => "Official or agreed",
            Self::Medium => "One good source",
            Self::Low => "Reported",
        }
    }
}

/// Whole metres: race distances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Metres(pub u32);

impl fmt::Display for Metres {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 >= 1000 {
            write!(formatter, "{},{:03} m", self.0 / 1000, self.0 % 1000)
        } else {
            write!(formatter, "{} m", self.0)
        }
    }
}

/// Whole kilograms: every load of the race is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Kilograms(pub u16);

impl Kilograms {
    /// Pounds, rounded to the whole pound; 1 lb is 0.45359237 kg exactly.
    #[must_use]
    pub fn to_pounds(self) -> u64 {
        (u64::from(self.0) * 100_000_000 + 22_679_618) / 45_359_237
    }
}

impl fmt::Display for Kilograms {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} kg", self.0)
    }
}

/// A height, shown in metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Centimetres(pub u16);

impl fmt::Display for Centimetres {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02} m", self.0 / 100, self.0 % 100)
    }
}

/// A running pace, shown as athletes say it: "4:30/km".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SecondsPerKm(pub u32);

impl fmt::Display for SecondsPerKm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{:02}/km", self.0 / 60, self.0 % 60)
    }
}

/// Heartbeats a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Bpm(pub u16);

impl fmt::Display for Bpm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bpm", self.0)
    }
}

/// Power on an erg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Watts(pub u16);

impl fmt::Display for Watts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} W", self.0)
    }
}

/// `part / whole`, half up; the result is what fits.
pub(crate) fn rounded(part: u64, whole: u64) -> u32 {
    let rounded = part.saturating_add(whole / 2).checked_div(whole).unwrap_or(0);
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

/// A figure in tenths or hundredths as it is read, without zeros that say nothing: 825 tenths are "82.5", 800 are "80".
pub(crate) fn decimal(figure: u32, parts: u32) -> String {
    let (whole, rest) = (figure / parts, figure % parts);
    let digits = if parts == 100 { format!("{rest:02}") } else { rest.to_string() };
    match digits.trim_end_matches('0') {
        "" => whole.to_string(),
        digits => format!("{whole}.{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_true_conversions_not_the_labels_on_the_floor() {
        // facts: 78 kg = 172 lb, 103 kg = 227 lb, 153 kg = 337 lb, 6 kg = 13.2 lb
        for (kilograms, pounds) in [(78, 172), (103, 227), (153, 337), (6, 13), (152, 335), (102, 225), (0, 0)] {
            assert_eq!(Kilograms(kilograms).to_pounds(), pounds);
        }
    }

    #[test]
    fn figures_read_as_athletes_write_them() {
        assert_eq!(Metres(1000).to_string(), "1,000 m");
        assert_eq!(Metres(80).to_string(), "80 m");
        assert_eq!(Centimetres(270).to_string(), "2.70 m");
        assert_eq!(Kilograms(152).to_string(), "152 kg");
        assert_eq!(SecondsPerKm(270).to_string(), "4:30/km");
        assert_eq!((Bpm(152).to_string(), Watts(180).to_string()), ("152 bpm".to_owned(), "180 W".to_owned()));
    }
}
