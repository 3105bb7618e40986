use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    InputConventions, InputRefused,
    number::{Decimal, clock_with_tenths, number_and_rest, plain},
};
use crate::{Seconds, SecondsPer500m, SecondsPerKm, SecondsPerMile, Units};

/// A pace as it was written, so that 7:14 a mile stays 7:14.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenPace {
    /// How long it takes.
    pub time: Seconds,
    /// Over what.
    pub per: PacePer,
}

/// What a pace is counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PacePer {
    Kilometre,
    Mile,
    /// The ergs' split.
    FiveHundredMetres,
}

impl PacePer {
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "km" | "k" | "1km" | "kilometre" | "kilometer" => Some(Self::Kilometre),
            "mi" | "mile" | "1mi" => Some(Self::Mile),
            "500m" | "500" => Some(Self::FiveHundredMetres),
            _ => None,
        }
    }

    pub(super) fn of(units: Units) -> Self {
        match units {
            Units::Metric => Self::Kilometre,
            Units::Imperial => Self::Mile,
        }
    }
}

impl WrittenPace {
    /// Over a kilometre, half up to the second.
    ///
    /// ```
    /// use training::{InputConventions, SecondsPerKm, Units, parse_pace};
    /// let pace = parse_pace("7:15/mi", Units::Metric, &InputConventions::default()).unwrap();
    /// assert_eq!(pace.per_km(), SecondsPerKm(270));
    /// ```
    #[must_use]
    pub fn per_km(self) -> SecondsPerKm {
        match self.per {
            PacePer::Kilometre => SecondsPerKm(self.time.0),
            PacePer::Mile => SecondsPerMile(self.time.0).to_per_km(),
            PacePer::FiveHundredMetres => SecondsPer500m(self.time.0).to_per_km(),
        }
    }
}

/// "4:30/km", "7:15/mi", "2:05/500m".
impl fmt::Display for WrittenPace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.per {
            PacePer::Kilometre => SecondsPerKm(self.time.0).fmt(formatter),
            PacePer::Mile => SecondsPerMile(self.time.0).fmt(formatter),
            PacePer::FiveHundredMetres => SecondsPer500m(self.time.0).fmt(formatter),
        }
    }
}

/// Reads a pace: "4:30/km", "4:30 min/km", "7:15 per mile", "2:05/500m", "4'30/km", or a treadmill's speed, "12 km/h"
/// and "7.5 mph". Without a unit it is per kilometre or mile, as the athlete reads them.
///
/// # Errors
/// A sentence with an example: not a pace, or outside `pace`. "4.5/km" is refused, because it may be 4:05 or 4:30.
///
/// ```
/// use training::{InputConventions, Units, parse_pace};
/// let read = |text, units| parse_pace(text, units, &InputConventions::default()).map(|pace| pace.to_string());
/// assert_eq!(read("2:05 / 500 m", Units::Metric).unwrap(), "2:05/500m");
/// assert_eq!(read("7:15", Units::Imperial).unwrap(), "7:15/mi");
/// assert_eq!(read("12 km/h", Units::Metric).unwrap(), "5:00/km");
/// ```
pub fn parse_pace(text: &str, units: Units, conventions: &InputConventions) -> Result<WrittenPace, InputRefused> {
    let unreadable = || InputRefused::unreadable("That pace", "4:30/km, 7:15/mi or 2:05/500m");
    let text = plain(text).ok_or_else(unreadable)?;
    let text = text.trim_start_matches('@').trim_start();
    if let Some(pace) = speed(text) {
        return believed(pace.ok_or_else(unreadable)?, conventions);
    }
    let (time, per) = match text.split_once('/').or_else(|| text.split_once(" per ")) {
        Some((time, per)) => (time, PacePer::named(&per.replace(' ', "")).ok_or_else(unreadable)?),
        None => (text, PacePer::of(units)),
    };
    let time = clock(time.trim()).ok_or_else(unreadable)?;
    believed(WrittenPace { time, per }, conventions)
}

pub(super) fn believed(pace: WrittenPace, conventions: &InputConventions) -> Result<WrittenPace, InputRefused> {
    if conventions.pace.contains(&pace.per_km()) {
        return Ok(pace);
    }
    let (from, to) = (conventions.pace.start().to_string(), conventions.pace.end().to_string());
    Err(InputRefused::OutOfRange { what: "A pace", from, to, example: "4:30/km, 7:15/mi or 2:05/500m" })
}

