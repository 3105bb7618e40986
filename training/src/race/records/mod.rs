//! The fastest so far, the champions, and how much people gain from race to race.

mod age_groups;
mod champions;

use jiff::civil::Date;
use serde::Serialize;

pub use age_groups::{AgeGroupBest, age_group_best, age_group_bests};
pub use champions::{Champion, champions};

use crate::{Confidence, Division, Season, Seconds, Sourced};

/// The fastest verified finish of a division.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Record {
    pub division: Division,
    pub time: Seconds,
    /// Family names; `None` where they were not published.
    pub holders: Option<&'static str>,
    pub place: Option<&'static str>,
    pub season: Option<Season>,
    /// A faster time is reported that could not be verified: do not call this one the world record of today.
    pub is_reportedly_beaten: bool,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Division, time, holders, place with year and month, reportedly beaten, confidence.
type Row = (Division, u32, Option<&'static str>, Option<(&'static str, i16, i8)>, bool, Confidence);

const fn at(minutes: u32, seconds: u32) -> u32 {
    minutes * 60 + seconds
}

/// Facts/benchmarks §7 without what nobody could verify: the Warsaw 2026 times (known doubt 8), and the mixed relay,
/// whose best before them is told in four ways.
const RECORDS: [Row; 11] = [
    (Division::MenPro, at(53, 15), Some("Rončević"), Some(("Hamburg", 2025, 10)), true, Confidence::High),
    (Division::WomenPro, at(56, 3), Some("Wietrzyk"), Some(("Phoenix", 2026, 1)), true, Confidence::High),
    (Division::MenOpen, at(50, 38), Some("Rončević"), Some(("Cologne", 2024, 4)), false, Confidence::Medium),
    (Division::WomenOpen, at(55, 38), Some("Weeks"), Some(("Washington DC", 2025, 3)), false, Confidence::Medium),
    (
        Division::DoublesMenPro,
        at(47, 40),
        Some("Rončević, Wenisch"),
        Some(("London", 2026, 3)),
        false,
        Confidence::Medium,
    ),
    (
        Division::DoublesWomenPro,
        at(53, 11),
        Some("Weeks, Tafuto"),
        Some(("Phoenix", 2026, 1)),
        true,
        Confidence::Medium,
    ),
    (
        Division::DoublesMen,
        at(47, 57),
        Some("Williamson, Eisenlauer"),
        Some(("Berlin", 2025, 5)),
        false,
        Confidence::Medium,
    ),
    (
        Division::DoublesWomen,
        at(53, 21),
        Some("Martin, Sheridan"),
        Some(("Brisbane", 2026, 4)),
        false,
        Confidence::Medium,
    ),
    (
        Division::DoublesMixed,
        at(49, 13),
        Some("Learn, Fkiaras"),
        Some(("Melbourne", 2025, 12)),
        false,
        Confidence::Medium,
    ),
    (Division::RelayMen, at(45, 43), None, None, false, Confidence::Low),
    (Division::RelayWomen, at(51, 26), None, Some(("London", 2025, 12)), false, Confidence::Low),
];

/// The fastest verified finish of each division where one is known.
///
/// ```
/// let records = training::race::records();
/// assert!(records.iter().all(|record| record.time.0 > 45 * 60));
/// ```
#[must_use]
pub fn records() -> Vec<Record> {
    RECORDS
        .iter()
        .map(|(division, time, holders, place, is_reportedly_beaten, confidence)| Record {
            division: *division,
            time: Seconds(*time),
            holders: *holders,
            place: place.map(|(name, ..)| name),
            season: place.and_then(|(_, year, month)| season_of(year, month)),
            is_reportedly_beaten: *is_reportedly_beaten,
            source: "ROXLYFE-WR",
            confidence: *confidence,
        })
        .collect()
}

/// The fastest verified finish of a division; `None` for the mixed relay.
///
/// ```
/// use training::{Division, Seconds, race::record};
/// assert_eq!(record(Division::MenOpen).unwrap().time, Seconds(50 * 60 + 38));
/// ```
#[must_use]
pub fn record(division: Division) -> Option<Record> {
    records().into_iter().find(|record| record.division == division)
}

fn season_of(year: i16, month: i8) -> Option<Season> {
    Date::new(year, month, 1).ok().map(Season::on)
}

/// How much faster than their first the race of this number is in the median, for people who came back: 78 s in the
/// second, 273 s from the eighth on, straight lines between the published ones (`[DEVANS]`, facts/benchmarks §8,
/// medium confidence). Those who came back are not everybody. 0 for the first; `None` for race number 0.
///
/// ```
/// use training::{Seconds, race::typical_gain};
/// assert_eq!(typical_gain(2).unwrap().value, Seconds(78));
/// ```
#[must_use]
pub fn typical_gain(race: u32) -> Option<Sourced<Seconds>> {
    const GAINS: [(u32, u32); 4] = [(1, 0), (2, 78), (4, 183), (8, 273)];
    let gain = super::curve::on_chain(race.min(8), GAINS.into_iter())?;
    Some(Sourced::medium(Seconds(gain), "DEVANS"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_name_their_season_and_how_sure_they_are() {
        for (division, time, season, confidence) in [
            (Division::MenPro, "53:15", Some("25/26"), Confidence::High),
            (Division::WomenPro, "56:03", Some("25/26"), Confidence::High),
            (Division::MenOpen, "50:38", Some("23/24"), Confidence::Medium),
            (Division::WomenOpen, "55:38", Some("24/25"), Confidence::Medium),
            (Division::DoublesMenPro, "47:40", Some("25/26"), Confidence::Medium),
            (Division::DoublesWomenPro, "53:11", Some("25/26"), Confidence::Medium),
            (Division::DoublesMen, "47:57", Some("24/25"), Confidence::Medium),
            (Division::DoublesWomen, "53:21", Some("25/26"), Confidence::Medium),
            (Division::DoublesMixed, "49:13", Some("25/26"), Confidence::Medium),
            (Division::RelayMen, "45:43", None, Confidence::Low),
            (Division::RelayWomen, "51:26", Some("25/26"), Confidence::Low),
        ] {
            let record = record(division).unwrap();
            assert_eq!(record.time.to_string(), time);
            assert_eq!(record.season.map(Season::label).as_deref(), season, "{division:?}");
            assert_eq!(record.confidence, confidence);
        }
    }

    #[test]
    fn what_nobody_verified_is_left_out_and_marked_where_it_would_matter() {
        assert_eq!(record(Division::RelayMixed), None);
        assert!(records().iter().all(|record| record.place != Some("Warsaw")));
        let beaten: Vec<_> =
            records().into_iter().filter(|record| record.is_reportedly_beaten).map(|record| record.division).collect();
        assert_eq!(beaten, [Division::MenPro, Division::WomenPro, Division::DoublesWomenPro]);
    }

    #[test]
    fn people_gain_less_with_every_race() {
        // −1.3 min at race 2, −3.05 at race 4, −4.55 at race 8.
        let gain = |race| typical_gain(race).unwrap().value.0;
        assert_eq!((gain(1), gain(2), gain(4), gain(8), gain(u32::MAX)), (0, 78, 183, 273, 273));
        assert_eq!(gain(3), 131);
        assert_eq!(typical_gain(0), None);
    }
}
