use jiff::civil::Date;

/// Age in whole years on a day; `None` before birth.
#[must_use]
pub fn age_on(birth: Date, on: Date) -> Option<u8> {
    let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
    u8::try_from(on.year() - birth.year() - i16::from(!had_birthday)).ok()
}

/// The age group of singles and doubles, season 25/26: 16–24, then bands of five years up to 85–89
/// (rulebook R1 2025/26). `None` outside.
#[must_use]
pub fn age_group(age: u8) -> Option<String> {
    match age {
        16..=24 => Some("16–24".to_owned()),
        25..=89 => {
            let start = age / 5 * 5;
            Some(format!("{start}–{}", start + 4))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_birthday_itself_counts() {
        assert_eq!(age_on(date(1992, 5, 17), date(2027, 5, 16)), Some(34));
        assert_eq!(age_on(date(1992, 5, 17), date(2027, 5, 17)), Some(35));
        // Born on a leap day: a year older on 1 March of other years.
        assert_eq!(age_on(date(2004, 2, 29), date(2022, 2, 28)), Some(17));
        assert_eq!(age_on(date(2004, 2, 29), date(2022, 3, 1)), Some(18));
        assert_eq!(age_on(Date::MIN, Date::MAX), None);
        assert_eq!(age_on(Date::MAX, Date::MIN), None);
        assert_eq!(age_on(date(2030, 1, 1), date(2027, 1, 1)), None);
    }

    #[test]
    fn bands_are_five_years_wide_from_25() {
        for (age, band) in [(16, "16–24"), (24, "16–24"), (25, "25–29"), (34, "30–34"), (89, "85–89")] {
            assert_eq!(age_group(age).as_deref(), Some(band));
        }
        assert_eq!(age_group(15), None);
        assert_eq!(age_group(90), None);
    }
}
