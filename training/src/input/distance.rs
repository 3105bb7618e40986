use super::{
    InputConventions, InputRefused,
    number::{Decimal, grouped, number_and_rest, plain},
};
use crate::{Decimetres, Units};

/// What a distance is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DistanceUnit {
    Metre,
    Kilometre,
    Mile,
    Yard,
    Foot,
}

impl DistanceUnit {
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "m" | "metre" | "metres" | "meter" | "meters" | "mtr" | "mtrs" => Some(Self::Metre),
            "k" | "km" | "kms" | "ks" | "kilometre" | "kilometres" | "kilometer" | "kilometers" => {
                Some(Self::Kilometre)
            }
            "mi" | "mile" | "miles" => Some(Self::Mile),
            "yd" | "yds" | "yard" | "yards" => Some(Self::Yard),
            "ft" | "feet" | "foot" => Some(Self::Foot),
            _ => None,
        }
    }

    /// Tenths of a metre in one, as a fraction.
    fn decimetres(self) -> (u64, u64) {
        match self {
            Self::Metre => (10, 1),
            Self::Kilometre => (10_000, 1),
            Self::Mile => (1_609_344, 100),
            Self::Yard => (9144, 1000),
            Self::Foot => (3048, 1000),
        }
    }
}

/// Reads a distance: "5 mi", "400 m", "5k", "38k", "1.5 km", "1,5 km", "1,000 m", "half marathon". A bare number from
/// 100 on is metres ("800"); with decimals it is kilometres or miles, as the athlete reads them ("5.2"); a smaller whole
/// one could be either and is asked back. "1,500" and "1.500" of metres are fifteen hundred, of kilometres one and a half.
///
/// # Errors
/// A sentence with an example: not a distance, ambiguous, nought, or beyond `distance_max`.
///
/// ```
/// use training::{Decimetres, InputConventions, Metres, Units, parse_distance};
/// let read = |text| parse_distance(text, Units::Metric, &InputConventions::default()).map(Decimetres::to_metres);
/// assert_eq!(read("5 mi"), Ok(Metres(8047)));
/// assert_eq!(read("38k"), Ok(Metres(38_000)));
/// assert_eq!(read("5").unwrap_err().to_string(), "“5” could be 5 km or 5 m. Write the unit, for instance 5 km.");
/// ```
pub fn parse_distance(text: &str, units: Units, conventions: &InputConventions) -> Result<Decimetres, InputRefused> {
    let unreadable = || InputRefused::unreadable("That distance", "5 km, 400 m or 3 mi");
    let text = plain(text).ok_or_else(unreadable)?;
    let decimetres = match text.as_str() {
        "marathon" => Decimetres(421_950),
        "half marathon" | "half-marathon" => Decimetres(210_975),
        text => {
            let (number, unit) = number_and_rest(text).ok_or_else(unreadable)?;
            match unit.trim().trim_end_matches('.') {
                "" => bare(number, units, conventions)?,
                unit => {
                    let unit = DistanceUnit::named(unit).ok_or_else(unreadable)?;
                    measured(number, unit).ok_or_else(unreadable)?
                }
            }
        }
    };
    believed(decimetres, conventions)
}

/// A number of a unit.
pub(super) fn measured(number: &str, unit: DistanceUnit) -> Option<Decimetres> {
    let (part, whole) = unit.decimetres();
    let is_long = matches!(unit, DistanceUnit::Kilometre | DistanceUnit::Mile);
    let decimal = if is_long { None } else { grouped(number) }.or_else(|| Decimal::read(number))?;
    Some(Decimetres(decimal.times(part, whole)))
}

pub(super) fn believed(decimetres: Decimetres, conventions: &InputConventions) -> Result<Decimetres, InputRefused> {
    if (Decimetres(1)..=conventions.distance_max.into()).contains(&decimetres) {
        return Ok(decimetres);
    }
    let to = conventions.distance_max.shown(Units::Metric);
    Err(InputRefused::OutOfRange { what: "A distance", from: "1 m".to_owned(), to, example: "5 km or 400 m" })
}

