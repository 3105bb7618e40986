use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::note::{CheckIn, Notes};
use crate::{days_until, state::StateConventions};

/// Readings are judged by the average of so many days (facts/science SC9.9, medium).
const AVERAGE_DAYS: i32 = 7;
/// A sign has lasted when the averages of so many days in a row say it (SC9.11).
const LASTING_DAYS: i32 = 3;

/// An athlete's own normal, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NormalBand {
    /// The low end.
    pub low: u16,
    /// The high end.
    pub high: u16,
}

/// A series of morning readings on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Series {
    /// The seven-day average.
    pub average: u16,
    /// What is normal.
    pub band: NormalBand,
    /// Whether today's average is outside.
    pub is_outside: bool,
    /// Whether those of three days are, on one side.
    pub has_lasted: bool,
}

/// How a series stands; `None` without enough readings. Which numbers are compared are the whole ones that are shown.
pub(super) fn series(
    notes: &Notes,
    today: Date,
    conventions: &StateConventions,
    reading: impl Fn(&CheckIn) -> Option<u16>,
) -> Option<Series> {
    // Zero is a strap that was not worn.
    let readings: Vec<(i32, u16)> = notes
        .iter()
        .filter_map(|(day, note)| Some((days_until(*day, today), reading(note).filter(|reading| *reading > 0)?)))
        .collect();
    let within = |newest: i32, days: i32| -> Vec<u16> {
        readings
            .iter()
            .filter(|(days_ago, _)| (newest..newest.saturating_add(days)).contains(days_ago))
            .map(|(_, reading)| *reading)
            .collect()
    };
    // The days that are judged do not help to say what is normal.
    let before = within(AVERAGE_DAYS + LASTING_DAYS - 1, i32::from(conventions.band_days));
    let band = band(&before, conventions)?;
    let average_of = |days_ago: i32| {
        let week = within(days_ago, AVERAGE_DAYS);
        (week.len() >= usize::from(conventions.average_readings_min)).then(|| mean(&week)).flatten().map(rounded)
    };
    let average = average_of(0)?;
    let averages: Vec<Option<u16>> = (0..LASTING_DAYS).map(average_of).collect();
    let all = |is_it: &dyn Fn(u16) -> bool| averages.iter().all(|average| average.is_some_and(is_it));
    Some(Series {
        average,
        band,
        is_outside: average < band.low || average > band.high,
        has_lasted: all(&|average| average < band.low) || all(&|average| average > band.high),
    })
}

fn band(readings: &[u16], conventions: &StateConventions) -> Option<NormalBand> {
    if readings.len() < usize::from(conventions.band_readings_min).max(2) {
        return None;
    }
    let mean = mean(readings)?;
    let squares: f64 = readings.iter().map(|reading| (f64::from(*reading) - mean) * (f64::from(*reading) - mean)).sum();
    let deviation = libm::sqrt(squares / (readings.len() as f64 - 1.0));
    let half_width = (deviation * f64::from(conventions.band_deviation_percent) / 100.0)
        .max(mean * f64::from(conventions.band_narrowest_percent) / 100.0);
    Some(NormalBand { low: rounded(mean - half_width), high: rounded(mean + half_width) })
}

fn mean(readings: &[u16]) -> Option<f64> {
    let sum: u64 = readings.iter().map(|reading| u64::from(*reading)).sum();
    (!readings.is_empty()).then(|| sum as f64 / readings.len() as f64)
}

/// The cast holds a float at the ends of the range.
fn rounded(value: f64) -> u16 {
    libm::round(value) as u16
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;
    use crate::{Bpm, state::readiness::note::by_day};

    const TODAY: Date = date(2026, 11, 24);

    fn resting(readings: &[(i32, u16)]) -> Option<Series> {
        let notes: Vec<CheckIn> = readings
            .iter()
            .map(|(days_ago, rate)| CheckIn {
                resting: Some(Bpm(*rate)),
                ..CheckIn::empty(TODAY.saturating_sub(days_ago.days()))
            })
            .collect();
        series(&by_day(&notes), TODAY, &StateConventions::default(), |note| note.resting.map(|rate| rate.0))
    }

    /// 28 days between 48 and 52, then the last `days` at a rate.
    fn after_a_usual_month(days: i32, rate: u16) -> Vec<(i32, u16)> {
        (0..37)
            .map(|days_ago| (days_ago, if days_ago < days { rate } else { [48, 50, 52][days_ago as usize % 3] }))
            .collect()
    }

    #[test]
    fn normal_is_the_athletes_own_four_weeks() {
        let usual = resting(&after_a_usual_month(0, 0)).unwrap();
        assert_eq!((usual.average, usual.band), (50, NormalBand { low: 48, high: 52 }));
        assert!(!usual.is_outside && !usual.has_lasted);
    }

    #[test]
    fn one_odd_morning_is_noise() {
        let odd = resting(&after_a_usual_month(1, 62)).unwrap();
        assert!(!odd.is_outside && !odd.has_lasted, "{odd:?}");
    }

    #[test]
    fn a_week_above_is_a_sign_that_has_lasted() {
        let above = resting(&after_a_usual_month(9, 58)).unwrap();
        assert!(above.is_outside && above.has_lasted, "{above:?}");
        assert_eq!(above.band, NormalBand { low: 48, high: 52 }, "the odd days are no part of what is normal");
        let below = resting(&after_a_usual_month(9, 44)).unwrap();
        assert!(below.has_lasted, "{below:?}");
    }

    #[test]
    fn too_few_readings_say_nothing() {
        assert_eq!(resting(&[]), None);
        let without_band: Vec<(i32, u16)> = (0..9).map(|days_ago| (days_ago, 50)).collect();
        assert_eq!(resting(&without_band), None);
        let three_this_week: Vec<(i32, u16)> =
            (0..37).filter(|day| *day < 3 || *day > 6).map(|day| (day, 50)).collect();
        assert_eq!(resting(&three_this_week), None);
    }

    #[test]
    fn a_heart_that_is_always_alike_still_has_a_band() {
        let alike: Vec<(i32, u16)> = (0..37).map(|days_ago| (days_ago, 50)).collect();
        assert_eq!(resting(&alike).unwrap().band, NormalBand { low: 49, high: 52 });
    }

    proptest! {
        #[test]
        fn no_readings_panic_and_lasting_is_outside(readings in proptest::collection::vec((-5_i32..60, any::<u16>()), 0..80)) {
            if let Some(series) = resting(&readings) {
                prop_assert!(series.band.low <= series.band.high);
                prop_assert!(!series.has_lasted || series.is_outside);
            }
        }
    }
}
