use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{LoadUnits, TrainingKind, TrainingPart};
use crate::{Metres, Seconds, days_until};

/// One kind's share of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindVolume {
    /// Which kind.
    pub kind: TrainingKind,
    /// Parts that were done.
    pub parts: u32,
    /// Their time.
    pub duration: Seconds,
    /// Their measured distance.
    pub distance: Metres,
    /// The load of those with an effort.
    pub load: LoadUnits,
    /// Parts whose effort was not noted: the load is too low by theirs.
    pub without_rpe: u32,
}

/// Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekVolume {
    /// The first day.
    pub monday: Date,
    /// By kind, in the order of `TrainingKind::ALL`.
    pub kinds: [KindVolume; 4],
}

impl WeekVolume {
    /// One kind's share.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{load::{TrainingKind, week_volume}};
    /// let week = week_volume(&[], date(2026, 11, 24));
    /// assert_eq!(week.of(TrainingKind::Run).parts, 0);
    /// ```
    #[must_use]
    pub fn of(&self, kind: TrainingKind) -> KindVolume {
        let empty = KindVolume {
            kind,
            parts: 0,
            duration: Seconds(0),
            distance: Metres(0),
            load: LoadUnits(0),
            without_rpe: 0,
        };
        self.kinds.into_iter().find(|volume| volume.kind == kind).unwrap_or(empty)
    }

    /// All time.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{Seconds, load::week_volume};
    /// let week = week_volume(&[], date(2026, 11, 24));
    /// assert_eq!(week.duration(), Seconds(0));
    /// ```
    #[must_use]
    pub fn duration(&self) -> Seconds {
        sum_of_seconds(self.kinds.iter().map(|volume| volume.duration))
    }

    /// The time shares of intensity are taken of: running and stations, ergs included.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{Seconds, load::week_volume};
    /// let week = week_volume(&[], date(2026, 11, 24));
    /// assert_eq!(week.endurance(), Seconds(0));
    /// ```
    #[must_use]
    pub fn endurance(&self) -> Seconds {
        sum_of_seconds(self.kinds.iter().filter(|volume| volume.kind.is_endurance()).map(|volume| volume.duration))
    }

    /// All load that is known.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{load::{LoadUnits, week_volume}};
    /// let week = week_volume(&[], date(2026, 11, 24));
    /// assert_eq!(week.load(), LoadUnits(0));
    /// ```
    #[must_use]
    pub fn load(&self) -> LoadUnits {
        self.kinds.iter().map(|volume| volume.load).sum()
    }

    /// Parts whose effort was not noted.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use training::{load::week_volume};
    /// let week = week_volume(&[], date(2026, 11, 24));
    /// assert_eq!(week.without_rpe(), 0);
    /// ```
    #[must_use]
    pub fn without_rpe(&self) -> u32 {
        self.kinds.iter().fold(0, |sum, volume| sum.saturating_add(volume.without_rpe))
    }
}

fn sum_of_seconds(durations: impl Iterator<Item = Seconds>) -> Seconds {
    Seconds(durations.fold(0, |sum, duration| sum.saturating_add(duration.0)))
}

/// The Monday of a day's week.
///
/// ```
/// use jiff::civil::date;
/// assert_eq!(training::load::monday_of(date(2026, 11, 29)), date(2026, 11, 23));
/// ```
#[must_use]
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// What was done in the week of a day, by kind; the totals are the sums of the kinds (facts/periodization C85).
///
/// ```
/// use jiff::civil::date;
/// use training::{Metres, Seconds, load::{TrainingKind, TrainingPart, week_volume}};
/// let run = TrainingPart {
///     day: date(2026, 11, 24),
///     kind: TrainingKind::Run,
///     duration: Seconds(3000),
///     distance: Some(Metres(9000)),
///     rpe: None,
/// };
/// let week = week_volume(&[run], date(2026, 11, 26));
/// assert_eq!((week.of(TrainingKind::Run).distance, week.without_rpe()), (Metres(9000), 1));
/// ```
#[must_use]
pub fn week_volume(parts: &[TrainingPart], day: Date) -> WeekVolume {
    let monday = monday_of(day);
    let kinds = TrainingKind::ALL.map(|kind| {
        let done: Vec<&TrainingPart> =
            parts.iter().filter(|part| part.kind == kind && (0..7).contains(&days_until(monday, part.day))).collect();
        KindVolume {
            kind,
            parts: u32::try_from(done.len()).unwrap_or(u32::MAX),
            duration: sum_of_seconds(done.iter().map(|part| part.duration)),
            distance: Metres(
                done.iter().filter_map(|part| part.distance).fold(0, |sum, distance| sum.saturating_add(distance.0)),
            ),
            load: done.iter().filter_map(|part| part.load()).sum(),
            without_rpe: u32::try_from(done.iter().filter(|part| part.rpe.is_none()).count()).unwrap_or(u32::MAX),
        }
    });
    WeekVolume { monday, kinds }
}