fn bare(number: &str, units: Units, conventions: &InputConventions) -> Result<Decimetres, InputRefused> {
    let unreadable = || InputRefused::unreadable("That distance", "5 km, 400 m or 3 mi");
    let (long, sign) = match units {
        Units::Metric => (DistanceUnit::Kilometre, "km"),
        Units::Imperial => (DistanceUnit::Mile, "mi"),
    };
    let metres = measured(number, DistanceUnit::Metre).ok_or_else(unreadable)?;
    if metres >= conventions.bare_metres_from.into() || metres == Decimetres(0) {
        return Ok(metres);
    }
    if Decimal::read(number).is_some_and(Decimal::is_whole) {
        let (one, other) = (format!("{number} {sign}"), format!("{number} m"));
        return Err(InputRefused::Ambiguous { written: number.to_owned(), one, other });
    }
    measured(number, long).ok_or_else(unreadable)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Metres;

    fn read(text: &str, units: Units) -> Result<Decimetres, InputRefused> {
        parse_distance(text, units, &InputConventions::default())
    }

    #[test]
    fn distances_are_understood_however_athletes_write_them() {
        for (text, decimetres) in [
            ("5 mi", 80_467),
            ("5mi", 80_467),
            ("1 mile", 16_093),
            ("3 Miles", 48_280),
            ("400 m", 4000),
            ("400m", 4000),
            ("12.5 m", 125),
            ("5k", 50_000),
            ("5K", 50_000),
            ("38k", 380_000),
            ("1.5 km", 15_000),
            ("1,5 km", 15_000),
            ("1,500 km", 15_000),
            ("21.0975 km", 210_975),
            ("half marathon", 210_975),
            ("Marathon", 421_950),
            ("800", 8000),
            ("1,000 m", 10_000),
            ("1.000 m", 10_000),
            ("1,500", 15_000),
            ("100 yd", 914),
            ("164 ft", 500),
            ("5.2", 52_000),
            ("5 km.", 50_000),
            ("10\u{a0}km", 100_000),
        ] {
            assert_eq!(read(text, Units::Metric), Ok(Decimetres(decimetres)), "{text}");
        }
        assert_eq!(read("3.1", Units::Imperial), Ok(Decimetres(49_890)));
        assert_eq!(read("800", Units::Imperial), Ok(Decimetres(8000)));
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in ["", "km", "five", "5 kn", "-5 km", "5 km 3", "1.2.3 km", "５km", "5 kg", &"9".repeat(70)] {
            assert!(read(text, Units::Metric).unwrap_err().to_string().contains("5 km, 400 m"), "{text}");
        }
        for text in ["0", "0 m", "1001 km", "9999999 km", "1e9"] {
            assert!(read(text, Units::Metric).is_err(), "{text}");
        }
        assert_eq!(
            read("1001 km", Units::Metric).unwrap_err().to_string(),
            "A distance lies between 1 m and 1000 km. Write it like 5 km or 400 m."
        );
    }

    #[test]
    fn what_could_be_either_is_asked_back() {
        assert_eq!(
            read("50", Units::Imperial).unwrap_err().to_string(),
            "“50” could be 50 mi or 50 m. Write the unit, for instance 50 mi."
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again_within_half_of_what_is_shown(metres in 1_u32..900_000) {
            let distance = Decimetres::from(Metres(metres));
            for (units, half) in [(Units::Metric, 50), (Units::Imperial, 81)] {
                let again = read(&distance.shown(units), units).unwrap();
                prop_assert!(again.0.abs_diff(distance.0) <= half);
            }
            prop_assert_eq!(read(&Metres(metres).to_string(), Units::Metric), Ok(distance));
        }

        #[test]
        fn what_is_shown_is_shown_again(decimetres in 1_u32..9_000_000, is_metric in any::<bool>()) {
            let units = if is_metric { Units::Metric } else { Units::Imperial };
            let shown = Decimetres(decimetres).shown(units);
            prop_assert_eq!(read(&shown, units).map(|again| again.shown(units)), Ok(shown));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9.,]{1,9} ?[kmiydft]{0,3}") {
            for text in [text, likely] {
                let _ = (read(&text, Units::Metric), read(&text, Units::Imperial));
            }
        }
    }
}
