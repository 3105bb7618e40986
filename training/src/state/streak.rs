use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::StateConventions;
use crate::load::monday_of;

/// Weeks in a row with training. Weeks and not days, so that rest never costs a streak.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekStreak {
    /// Up to now; this week counts as soon as it has enough days, and breaks nothing before it is over.
    pub weeks: u32,
    /// The longest there was.
    pub longest: u32,
    /// Days of training this week still needs to count; 0 when it counts.
    pub days_to_go: u8,
}

/// The streak of weeks, Monday to Sunday, with at least `conventions.streak_days_a_week` days of training. A week in
/// which a day was excused (ill, injured, travelling) and that has too few days is passed over: it neither counts
/// nor breaks. Days after today are ignored.
///
/// ```
/// use jiff::civil::date;
/// use training::state::{StateConventions, week_streak};
/// let trained = [date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 24)];
/// let streak = week_streak(&trained, &[], date(2026, 11, 24), &StateConventions::default());
/// assert_eq!((streak.weeks, streak.days_to_go), (1, 1));
/// ```
#[must_use]
pub fn week_streak(trained: &[Date], excused: &[Date], today: Date, conventions: &StateConventions) -> WeekStreak {
    let needed = usize::from(conventions.streak_days_a_week.clamp(1, 7));
    let mut days_by_week: BTreeMap<Date, BTreeSet<Date>> = BTreeMap::new();
    for day in trained.iter().filter(|day| **day <= today) {
        days_by_week.entry(monday_of(*day)).or_default().insert(*day);
    }
    let excused: BTreeSet<Date> = excused.iter().map(|day| monday_of(*day)).collect();
    let this_week = monday_of(today);
    let days_in = |week: &Date| days_by_week.get(week).map_or(0, BTreeSet::len);

    let mut streak = WeekStreak::default();
    let mut week = days_by_week.keys().next().copied();
    while let Some(monday) = week.filter(|monday| *monday <= this_week) {
        if days_in(&monday) >= needed {
            streak.weeks = streak.weeks.saturating_add(1);
            streak.longest = streak.longest.max(streak.weeks);
        } else if monday != this_week && !excused.contains(&monday) {
            streak.weeks = 0;
        }
        week = monday.checked_add(7.days()).ok();
    }
    streak.days_to_go = u8::try_from(needed.saturating_sub(days_in(&this_week))).unwrap_or(u8::MAX);
    streak
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// A Thursday.
    const TODAY: Date = date(2026, 11, 26);

    fn day(weeks_ago: i32, weekday: i32) -> Date {
        date(2026, 11, 23).saturating_add((weekday - weeks_ago * 7).days())
    }

    fn streak(trained: &[Date], excused: &[Date]) -> WeekStreak {
        week_streak(trained, excused, TODAY, &StateConventions::default())
    }

    #[test]
    fn two_days_a_week_keep_it_alive() {
        let trained = [day(3, 0), day(3, 5), day(2, 1), day(2, 2), day(1, 0), day(1, 6)];
        assert_eq!(streak(&trained, &[]), WeekStreak { weeks: 3, longest: 3, days_to_go: 2 });
        let with_this_week = [&trained[..], &[day(0, 0), day(0, 3)]].concat();
        assert_eq!(streak(&with_this_week, &[]), WeekStreak { weeks: 4, longest: 4, days_to_go: 0 });
    }

    #[test]
    fn two_sessions_on_one_day_are_one_day() {
        assert_eq!(streak(&[day(1, 0), day(1, 0)], &[]).weeks, 0);
    }

    #[test]
    fn a_missed_week_breaks_it_and_an_excused_one_does_not() {
        let trained = [day(4, 0), day(4, 1), day(3, 0), day(3, 1), day(1, 0), day(1, 1)];
        assert_eq!(streak(&trained, &[]), WeekStreak { weeks: 1, longest: 2, days_to_go: 2 });
        assert_eq!(streak(&trained, &[day(2, 4)]), WeekStreak { weeks: 3, longest: 3, days_to_go: 2 });
    }

    #[test]
    fn days_still_to_come_and_an_empty_history_count_nothing() {
        assert_eq!(streak(&[], &[]), WeekStreak { weeks: 0, longest: 0, days_to_go: 2 });
        assert_eq!(streak(&[day(0, 4), day(0, 5)], &[]).weeks, 0);
    }

    proptest! {
        #[test]
        fn a_streak_is_never_longer_than_its_longest_or_the_weeks_trained(
            days in proptest::collection::vec(-400_i32..30, 0..150), off in proptest::collection::vec(-400_i32..30, 0..20),
        ) {
            let dates = |days: &[i32]| -> Vec<Date> { days.iter().map(|days| TODAY.saturating_add(days.days())).collect() };
            let (trained, excused) = (dates(&days), dates(&off));
            let streak = streak(&trained, &excused);
            let weeks: BTreeSet<Date> = trained.iter().filter(|day| **day <= TODAY).map(|day| monday_of(*day)).collect();
            prop_assert!(streak.weeks <= streak.longest && streak.longest as usize <= weeks.len());
            prop_assert!(streak.days_to_go <= 2);
            let without_excuse = week_streak(&trained, &[], TODAY, &StateConventions::default());
            prop_assert!(without_excuse.weeks <= streak.weeks && without_excuse.longest <= streak.longest);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        let conventions = StateConventions { streak_days_a_week: 0, ..StateConventions::default() };
        let streak = week_streak(&[Date::MIN, Date::MAX], &[Date::MAX], Date::MAX, &conventions);
        assert_eq!((streak.weeks, streak.longest), (1, 1));
    }
}
