use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{TrainingKind, TrainingPart};
use crate::{Metres, Sourced, days_until};

/// A single run may be this many per cent of the longest of the days before (facts/periodization C28).
const RUN_CEILING_PERCENT: Sourced<u64> = Sourced::medium(110, "INJ-RUNSAFE25");
/// How far back the longest run is looked for, in days (C28).
const RUN_DAYS: Sourced<i32> = Sourced::medium(30, "INJ-RUNSAFE25");
/// A week's running may be this many per cent of the reference week (C27).
const WEEK_CEILING_PERCENT: Sourced<u64> = Sourced::low(110, "INJ-BUIST08");
/// Below 25 km a week, 3 km more are allowed where that is the larger step (C27).
const SMALL_WEEK: Sourced<(u32, u32)> = Sourced::low((25_000, 3_000), "own");
/// Novices who added more than this many per cent in a week were hurt more often (facts/science SC9.8).
const NOVICE_JUMP_PERCENT: Sourced<i64> = Sourced::medium(30, "INJ-NIEL14");

/// The longest run of the thirty days before a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LongestRun {
    /// When it was run; the latest, when several were as long.
    pub day: Date,
    /// How far.
    pub distance: Metres,
    /// A tenth more, rounded down: no planned run is longer (facts/periodization C28, medium; a race is exempt).
    pub ceiling: Metres,
}

/// The longest measured run of the thirty days before `on`, from what was done and not from what was planned (C64).
/// `None` without one.
///
/// ```
/// use jiff::civil::date;
/// assert_eq!(training::load::longest_run(&[], date(2026, 11, 24)), None);
/// ```
#[must_use]
pub fn longest_run(parts: &[TrainingPart], on: Date) -> Option<LongestRun> {
    let (distance, day) = parts
        .iter()
        .filter(|part| part.kind == TrainingKind::Run && (1..=RUN_DAYS.value).contains(&days_until(part.day, on)))
        .filter_map(|part| part.distance.filter(|distance| distance.0 > 0).map(|distance| (distance, part.day)))
        .max()?;
    Some(LongestRun { day, distance, ceiling: percent_of(distance, RUN_CEILING_PERCENT.value) })
}

fn percent_of(distance: Metres, percent: u64) -> Metres {
    Metres(u32::try_from(u64::from(distance.0) * percent / 100).unwrap_or(u32::MAX))
}

/// How a run compares with the longest of the thirty days before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RunSpike {
    /// No more than a tenth longer. It does not make a run safe.
    Within,
    /// More than 10 %, up to 30 %.
    Small,
    /// More than 30 %, up to 100 %.
    Large,
    /// More than twice as long.
    Doubled,
}

impl RunSpike {
    /// How much more often overuse injuries followed, as a hazard ratio in hundredths; `None` within a tenth. One
    /// observational cohort of 5,205 runners: found there, and no cause shown (facts/science SC9.6).
    ///
    /// ```
    /// assert_eq!(training::load::RunSpike::Small.hazard_ratio_hundredths().map(|ratio| ratio.value), Some(164));
    /// ```
    #[must_use]
    pub const fn hazard_ratio_hundredths(self) -> Option<Sourced<u16>> {
        match self {
            Self::Within => None,
            Self::Small => Some(Sourced::high(164, "INJ-RUNSAFE25")),
            Self::Large => Some(Sourced::high(152, "INJ-RUNSAFE25")),
            Self::Doubled => Some(Sourced::high(228, "INJ-RUNSAFE25")),
        }
    }
}

/// How a run on a day compares with the longest of the thirty days before; `None` when there is none to compare with.
///
/// ```
/// use jiff::civil::date;
/// use training::{Metres, Seconds, load::{RunSpike, TrainingKind, TrainingPart, run_spike}};
/// let before = TrainingPart {
///     day: date(2026, 11, 15),
///     kind: TrainingKind::Run,
///     duration: Seconds(4200),
///     distance: Some(Metres(12_000)),
///     rpe: None,
/// };
/// assert_eq!(run_spike(&[before], Metres(14_000), date(2026, 11, 22)), Some(RunSpike::Small));
/// ```
#[must_use]
pub fn run_spike(parts: &[TrainingPart], run: Metres, on: Date) -> Option<RunSpike> {
    let longest = u64::from(longest_run(parts, on)?.distance.0);
    let is_above = |percent: u64| u64::from(run.0) * 100 > longest * percent;
    Some(match (is_above(RUN_CEILING_PERCENT.value), is_above(130), is_above(200)) {
        (_, _, true) => RunSpike::Doubled,
        (_, true, _) => RunSpike::Large,
        (true, _, _) => RunSpike::Small,
        _ => RunSpike::Within,
    })
}

/// The largest seven-day run volume in the 28 days before a day: the reference for growth (facts/periodization §2).
///
/// ```
/// use jiff::civil::date;
/// use training::Metres;
/// assert_eq!(training::load::reference_run_volume(&[], date(2026, 11, 24)), Metres(0));
/// ```
#[must_use]
pub fn reference_run_volume(parts: &[TrainingPart], on: Date) -> Metres {
    let weeks = [1..=7, 8..=14, 15..=21, 22..=28].map(|days| {
        let runs = parts
            .iter()
            .filter(|part| part.kind == TrainingKind::Run && days.contains(&days_until(part.day, on)))
            .filter_map(|part| part.distance);
        Metres(runs.fold(0, |sum, distance| sum.saturating_add(distance.0)))
    });
    weeks.into_iter().max().unwrap_or(Metres(0))
}

