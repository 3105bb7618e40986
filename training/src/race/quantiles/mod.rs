//! How finish times spread over a field.

mod rows;

use std::fmt;

use rows::{AGES, FIELDS, QUARTERS, WHOLE_FIELD};
use serde::{Deserialize, Serialize};

use crate::{Confidence, Division, Seconds, age_group};

/// A point of a field: this share of it was at least as fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quantile {
    /// Tenths of a percent, 10 (the fastest in a hundred) to 950.
    pub permille: u16,
    pub time: Seconds,
}

/// An age group of the rankings, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AgeBand {
    pub from: u8,
    pub to: u8,
}

impl AgeBand {
    /// The band of an age in whole years, the same as [`age_group`]; `None` under 16 and from 90.
    ///
    /// ```
    /// use training::race::AgeBand;
    /// assert_eq!(AgeBand::of(47).unwrap().to_string(), "45–49");
    /// ```
    #[must_use]
    pub fn of(age: u8) -> Option<Self> {
        age_group(age)?;
        Some(if age < 25 { Self { from: 16, to: 24 } } else { Self { from: age / 5 * 5, to: age / 5 * 5 + 4 } })
    }
}

impl fmt::Display for AgeBand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}–{}", self.from, self.to)
    }
}

/// Finish times of a whole field at fixed shares, fastest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuantileTable {
    pub division: Division,
    /// `None`: all ages.
    pub ages: Option<AgeBand>,
    pub quantiles: Vec<Quantile>,
    /// How many results it was made from, where that was published.
    pub results: Option<u32>,
    /// Women threw 75 wall balls until September 2024 (facts/event §2): a field that holds such results is a little
    /// faster than today's.
    pub has_75_wall_balls: bool,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

impl QuantileTable {
    /// The points as curves take them.
    pub(super) fn by_time(&self) -> impl Iterator<Item = (u32, u32)> + Clone + '_ {
        self.quantiles.iter().map(|quantile| (quantile.time.0, u32::from(quantile.permille)))
    }

    /// The points as curves take them, the other way round.
    pub(super) fn by_share(&self) -> impl Iterator<Item = (u32, u32)> + Clone + '_ {
        self.by_time().map(|(time, share)| (share, time))
    }
}

/// Why a field has no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum NoTable {
    #[error("Nobody has published how relay times spread. Compare with the other teams of the same race instead.")]
    Relay,
    #[error(
        "Age groups are known for Open singles only, men 16 to 74 and women 16 to 69. Ask without an age to compare \
         with the whole division."
    )]
    Age,
}

