use serde::{Deserialize, Serialize};

use crate::{Confidence, Division, Seconds, SecondsPerKm, Sex, Station};

use super::{
    Basis, NoSplits, PacingConventions, RunPattern, Splits,
    schedule::{Schedule, elapsed},
    shape::{fitted_base, interpolate, whole},
    splits::{outside, splits_of},
    tables::{MEN_INNER_RUNS, WOMEN_INNER_RUNS},
};

/// A moment on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Checkpoint {
    /// The end of run 1 to 8, entering the roxzone.
    Run(u8),
    /// Back on the track: the station and its roxzone are done. After the wall balls it is the finish.
    Station(Station),
}

impl Checkpoint {
    /// Pieces done: a run is one, a station with its roxzone another. `None` for a run that does not exist.
    pub(super) fn pieces(self) -> Option<usize> {
        match self {
            Self::Run(number @ 1..=8) => Some(usize::from(number) * 2 - 1),
            Self::Run(_) => None,
            Self::Station(station) => Some(usize::from(station.position()) * 2),
        }
    }
}

/// A run pace as two estimates see it, the faster first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceRange {
    pub from: SecondsPerKm,
    pub to: SecondsPerKm,
}

/// A race by the clock. Every split is whole seconds and together they are the goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PacingPlan {
    pub division: Division,
    pub goal: Seconds,
    pub pattern: RunPattern,
    pub splits: Splits,
    /// The seven ways through the roxzone, which sum to the roxzone's split. The eighth counts as part of run 8.
    pub roxzones: [Seconds; 7],
    /// Runs 2 to 7 of Open athletes with that finish, by the goal table and by the line through all finishes; they
    /// differ most for women, whose table is of two venues. `None` where only one is known.
    pub run_pace: Option<PaceRange>,
    pub basis: Basis,
    /// Keys of the sources.
    pub source: &'static str,
    pub confidence: Confidence,
}

/// What somebody who races by a plan has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum PlanNote {
    EndRunsAreNotAKilometre,
    LongRoxzones,
    WallBallsConverted,
    FewFigures,
    GrownAsOpen,
    RunShapeBorrowed,
}

impl PlanNote {
    /// In few words.
    ///
    /// ```
    /// use training::pacing::PlanNote;
    /// assert_eq!(PlanNote::EndRunsAreNotAKilometre.label(), "Runs 1 and 8 are not exactly 1 km");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::EndRunsAreNotAKilometre => "Runs 1 and 8 are not exactly 1 km",
            Self::LongRoxzones => "Two venues with long roxzones",
            Self::WallBallsConverted => "Counted up from 75 wall balls",
            Self::FewFigures => "Few figures: best and middle",
            Self::GrownAsOpen => "Slower than the middle: estimated",
            Self::RunShapeBorrowed => "Run shape borrowed from Open",
        }
    }
}

/// The splits to race a goal by (facts/benchmarks §4 and 5, facts/race-tools §2): medians of athletes with that finish,
/// made to sum to it, the runs in the shape of that level and bent to the pattern. A faster goal is never slower in
/// any split.
///
/// # Errors
/// `NoTable` for Pro doubles and relays, `Outside` with the range for a goal the tables do not reach.
///
/// ```
/// use training::{Division, Seconds, pacing::{PacingConventions, RunPattern, pacing_plan}};
/// let plan = pacing_plan(Division::MenOpen, Seconds(5400), RunPattern::Steady, &PacingConventions::default()).unwrap();
/// assert_eq!(plan.splits.finish(), Seconds(5400));
/// let refused = pacing_plan(Division::MenOpen, Seconds(2700), RunPattern::Steady, &PacingConventions::default());
/// assert!(refused.unwrap_err().to_string().contains("from 55:00 to 2:30:00"));
/// ```
pub fn pacing_plan(
    division: Division,
    goal: Seconds,
    pattern: RunPattern,
    conventions: &PacingConventions,
) -> Result<PacingPlan, NoSplits> {
    let schedule = Schedule::of(division, 100, pattern, conventions).ok_or(NoSplits::NoTable(division))?;
    let (Some(parts), Some(footing)) = (schedule.parts(goal), schedule.footing(goal)) else {
        return Err(outside(division, goal, &schedule));
    };
    let [.., a, b, c, d, e, f, g] = parts.map(Seconds);
    Ok(PacingPlan {
        division,
        goal,
        pattern,
        splits: splits_of(&parts),
        roxzones: [a, b, c, d, e, f, g],
        run_pace: run_pace(division, goal),
        basis: footing.basis,
        source: schedule.source(),
        confidence: footing.confidence,
    })
}

