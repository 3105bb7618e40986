use serde::{Deserialize, Serialize};

use crate::{Seconds, SecondsPerKm, Sex};

use super::PacingConventions;

/// How the eight runs differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunPattern {
    /// As a coach would have it: no run much faster or slower than the others. Those who pace evenly place better,
    /// which is an association only (facts/race-tools §2.2, medium).
    #[default]
    Steady,
    /// As the field of that level runs: first runs far too fast for most men, and a slow last one.
    AsRaced,
}

/// A run ÷ the athlete's own mean of runs 2 to 7, thousandths, the middle of a finish band [OWN-VM], high
/// (facts/benchmarks §5).
struct Group {
    /// The band ends before this many whole minutes.
    below: u16,
    /// The middle of the band's finishes, seconds (facts/benchmarks §4a, 4b; bands of twenty minutes weighted).
    centre: u16,
    factors: [u16; 8],
}

static MEN: [Group; 5] = [
    Group { below: 70, centre: 4019, factors: [904, 944, 1000, 1003, 1025, 1009, 1011, 1071] },
    Group { below: 80, centre: 4544, factors: [871, 936, 1002, 1003, 1029, 1009, 1007, 1080] },
    Group { below: 90, centre: 5098, factors: [859, 925, 998, 1002, 1034, 1011, 1010, 1101] },
    Group { below: 100, centre: 5668, factors: [844, 918, 994, 1002, 1037, 1011, 1012, 1128] },
    Group { below: 120, centre: 6453, factors: [818, 904, 988, 1000, 1043, 1013, 1016, 1172] },
];

static WOMEN: [Group; 5] = [
    Group { below: 70, centre: 4075, factors: [958, 960, 1003, 1003, 1021, 1007, 1001, 1056] },
    Group { below: 80, centre: 4581, factors: [938, 953, 1000, 1002, 1022, 1007, 1005, 1066] },
    Group { below: 90, centre: 5107, factors: [962, 952, 996, 1004, 1023, 1007, 1005, 1072] },
    Group { below: 100, centre: 5670, factors: [962, 948, 989, 1003, 1025, 1009, 1006, 1093] },
    Group { below: 120, centre: 6475, factors: [934, 935, 983, 1000, 1031, 1012, 1015, 1127] },
];

fn groups(sex: Sex) -> &'static [Group; 5] {
    match sex {
        Sex::Female => &WOMEN,
        Sex::Male => &MEN,
    }
}

/// What each of the eight runs is, thousandths of the mean of runs 2 to 7, among Open athletes of that finish band;
/// the outermost bands answer for all beyond them. Runs 1 and 8 carry the odd length of their laps [OWN-VM]
/// (facts/benchmarks §5).
///
/// ```
/// use training::{Seconds, Sex, pacing::run_factors};
/// assert_eq!(run_factors(Sex::Male, Seconds(85 * 60))[4], 1034);
/// ```
#[must_use]
pub fn run_factors(sex: Sex, finish: Seconds) -> [u16; 8] {
    let groups = groups(sex);
    let found = groups.iter().find(|group| finish.0 < u32::from(group.below) * 60);
    found.or(groups.last()).map_or([1000; 8], |group| group.factors)
}

/// The same between the middles of the bands, so that no goal falls over an edge; bent to the pattern.
pub(super) fn weights(sex: Sex, finish: u16, pattern: RunPattern, conventions: &PacingConventions) -> [u16; 8] {
    let factors = between(groups(sex), finish);
    match pattern {
        RunPattern::AsRaced => factors,
        RunPattern::Steady => factors
            .map(|factor| factor.min(conventions.slowest_run_permille).max(conventions.fastest_run_permille).max(1)),
    }
}

fn between(groups: &[Group; 5], finish: u16) -> [u16; 8] {
    let mut before: Option<&Group> = None;
    for group in groups {
        if finish <= group.centre {
            let Some(before) = before else { return group.factors };
            let mut factors = before.factors;
            for (factor, next) in factors.iter_mut().zip(group.factors) {
                *factor = interpolate(*factor, next, finish, before.centre, group.centre);
            }
            return factors;
        }
        before = Some(group);
    }
    before.map_or([1000; 8], |group| group.factors)
}

/// Between `from` at `start` and `to` at `end`, to the nearest whole.
pub(super) fn interpolate(from: u16, to: u16, at: u16, start: u16, end: u16) -> u16 {
    let (at, start, end) = (u64::from(at), u64::from(start), u64::from(end));
    let Some(width) = end.checked_sub(start).filter(|width| *width > 0) else { return from };
    let done = at.clamp(start, end) - start;
    let sum = u64::from(from) * (width - done) + u64::from(to) * done;
    u16::try_from((sum + width / 2) / width).unwrap_or(u16::MAX)
}

/// The mean of all eight run splits that goes with a finish in Open: men `finish = 406 + 15.002 × mean`, women, who
/// threw 75, `340 + 14.876 × mean`, seconds [OWN-VM], high; the mean error is about five minutes of finish
/// (facts/race-tools §2.1). `None` outside 58:00–2:10:00 and 1:04:00–2:10:00.
///
/// ```
/// use training::{Seconds, SecondsPerKm, Sex, pacing::mean_run_split};
/// assert_eq!(mean_run_split(Sex::Male, Seconds(5100)), Some(SecondsPerKm(313)));
/// ```
#[must_use]
pub fn mean_run_split(sex: Sex, finish: Seconds) -> Option<SecondsPerKm> {
    fitted_mean(sex, finish).map(|mean| SecondsPerKm(whole(mean)))
}

