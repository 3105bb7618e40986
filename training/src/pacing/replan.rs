use serde::{Deserialize, Serialize};

use crate::Seconds;

use super::{
    Checkpoint, Forecast, NoSplits, PacingConventions, PacingPlan, RunPattern, Split,
    apportion::apportion,
    forecast::forecast,
    schedule::{Parts, Schedule, elapsed, piece_of},
};

/// How the goal looks from a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outlook {
    /// Before the second station is left no forecast is worth its name.
    TooEarly,
    OnCourse,
    /// The forecast misses the goal by no more than such forecasts usually err.
    WithinReach,
    Unlikely,
    OutOfReach,
    Finished,
}

impl Outlook {
    /// In few words.
    ///
    /// ```
    /// use training::pacing::Outlook;
    /// assert_eq!(Outlook::WithinReach.label(), "Within reach");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::TooEarly => "Too early to tell",
            Self::OnCourse => "On course",
            Self::WithinReach => "Within reach",
            Self::Unlikely => "Unlikely",
            Self::OutOfReach => "Out of reach",
            Self::Finished => "Finished",
        }
    }
}

/// The rest of a race, from a checkpoint on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Replan {
    pub goal: Seconds,
    pub at: Checkpoint,
    pub elapsed: Seconds,
    /// How far behind the plan, seconds; negative is ahead.
    pub behind_seconds: i32,
    /// What is left for the same goal, in race order, what remains of the roxzone last; empty when no time is left
    /// or nothing is left to do. Together it is `goal − elapsed`.
    pub remaining: Vec<(Split, Seconds)>,
    /// The rest is to be raced like the rest of a race with this finish; `None` when no finish in the tables has so
    /// fast or so slow a rest, and the remaining splits are the plan's, all stretched or shortened alike.
    pub rest_like: Option<Seconds>,
    pub forecast: Forecast,
    pub outlook: Outlook,
}

/// Why there is no new plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReplan {
    #[error("There is no run {0}. Runs count from 1 to 8, for example run 4.")]
    NoSuchRun(u8),
    #[error("{elapsed} is faster than anybody gets there. Enter the clock at that point, for example {planned}.")]
    TooFast { elapsed: Seconds, planned: Seconds },
    #[error(transparent)]
    NoSplits(#[from] NoSplits),
}

/// A new plan for the same goal from a checkpoint, and whether the goal is still realistic (facts/race-tools §2.5).
///
/// The rest is taken from the finish whose own rest takes just as long, so time is made up where faster athletes
/// make it, hardly on the ergs and mostly on the runs.
///
/// # Errors
/// `NoSuchRun`, `TooFast` for a clock that must be a slip, `NoSplits` if the plan's division or goal has no splits.
///
/// ```
/// use training::{Division, Seconds, Station};
/// use training::pacing::{Checkpoint, Outlook, PacingConventions, RunPattern, pacing_plan, replan};
/// let conventions = PacingConventions::default();
/// let plan = pacing_plan(Division::MenOpen, Seconds(5100), RunPattern::AsRaced, &conventions).unwrap();
/// let after_jumps = Checkpoint::Station(Station::BurpeeBroadJump);
/// let rest = replan(&plan, after_jumps, Seconds(42 * 60 + 30), &conventions).unwrap();
/// assert_eq!(rest.forecast.finish, Seconds(88 * 60 + 10));
/// assert_eq!(rest.outlook, Outlook::Unlikely);
/// assert_eq!(rest.remaining.iter().map(|(_, time)| time.0).sum::<u32>(), 5100 - 2550);
/// ```
pub fn replan(
    plan: &PacingPlan,
    at: Checkpoint,
    clock: Seconds,
    conventions: &PacingConventions,
) -> Result<Replan, NoReplan> {
    let pieces = at.pieces().ok_or(match at {
        Checkpoint::Run(number) => NoReplan::NoSuchRun(number),
        Checkpoint::Station(_) => NoReplan::NoSuchRun(0),
    })?;
    let of = |pattern| Schedule::of(plan.division, 100, pattern, conventions);
    let no_table = NoSplits::NoTable(plan.division);
    let (steady, as_raced) = of(RunPattern::Steady).zip(of(RunPattern::AsRaced)).ok_or(no_table)?;
    let schedule = if plan.pattern == RunPattern::Steady { &steady } else { &as_raced };
    let parts = schedule.parts(plan.goal).ok_or_else(|| super::splits::outside(plan.division, plan.goal, schedule))?;
    let planned = Seconds(elapsed(&parts, pieces));

    let [fastest, _] = schedule.range();
    let fastest_clock = schedule.parts(Seconds(u32::from(fastest))).map_or(0, |parts| elapsed(&parts, pieces));
    if u64::from(clock.0) * 100 < u64::from(fastest_clock) * u64::from(conventions.slip_below_percent) {
        return Err(NoReplan::TooFast { elapsed: clock, planned });
    }

    let forecast = forecast(plan, [&steady, &as_raced], at, clock).ok_or(no_table)?;
    let left = plan.goal.0.saturating_sub(clock.0);
    let (rest_like, remaining) = rest(schedule, &parts, pieces, left);
    let has_rest = remaining.iter().any(|(_, time)| time.0 > 0);
    Ok(Replan {
        goal: plan.goal,
        at,
        elapsed: clock,
        behind_seconds: super::split::seconds_longer(clock, planned),
        remaining: if has_rest { remaining } else { Vec::new() },
        rest_like: rest_like.filter(|_| has_rest),
        outlook: outlook(plan.goal, left, pieces, &forecast, conventions),
        forecast,
    })
}

