use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// Days of the week somebody can train on, Monday first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weekdays(u8);

const MONDAY_FIRST: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

impl Weekdays {
    /// All seven, Monday first.
    pub const ALL: [Weekday; 7] = MONDAY_FIRST;

    /// Whether a day is one of them.
    ///
    /// ```
    /// use jiff::civil::Weekday;
    /// use training::background::Weekdays;
    /// let weekend: Weekdays = [Weekday::Sunday, Weekday::Saturday].into_iter().collect();
    /// assert!(weekend.contains(Weekday::Sunday) && !weekend.contains(Weekday::Monday));
    /// ```
    #[must_use]
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// How many.
    #[must_use]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Monday first.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        MONDAY_FIRST.into_iter().filter(move |day| self.contains(*day))
    }

    /// The day of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Weekday> {
        MONDAY_FIRST.into_iter().find(|day| weekday_slug(*day) == slug)
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<T: IntoIterator<Item = Weekday>>(days: T) -> Self {
        Self(days.into_iter().fold(0, |bits, day| bits | bit(day)))
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

/// The word in stored rows and forms.
///
/// ```
/// assert_eq!(training::background::weekday_slug(jiff::civil::Weekday::Thursday), "thu");
/// ```
#[must_use]
pub fn weekday_slug(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}

/// The day's name.
#[must_use]
pub fn weekday_label(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_week_is_its_days(days in proptest::sample::subsequence(MONDAY_FIRST.to_vec(), 0..=7)) {
            let week: Weekdays = days.iter().copied().collect();
            prop_assert_eq!(week.days().collect::<Vec<_>>(), days.clone());
            prop_assert_eq!(week.count(), days.len());
            for day in days {
                prop_assert_eq!(Weekdays::from_slug(weekday_slug(day)), Some(day));
            }
        }
    }
}
