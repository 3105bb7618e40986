use super::{
    InputConventions, InputRefused,
    number::{Decimal, plain},
};
use crate::{Centimetres, Inches, Units};

/// Reads a body height: "1.78 m", "1,78", "1m78", "178", "178 cm", 5'10", "5 ft 10", "5 foot 10 in", "70 in". A bare
/// number below 100 is inches for whoever reads inches.
///
/// # Errors
/// A sentence with an example: not a height, or outside `height`.
///
/// ```
/// use training::{Centimetres, InputConventions, Units, parse_height};
/// let read = |text| parse_height(text, Units::Metric, &InputConventions::default());
/// assert_eq!(read("1.78 m"), Ok(Centimetres(178)));
/// assert_eq!(read("5'10"), Ok(Centimetres(178)));
/// ```
pub fn parse_height(text: &str, units: Units, conventions: &InputConventions) -> Result<Centimetres, InputRefused> {
    let unreadable = || InputRefused::unreadable("That height", "1.78 m, 178 or 5'10\"");
    let text = plain(text).ok_or_else(unreadable)?;
    let text = text.trim_end_matches('.');
    let height = feet(text).or_else(|| metric(text)).or_else(|| inches(text, units));
    let height = height.ok_or_else(unreadable)?;
    if conventions.height.contains(&height) {
        return Ok(height);
    }
    let (from, to) = (conventions.height.start().to_string(), conventions.height.end().to_string());
    Err(InputRefused::OutOfRange { what: "A height", from, to, example: "1.78 m, 178 or 5'10\"" })
}

/// "178", "178 cm", "1.78", "1.78 m", "1m78".
fn metric(text: &str) -> Option<Centimetres> {
    let centimetres = |decimal: Decimal, in_one: u64| u16::try_from(decimal.times(in_one, 1)).ok().map(Centimetres);
    if let Some(number) = text.strip_suffix("cm") {
        return centimetres(Decimal::read(number.trim())?, 1);
    }
    if let Some((metres, rest)) = text.split_once('m') {
        let (metres, rest) = (Decimal::read(metres.trim())?, rest.trim());
        let is_written_through = rest.len() == 2 && metres.is_whole();
        return match rest {
            "" | "etres" | "eters" | "etre" | "eter" => centimetres(metres, 100),
            rest if is_written_through => {
                let beyond = centimetres(Decimal::read(rest)?, 1)?;
                centimetres(metres, 100).map(|height| Centimetres(height.0.saturating_add(beyond.0)))
            }
            _ => None,
        };
    }
    let number = Decimal::read(text)?;
    let is_metres = !number.is_whole() && number < Decimal::read("3")?;
    let is_centimetres = number >= Decimal::read("100")?;
    match (is_metres, is_centimetres) {
        (true, _) => centimetres(number, 100),
        (_, true) => centimetres(number, 1),
        _ => None,
    }
}

/// 5'10", 5'10, 5 ft 10 in, 5 foot; inches stay below a foot.
fn feet(text: &str) -> Option<Centimetres> {
    let (feet, rest) = ["'", "feet", "foot", "ft"].iter().find_map(|sign| text.split_once(sign))?;
    let rest = rest.trim_matches([' ', '.']);
    let inches = match strip_inches(rest).trim() {
        "" if rest.is_empty() => 0,
        inches => inches.parse().ok().filter(|inches| *inches < 12)?,
    };
    let feet: u16 = feet.trim().parse().ok().filter(|feet| *feet < 10)?;
    Some(Inches(feet * 12 + inches).to_centimetres())
}

fn inches(text: &str, units: Units) -> Option<Centimetres> {
    let number = strip_inches(text);
    let is_said = number.len() < text.len();
    let inches: u16 = number.trim().parse().ok().filter(|inches| *inches < 100)?;
    (is_said || units == Units::Imperial).then(|| Inches(inches).to_centimetres())
}

fn strip_inches(text: &str) -> &str {
    let signs = ["\"", "''", "inches", "inch", "in"];
    signs.iter().find_map(|sign| text.strip_suffix(sign)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, units: Units) -> Result<Centimetres, InputRefused> {
        parse_height(text, units, &InputConventions::default())
    }

    #[test]
    fn heights_are_understood_however_athletes_write_them() {
        for text in [
            "1.78 m",
            "1,78 m",
            "1.78",
            "1,78",
            "1m78",
            "1 m 78",
            "178",
            "178 cm",
            "178cm",
            "5'10",
            "5'10\"",
            "5’10”",
            "5′10″",
            "5' 10''",
            "5 ft 10",
            "5ft10in",
            "5 foot 10 inches",
            "70 in",
            "70\"",
            "1.78 metres",
        ] {
            assert_eq!(read(text, Units::Metric), Ok(Centimetres(178)), "{text}");
        }
        assert_eq!(read("70", Units::Imperial), Ok(Centimetres(178)));
        assert_eq!(read("178", Units::Imperial), Ok(Centimetres(178)));
        assert_eq!(read("6 ft", Units::Metric), Ok(Centimetres(183)));
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        for text in [
            "", "tall", "5'12", "5'10'3", "1.78 kg", "70", "0", "17.8", "3 m", "300", "119", "2.41", "9'11", "-178",
            "1m7", "99999",
        ] {
            assert!(read(text, Units::Metric).unwrap_err().to_string().contains("1.78 m"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(centimetres in 122_u16..=240) {
            let height = Centimetres(centimetres);
            prop_assert_eq!(read(&height.shown(Units::Metric), Units::Imperial), Ok(height));
            let again = read(&height.shown(Units::Imperial), Units::Imperial);
            prop_assert!(again.is_ok_and(|again| again.0.abs_diff(centimetres) <= 1));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9]{0,3}['m ftc.,]{0,3}[0-9]{0,3}[\"inm]{0,2}") {
            for text in [text, likely] {
                let _ = (read(&text, Units::Metric), read(&text, Units::Imperial));
            }
        }
    }
}