fn rest(schedule: &Schedule, planned: &Parts, pieces: usize, left: u32) -> (Option<Seconds>, Vec<(Split, Seconds)>) {
    let remaining_of = |finish: Seconds, parts: &Parts| finish.0.saturating_sub(elapsed(parts, pieces));
    let like = schedule
        .first_finish(|finish, parts| remaining_of(finish, parts) >= left)
        .and_then(|finish| schedule.parts(finish).map(|parts| (finish, parts)))
        .filter(|(finish, parts)| remaining_of(*finish, parts) == left);
    let (finish, mut parts) = match like {
        Some((finish, parts)) => (Some(finish), parts),
        None => (None, *planned),
    };
    for (index, part) in parts.iter_mut().enumerate() {
        if piece_of(index) < pieces {
            *part = 0;
        }
    }
    if finish.is_none() {
        parts = apportion(left, parts.map(|part| u16::try_from(part).unwrap_or(u16::MAX)));
    }
    let splits = super::splits::splits_of(&parts);
    let is_left = |split: Split| match split {
        Split::Roxzone => parts.get(16..).is_some_and(|zones| zones.iter().any(|zone| *zone > 0)),
        _ => Split::ALL.iter().position(|one| *one == split).is_some_and(|place| place >= pieces),
    };
    (finish, splits.in_race_order().into_iter().filter(|(split, _)| is_left(*split)).collect())
}

