use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Grams, StateConventions};
use crate::{Metres, Seconds, days_until};

/// A figure a goal is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// A time, for a race, a run or a station.
    Time(Seconds),
    /// A distance, for a week or a longest run.
    Distance(Metres),
    /// Repetitions in a row.
    Repetitions(u32),
    /// A weight on the bar.
    Weight(Grams),
}

impl Mark {
    const fn figure(self) -> i64 {
        match self {
            Self::Time(Seconds(figure))
            | Self::Distance(Metres(figure))
            | Self::Repetitions(figure)
            | Self::Weight(Grams(figure)) => figure as i64,
        }
    }

    /// The same kind of mark with another figure.
    fn with(self, figure: u32) -> Self {
        match self {
            Self::Time(_) => Self::Time(Seconds(figure)),
            Self::Distance(_) => Self::Distance(Metres(figure)),
            Self::Repetitions(_) => Self::Repetitions(figure),
            Self::Weight(_) => Self::Weight(Grams(figure)),
        }
    }
}

/// From where to where, and by when. Whether more or less is better follows from start and target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Where the athlete stood when it was set.
    pub start: Mark,
    /// Where they want to be.
    pub target: Mark,
    /// The day it was set.
    pub from: Date,
    /// The day it is for.
    pub by: Date,
}

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GoalStanding {
    /// Met.
    Reached,
    /// The way done keeps up with the calendar, within the slack.
    OnCourse,
    /// It does not.
    Behind,
    /// The day is over without it.
    Missed,
}

/// Progress as two shares and what is left; no forecast. Nobody improves in a straight line, so the comparison with
/// the calendar is a convention of ours and low.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalProgress {
    /// How it stands.
    pub standing: GoalStanding,
    /// Share of the way from start to target, 0 to 100 per cent; 100 only when it is met.
    pub way_percent: u8,
    /// Whether the latest mark is behind the start.
    pub is_behind_start: bool,
    /// Share of the time from the first day to the last, 0 to 100 per cent.
    pub time_percent: u8,
    /// What is left to the target; zero when it is met.
    pub left: Mark,
}

/// Why there is no progress to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GoalUnclear {
    /// Marks of different kinds.
    #[error("Start, target and today's mark have to be of one kind, for instance all three a time like 1:24:10.")]
    DifferentKinds,
    /// Nothing to reach.
    #[error("The target has to differ from where you start, for instance from 1:30:00 to 1:24:00.")]
    NoWay,
}

/// How far a goal is reached by the latest mark, and how much of its time is gone.
///
/// # Errors
/// `DifferentKinds` when the three marks are not of one kind; `NoWay` when start and target are the same.
///
/// ```
/// use jiff::civil::date;
/// use training::{Seconds, state::{Goal, GoalStanding, Mark, StateConventions, progress}};
/// let goal = Goal {
///     start: Mark::Time(Seconds(5400)),
///     target: Mark::Time(Seconds(5000)),
///     from: date(2026, 10, 1),
///     by: date(2027, 1, 9),
/// };
/// let now = progress(&goal, Mark::Time(Seconds(5200)), date(2026, 11, 20), &StateConventions::default())?;
/// assert_eq!((now.way_percent, now.time_percent, now.standing), (50, 50, GoalStanding::OnCourse));
/// # Ok::<(), training::state::GoalUnclear>(())
/// ```
pub fn progress(
    goal: &Goal,
    latest: Mark,
    today: Date,
    conventions: &StateConventions,
) -> Result<GoalProgress, GoalUnclear> {
    let kind = std::mem::discriminant(&goal.start);
    if [goal.target, latest].iter().any(|mark| std::mem::discriminant(mark) != kind) {
        return Err(GoalUnclear::DifferentKinds);
    }
    let whole = goal.target.figure() - goal.start.figure();
    if whole == 0 {
        return Err(GoalUnclear::NoWay);
    }
    // Both are turned so that forwards is positive.
    let direction = whole.signum();
    let gone = (latest.figure() - goal.start.figure()) * direction;
    let is_met = gone >= whole * direction;
    // Rounded down, so that the last step alone makes it whole.
    let way_percent = share(gone, whole * direction);
    let time_percent = share(i64::from(days_until(goal.from, today)), i64::from(days_until(goal.from, goal.by)));
    let is_over = days_until(today, goal.by) < 0;
    let standing = if is_met {
        GoalStanding::Reached
    } else if is_over {
        GoalStanding::Missed
    } else if way_percent.saturating_add(conventions.goal_slack_percent) >= time_percent {
        GoalStanding::OnCourse
    } else {
        GoalStanding::Behind
    };
    let left = if is_met { 0 } else { (goal.target.figure() - latest.figure()).unsigned_abs() };
    Ok(GoalProgress {
        standing,
        way_percent,
        is_behind_start: gone < 0,
        time_percent,
        left: goal.target.with(u32::try_from(left).unwrap_or(u32::MAX)),
    })
}