/// The most a week may be run, from the reference volume: a tenth more, or 3 km more where the athlete runs less
/// than 25 km and that is the larger (facts/periodization C27). A guardrail for planning, low: growth of up to a
/// tenth a week did not make fewer injuries in a trial (`[INJ-BUIST08]`).
///
/// ```
/// use training::{Metres, load::weekly_run_ceiling};
/// assert_eq!(weekly_run_ceiling(Metres(40_000)), Metres(44_000));
/// assert_eq!(weekly_run_ceiling(Metres(10_000)), Metres(13_000));
/// ```
#[must_use]
pub fn weekly_run_ceiling(reference: Metres) -> Metres {
    let tenth = percent_of(reference, WEEK_CEILING_PERCENT.value);
    let (small, step) = SMALL_WEEK.value;
    if reference.0 < small { tenth.max(Metres(reference.0.saturating_add(step))) } else { tenth }
}

/// Growth from one week to the next in whole per cent, rounded down; `None` after a week without running.
///
/// ```
/// use training::{Metres, load::week_to_week_percent};
/// assert_eq!(week_to_week_percent(Metres(20_000), Metres(27_000)), Some(35));
/// ```
#[must_use]
pub fn week_to_week_percent(previous: Metres, this: Metres) -> Option<i64> {
    let growth = (i64::from(this.0) - i64::from(previous.0)) * 100;
    growth.checked_div_euclid(i64::from(previous.0))
}

/// Whether a novice's week grew by more than 30 %, which went with more injuries (facts/science SC9.8,
/// `[INJ-NIEL14]`, medium). For novices only: no such link was found in trained runners (SC9.6).
///
/// ```
/// use training::{Metres, load::novice_volume_jump};
/// assert_eq!(novice_volume_jump(Metres(10_000), Metres(13_000)), Some(false));
/// ```
#[must_use]
pub fn novice_volume_jump(previous: Metres, this: Metres) -> Option<bool> {
    let is_more = i64::from(this.0) * 100 > i64::from(previous.0) * (100 + NOVICE_JUMP_PERCENT.value);
    (previous.0 > 0).then_some(is_more)
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;
    use crate::Seconds;

    const TODAY: Date = date(2026, 11, 24);

    fn run(days_ago: i32, metres: u32) -> TrainingPart {
        TrainingPart {
            day: TODAY.saturating_sub(days_ago.days()),
            kind: TrainingKind::Run,
            duration: Seconds(3600),
            distance: Some(Metres(metres)),
            rpe: None,
        }
    }

    #[test]
    fn the_longest_run_is_of_the_thirty_days_before() {
        let runs = [run(0, 20_000), run(1, 9_000), run(30, 15_005), run(31, 18_000)];
        let longest = longest_run(&runs, TODAY).unwrap();
        assert_eq!((longest.distance, longest.ceiling), (Metres(15_005), Metres(16_505)));
        assert_eq!(longest.day, date(2026, 10, 25));
        let ski = TrainingPart { kind: TrainingKind::Stations, ..run(3, 25_000) };
        assert_eq!(longest_run(&[ski], TODAY), None);
    }

    #[test]
    fn a_spike_begins_above_a_tenth() {
        let spike = |metres| run_spike(&[run(5, 10_000)], Metres(metres), TODAY);
        for (metres, expected) in [
            (0, RunSpike::Within),
            (11_000, RunSpike::Within),
            (11_001, RunSpike::Small),
            (13_000, RunSpike::Small),
            (13_001, RunSpike::Large),
            (20_000, RunSpike::Large),
            (20_001, RunSpike::Doubled),
        ] {
            assert_eq!(spike(metres), Some(expected), "{metres}");
        }
        let ratios = [RunSpike::Small, RunSpike::Large, RunSpike::Doubled]
            .map(|spike| spike.hazard_ratio_hundredths().map(|ratio| ratio.value));
        assert_eq!(ratios, [Some(164), Some(152), Some(228)]);
    }

    #[test]
    fn the_reference_week_is_the_best_of_four() {
        let runs = [run(1, 8_000), run(7, 8_000), run(8, 21_000), run(29, 90_000), run(0, 90_000)];
        assert_eq!(reference_run_volume(&runs, TODAY), Metres(21_000));
    }

    #[test]
    fn the_larger_step_counts_only_below_25_km() {
        for (reference, ceiling) in [(0, 3_000), (24_999, 27_999), (25_000, 27_500), (60_000, 66_000)] {
            assert_eq!(weekly_run_ceiling(Metres(reference)), Metres(ceiling));
        }
    }

    #[test]
    fn a_jump_is_more_than_30_per_cent() {
        assert_eq!(novice_volume_jump(Metres(10_000), Metres(13_001)), Some(true));
        assert_eq!(novice_volume_jump(Metres(0), Metres(5_000)), None);
        assert_eq!(week_to_week_percent(Metres(10_000), Metres(9_950)), Some(-1));
        assert_eq!(week_to_week_percent(Metres(0), Metres(9_950)), None);
    }

    proptest! {
        #[test]
        fn a_longer_run_is_never_a_smaller_spike(longest in 1_u32.., first in any::<u32>(), second in any::<u32>()) {
            let spike = |metres| run_spike(&[run(5, longest)], Metres(metres), TODAY);
            prop_assert!(spike(first.min(second)) <= spike(first.max(second)));
        }

        #[test]
        fn ceilings_are_never_below_what_was_run(metres in any::<u32>()) {
            prop_assert!(weekly_run_ceiling(Metres(metres)) >= Metres(metres));
            if let Some(longest) = longest_run(&[run(5, metres)], TODAY) {
                prop_assert!(longest.ceiling >= longest.distance);
            }
        }
    }
}
