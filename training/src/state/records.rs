use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DatedPerformance, Discipline, Performance};

/// The best of a discipline. Whoever was first holds it: an equal result later equals it and does not take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalRecord {
    /// What it is the best of.
    pub discipline: Discipline,
    /// The first day it was reached.
    pub day: Date,
    /// The result.
    pub performance: Performance,
    /// The best of earlier days, which it beat; `None` for a first result.
    pub before: Option<DatedPerformance>,
    /// Later days with the same result.
    pub equalled: Vec<Date>,
}

/// What a new result is to the ones that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordVerdict {
    /// The first of its discipline: a mark to beat, not a record yet.
    First,
    /// Better than all of them.
    Record {
        /// By so many seconds, repetitions or grams.
        by: u32,
    },
    /// As good as the best.
    Equalled,
    /// Behind the best.
    Behind {
        /// By so many seconds, repetitions or grams.
        by: u32,
    },
    /// A result of zero, which is a slip.
    Nothing,
}

/// The records of a history, one a discipline, whatever the order of the list. Results of zero are passed over.
///
/// ```
/// use jiff::civil::date;
/// use training::{Metres, Seconds, state::{DatedPerformance, Performance, personal_records}};
/// let run = |day, seconds| DatedPerformance {
///     day: date(2026, 11, day),
///     performance: Performance::Run { distance: Metres(5000), time: Seconds(seconds) },
/// };
/// let best = &personal_records(&[run(1, 1210), run(8, 1200), run(15, 1200)])[0];
/// assert_eq!((best.day, &best.equalled[..]), (date(2026, 11, 8), &[date(2026, 11, 15)][..]));
/// ```
#[must_use]
pub fn personal_records(history: &[DatedPerformance]) -> Vec<PersonalRecord> {
    let mut by_discipline: BTreeMap<Discipline, Vec<&DatedPerformance>> = BTreeMap::new();
    for result in history.iter().filter(|result| result.performance.figure() > 0) {
        by_discipline.entry(result.performance.discipline()).or_default().push(result);
    }
    by_discipline
        .into_iter()
        .filter_map(|(discipline, results)| {
            let best = best(results.iter().copied())?;
            let before = best_before(&results, best.day).cloned();
            let figure = best.performance.figure();
            let equalled: BTreeSet<Date> = results
                .iter()
                .filter(|result| result.performance.figure() == figure && result.day > best.day)
                .map(|result| result.day)
                .collect();
            Some(PersonalRecord {
                discipline,
                day: best.day,
                performance: best.performance.clone(),
                before,
                equalled: equalled.into_iter().collect(),
            })
        })
        .collect()
}

/// The best of one discipline, the earliest of equals.
fn best<'a>(results: impl Iterator<Item = &'a DatedPerformance>) -> Option<&'a DatedPerformance> {
    results.min_by_key(|result| (rank(&result.performance), result.day))
}

fn best_before<'a>(results: &[&'a DatedPerformance], day: Date) -> Option<&'a DatedPerformance> {
    best(results.iter().copied().filter(|result| result.day < day))
}

/// Lower is better, for every discipline.
fn rank(performance: &Performance) -> u32 {
    let figure = performance.figure();
    if performance.discipline().is_more_better() { u32::MAX - figure } else { figure }
}

/// How the record of a discipline fell, the oldest first: each result that beat all of the days before it.
///
/// ```
/// use training::{Metres, state::{Discipline, record_progression}};
/// assert!(record_progression(&[], &Discipline::Run(Metres(5000))).is_empty());
/// ```
#[must_use]
pub fn record_progression(history: &[DatedPerformance], discipline: &Discipline) -> Vec<DatedPerformance> {
    let mut best_of_days: BTreeMap<Date, &DatedPerformance> = BTreeMap::new();
    for result in history {
        if result.performance.figure() == 0 || result.performance.discipline() != *discipline {
            continue;
        }
        let best = best_of_days.entry(result.day).or_insert(result);
        if rank(&result.performance) < rank(&best.performance) {
            *best = result;
        }
    }
    let mut progression: Vec<DatedPerformance> = Vec::new();
    for result in best_of_days.into_values() {
        let is_better = progression.last().is_none_or(|last| rank(&result.performance) < rank(&last.performance));
        if is_better {
            progression.push(result.clone());
        }
    }
    progression
}