impl PacingPlan {
    /// The clock at a checkpoint; `None` for a run that does not exist.
    ///
    /// ```
    /// use training::{Division, Seconds, Station};
    /// use training::pacing::{Checkpoint, PacingConventions, RunPattern, pacing_plan};
    /// let plan = pacing_plan(Division::MenOpen, Seconds(5400), RunPattern::Steady, &PacingConventions::default()).unwrap();
    /// assert_eq!(plan.elapsed_at(Checkpoint::Run(1)), Some(plan.splits.runs[0]));
    /// assert_eq!(plan.elapsed_at(Checkpoint::Station(Station::WallBalls)), Some(Seconds(5400)));
    /// ```
    #[must_use]
    pub fn elapsed_at(&self, checkpoint: Checkpoint) -> Option<Seconds> {
        let mut parts = [0; 23];
        let all = self.splits.runs.iter().chain(&self.splits.stations).chain(&self.roxzones);
        for (part, time) in parts.iter_mut().zip(all) {
            *part = time.0;
        }
        checkpoint.pieces().map(|pieces| Seconds(elapsed(&parts, pieces)))
    }

    /// What to know before racing by it.
    ///
    /// ```
    /// use training::{Division, Seconds, pacing::{PacingConventions, PlanNote, RunPattern, pacing_plan}};
    /// let plan = pacing_plan(Division::MenPro, Seconds(3900), RunPattern::Steady, &PacingConventions::default()).unwrap();
    /// assert!(plan.notes().contains(&PlanNote::FewFigures));
    /// ```
    #[must_use]
    pub fn notes(&self) -> Vec<PlanNote> {
        let mut notes = vec![PlanNote::EndRunsAreNotAKilometre];
        if self.division == Division::WomenOpen {
            notes.push(PlanNote::LongRoxzones);
        }
        match self.basis {
            Basis::Converted => notes.push(PlanNote::WallBallsConverted),
            Basis::FarApart => notes.push(PlanNote::FewFigures),
            Basis::AsOpen => notes.push(PlanNote::GrownAsOpen),
            Basis::GoalTable | Basis::Band => {}
        }
        if !matches!(self.division, Division::MenOpen | Division::WomenOpen) {
            notes.push(PlanNote::RunShapeBorrowed);
        }
        notes
    }
}

