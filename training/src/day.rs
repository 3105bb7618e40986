use jiff::civil::Date;

use crate::Unreadable;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Days from one day to another; negative when it is over.
#[must_use]
pub fn days_until(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// A day: "2027-01-16", "16.1.2027", "16 Jan 2027", "January 16, 2027", "Sat 16 January 2027". Numbers alone with
/// slashes, dashes or blanks count only while they can be one day: 16/1/2027 is January, but 3/4/2027 is March in one
/// country and April in another. Dots put the day first everywhere.
///
/// # Errors
/// `Unreadable`; years of two digits and before 1900 or after 2199 too.
pub fn parse_date(text: &str) -> Result<Date, Unreadable> {
    let unreadable = || Unreadable { what: "That date", example: "2027-01-16 or 16 Jan 2027" };
    if text.len() > 48 {
        return Err(unreadable());
    }
    let text = text.trim().to_lowercase();
    let parts: Vec<&str> = text.split(['-', '.', ',', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let parts = match parts.as_slice() {
        [weekday, rest @ ..] if named(&WEEKDAYS, weekday).is_some() => rest,
        parts => parts,
    };
    let [first, second, third] = parts else { return Err(unreadable()) };
    let (year, month, day) = if let Some(month) = named(&MONTHS, second) {
        if is_year(first) {
            (number(first), Some(month), ordinal(third))
        } else {
            (number(third), Some(month), ordinal(first))
        }
    } else if let Some(month) = named(&MONTHS, first) {
        (number(third), Some(month), ordinal(second))
    } else if is_year(first) {
        (number(first), number(second), number(third))
    } else {
        let (first, second) = (number(first), number(second));
        let is_day_first = text.contains('.') || first > Some(12) || first == second;
        let (day, month) = match (is_day_first, second > Some(12)) {
            (true, _) => (first, second),
            (false, true) => (second, first),
            (false, false) => return Err(unreadable()),
        };
        (number(third), month, day)
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(unreadable()) };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(unreadable()) };
    if !(1900..2200).contains(&year) {
        return Err(unreadable());
    }
    Date::new(year, month, day).map_err(|_| unreadable())
}

/// The position, from 1, of a name written out or cut to three letters or more.
fn named(names: &[&str], part: &str) -> Option<i16> {
    let is_it = |name: &str| part.len() >= 3 && name.starts_with(part);
    // "sept" is as common as "sep"; both are the beginning of the name.
    names.iter().zip(1_i16..).find(|(name, _)| is_it(name)).map(|(_, position)| position)
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && number(part).is_some()
}

/// Digits only: `parse` alone would take a sign.
fn number(part: &str) -> Option<i16> {
    if part.chars().all(|letter| letter.is_ascii_digit()) { part.parse().ok() } else { None }
}

/// "16th" and "16".
fn ordinal(part: &str) -> Option<i16> {
    number(["st", "nd", "rd", "th"].iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_day_is_understood_however_it_is_unmistakable() {
        for text in [
            "2027-01-16",
            "2027-1-16",
            "2027/01/16",
            "2027.01.16",
            "16.1.2027",
            "16.01.2027",
            "16/01/2027",
            "1/16/2027",
            "16-01-2027",
            "16 1 2027",
            "16 Jan 2027",
            "16-Jan-2027",
            "16th January 2027",
            "January 16, 2027",
            "Jan 16th 2027",
            "2027 Jan 16",
            "Sat 16 January 2027",
            "Saturday, 16 January 2027",
        ] {
            assert_eq!(parse_date(text), Ok(date(2027, 1, 16)), "{text}");
        }
        assert_eq!(parse_date("4/4/2027"), Ok(date(2027, 4, 4)));
        assert_eq!(parse_date("3.4.2027"), Ok(date(2027, 4, 3)));
        assert_eq!(parse_date("1 Sept 2027"), Ok(date(2027, 9, 1)));
    }

    #[test]
    fn what_could_be_two_days_or_none_is_refused() {
        for text in [
            "3/4/2027",
            "3-4-2027",
            "3 4 2027",
            "2027-02-30",
            "tomorrow",
            "",
            "16.1.27",
            "1 2 3 4",
            "99999-1-1",
            "16 marathon 2027",
            "16 Ja 2027",
            "+16.1.2027",
            "16.13.2027",
            "13/13/2027",
            "16 Jan",
            "0.1.2027",
            "1899-12-31",
            "2200-01-01",
            "////",
        ] {
            assert!(parse_date(text).unwrap_err().to_string().contains("2027-01-16"), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_years_and_leap_days() {
        assert_eq!(days_until(date(2026, 11, 26), date(2027, 1, 16)), 51);
        assert_eq!(days_until(date(2028, 2, 28), date(2028, 3, 1)), 2);
        assert_eq!(days_until(date(2027, 1, 17), date(2027, 1, 16)), -1);
        assert_eq!(days_until(Date::MIN, Date::MAX), 7_304_483);
    }

    proptest! {
        #[test]
        fn a_day_that_is_shown_is_read_again(year in 1900_i16..2200, month in 1_i8..=12, day in 1_i8..=28) {
            prop_assert_eq!(parse_date(&date(year, month, day).to_string()), Ok(date(year, month, day)));
        }

        #[test]
        fn no_text_panics(text in ".*", likely in "[0-9/. -]{0,12}[a-z]{0,9}[0-9 ,]{0,6}") {
            for text in [text, likely] {
                let _ = parse_date(&text);
            }
        }
    }
}