/// The eight runs that go with a finish by [`mean_run_split`] and [`run_factors`] (facts/race-tools §2.2): what Open
/// athletes do, not the best there is. A second opinion to a plan's own runs.
///
/// ```
/// use training::{Seconds, Sex, pacing::run_splits_by_fit};
/// let runs = run_splits_by_fit(Sex::Male, Seconds(5100)).unwrap();
/// assert_eq!((runs[0], runs[7]), (Seconds(4 * 60 + 31), Seconds(5 * 60 + 47)));
/// ```
#[must_use]
pub fn run_splits_by_fit(sex: Sex, finish: Seconds) -> Option<[Seconds; 8]> {
    let base = fitted_base(sex, finish)?;
    Some(run_factors(sex, finish).map(|factor| Seconds(whole(base * f64::from(factor) / 1000.0))))
}

/// The fit's mean of runs 2 to 7, s/km.
pub(super) fn fitted_base(sex: Sex, finish: Seconds) -> Option<f64> {
    let factor_sum: u32 = run_factors(sex, finish).iter().map(|factor| u32::from(*factor)).sum();
    fitted_mean(sex, finish).map(|mean| mean * 8000.0 / f64::from(factor_sum.max(1)))
}

fn fitted_mean(sex: Sex, finish: Seconds) -> Option<f64> {
    let (fastest_minutes, constant, slope) = match sex {
        Sex::Male => (58, 406.0, 15.002),
        Sex::Female => (64, 340.0, 14.876),
    };
    (fastest_minutes * 60..=130 * 60).contains(&finish.0).then(|| (f64::from(finish.0) - constant) / slope)
}

/// To the nearest whole second; nothing negative leaves.
pub(super) fn whole(seconds: f64) -> u32 {
    libm::round(seconds).clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse_duration;

    fn times(text: &str) -> Vec<Seconds> {
        text.split(", ").map(|time| parse_duration(time).unwrap()).collect()
    }

    #[test]
    fn the_worked_examples_come_out() {
        // facts/race-tools §2.1 and §2.2
        assert_eq!(mean_run_split(Sex::Male, Seconds(5100)), Some(SecondsPerKm(5 * 60 + 13)));
        assert_eq!(mean_run_split(Sex::Female, Seconds(5400)), Some(SecondsPerKm(5 * 60 + 40)));
        let man = run_splits_by_fit(Sex::Male, Seconds(5100)).unwrap();
        assert_eq!(man.to_vec(), times("4:31, 4:52, 5:15, 5:16, 5:26, 5:19, 5:18, 5:47"));
        let woman = run_splits_by_fit(Sex::Female, Seconds(5400)).unwrap();
        assert_eq!(woman.to_vec(), times("5:26, 5:21, 5:35, 5:40, 5:47, 5:42, 5:41, 6:10"));
        let sum = |runs: [Seconds; 8]| runs.iter().map(|run| run.0).sum::<u32>();
        assert!(sum(man).abs_diff(41 * 60 + 43) <= 1 && sum(woman).abs_diff(45 * 60 + 21) <= 1);
    }

    #[test]
    fn mean_factors_are_the_published_ones() {
        for (sex, means) in [(Sex::Male, [996, 992, 993, 993, 994]), (Sex::Female, [1001, 999, 1003, 1004, 1005])] {
            for (minutes, mean) in [65, 75, 85, 95, 110].into_iter().zip(means) {
                let sum: u32 = run_factors(sex, Seconds(minutes * 60)).iter().map(|factor| u32::from(*factor)).sum();
                assert!(sum.abs_diff(mean * 8) <= 5, "{sex:?} {minutes}: {sum}");
            }
        }
    }

    #[test]
    fn the_fit_is_not_used_where_it_was_not_made() {
        assert_eq!(mean_run_split(Sex::Male, Seconds(58 * 60 - 1)), None);
        assert_eq!(mean_run_split(Sex::Female, Seconds(63 * 60)), None);
        assert_eq!(mean_run_split(Sex::Female, Seconds(130 * 60 + 1)), None);
        assert!(mean_run_split(Sex::Male, Seconds(130 * 60)).is_some());
    }

    #[test]
    fn a_steady_plan_holds_the_coachs_bounds_and_keeps_the_slow_fifth_run() {
        for sex in [Sex::Male, Sex::Female] {
            for minutes in 50..160 {
                let steady = weights(sex, minutes * 60, RunPattern::Steady, &PacingConventions::default());
                assert!(steady.iter().all(|factor| (970..=1060).contains(factor)), "{sex:?} {minutes}");
                assert_eq!(steady[1..7].iter().max(), steady.get(4), "{sex:?} {minutes}");
            }
        }
    }

    #[test]
    fn between_two_bands_the_shape_lies_between_them() {
        assert_eq!(between(&MEN, 4019)[0], 904);
        assert_eq!(between(&MEN, 4281)[0], 888);
        assert_eq!((between(&MEN, 0)[0], between(&MEN, u16::MAX)[0]), (904, 818));
    }
}