/// The finish times of a division, or of an age group in it.
///
/// # Errors
/// `NoTable` for relays, and for an age where none was published.
///
/// ```
/// use training::{Division, Seconds};
/// use training::race::quantile_table;
/// let table = quantile_table(Division::WomenOpen, None).unwrap();
/// assert_eq!(table.quantiles[4].time, Seconds(5687)); // the median, 1:34:47
/// ```
pub fn quantile_table(division: Division, age: Option<u8>) -> Result<QuantileTable, NoTable> {
    let field = FIELDS.iter().find(|field| field.division == division).ok_or(NoTable::Relay)?;
    let (ages, shares, times, results, confidence) = match age {
        None => (None, &WHOLE_FIELD[..], field.times, Some(field.results), Confidence::High),
        Some(age) => {
            let band = AgeBand::of(age).ok_or(NoTable::Age)?;
            let (_, men, women) = AGES.iter().find(|(from, ..)| *from == band.from).ok_or(NoTable::Age)?;
            let times = match division {
                Division::MenOpen => Some(men),
                Division::WomenOpen => women.as_ref(),
                _ => None,
            };
            (Some(band), &QUARTERS[..], &times.ok_or(NoTable::Age)?[..], None, Confidence::Medium)
        }
    };
    Ok(QuantileTable {
        division,
        ages,
        quantiles: shares
            .iter()
            .zip(times)
            .map(|(permille, time)| Quantile { permille: *permille, time: Seconds(*time) })
            .collect(),
        results,
        has_75_wall_balls: field.has_75_wall_balls,
        source: field.source,
        confidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_race_time;

    /// Copied as text from facts/benchmarks §1, a second transcription.
    const PUBLISHED: [(Division, &str); 9] = [
        (Division::MenOpen, "1:01:38 | 1:07:07 | 1:10:36 | 1:17:39 | 1:27:21 | 1:39:59 | 1:55:18 | 2:07:00"),
        (Division::WomenOpen, "1:08:24 | 1:14:13 | 1:17:50 | 1:24:54 | 1:34:47 | 1:48:06 | 2:04:21 | 2:16:40"),
        (Division::MenPro, "0:58:23 | 1:02:44 | 1:05:51 | 1:12:09 | 1:21:12 | 1:32:37 | 1:46:31 | 1:56:47"),
        (Division::WomenPro, "1:03:28 | 1:07:56 | 1:10:55 | 1:17:15 | 1:26:13 | 1:37:47 | 1:52:21 | 2:03:37"),
        (Division::DoublesMen, "0:56:10 | 1:00:19 | 1:03:07 | 1:08:25 | 1:15:31 | 1:24:29 | 1:34:54 | 1:42:54"),
        (Division::DoublesWomen, "1:05:36 | 1:10:43 | 1:13:50 | 1:19:42 | 1:27:19 | 1:37:01 | 1:48:19 | 1:56:30"),
        (Division::DoublesMenPro, "0:52:45 | 0:56:33 | 0:58:44 | 1:03:25 | 1:09:45 | 1:17:48 | 1:27:05 | 1:34:11"),
        (Division::DoublesWomenPro, "0:59:35 | 1:03:58 | 1:06:46 | 1:12:12 | 1:19:31 | 1:28:48 | 1:40:12 | 1:49:26"),
        (Division::DoublesMixed, "0:59:29 | 1:04:07 | 1:07:24 | 1:13:25 | 1:20:25 | 1:29:28 | 1:39:58"),
    ];

    /// Facts/benchmarks §2, copied as text: men, women.
    const PUBLISHED_AGES: [(u8, &str, &str); 11] = [
        (24, "1:15:40 / 1:25:39 / 1:38:16", "1:24:59 / 1:34:53 / 1:47:43"),
        (25, "1:15:44 / 1:25:04 / 1:37:11", "1:23:41 / 1:33:09 / 1:45:54"),
        (34, "1:16:11 / 1:25:23 / 1:37:44", "1:23:56 / 1:33:30 / 1:46:10"),
        (35, "1:17:29 / 1:26:48 / 1:39:00", "1:24:50 / 1:34:42 / 1:47:38"),
        (44, "1:19:01 / 1:28:37 / 1:41:10", "1:25:27 / 1:35:06 / 1:48:24"),
        (45, "1:21:15 / 1:30:47 / 1:43:08", "1:26:45 / 1:37:10 / 1:50:49"),
        (54, "1:23:38 / 1:33:34 / 1:46:24", "1:29:29 / 1:39:51 / 1:53:19"),
        (55, "1:27:15 / 1:37:29 / 1:51:39", "1:32:36 / 1:43:48 / 1:59:00"),
        (64, "1:28:29 / 1:39:13 / 1:54:05", "1:32:32 / 1:45:54 / 2:00:45"),
        (65, "1:33:15 / 1:47:36 / 2:04:38", "1:42:48 / 1:56:16 / 2:13:14"),
        (74, "1:46:55 / 2:02:03 / 2:17:03", ""),
    ];

    fn times(division: Division, age: Option<u8>) -> Vec<Seconds> {
        quantile_table(division, age).unwrap().quantiles.iter().map(|quantile| quantile.time).collect()
    }

    fn read(row: &str) -> Vec<Seconds> {
        row.split(['|', '/']).map(|cell| parse_race_time(cell).unwrap()).collect()
    }

    #[test]
    fn every_cell_is_the_published_one() {
        for (division, row) in PUBLISHED {
            assert_eq!(times(division, None), read(row), "{division:?}");
        }
        for (age, men, women) in PUBLISHED_AGES {
            assert_eq!(times(Division::MenOpen, Some(age)), read(men), "{age}");
            if !women.is_empty() {
                assert_eq!(times(Division::WomenOpen, Some(age)), read(women), "{age}");
            }
        }
    }

    #[test]
    fn slower_shares_are_slower_times() {
        for division in Division::ALL {
            for age in [None, Some(40)] {
                let Ok(table) = quantile_table(division, age) else { continue };
                assert!(table.quantiles.len() >= 3);
                assert!(
                    table
                        .quantiles
                        .windows(2)
                        .all(|pair| pair[0].time < pair[1].time && pair[0].permille < pair[1].permille),
                    "{division:?}"
                );
            }
        }
    }

    #[test]
    fn what_nobody_published_is_refused_with_what_to_do() {
        for division in [Division::RelayMen, Division::RelayWomen, Division::RelayMixed] {
            assert_eq!(quantile_table(division, None), Err(NoTable::Relay));
        }
        for (division, age) in [
            (Division::MenPro, 30),
            (Division::DoublesMixed, 30),
            (Division::MenOpen, 75),
            (Division::WomenOpen, 70),
            (Division::WomenOpen, 15),
        ] {
            let refusal = quantile_table(division, Some(age)).unwrap_err();
            assert!(refusal.to_string().contains("without an age"), "{division:?} {age}");
        }
        assert!(quantile_table(Division::MenOpen, Some(74)).is_ok());
    }

    #[test]
    fn a_band_is_called_as_the_rankings_call_it() {
        for age in 0..=u8::MAX {
            assert_eq!(AgeBand::of(age).map(|band| band.to_string()), age_group(age), "{age}");
        }
    }

    #[test]
    fn mixed_seasons_are_marked() {
        for (division, is_mixed) in
            [(Division::WomenOpen, true), (Division::DoublesWomen, true), (Division::MenOpen, false)]
        {
            assert_eq!(quantile_table(division, None).unwrap().has_75_wall_balls, is_mixed);
        }
    }
}