/// The load of each of the seven days up to and including `last`, the oldest first; days without training are zero.
///
/// ```
/// use jiff::civil::date;
/// use training::load::{LoadUnits, daily_loads};
/// assert_eq!(daily_loads(&[], date(2026, 11, 24)), [LoadUnits(0); 7]);
/// ```
#[must_use]
pub fn daily_loads(parts: &[TrainingPart], last: Date) -> [LoadUnits; 7] {
    [6, 5, 4, 3, 2, 1, 0].map(|days_ago| {
        parts.iter().filter(|part| days_until(part.day, last) == days_ago).filter_map(TrainingPart::load).sum()
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::load::Rpe;

    fn part(day: Date, kind: TrainingKind, minutes: u32, rpe: Option<f64>) -> TrainingPart {
        let rpe = rpe.map(|rpe| Rpe::try_from(rpe).unwrap());
        TrainingPart { day, kind, duration: Seconds(minutes * 60), distance: None, rpe }
    }

    #[test]
    fn a_week_runs_from_monday_to_sunday() {
        let parts = [22, 23, 29, 30].map(|day| part(date(2026, 11, day), TrainingKind::Run, 60, Some(5.0)));
        let week = week_volume(&parts, date(2026, 11, 25));
        assert_eq!((week.monday, week.of(TrainingKind::Run).parts), (date(2026, 11, 23), 2));
        assert_eq!(week.load(), LoadUnits(600));
    }

    #[test]
    fn strength_is_not_endurance_time() {
        let day = date(2026, 11, 24);
        let parts = [
            part(day, TrainingKind::Run, 40, Some(3.0)),
            part(day, TrainingKind::Stations, 20, Some(8.0)),
            part(day, TrainingKind::Strength, 50, None),
            part(day, TrainingKind::Recovery, 15, None),
        ];
        let week = week_volume(&parts, day);
        assert_eq!((week.duration(), week.endurance()), (Seconds(125 * 60), Seconds(60 * 60)));
        assert_eq!((week.load(), week.without_rpe()), (LoadUnits(280), 2));
    }

    #[test]
    fn the_seven_days_end_with_today() {
        let parts = [24, 18, 17, 25].map(|day| part(date(2026, 11, day), TrainingKind::Run, 10, Some(1.0)));
        assert_eq!(daily_loads(&parts, date(2026, 11, 24)), [10, 0, 0, 0, 0, 0, 10].map(LoadUnits));
    }

    fn any_part() -> impl Strategy<Value = TrainingPart> {
        let kinds = proptest::sample::select(&TrainingKind::ALL[..]);
        (1_i8..=28, kinds, any::<u32>(), any::<Option<u32>>(), proptest::option::of(0_u8..=20)).prop_map(
            |(day, kind, seconds, metres, rpe)| TrainingPart {
                day: date(2026, 11, day),
                kind,
                duration: Seconds(seconds),
                distance: metres.map(Metres),
                rpe: rpe.and_then(|half_points| Rpe::from_half_points(half_points).ok()),
            },
        )
    }

    proptest! {
        #[test]
        fn every_part_is_in_one_week_and_one_kind(parts in proptest::collection::vec(any_part(), 0..40)) {
            // 26 October to 29 November 2026: five weeks hold all of November's first 28 days.
            let weeks: Vec<WeekVolume> =
                (0..5).map(|week| week_volume(&parts, date(2026, 10, 28).saturating_add((week * 7).days()))).collect();
            let counted: u32 = weeks.iter().flat_map(|week| week.kinds).map(|volume| volume.parts).sum();
            prop_assert_eq!(counted as usize, parts.len());
        }

        #[test]
        fn a_weeks_load_is_the_sum_of_its_days(parts in proptest::collection::vec(any_part(), 0..40)) {
            let sunday = date(2026, 11, 22);
            let by_day: LoadUnits = daily_loads(&parts, sunday).into_iter().sum();
            prop_assert_eq!(week_volume(&parts, sunday).load(), by_day);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for day in [Date::MIN, Date::MAX] {
            let parts = [part(day, TrainingKind::Run, 10, Some(1.0))];
            assert_eq!(daily_loads(&parts, day)[6], LoadUnits(10));
            let _ = week_volume(&parts, day);
        }
    }
}