/// What a result is to a history, which does not hold it yet. Days do not matter: an old result logged today is
/// measured against all that is known.
///
/// ```
/// use training::{Metres, Seconds, state::{Performance, RecordVerdict, record_verdict}};
/// let run = Performance::Run { distance: Metres(5000), time: Seconds(1200) };
/// assert_eq!(record_verdict(&[], &run), RecordVerdict::First);
/// ```
#[must_use]
pub fn record_verdict(history: &[DatedPerformance], performance: &Performance) -> RecordVerdict {
    if performance.figure() == 0 {
        return RecordVerdict::Nothing;
    }
    let discipline = performance.discipline();
    let known = history
        .iter()
        .map(|result| &result.performance)
        .filter(|known| known.figure() > 0 && known.discipline() == discipline);
    match known.map(rank).min() {
        None => RecordVerdict::First,
        Some(best) => {
            let own = rank(performance);
            match own.cmp(&best) {
                std::cmp::Ordering::Less => RecordVerdict::Record { by: best - own },
                std::cmp::Ordering::Equal => RecordVerdict::Equalled,
                std::cmp::Ordering::Greater => RecordVerdict::Behind { by: own - best },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::{Division, Kilograms, Metres, Seconds, state::Grams};

    fn on(day: i8, performance: Performance) -> DatedPerformance {
        DatedPerformance { day: date(2026, 11, day), performance }
    }

    fn run(metres: u32, seconds: u32) -> Performance {
        Performance::Run { distance: Metres(metres), time: Seconds(seconds) }
    }

    fn balls(kilograms: u16, repetitions: u16) -> Performance {
        Performance::WallBalls { ball: Kilograms(kilograms), repetitions }
    }

    #[test]
    fn shorter_times_and_longer_sets_win() {
        let history = [on(1, run(5000, 1210)), on(2, run(5000, 1250)), on(3, balls(6, 40)), on(4, balls(6, 55))];
        let records = personal_records(&history);
        assert_eq!(records.len(), 2);
        let best: Vec<u32> = records.iter().map(|record| record.performance.figure()).collect();
        assert_eq!(best, [1210, 55]);
        assert_eq!(records[1].before, Some(on(3, balls(6, 40))));
        assert_eq!(records[0].before, None);
    }

    #[test]
    fn whoever_was_first_keeps_a_tied_record() {
        let history = [on(20, run(5000, 1200)), on(9, run(5000, 1200)), on(9, run(5000, 1200)), on(3, run(5000, 1230))];
        let record = &personal_records(&history)[0];
        assert_eq!((record.day, &record.equalled[..]), (date(2026, 11, 9), &[date(2026, 11, 20)][..]));
        assert_eq!(record_verdict(&history, &run(5000, 1200)), RecordVerdict::Equalled);
        assert_eq!(record_progression(&history, &record.discipline), [history[3].clone(), history[1].clone()]);
    }

    #[test]
    fn only_like_is_compared_with_like() {
        let lift = |repetitions, grams| Performance::Lift {
            exercise: "back-squat".to_owned(),
            repetitions,
            weight: Grams(grams),
        };
        let estimate = Performance::EstimatedMaximum { exercise: "back-squat".to_owned(), weight: Grams(150_000) };
        let finish = |division| Performance::Finish { division, time: Seconds(4800) };
        let history = [
            on(1, run(5000, 1200)),
            on(1, run(1000, 200)),
            on(1, balls(6, 50)),
            on(1, balls(4, 80)),
            on(1, lift(5, 120_000)),
            on(1, lift(3, 130_000)),
            on(1, estimate),
            on(1, finish(Division::MenOpen)),
            on(1, finish(Division::DoublesMen)),
        ];
        assert_eq!(personal_records(&history).len(), history.len());
    }

    #[test]
    fn a_new_result_is_told_what_it_is_worth() {
        let history = [on(1, run(5000, 1210)), on(2, balls(6, 40))];
        assert_eq!(record_verdict(&history, &run(5000, 1198)), RecordVerdict::Record { by: 12 });
        assert_eq!(record_verdict(&history, &run(5000, 1225)), RecordVerdict::Behind { by: 15 });
        assert_eq!(record_verdict(&history, &balls(6, 43)), RecordVerdict::Record { by: 3 });
        assert_eq!(record_verdict(&history, &run(10_000, 2500)), RecordVerdict::First);
        assert_eq!(record_verdict(&history, &run(5000, 0)), RecordVerdict::Nothing);
        assert!(personal_records(&[on(1, run(5000, 0))]).is_empty());
    }

    fn any_result() -> impl Strategy<Value = DatedPerformance> {
        let performance = prop_oneof![
            (0_u32..4, 0_u32..6).prop_map(|(distance, time)| run(distance, time)),
            (4_u16..6, 0_u16..6).prop_map(|(ball, repetitions)| balls(ball, repetitions)),
        ];
        (1_i8..=10, performance).prop_map(|(day, performance)| on(day, performance))
    }

    proptest! {
        #[test]
        fn the_order_of_the_list_does_not_matter(mut history in proptest::collection::vec(any_result(), 0..30)) {
            let before = personal_records(&history);
            history.reverse();
            prop_assert_eq!(before, personal_records(&history));
        }

        #[test]
        fn nothing_beats_a_record_and_its_progression_ends_with_it(history in proptest::collection::vec(any_result(), 0..30)) {
            for record in personal_records(&history) {
                for result in history.iter().filter(|result| result.performance.discipline() == record.discipline) {
                    let beats = matches!(record_verdict(&[on(1, record.performance.clone())], &result.performance), RecordVerdict::Record { .. });
                    prop_assert!(!beats);
                }
                let progression = record_progression(&history, &record.discipline);
                prop_assert_eq!(progression.last().map(|last| (last.day, last.performance.figure())), Some((record.day, record.performance.figure())));
                prop_assert!(progression.windows(2).all(|pair| rank(&pair[0].performance) > rank(&pair[1].performance) && pair[0].day < pair[1].day));
            }
        }

        #[test]
        fn a_record_by_verdict_is_the_record_afterwards(history in proptest::collection::vec(any_result(), 0..30), new in any_result()) {
            let verdict = record_verdict(&history, &new.performance);
            let with_it = [&history[..], std::slice::from_ref(&new)].concat();
            let held = personal_records(&with_it).into_iter().find(|record| record.discipline == new.performance.discipline());
            match verdict {
                RecordVerdict::First | RecordVerdict::Record { .. } => prop_assert_eq!(held.map(|record| record.performance), Some(new.performance)),
                RecordVerdict::Nothing => prop_assert_eq!(new.performance.figure(), 0),
                RecordVerdict::Equalled => prop_assert_eq!(held.map(|record| record.performance.figure()), Some(new.performance.figure())),
                RecordVerdict::Behind { by } => prop_assert_eq!(held.map(|record| record.performance.figure().abs_diff(new.performance.figure())), Some(by)),
            }
        }
    }
}