fn run_pace(division: Division, goal: Seconds) -> Option<PaceRange> {
    let (sex, table): (_, &[(u16, u16)]) = match division {
        Division::MenOpen => (Sex::Male, &MEN_INNER_RUNS),
        Division::WomenOpen => (Sex::Female, &WOMEN_INNER_RUNS),
        _ => return None,
    };
    let fitted = whole(fitted_base(sex, goal)?);
    let goal = u16::try_from(goal.0).ok()?;
    let seen = table.windows(2).find_map(|pair| match pair {
        [(start, from), (end, to)] if (*start..=*end).contains(&goal) => {
            Some(u32::from(interpolate(*from, *to, goal, *start, *end)))
        }
        _ => None,
    })?;
    Some(PaceRange { from: SecondsPerKm(fitted.min(seen)), to: SecondsPerKm(fitted.max(seen)) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{pacing::split_range, parse_duration};

    fn plan(division: Division, goal: u32, pattern: RunPattern) -> PacingPlan {
        pacing_plan(division, Seconds(goal), pattern, &PacingConventions::default()).unwrap()
    }

    #[test]
    fn a_budget_is_divided_as_in_the_worked_example() {
        // facts/race-tools §2.4: 1:25:00 is 42:04 + 36:18 + 6:38
        let splits = plan(Division::MenOpen, 5100, RunPattern::Steady).splits;
        for (found, expected) in [(splits.running(), "42:04"), (splits.working(), "36:18"), (splits.roxzone, "6:38")] {
            assert!(found.0.abs_diff(parse_duration(expected).unwrap().0) <= 1, "{found} for {expected}");
        }
    }

    #[test]
    fn the_clock_at_stations_is_that_of_the_field() {
        // facts/benchmarks §5, per thousand of the finish
        let tables: [(Division, u32, [u32; 7]); 4] = [
            (Division::MenOpen, 75 * 60 + 44, [119, 222, 351, 485, 622, 725, 860]),
            (Division::MenOpen, 84 * 60 + 58, [113, 214, 344, 482, 615, 717, 856]),
            (Division::MenOpen, 94 * 60 + 28, [106, 207, 337, 478, 608, 711, 853]),
            (Division::WomenOpen, 85 * 60 + 7, [134, 231, 361, 502, 637, 738, 868]),
        ];
        for (division, goal, shares) in tables {
            let plan = plan(division, goal, RunPattern::AsRaced);
            for (station, share) in Station::ALL.into_iter().zip(shares) {
                let clock = plan.elapsed_at(Checkpoint::Station(station)).unwrap();
                assert!((clock.0 * 1000 / goal).abs_diff(share) <= 10, "{division:?} {station:?}: {clock}, {share}");
            }
        }
    }

    #[test]
    fn runs_2_to_7_are_those_of_finishers_at_the_goal() {
        // facts/benchmarks §4d
        for (minutes, pace) in [(65, "4:09"), (75, "4:46"), (85, "5:18"), (100, "6:03"), (120, "7:05")] {
            let runs = plan(Division::MenOpen, minutes * 60, RunPattern::AsRaced).splits.runs;
            let mean = runs[1..7].iter().map(|run| run.0).sum::<u32>() / 6;
            assert!(mean.abs_diff(parse_duration(pace).unwrap().0) <= 5, "{minutes}: {mean}");
        }
    }

    #[test]
    fn womens_run_pace_is_a_range_because_sources_differ() {
        // facts/README, known doubt 7: 5:25 from two venues, 5:40 from the line of the 75 era (5:39 for runs 2 to 7)
        let pace = plan(Division::WomenOpen, 5400, RunPattern::Steady).run_pace.unwrap();
        assert_eq!(pace, PaceRange { from: SecondsPerKm(325), to: SecondsPerKm(339) });
        assert_eq!(plan(Division::MenPro, 4000, RunPattern::Steady).run_pace, None);
        assert_eq!(plan(Division::WomenOpen, 9000, RunPattern::Steady).run_pace, None);
    }

    #[test]
    fn a_steady_plan_starts_slower_and_ends_faster_and_costs_no_station() {
        for division in [Division::MenOpen, Division::WomenOpen, Division::DoublesMixed] {
            let [steady, raced] = [RunPattern::Steady, RunPattern::AsRaced].map(|one| plan(division, 5400, one).splits);
            assert!(steady.runs[0] > raced.runs[0] && steady.runs[7] < raced.runs[7], "{division:?}");
            assert_eq!((steady.stations, steady.roxzone), (raced.stations, raced.roxzone));
        }
    }

    #[test]
    fn what_the_tables_do_not_hold_is_refused_with_the_range() {
        let refused = |division, goal| {
            pacing_plan(division, Seconds(goal), RunPattern::Steady, &PacingConventions::default())
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            refused(Division::WomenOpen, 3000),
            "Results in Women Open give splits for finishes from 1:03:00 to 2:30:00, not for 50:00. Choose a time between, for example 1:03:00."
        );
        assert!(refused(Division::DoublesMen, u32::MAX).contains("for example 1:30:00"));
        for division in [Division::RelayWomen, Division::DoublesMenPro] {
            assert!(
                refused(division, 5000).starts_with(&format!("Nobody has published splits for {}", division.label()))
            );
        }
    }

    fn divisions() -> impl Strategy<Value = Division> {
        let known = Division::ALL.into_iter().filter(|division| split_range(*division).is_some());
        proptest::sample::select(known.collect::<Vec<_>>())
    }

    fn conventions() -> impl Strategy<Value = PacingConventions> {
        (900_u16..=1000, 1030_u16..=1200).prop_map(|(fastest_run_permille, slowest_run_permille)| PacingConventions {
            fastest_run_permille,
            slowest_run_permille,
            ..PacingConventions::default()
        })
    }

    proptest! {
        #[test]
        fn splits_are_the_goal_and_a_faster_goal_is_never_slower(
            division in divisions(), goals: [u32; 2], pattern: bool, conventions in conventions(),
        ) {
            let [fastest, slowest] = split_range(division).unwrap();
            let goals = goals.map(|goal| Seconds(fastest.0 + goal % (slowest.0 - fastest.0 + 1)));
            let pattern = if pattern { RunPattern::Steady } else { RunPattern::AsRaced };
            let [faster, slower] = [goals[0].min(goals[1]), goals[0].max(goals[1])]
                .map(|goal| pacing_plan(division, goal, pattern, &conventions).unwrap());
            for plan in [&faster, &slower] {
                prop_assert_eq!(plan.splits.finish(), plan.goal);
                prop_assert_eq!(plan.roxzones.iter().map(|zone| zone.0).sum::<u32>(), plan.splits.roxzone.0);
            }
            for ((split, fast), (_, slow)) in faster.splits.in_race_order().into_iter().zip(slower.splits.in_race_order()) {
                prop_assert!(fast <= slow, "{:?}: {} and {}", split, fast, slow);
            }
        }

        #[test]
        fn the_clock_only_runs_forward_and_ends_at_the_goal(division in divisions(), goal: u32) {
            let [fastest, slowest] = split_range(division).unwrap();
            let plan = plan(division, fastest.0 + goal % (slowest.0 - fastest.0 + 1), RunPattern::Steady);
            let clocks: Vec<Seconds> = (1..=8)
                .zip(Station::ALL)
                .flat_map(|(run, station)| [Checkpoint::Run(run), Checkpoint::Station(station)])
                .map(|at| plan.elapsed_at(at).unwrap())
                .collect();
            prop_assert!(clocks.is_sorted_by(|a, b| a < b));
            prop_assert_eq!(clocks.last(), Some(&plan.goal));
        }

        #[test]
        fn nothing_panics(
            division in proptest::sample::select(Division::ALL.to_vec()), goal: u32, fastest: u16, slowest: u16, run: u8,
        ) {
            let conventions = PacingConventions {
                fastest_run_permille: fastest, slowest_run_permille: slowest, ..PacingConventions::default()
            };
            for goal in [goal, goal % 10_000] {
                if let Ok(plan) = pacing_plan(division, Seconds(goal), RunPattern::Steady, &conventions) {
                    prop_assert_eq!(plan.splits.finish(), plan.goal);
                    let _ = plan.elapsed_at(Checkpoint::Run(run));
                }
            }
        }
    }
}