fn outlook(goal: Seconds, left: u32, pieces: usize, forecast: &Forecast, conventions: &PacingConventions) -> Outlook {
    if pieces == Split::ALL.len() - 1 {
        return Outlook::Finished;
    }
    if left == 0 {
        return Outlook::OutOfReach;
    }
    let Some(error) = forecast.error else { return Outlook::TooEarly };
    let late = u64::from(forecast.finish.0.saturating_sub(goal.0));
    let error = u64::from(error.value.0);
    if late == 0 {
        Outlook::OnCourse
    } else if late <= error {
        Outlook::WithinReach
    } else if late <= error * u64::from(conventions.unlikely_within_errors) {
        Outlook::Unlikely
    } else {
        Outlook::OutOfReach
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Division, Station,
        pacing::{ForecastBy, pacing_plan, split_range},
    };

    fn plan(division: Division, goal: u32, pattern: RunPattern) -> PacingPlan {
        pacing_plan(division, Seconds(goal), pattern, &PacingConventions::default()).unwrap()
    }

    fn at(division: Division, goal: u32, pattern: RunPattern, at: Checkpoint, clock: u32) -> Replan {
        replan(&plan(division, goal, pattern), at, Seconds(clock), &PacingConventions::default()).unwrap()
    }

    const AFTER_4: Checkpoint = Checkpoint::Station(Station::BurpeeBroadJump);
    const AFTER_6: Checkpoint = Checkpoint::Station(Station::FarmersCarry);

    #[test]
    fn the_worked_examples_come_out() {
        // facts/race-tools §2.5
        let man = at(Division::MenOpen, 5100, RunPattern::AsRaced, AFTER_4, 2550).forecast;
        assert_eq!((man.finish, man.by), (Seconds(88 * 60 + 10), ForecastBy::Share));
        assert_eq!(man.second_opinion, Some(Seconds(88 * 60 + 45)));
        assert_eq!(man.error.map(|error| error.value), Some(Seconds(167)));
        let woman = at(Division::WomenOpen, 4800, RunPattern::AsRaced, AFTER_4, 2400).forecast;
        assert_eq!((woman.finish, woman.second_opinion), (Seconds(4800), None));
        assert_eq!(woman.error.map(|error| error.value), Some(Seconds(158)));
    }

    #[test]
    fn on_plan_the_rest_is_the_plans_rest_and_the_goal_is_on_course_or_near() {
        for (division, goal) in [(Division::MenOpen, 5100), (Division::WomenOpen, 5100), (Division::DoublesMen, 4500)] {
            for pattern in [RunPattern::Steady, RunPattern::AsRaced] {
                let plan = plan(division, goal, pattern);
                for number in 3..=8 {
                    let at = Checkpoint::Run(number);
                    let clock = plan.elapsed_at(at).unwrap();
                    let rest = replan(&plan, at, clock, &PacingConventions::default()).unwrap();
                    assert_eq!(rest.behind_seconds, 0);
                    for (split, time) in rest.remaining.iter().filter(|(split, _)| *split != Split::Roxzone) {
                        assert_eq!(plan.splits.get(*split), Some(*time), "{division:?} {split:?}");
                    }
                    let outlook = rest.outlook;
                    assert!(matches!(outlook, Outlook::OnCourse | Outlook::WithinReach), "{division:?} {outlook:?}");
                }
            }
        }
    }

    #[test]
    fn the_forecast_of_a_runner_on_plan_is_the_goal_within_its_own_error() {
        for division in [Division::MenOpen, Division::WomenOpen] {
            for goal in (75..120).step_by(5).map(|minutes| minutes * 60) {
                for pattern in [RunPattern::Steady, RunPattern::AsRaced] {
                    let plan = plan(division, goal, pattern);
                    for (at, error) in [(AFTER_4, 167), (AFTER_6, 128)] {
                        let clock = plan.elapsed_at(at).unwrap();
                        let rest = replan(&plan, at, clock, &PacingConventions::default()).unwrap();
                        let off = rest.forecast.finish.0.abs_diff(goal);
                        assert!(off <= error, "{division:?} {goal} {pattern:?} {at:?}: {off}");
                    }
                }
            }
        }
    }

    #[test]
    fn late_is_less_and_less_realistic() {
        let outlooks: Vec<Outlook> = [2430, 2500, 2600, 3000, 5200]
            .map(|clock| at(Division::MenOpen, 5100, RunPattern::AsRaced, AFTER_4, clock).outlook)
            .into();
        let expected =
            [Outlook::OnCourse, Outlook::WithinReach, Outlook::Unlikely, Outlook::OutOfReach, Outlook::OutOfReach];
        assert_eq!(outlooks, expected);
        let early = at(Division::MenOpen, 5100, RunPattern::AsRaced, Checkpoint::Run(2), 900);
        assert_eq!((early.outlook, early.forecast.error), (Outlook::TooEarly, None));
        let finished = at(Division::MenOpen, 5100, RunPattern::Steady, Checkpoint::Station(Station::WallBalls), 5200);
        assert_eq!((finished.outlook, finished.forecast.finish), (Outlook::Finished, Seconds(5200)));
        assert_eq!((finished.remaining.len(), finished.behind_seconds), (0, 100));
    }

    #[test]
    fn time_is_made_up_where_faster_athletes_make_it() {
        let rest = at(Division::MenOpen, 5400, RunPattern::Steady, AFTER_4, 2700);
        let plan = plan(Division::MenOpen, 5400, RunPattern::Steady);
        let gain = |split: Split| {
            let new = rest.remaining.iter().find(|(one, _)| *one == split).map(|(_, time)| time.0).unwrap();
            plan.splits.get(split).unwrap().0 - new
        };
        assert!(rest.rest_like.is_some_and(|finish| finish < Seconds(5400)));
        assert!(gain(Split::Run(6)) > gain(Split::Station(Station::Row)), "a row gives less than a run");
        assert!(gain(Split::Station(Station::WallBalls)) > gain(Split::Station(Station::Row)));
    }

    #[test]
    fn slips_are_answered_with_a_sentence() {
        let plan = plan(Division::MenOpen, 5400, RunPattern::Steady);
        let conventions = PacingConventions::default();
        for number in [0, 9, 255] {
            let error = replan(&plan, Checkpoint::Run(number), Seconds(1000), &conventions).unwrap_err();
            assert_eq!(error, NoReplan::NoSuchRun(number));
        }
        let error = replan(&plan, AFTER_4, Seconds(45), &conventions).unwrap_err().to_string();
        assert!(error.starts_with("0:45 is faster than anybody gets there"), "{error}");
    }

    proptest! {
        #[test]
        fn what_remains_is_what_is_left(
            division in proptest::sample::select(Division::ALL.to_vec()),
            goal in 0_u32..1000, pattern: bool, piece in 1_u8..=16, late in 0_u32..3000,
        ) {
            let Some([fastest, slowest]) = split_range(division) else { return Ok(()) };
            let goal = Seconds(fastest.0 + (slowest.0 - fastest.0) * goal / 999);
            let pattern = if pattern { RunPattern::Steady } else { RunPattern::AsRaced };
            let plan = pacing_plan(division, goal, pattern, &PacingConventions::default()).unwrap();
            let at = match piece % 2 {
                1 => Checkpoint::Run(piece / 2 + 1),
                _ => Checkpoint::Station(Station::ALL[usize::from(piece / 2) - 1]),
            };
            let clock = Seconds((plan.elapsed_at(at).unwrap().0 + late).saturating_sub(600));
            let Ok(rest) = replan(&plan, at, clock, &PacingConventions::default()) else { return Ok(()) };
            let left = goal.0.saturating_sub(clock.0);
            let sum: u32 = rest.remaining.iter().map(|(_, time)| time.0).sum();
            prop_assert_eq!(sum, if piece == 16 { 0 } else { left });
            prop_assert!(rest.forecast.finish >= clock);
        }

        #[test]
        fn later_at_a_checkpoint_is_never_an_earlier_finish(
            division in proptest::sample::select(Division::ALL.to_vec()), clock in 1500_u32..6000, piece in 1_usize..8,
        ) {
            let Some([fastest, slowest]) = split_range(division) else { return Ok(()) };
            let goal = fastest.0.midpoint(slowest.0);
            let plan = pacing_plan(division, Seconds(goal), RunPattern::Steady, &PacingConventions::default()).unwrap();
            let at = Checkpoint::Station(Station::ALL[piece - 1]);
            let finish = |clock| replan(&plan, at, Seconds(clock), &PacingConventions::default())
                .map_or(Seconds(0), |rest| rest.forecast.finish);
            prop_assert!(finish(clock) <= finish(clock + 1));
        }

        #[test]
        fn nothing_panics(
            division in proptest::sample::select(Division::ALL.to_vec()), goal: u32, run: u8, clock: u32,
        ) {
            let conventions = PacingConventions::default();
            let Ok(plan) = pacing_plan(division, Seconds(goal % 10_000), RunPattern::Steady, &conventions) else {
                return Ok(());
            };
            let wild = PacingPlan { goal: Seconds(goal), ..plan };
            for plan in [plan, wild] {
                let _ = replan(&plan, Checkpoint::Run(run % 10), Seconds(clock), &conventions);
                let _ = replan(&plan, AFTER_6, Seconds(clock), &conventions);
            }
        }
    }
}