/// Whole per cent rounded down, held between 0 and 100. A span of no days is over.
fn share(part: i64, whole: i64) -> u8 {
    if whole <= 0 {
        return 100;
    }
    u8::try_from((part.max(0) * 100 / whole).min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const FROM: Date = date(2026, 10, 1);
    const BY: Date = date(2027, 1, 9);

    fn at(start: Mark, target: Mark, latest: Mark, today: Date) -> Result<GoalProgress, GoalUnclear> {
        progress(&Goal { start, target, from: FROM, by: BY }, latest, today, &StateConventions::default())
    }

    fn time(seconds: u32) -> Mark {
        Mark::Time(Seconds(seconds))
    }

    #[test]
    fn less_is_forwards_for_a_time_and_more_for_repetitions() {
        let race = at(time(5400), time(5000), time(5300), date(2026, 10, 11)).unwrap();
        assert_eq!((race.way_percent, race.left, race.standing), (25, time(300), GoalStanding::OnCourse));
        let balls =
            at(Mark::Repetitions(40), Mark::Repetitions(60), Mark::Repetitions(45), date(2026, 12, 20)).unwrap();
        assert_eq!((balls.way_percent, balls.time_percent, balls.standing), (25, 80, GoalStanding::Behind));
        assert_eq!(balls.left, Mark::Repetitions(15));
    }

    #[test]
    fn a_goal_is_met_on_the_second_and_stays_met_after_its_day() {
        let standing = |seconds, today| at(time(5400), time(5000), time(seconds), today).unwrap().standing;
        assert_eq!(standing(5000, BY), GoalStanding::Reached);
        assert_eq!(standing(4990, date(2027, 2, 1)), GoalStanding::Reached);
        assert_eq!(standing(5001, BY), GoalStanding::OnCourse);
        assert_eq!(standing(5001, date(2027, 1, 10)), GoalStanding::Missed);
        let nearly = at(time(5400), time(5000), time(5001), BY).unwrap();
        assert_eq!((nearly.way_percent, nearly.left), (99, time(1)));
    }

    #[test]
    fn a_step_back_is_said() {
        let back = at(time(5400), time(5000), time(5500), date(2026, 10, 2)).unwrap();
        assert_eq!((back.way_percent, back.is_behind_start, back.left), (0, true, time(500)));
    }

    #[test]
    fn goals_without_a_way_or_of_two_kinds_are_refused() {
        assert_eq!(at(time(5400), time(5400), time(5400), FROM), Err(GoalUnclear::NoWay));
        let mixed = at(time(5400), Mark::Repetitions(100), time(5400), FROM);
        assert!(mixed.unwrap_err().to_string().contains("1:24:10"));
    }

    proptest! {
        #[test]
        fn shares_stay_in_bounds_and_better_is_never_less(
            figures in any::<[u32; 3]>(), better in 0_u32..1000, days in -500_i32..500, span in -10_i32..500,
        ) {
            use jiff::ToSpan;
            let [start, target, latest] = figures;
            let goal = Goal { start: time(start), target: time(target), from: FROM, by: FROM.saturating_add(span.days()) };
            let today = FROM.saturating_add(days.days());
            let conventions = StateConventions::default();
            if let Ok(now) = progress(&goal, time(latest), today, &conventions) {
                prop_assert!(now.way_percent <= 100 && now.time_percent <= 100);
                prop_assert_eq!(now.way_percent == 100, now.standing == GoalStanding::Reached);
                prop_assert_eq!(now.left == time(0), now.standing == GoalStanding::Reached);
                let nearer = if target < start { latest.saturating_sub(better) } else { latest.saturating_add(better) };
                let then = progress(&goal, time(nearer), today, &conventions).unwrap();
                prop_assert!(then.way_percent >= now.way_percent);
            } else {
                prop_assert_eq!(start, target);
            }
        }
    }
}
