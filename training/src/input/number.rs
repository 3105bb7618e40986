//! Numbers inside an athlete's words.

use crate::{Seconds, parse_duration};

/// A decimal, in millionths; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decimal(u64);

impl Decimal {
    /// "82.5" and "82,5"; at most seven digits before and six after. More decimals than that are no figure of sport.
    pub fn read(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !are_digits(whole) || !are_digits(part) || whole.len() > 7 || part.len() > 6 {
            return None;
        }
        Some(Self(whole.parse::<u64>().ok()? * 1_000_000 + format!("{part:0<6}").parse::<u64>().ok()?))
    }

    /// Times a fraction, half up; what does not fit is the largest that does.
    pub fn times(self, part: u64, whole: u64) -> u32 {
        let whole = u128::from(whole) * 1_000_000;
        let product = (u128::from(self.0) * u128::from(part) + whole / 2).checked_div(whole).unwrap_or(0);
        u32::try_from(product).unwrap_or(u32::MAX)
    }

    /// A fraction divided by it, half up; `None` for nought.
    pub fn divides(self, part: u64) -> Option<u32> {
        let (part, own) = (u128::from(part) * 1_000_000, u128::from(self.0));
        u32::try_from((part + own / 2).checked_div(own)?).ok()
    }

    pub fn is_whole(self) -> bool {
        self.0.is_multiple_of(1_000_000)
    }
}

/// "1,000" and "12.500": thousands with a separator, as whoever writes metres means them.
pub(super) fn grouped(text: &str) -> Option<Decimal> {
    let mut groups = text.split([',', '.']);
    let first = groups.next()?;
    let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let others: Vec<&str> = groups.collect();
    let is_grouped = is_first && !others.is_empty() && others.iter().all(|group| group.len() == 3);
    if is_grouped { Decimal::read(&text.replace([',', '.'], "")) } else { None }
}

/// The number at the beginning and what comes after it.
pub(super) fn number_and_rest(text: &str) -> Option<(&str, &str)> {
    let end =
        text.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',').unwrap_or(text.len());
    let number = text.get(..end)?.trim_end_matches(['.', ',']);
    if number.is_empty() {
        return None;
    }
    Some((number, text.get(number.len()..)?.trim_start_matches(['.', ','])))
}

/// A clock whose last part after a point is of a second, to the nearest: "7:32.4" is 7:32. Without a colon before it, the
/// point parts minutes from seconds, as in [`parse_duration`].
pub(super) fn clock_with_tenths(text: &str) -> Option<Seconds> {
    let tenths = text.rsplit_once('.').filter(|(clock, part)| {
        clock.contains(':') && (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    match tenths {
        Some((clock, part)) => {
            let rounds_up = part.starts_with(['5', '6', '7', '8', '9']);
            parse_duration(clock).ok().map(|Seconds(seconds)| Seconds(seconds + u32::from(rounds_up)))
        }
        None => parse_duration(text).ok(),
    }
}

/// Lower case, one kind of quote and of blank, nothing around it; `None` where it is too long to be a figure.
pub(super) fn plain(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    let letters = text.trim().chars().map(|letter| match letter {
        '’' | '‘' | '′' | 'ʹ' | '´' => '\'',
        '”' | '“' | '″' => '"',
        '–' | '—' | '−' => '-',
        '×' => 'x',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    });
    Some(letters.collect::<String>().to_lowercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_are_read_with_point_and_comma() {
        for (text, millionths) in
            [("82.5", 82_500_000), ("82,5", 82_500_000), ("5", 5_000_000), ("21.0975", 21_097_500)]
        {
            assert_eq!(Decimal::read(text), Some(Decimal(millionths)), "{text}");
        }
        for text in ["", ".", "5.", ".5", "1.2.3", "-1", "12345678", "1.1234567", "１"] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }

    #[test]
    fn thousands_are_groups_of_three() {
        for (text, whole) in [("1,000", 1000), ("12.500", 12_500), ("1,000,000", 1_000_000)] {
            assert_eq!(grouped(text), Decimal::read(&whole.to_string()), "{text}");
        }
        for text in ["1000", "0,500", "1,00", "1,0000", ",000", "1234,000"] {
            assert_eq!(grouped(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_decimal_times_one_is_itself(whole in 0_u32..4_000_000, part in 0_u32..1000) {
            let read = Decimal::read(&format!("{whole}.{part:03}")).unwrap();
            prop_assert_eq!(read.times(1000, 1), whole * 1000 + part);
            prop_assert_eq!(read.is_whole(), part == 0);
        }

        #[test]
        fn no_text_panics(text in ".*", part in any::<u64>(), whole in any::<u64>()) {
            let _ = (number_and_rest(&text), grouped(&text), plain(&text));
            if let Some(decimal) = Decimal::read(&text) {
                let _ = (decimal.times(part, whole), decimal.divides(part));
            }
        }
    }
}
