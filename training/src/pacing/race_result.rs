use jiff::civil::{Date, date};

use crate::Division;

use super::Splits;

/// The first race under the rules of season 24/25, in which women throw 100 wall balls: Cape Town [RB2425], high.
pub const WOMEN_THROW_100_FROM: Date = date(2024, 9, 21);

/// One race of an athlete or a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaceResult {
    pub division: Division,
    /// `None` is taken as a race under today's rules.
    pub raced_on: Option<Date>,
    /// The city or hall, as the athlete calls it.
    pub venue: Option<String>,
    pub splits: Splits,
}

/// How many wall balls a division threw on a day: 75 in Women Open and Doubles Women before September 2024, else 100
/// (facts/event §2). Without a day, today's number.
///
/// ```
/// use jiff::civil::date;
/// use training::{Division, pacing::wall_ball_repetitions};
/// assert_eq!(wall_ball_repetitions(Division::WomenOpen, Some(date(2024, 5, 1))), 75);
/// assert_eq!(wall_ball_repetitions(Division::WomenOpen, None), 100);
/// ```
#[must_use]
pub fn wall_ball_repetitions(division: Division, raced_on: Option<Date>) -> u16 {
    let threw_75 = matches!(division, Division::WomenOpen | Division::DoublesWomen);
    if threw_75 && raced_on.is_some_and(|day| day < WOMEN_THROW_100_FROM) { 75 } else { 100 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_women_threw_75_and_only_until_cape_town() {
        let (before, first) = (date(2024, 9, 20), date(2024, 9, 21));
        for division in Division::ALL {
            let women = matches!(division, Division::WomenOpen | Division::DoublesWomen);
            assert_eq!(wall_ball_repetitions(division, Some(before)), if women { 75 } else { 100 }, "{division:?}");
            assert_eq!(wall_ball_repetitions(division, Some(first)), 100, "{division:?}");
        }
    }
}
