use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Benchmark, protocol};

/// When a benchmark is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BenchmarkDue {
    /// It was never done.
    Never,
    /// Before this day a repeat tells little.
    NotBefore(Date),
    /// Worth repeating, until this day at best.
    Due {
        /// The last day of the library's span.
        until: Date,
    },
    /// The span is over since this day: what rests on it is old.
    Old {
        /// The last day of the span.
        since: Date,
    },
    /// The library gives no interval: in the rhythm of the plan.
    AsPlanned,
}

/// Whether a benchmark is due on a day, from the last time it was done. When in a week is the plan's: in a deload
/// week at most one, on its last two days (facts/periodization C37). A last time after today is no last time.
///
/// ```
/// use jiff::civil::date;
/// use training::state::{Benchmark, BenchmarkDue, benchmark_due};
/// let due = benchmark_due(Benchmark::Run5k, Some(date(2026, 10, 3)), date(2026, 11, 24));
/// assert_eq!(due, BenchmarkDue::Due { until: date(2026, 11, 28) });
/// ```
#[must_use]
pub fn benchmark_due(benchmark: Benchmark, last: Option<Date>, today: Date) -> BenchmarkDue {
    let Some(last) = last.filter(|last| *last <= today) else { return BenchmarkDue::Never };
    let Some((from, to)) = protocol(benchmark).repeat_weeks else { return BenchmarkDue::AsPlanned };
    let after = |weeks: u8| last.saturating_add(i64::from(weeks).weeks());
    // A span of one length still leaves the week it falls in.
    let until = after(to.max(from.saturating_add(1)));
    match (today < after(from), today <= until) {
        (true, _) => BenchmarkDue::NotBefore(after(from)),
        (false, true) => BenchmarkDue::Due { until },
        (false, false) => BenchmarkDue::Old { since: until },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_librarys_weeks_decide() {
        let last = Some(date(2026, 9, 28));
        let due = |benchmark, day| benchmark_due(benchmark, last, day);
        let from = date(2026, 11, 9);
        assert_eq!(due(Benchmark::Run5k, date(2026, 11, 8)), BenchmarkDue::NotBefore(from));
        assert_eq!(due(Benchmark::Run5k, from), BenchmarkDue::Due { until: date(2026, 11, 23) });
        assert_eq!(due(Benchmark::Run5k, date(2026, 11, 24)), BenchmarkDue::Old { since: date(2026, 11, 23) });
        assert_eq!(due(Benchmark::Run1k, date(2026, 10, 27)), BenchmarkDue::Due { until: date(2026, 11, 2) });
        assert_eq!(due(Benchmark::CompromisedKilometre, from), BenchmarkDue::AsPlanned);
    }

    #[test]
    fn what_was_never_done_is_said() {
        assert_eq!(benchmark_due(Benchmark::Ergs, None, date(2026, 11, 24)), BenchmarkDue::Never);
        let tomorrow = Some(date(2026, 11, 25));
        assert_eq!(benchmark_due(Benchmark::Ergs, tomorrow, date(2026, 11, 24)), BenchmarkDue::Never);
    }

    proptest! {
        #[test]
        fn waiting_never_makes_it_less_due(days in 0_i32..200, more in 0_i32..200) {
            let rank = |days: i32, benchmark| {
                let last = date(2026, 1, 1);
                match benchmark_due(benchmark, Some(last), last.saturating_add(days.days())) {
                    BenchmarkDue::NotBefore(_) => 0,
                    BenchmarkDue::Due { .. } | BenchmarkDue::AsPlanned => 1,
                    BenchmarkDue::Old { .. } => 2,
                    BenchmarkDue::Never => 9,
                }
            };
            for benchmark in Benchmark::ALL {
                prop_assert!(rank(days + more, benchmark) >= rank(days, benchmark) && rank(days, benchmark) < 9);
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        for benchmark in Benchmark::ALL {
            let due = benchmark_due(benchmark, Some(Date::MAX), Date::MAX);
            assert_ne!(due, BenchmarkDue::Never);
            assert_ne!(benchmark_due(benchmark, Some(Date::MIN), Date::MAX), BenchmarkDue::Never);
        }
    }
}
