use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A season of the sport, from August to July: it runs from August or September to the Worlds in June.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Season {
    starts_in: i16,
}

impl Season {
    /// The first season whose loads are typed here: 24/25 brought today's.
    pub const FIRST_KNOWN: Self = Self { starts_in: 2024 };
    /// The last season whose loads were seen.
    pub const LATEST_KNOWN: Self = Self { starts_in: 2026 };

    /// The season a day belongs to.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Self { starts_in: if date.month() >= 8 { date.year() } else { date.year() - 1 } }
    }

    /// The season that starts in this year; `None` before the sport began (2017) and past 2099.
    #[must_use]
    pub fn starting(year: i16) -> Option<Self> {
        (2017..2100).contains(&year).then_some(Self { starts_in: year })
    }

    /// "26/27".
    #[must_use]
    pub fn label(self) -> String {
        format!("{:02}/{:02}", self.starts_in.rem_euclid(100), (self.starts_in.rem_euclid(100) + 1) % 100)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_season_runs_from_august_to_july() {
        assert_eq!(Season::on(date(2026, 7, 31)).label(), "25/26");
        assert_eq!(Season::on(date(2026, 8, 1)).label(), "26/27");
        assert_eq!(Season::on(date(2027, 1, 16)).label(), "26/27");
    }

    #[test]
    fn no_day_is_too_far_for_a_label() {
        assert_eq!(Season::on(Date::MAX).label(), "99/00");
        assert_eq!(Season::on(Date::MIN).label().len(), 5);
        assert_eq!(Season::starting(2099).map(Season::label).as_deref(), Some("99/00"));
        assert_eq!((Season::starting(2016), Season::starting(2100)), (None, None));
    }
}
