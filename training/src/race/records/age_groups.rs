use serde::Serialize;

use crate::{Confidence, Division, Seconds, race::AgeBand};

/// The fastest finish of an age group as of February 2026 (`[ROXLYFE-WR]`, facts/benchmarks §7, medium confidence).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AgeGroupBest {
    pub division: Division,
    pub ages: AgeBand,
    pub time: Seconds,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

const fn at(hours: u32, minutes: u32, seconds: u32) -> u32 {
    hours * 3600 + minutes * 60 + seconds
}

/// First age; men Pro, women Pro, men Open, women Open; 0 where nobody is listed. Women Pro 50–54 is left out: it
/// equals the Open women's 40–44, which looks like a slip of the list.
const BESTS: [(u8, [u32; 4]); 13] = [
    (16, [at(0, 54, 49), at(0, 56, 3), at(0, 53, 56), at(0, 57, 35)]),
    (25, [at(0, 53, 27), at(0, 59, 1), at(0, 53, 42), at(0, 56, 53)]),
    (30, [at(0, 53, 15), at(0, 58, 3), at(0, 50, 38), at(0, 58, 31)]),
    (35, [at(0, 53, 57), at(0, 56, 23), at(0, 53, 43), at(0, 55, 38)]),
    (40, [at(0, 54, 13), at(1, 2, 58), at(0, 53, 55), at(1, 1, 9)]),
    (45, [at(0, 58, 39), at(1, 7, 33), at(0, 58, 0), at(1, 4, 11)]),
    (50, [at(1, 2, 15), 0, at(0, 58, 27), at(1, 3, 6)]),
    (55, [at(1, 2, 55), at(1, 15, 18), at(0, 59, 11), at(1, 8, 55)]),
    (60, [at(1, 18, 34), at(1, 30, 32), at(1, 6, 35), at(1, 15, 28)]),
    (65, [at(1, 31, 41), at(1, 56, 7), at(1, 10, 1), at(1, 18, 0)]),
    (70, [0, 0, at(1, 28, 22), at(1, 27, 15)]),
    (75, [0, 0, at(1, 47, 13), at(1, 41, 53)]),
    (80, [0, 0, at(2, 8, 42), 0]),
];

/// The age groups' bests of a singles division, youngest first; empty for pairs and teams.
///
/// ```
/// use training::{Division, race::age_group_bests};
/// assert_eq!(age_group_bests(Division::MenOpen).len(), 13);
/// ```
#[must_use]
pub fn age_group_bests(division: Division) -> Vec<AgeGroupBest> {
    let column = match division {
        Division::MenPro => 0,
        Division::WomenPro => 1,
        Division::MenOpen => 2,
        Division::WomenOpen => 3,
        _ => return Vec::new(),
    };
    BESTS
        .iter()
        .filter_map(|(from, times)| {
            let time = times.get(column).copied().filter(|time| *time > 0)?;
            Some(AgeGroupBest {
                division,
                ages: AgeBand::of(*from)?,
                time: Seconds(time),
                source: "ROXLYFE-WR",
                confidence: Confidence::Medium,
            })
        })
        .collect()
}

/// The best of an athlete's age group; `None` where nobody is listed.
///
/// ```
/// use training::{Division, race::age_group_best};
/// assert_eq!(age_group_best(Division::WomenOpen, 52).unwrap().time.to_string(), "1:03:06");
/// ```
#[must_use]
pub fn age_group_best(division: Division, age: u8) -> Option<AgeGroupBest> {
    let band = AgeBand::of(age)?;
    age_group_bests(division).into_iter().find(|best| best.ages == band)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Copied as text from facts/benchmarks §7: men Pro, women Pro, men Open, women Open.
    const PUBLISHED: [(u8, &str); 10] = [
        (16, "54:49 | 56:03 | 53:56 | 57:35"),
        (25, "53:27 | 59:01 | 53:42 | 56:53"),
        (30, "53:15 | 58:03 | 50:38 | 58:31"),
        (35, "53:57 | 56:23 | 53:43 | 55:38"),
        (40, "54:13 | 1:02:58 | 53:55 | 1:01:09"),
        (45, "58:39 | 1:07:33 | 58:00 | 1:04:11"),
        (50, "1:02:15 | – | 58:27 | 1:03:06"),
        (55, "1:02:55 | 1:15:18 | 59:11 | 1:08:55"),
        (60, "1:18:34 | 1:30:32 | 1:06:35 | 1:15:28"),
        (65, "1:31:41 | 1:56:07 | 1:10:01 | 1:18:00"),
    ];

    #[test]
    fn every_cell_is_the_published_one() {
        let divisions = [Division::MenPro, Division::WomenPro, Division::MenOpen, Division::WomenOpen];
        for (age, row) in PUBLISHED {
            for (division, cell) in divisions.into_iter().zip(row.split(" | ")) {
                let best = age_group_best(division, age).map(|best| best.time.to_string());
                assert_eq!(best, (cell != "–").then(|| cell.to_owned()), "{division:?} {age}");
            }
        }
        let old = |division, age| age_group_best(division, age).map(|best| best.time.to_string());
        assert_eq!(old(Division::MenOpen, 83).as_deref(), Some("2:08:42"));
        assert_eq!(old(Division::WomenOpen, 78).as_deref(), Some("1:41:53"));
        assert_eq!(
            (old(Division::WomenOpen, 81), old(Division::MenPro, 71), old(Division::MenOpen, 15)),
            (None, None, None)
        );
    }

    #[test]
    fn no_age_group_is_faster_than_the_record() {
        for division in Division::ALL {
            for best in age_group_bests(division) {
                assert!(best.time >= crate::race::record(division).unwrap().time, "{best:?}");
            }
        }
        assert!(age_group_bests(Division::DoublesMen).is_empty());
    }
}