/// The time of a pace, "4:30 min" and "1:52.3" too. Without a colon, a part after the point needs two digits to be seconds.
pub(super) fn clock(text: &str) -> Option<Seconds> {
    let bare = ["minutes", "mins", "min"].iter().find_map(|unit| text.strip_suffix(unit)).map(str::trim_end);
    let bare = bare.filter(|bare| bare.contains([':', '.', ',', '\''])).unwrap_or(text);
    let parts: Vec<&str> = bare.split([':', '.', ',']).collect();
    let are_seconds_full = parts.len() == 1 || parts.last().is_some_and(|seconds| seconds.len() == 2);
    if are_seconds_full || bare.contains(':') { clock_with_tenths(bare) } else { None }
}

/// `None` where it is no speed, `Some(None)` where it is one that nobody can run.
fn speed(text: &str) -> Option<Option<WrittenPace>> {
    let (number, unit) = number_and_rest(text)?;
    let per = match unit.replace(' ', "").as_str() {
        "km/h" | "kmh" | "kph" | "kmph" => PacePer::Kilometre,
        "mph" | "mi/h" | "miles/h" => PacePer::Mile,
        _ => return None,
    };
    let time = Decimal::read(number).and_then(|speed| speed.divides(3600)).map(Seconds);
    Some(time.map(|time| WrittenPace { time, per }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, units: Units) -> Result<WrittenPace, InputRefused> {
        parse_pace(text, units, &InputConventions::default())
    }

    #[test]
    fn paces_are_understood_however_athletes_write_them() {
        for (text, time, per) in [
            ("4:30/km", 270, PacePer::Kilometre),
            ("4:30 /km", 270, PacePer::Kilometre),
            ("4:30 min/km", 270, PacePer::Kilometre),
            ("4.30/km", 270, PacePer::Kilometre),
            ("4'30/km", 270, PacePer::Kilometre),
            ("4:30 per km", 270, PacePer::Kilometre),
            ("4 min/km", 240, PacePer::Kilometre),
            ("@4:30/k", 270, PacePer::Kilometre),
            ("4:30", 270, PacePer::Kilometre),
            ("7:15/mi", 435, PacePer::Mile),
            ("7:15 per mile", 435, PacePer::Mile),
            ("2:05/500m", 125, PacePer::FiveHundredMetres),
            ("2:05/500", 125, PacePer::FiveHundredMetres),
            ("2:05 / 500 m", 125, PacePer::FiveHundredMetres),
            ("1:52.3/500m", 112, PacePer::FiveHundredMetres),
            ("1:52.7/500m", 113, PacePer::FiveHundredMetres),
            ("12 km/h", 300, PacePer::Kilometre),
            ("12,5 kph", 288, PacePer::Kilometre),
            ("7.5 mph", 480, PacePer::Mile),
        ] {
            assert_eq!(read(text, Units::Metric), Ok(WrittenPace { time: Seconds(time), per }), "{text}");
        }
        assert_eq!(read("9:00", Units::Imperial).map(WrittenPace::per_km), Ok(SecondsPerKm(336)));
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in [
            "",
            "fast",
            "4:30/lb",
            "4.5/km",
            "4:75/km",
            "0:30/km",
            "45:00/km",
            "0 km/h",
            "100 km/h",
            "/km",
            "4",
            "4:30/km/km",
        ] {
            assert!(read(text, Units::Metric).unwrap_err().to_string().contains("4:30/km"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(pace in 90_u32..=1800) {
            let pace = SecondsPerKm(pace);
            prop_assert_eq!(read(&pace.to_string(), Units::Imperial).map(WrittenPace::per_km), Ok(pace));
            let mile = pace.shown(Units::Imperial);
            prop_assert_eq!(read(&mile, Units::Metric).map(WrittenPace::per_km), Ok(pace));
            prop_assert_eq!(read(&mile, Units::Metric).map(|pace| pace.to_string()), Ok(mile));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9:./ kmpher'500in]{0,16}") {
            for text in [text, likely] {
                let _ = (read(&text, Units::Metric), read(&text, Units::Imperial));
            }
        }
    }
}
