use super::{
    InputConventions, InputRefused,
    number::{Decimal, number_and_rest, plain},
};
use crate::{Grams, Units};

/// What a weight is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WeightUnit {
    Gram,
    Kilogram,
    Pound,
    Stone,
}

impl WeightUnit {
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "g" | "gram" | "grams" | "gr" => Some(Self::Gram),
            "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" => Some(Self::Kilogram),
            "lb" | "lbs" | "pound" | "pounds" => Some(Self::Pound),
            "st" | "stone" | "stones" => Some(Self::Stone),
            _ => None,
        }
    }

    pub fn of(units: Units) -> Self {
        match units {
            Units::Metric => Self::Kilogram,
            Units::Imperial => Self::Pound,
        }
    }

    /// Grams in one, as a fraction: 1 lb is 453.59237 g, 1 st 14 lb.
    fn grams(self) -> (u64, u64) {
        match self {
            Self::Gram => (1, 1),
            Self::Kilogram => (1000, 1),
            Self::Pound => (45_359_237, 100_000),
            Self::Stone => (14 * 45_359_237, 100_000),
        }
    }
}

/// What is lifted, said after its weight: "24 kg kb".
pub(super) fn is_implement(word: &str) -> bool {
    const IMPLEMENTS: &[&str] = &[
        "kb",
        "kbs",
        "kettlebell",
        "kettlebells",
        "bell",
        "bells",
        "db",
        "dbs",
        "dumbbell",
        "dumbbells",
        "bb",
        "barbell",
        "bar",
        "bag",
        "sandbag",
        "ball",
        "vest",
        "plate",
        "plates",
        "backpack",
        "sled",
    ];
    IMPLEMENTS.contains(&word)
}

/// Reads a weight: "80kg", "82,5 kg", "176 lb", "24 kg kb", "12 st 4 lb", "12st4". A bare number is in the unit the
/// athlete reads.
///
/// # Errors
/// A sentence with an example: not a weight, nought, or beyond `weight_max`.
///
/// ```
/// use training::{Grams, InputConventions, Units, parse_weight};
/// let read = |text, units| parse_weight(text, units, &InputConventions::default());
/// assert_eq!(read("82.5 kg", Units::Imperial), Ok(Grams(82_500)));
/// assert_eq!(read("176", Units::Imperial), Ok(Grams(79_832)));
/// assert!(read("heavy", Units::Metric).unwrap_err().to_string().contains("80 kg"));
/// ```
pub fn parse_weight(text: &str, units: Units, conventions: &InputConventions) -> Result<Grams, InputRefused> {
    let unreadable = || InputRefused::unreadable("That weight", "80 kg or 176 lb");
    let text = plain(text).ok_or_else(unreadable)?;
    let (number, rest) = number_and_rest(&text).ok_or_else(unreadable)?;
    let rest = rest.trim();
    let letters = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    let (unit, after) = rest.split_at_checked(letters).unwrap_or((rest, ""));
    let after = after.trim_matches(['.', ' ']);
    let grams = match WeightUnit::named(unit) {
        Some(WeightUnit::Stone) => stones(number, after),
        Some(unit) if after.is_empty() || is_implement(after) => weighed(number, unit),
        None if (unit.is_empty() || is_implement(unit)) && after.is_empty() => weighed(number, WeightUnit::of(units)),
        _ => None,
    };
    believed(grams.ok_or_else(unreadable)?, conventions)
}

/// A number of a unit.
pub(super) fn weighed(number: &str, unit: WeightUnit) -> Option<Grams> {
    let (part, whole) = unit.grams();
    Decimal::read(number).map(|decimal| Grams(decimal.times(part, whole)))
}

pub(super) fn believed(grams: Grams, conventions: &InputConventions) -> Result<Grams, InputRefused> {
    if (Grams(1)..=conventions.weight_max.into()).contains(&grams) {
        return Ok(grams);
    }
    let to = conventions.weight_max.to_string();
    Err(InputRefused::OutOfRange { what: "A weight", from: "1 g".to_owned(), to, example: "80 kg or 176 lb" })
}

/// "12 st", "12 st 4", "12 st 4 lb"; pounds stay below a stone.
fn stones(number: &str, after: &str) -> Option<Grams> {
    let stones = weighed(number, WeightUnit::Stone)?;
    if after.is_empty() {
        return Some(stones);
    }
    let (pounds, unit) = number_and_rest(after)?;
    let is_below_a_stone = Decimal::read(pounds)? < Decimal::read("14")?;
    let is_pounds = matches!(WeightUnit::named(unit.trim()), Some(WeightUnit::Pound)) || unit.trim().is_empty();
    let pounds = weighed(pounds, WeightUnit::Pound).filter(|_| is_below_a_stone && is_pounds)?;
    Some(Grams(stones.0.saturating_add(pounds.0)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, units: Units) -> Result<Grams, InputRefused> {
        parse_weight(text, units, &InputConventions::default())
    }

    #[test]
    fn weights_are_understood_however_athletes_write_them() {
        for (text, grams) in [
            ("80kg", 80_000),
            ("80 KG", 80_000),
            ("80 kilos", 80_000),
            ("82,5 kg", 82_500),
            ("176 lb", 79_832),
            ("176lbs", 79_832),
            ("176 pounds.", 79_832),
            ("24 kg kb", 24_000),
            ("24kg kettlebell", 24_000),
            ("24 kb", 24_000),
            ("500 g", 500),
            ("12 st 4 lb", 78_018),
            ("12st4", 78_018),
            ("12 stone", 76_204),
            ("80", 80_000),
        ] {
            assert_eq!(read(text, Units::Metric), Ok(Grams(grams)), "{text}");
        }
        assert_eq!(read("53 kb", Units::Imperial), Ok(Grams(24_040)));
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in [
            "",
            "kg",
            "heavy",
            "80 km",
            "-80 kg",
            "80 kg 5",
            "12 st 14",
            "12 st 4 kg",
            "80 kg kg",
            "0 kg",
            "1001 kg",
            "8000",
        ] {
            assert!(read(text, Units::Metric).unwrap_err().to_string().contains("80 kg or 176 lb"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again_within_half_of_what_is_shown(grams in 100_u32..1_000_000) {
            for (units, half) in [(Units::Metric, 50), (Units::Imperial, 23)] {
                let again = read(&Grams(grams).shown(units), units);
                prop_assert!(again.unwrap().0.abs_diff(grams) <= half);
            }
        }

        #[test]
        fn what_is_shown_is_shown_again(grams in 100_u32..990_000, is_metric in any::<bool>()) {
            let units = if is_metric { Units::Metric } else { Units::Imperial };
            let shown = Grams(grams).shown(units);
            prop_assert_eq!(read(&shown, units).map(|again| again.shown(units)), Ok(shown));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9.,]{1,9} ?[kgslbt]{0,3} ?[0-9kb]{0,3}") {
            for text in [text, likely] {
                let _ = (read(&text, Units::Metric), read(&text, Units::Imperial));
            }
        }
    }
}
