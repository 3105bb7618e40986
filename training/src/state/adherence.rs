use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Seconds;

/// What became of a planned session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Nothing yet. From the next day on it counts as missed.
    Open,
    /// Done, in so much time.
    Done(Seconds),
    /// Skipped.
    Missed,
    /// Dropped for illness, injury, travel or a safety rule: it counts neither way.
    Excused,
}

/// A session of the plan; rest days are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedSession {
    /// The day it is planned for.
    pub day: Date,
    /// How long it is planned to take.
    pub planned: Seconds,
    /// What became of it.
    pub outcome: Outcome,
}

/// How much of a plan was kept. What was done beyond the plan does not make up for what was missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adherence {
    /// Sessions that are done or should be by now.
    pub due: u32,
    /// Of these, done.
    pub done: u32,
    /// Sessions that still lie ahead.
    pub open: u32,
    /// Sessions that do not count.
    pub excused: u32,
    /// Done of due in whole per cent, 0 to 100; `None` while nothing is due.
    pub sessions_percent: Option<u8>,
    /// Time done of time planned in the sessions that are due, each counted up to its plan; `None` without any.
    pub time_percent: Option<u8>,
}

/// How much was kept of the sessions planned from one day to another, both included, as it looks today. A session
/// of today that is not done yet is still ahead.
///
/// ```
/// use jiff::civil::date;
/// use training::{Seconds, state::{Outcome, PlannedSession, adherence}};
/// let (monday, tuesday) = (date(2026, 11, 23), date(2026, 11, 24));
/// let session = |day, outcome| PlannedSession { day, planned: Seconds(3600), outcome };
/// let week = [session(monday, Outcome::Done(Seconds(2700))), session(tuesday, Outcome::Open)];
/// let kept = adherence(&week, monday, tuesday, tuesday);
/// assert_eq!((kept.sessions_percent, kept.time_percent, kept.open), (Some(100), Some(75), 1));
/// ```
#[must_use]
pub fn adherence(sessions: &[PlannedSession], from: Date, to: Date, today: Date) -> Adherence {
    let in_range = sessions.iter().filter(|session| (from..=to).contains(&session.day));
    let (mut due, mut done, mut open, mut excused) = (0_u32, 0_u32, 0_u32, 0_u32);
    let (mut planned_seconds, mut kept_seconds) = (0_u64, 0_u64);
    for session in in_range {
        let kept = match session.outcome {
            Outcome::Excused => {
                excused = excused.saturating_add(1);
                continue;
            }
            Outcome::Open if session.day >= today => {
                open = open.saturating_add(1);
                continue;
            }
            Outcome::Open | Outcome::Missed => 0,
            Outcome::Done(time) => {
                done = done.saturating_add(1);
                time.0.min(session.planned.0)
            }
        };
        due = due.saturating_add(1);
        planned_seconds = planned_seconds.saturating_add(u64::from(session.planned.0));
        kept_seconds = kept_seconds.saturating_add(u64::from(kept));
    }
    Adherence {
        due,
        done,
        open,
        excused,
        sessions_percent: percent(u64::from(done), u64::from(due)),
        time_percent: percent(kept_seconds, planned_seconds),
    }
}

fn percent(part: u64, whole: u64) -> Option<u8> {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let percent = (part * 100 + whole / 2).checked_div(whole)?;
    u8::try_from(percent.min(100)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 26);

    fn session(day: i8, outcome: Outcome) -> PlannedSession {
        PlannedSession { day: date(2026, 11, day), planned: Seconds(3600), outcome }
    }

    fn kept(sessions: &[PlannedSession]) -> Adherence {
        adherence(sessions, date(2026, 11, 23), date(2026, 11, 29), TODAY)
    }

    #[test]
    fn what_is_ahead_or_excused_counts_neither_way() {
        let week = [
            session(23, Outcome::Done(Seconds(3600))),
            session(24, Outcome::Open),
            session(25, Outcome::Excused),
            session(26, Outcome::Open),
            session(28, Outcome::Open),
            session(22, Outcome::Missed),
            session(30, Outcome::Missed),
        ];
        let kept = kept(&week);
        assert_eq!((kept.due, kept.done, kept.open, kept.excused), (2, 1, 2, 1));
        assert_eq!((kept.sessions_percent, kept.time_percent), (Some(50), Some(50)));
    }

    #[test]
    fn an_early_session_counts_and_a_long_one_makes_up_for_nothing() {
        let week = [session(28, Outcome::Done(Seconds(10_800))), session(24, Outcome::Missed)];
        assert_eq!((kept(&week).sessions_percent, kept(&week).time_percent), (Some(50), Some(50)));
    }

    #[test]
    fn before_anything_is_due_there_is_no_share() {
        assert_eq!((kept(&[]).sessions_percent, kept(&[]).time_percent), (None, None));
        assert_eq!(kept(&[session(27, Outcome::Open)]).sessions_percent, None);
    }

    fn any_session() -> impl Strategy<Value = PlannedSession> {
        let outcome = prop_oneof![
            Just(Outcome::Open),
            any::<u32>().prop_map(|seconds| Outcome::Done(Seconds(seconds))),
            Just(Outcome::Missed),
            Just(Outcome::Excused),
        ];
        (20_i8..=30, any::<u32>(), outcome).prop_map(|(day, planned, outcome)| PlannedSession {
            day: date(2026, 11, day),
            planned: Seconds(planned),
            outcome,
        })
    }

    proptest! {
        #[test]
        fn shares_lie_between_nothing_and_all(sessions in proptest::collection::vec(any_session(), 0..30)) {
            let kept = kept(&sessions);
            prop_assert!(kept.done <= kept.due);
            let in_week = sessions.iter().filter(|session| (23..=29).contains(&session.day.day())).count();
            prop_assert_eq!((kept.due + kept.open + kept.excused) as usize, in_week);
            for percent in [kept.sessions_percent, kept.time_percent].into_iter().flatten() {
                prop_assert!(percent <= 100);
            }
            prop_assert_eq!(kept.sessions_percent.is_some(), kept.due > 0);
        }

        #[test]
        fn doing_a_missed_session_never_lowers_the_share(
            mut sessions in proptest::collection::vec(any_session(), 1..20), seconds in any::<u32>(),
        ) {
            sessions[0] = PlannedSession { outcome: Outcome::Missed, ..sessions[0] };
            let before = kept(&sessions);
            sessions[0].outcome = Outcome::Done(Seconds(seconds));
            let after = kept(&sessions);
            prop_assert!(after.sessions_percent >= before.sessions_percent);
            prop_assert!(after.time_percent >= before.time_percent);
        }
    }
}
