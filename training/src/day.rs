use jiff::civil::Date;

use crate::Unreadable;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Days from one day to another; negative when it is over.
#[must_use]
pub fn days_until(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// A day: "2027-01-16", "16.1.2027", "16 Jan 2027", "January 16, 2027". Slashes are refused, because 3/4 is
/// March in one country and April in another.
///
/// # Errors
/// `Unreadable`.
pub fn parse_date(text: &str) -> Result<Date, Unreadable> {
    let unreadable = || Unreadable { what: "That date", example: "2027-01-16 or 16 Jan 2027" };
    let text = text.trim().to_lowercase();
    if text.is_empty() || text.len() > 32 {
        return Err(unreadable());
    }
    let parts: Vec<&str> =
        text.split(|letter: char| matches!(letter, '-' | '.' | ',' | ' ')).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return Err(unreadable()) };
    let number = |part: &str| part.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse::<i16>().ok();
    let month =
        |part: &str| MONTHS.iter().zip(1_i16..).find(|(name, _)| part.starts_with(*name)).map(|(_, month)| month);
    let (year, month, day) = if text.contains('-') {
        (number(first), number(second), number(third))
    } else if let Some(named) = month(second) {
        (number(third), Some(named), number(first))
    } else if let Some(named) = month(first) {
        (number(third), Some(named), number(second))
    } else {
        (number(third), number(second), number(first))
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(unreadable()) };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(unreadable()) };
    if !(1900..2200).contains(&year) {
        return Err(unreadable());
    }
    Date::new(year, month, day).map_err(|_| unreadable())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_day_is_understood_however_it_is_unmistakable() {
        for text in ["2027-01-16", "16.1.2027", "16.01.2027", "16 Jan 2027", "16th January 2027", "January 16, 2027"] {
            assert_eq!(parse_date(text), Ok(date(2027, 1, 16)), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_days_or_none_is_refused() {
        for text in ["3/4/2027", "2027-02-30", "tomorrow", "", "16.1.27", "1 2 3 4", "99999-1-1"] {
            assert!(parse_date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_years_and_leap_days() {
        assert_eq!(days_until(date(2026, 11, 26), date(2027, 1, 16)), 51);
        assert_eq!(days_until(date(2028, 2, 28), date(2028, 3, 1)), 2);
        assert_eq!(days_until(date(2027, 1, 17), date(2027, 1, 16)), -1);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = parse_date(&text);
        }
    }
}
