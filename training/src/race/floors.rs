use serde::{Deserialize, Serialize};

use super::{FloorConventions, RunBest, Vdot, only_sex};
use crate::{Confidence, Division, Format, Seconds, SecondsPerKm, Sex, Sourced, Station};

/// Where a split was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Setting {
    #[default]
    Race,
    /// Rested, on another floor, perhaps without a judge.
    Training,
}

/// How a time compares with the fastest known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Plausibility {
    Usual,
    /// Faster than nearly everybody: worth asking whether it was typed right, not worth refusing.
    Unusual,
}

/// Why a time is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Implausible {
    #[error(
        "{time} for {} is far faster than any result I know. Check the time; a split looks like 4:30.",
        .station.in_sentence()
    )]
    StationTooFast { station: Station, time: Seconds },
    #[error("{time} for {} is over an hour. Check the time; a split looks like 4:30.", .station.in_sentence())]
    StationTooSlow { station: Station, time: Seconds },
    #[error("{time} is far faster than any finish in {}. Check the time; it looks like 1:24:10.", .division.label())]
    FinishTooFast { division: Division, time: Seconds },
    #[error("{time} is longer than any race is open. Check the time; it looks like 1:24:10.")]
    FinishTooSlow { time: Seconds },
    #[error("{pace} is not a pace of all eight runs. Check it; it looks like 5:10/km.")]
    MeanRun { pace: SecondsPerKm },
    #[error("{} in {} is faster than the world's best. Check both; a 5 km looks like 22:30.", .best.distance, .best.time)]
    RunBest { best: RunBest },
}

const fn at(minutes: u32, seconds: u32) -> u32 {
    minutes * 60 + seconds
}

/// About the best one in a thousand, in race order, and the total of the runs (facts/benchmarks §4g, `[DEVANS]`,
/// medium confidence).
const MEN: ([u32; 8], u32) =
    ([at(3, 39), at(1, 17), at(2, 24), at(2, 7), at(3, 52), at(1, 6), at(2, 9), at(3, 17)], at(25, 35));
const WOMEN: ([u32; 8], u32) =
    ([at(4, 9), at(1, 22), at(2, 59), at(2, 36), at(4, 20), at(1, 14), at(2, 4), at(2, 33)], at(28, 21));

/// Men may do any station of a mixed pair.
fn floors(division: Division) -> &'static ([u32; 8], u32) {
    if only_sex(division) == Some(Sex::Female) { &WOMEN } else { &MEN }
}

/// The split of about the best one in a thousand (facts/benchmarks §4g). Not a limit: doubles are faster.
///
/// ```
/// use training::{Division, Seconds, Station, race::fastest_usual_station};
/// assert_eq!(fastest_usual_station(Station::SkiErg, Division::MenOpen).value, Seconds(219));
/// ```
#[must_use]
pub fn fastest_usual_station(station: Station, division: Division) -> Sourced<Seconds> {
    let (splits, _) = floors(division);
    let index = usize::from(station.position().saturating_sub(1));
    Sourced { value: Seconds(splits.get(index).copied().unwrap_or(0)), ..SOURCE }
}

/// The mean run of about the best one in a thousand, an eighth of their run total (facts/benchmarks §4g).
///
/// ```
/// use training::{Division, SecondsPerKm, race::fastest_usual_mean_run};
/// assert_eq!(fastest_usual_mean_run(Division::WomenOpen).value, SecondsPerKm(212));
/// ```
#[must_use]
pub fn fastest_usual_mean_run(division: Division) -> Sourced<SecondsPerKm> {
    let (_, total) = floors(division);
    Sourced { value: SecondsPerKm(total / 8), source: SOURCE.source, confidence: SOURCE.confidence }
}

const SOURCE: Sourced<Seconds> = Sourced { value: Seconds(0), source: "DEVANS", confidence: Confidence::Medium };

/// The fastest finish anybody reported, unverified ones included, so that no real time is refused (facts/benchmarks §7).
fn fastest_reported(division: Division) -> u32 {
    match division {
        Division::MenPro => at(51, 59),
        Division::WomenPro => at(54, 25),
        Division::MenOpen => at(50, 38),
        Division::WomenOpen => at(55, 38),
        Division::DoublesMenPro => at(47, 40),
        Division::DoublesWomenPro => at(52, 11),
        Division::DoublesMen => at(47, 57),
        Division::DoublesWomen => at(53, 21),
        Division::DoublesMixed => at(49, 13),
        Division::RelayMen => at(45, 43),
        Division::RelayWomen => at(51, 26),
        Division::RelayMixed => at(46, 47),
    }
}

/// Whether `value` is at least this percentage of `best`; a percentage over 100 counts as 100.
fn is_at_least(value: u32, best: u32, percent: u32) -> bool {
    u64::from(value) * 100 >= u64::from(best) * u64::from(percent.min(100))
}

fn judged(value: u32, best: u32) -> Plausibility {
    if value < best { Plausibility::Unusual } else { Plausibility::Usual }
}

/// Whether a split can be true (facts/benchmarks §4g, known doubt 1).
///
/// # Errors
/// `Implausible` for far faster than any known result and for over an hour.
///
/// ```
/// use training::{Division, Seconds, Station};
/// use training::race::{FloorConventions, Plausibility, Setting, check_station};
/// let check = |time| {
///     check_station(Station::SledPush, Seconds(time), Division::MenOpen, Setting::Race, &FloorConventions::default())
/// };
/// assert_eq!(check(170), Ok(Plausibility::Usual));
/// assert_eq!(check(75), Ok(Plausibility::Unusual));
/// assert!(check(17).unwrap_err().to_string().contains("sled push"));
/// ```
pub fn check_station(
    station: Station,
    time: Seconds,
    division: Division,
    setting: Setting,
    conventions: &FloorConventions,
) -> Result<Plausibility, Implausible> {
    let best = fastest_usual_station(station, division).value.0;
    let is_single_race = setting == Setting::Race && division.format() == Format::Singles;
    let percent = if is_single_race { conventions.singles_split_percent } else { conventions.other_split_percent };
    if !is_at_least(time.0, best, percent) {
        return Err(Implausible::StationTooFast { station, time });
    }
    if time.0 > conventions.slowest_split_seconds {
        return Err(Implausible::StationTooSlow { station, time });
    }
    Ok(judged(time.0, best))
}

/// Whether a finish can be true, against the fastest anybody reported in the division (facts/benchmarks §7).
///
/// # Errors
/// `Implausible` for far faster and for longer than a race is open.
///
/// ```
/// use training::{Division, Seconds, race::{FloorConventions, check_finish}};
/// let conventions = FloorConventions::default();
/// assert!(check_finish(Seconds(5090), Division::WomenOpen, &conventions).is_ok());
/// assert!(check_finish(Seconds(1450), Division::WomenOpen, &conventions).is_err());
/// ```
pub fn check_finish(
    time: Seconds,
    division: Division,
    conventions: &FloorConventions,
) -> Result<Plausibility, Implausible> {
    let best = fastest_reported(division);
    if !is_at_least(time.0, best, conventions.finish_percent) {
        return Err(Implausible::FinishTooFast { division, time });
    }
    if time.0 > conventions.slowest_finish_seconds {
        return Err(Implausible::FinishTooSlow { time });
    }
    Ok(judged(time.0, best))
}

/// Whether a mean of all eight runs can be true.
///
/// # Errors
/// `Implausible` for far faster than the best and for a slow walk.
///
/// ```
/// use training::{Division, SecondsPerKm, race::{FloorConventions, check_mean_run}};
/// let conventions = FloorConventions::default();
/// assert!(check_mean_run(SecondsPerKm(310), Division::MenOpen, &conventions).is_ok());
/// assert!(check_mean_run(SecondsPerKm(31), Division::MenOpen, &conventions).is_err());
/// ```
pub fn check_mean_run(
    pace: SecondsPerKm,
    division: Division,
    conventions: &FloorConventions,
) -> Result<Plausibility, Implausible> {
    let best = fastest_usual_mean_run(division).value.0;
    let is_possible =
        is_at_least(pace.0, best, conventions.run_percent) && pace.0 <= conventions.slowest_run_seconds_per_km;
    if is_possible { Ok(judged(pace.0, best)) } else { Err(Implausible::MeanRun { pace }) }
}

/// The level of today's world records by the Daniels–Gilbert curves, rounded up (own computation).
const WORLD_RECORD_LEVEL: f64 = 88.0;

/// Whether a running best can be true. What the curves do not cover passes.
///
/// # Errors
/// `Implausible` for far faster than world records.
///
/// ```
/// use training::{Metres, Seconds, race::{FloorConventions, RunBest, check_run_best}};
/// let conventions = FloorConventions::default();
/// assert!(check_run_best(RunBest::new(Metres(5000), Seconds(1350)), &conventions).is_ok());
/// assert!(check_run_best(RunBest::new(Metres(10_000), Seconds(1350)), &conventions).is_err());
/// ```
pub fn check_run_best(best: RunBest, conventions: &FloorConventions) -> Result<Plausibility, Implausible> {
    match Vdot::of(best).map(Vdot::value) {
        Some(level) if level > f64::from(conventions.run_level_most) => Err(Implausible::RunBest { best }),
        Some(level) if level > WORLD_RECORD_LEVEL => Ok(Plausibility::Unusual),
        _ => Ok(Plausibility::Usual),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Metres, parse_duration};

    fn check(station: Station, time: &str, division: Division, setting: Setting) -> Result<Plausibility, Implausible> {
        check_station(station, parse_duration(time).unwrap(), division, setting, &FloorConventions::default())
    }

    #[test]
    fn floors_are_the_published_ones() {
        for (division, row, run) in [
            (Division::MenOpen, "3:39 1:17 2:24 2:07 3:52 1:06 2:09 3:17", 191),
            (Division::WomenPro, "4:09 1:22 2:59 2:36 4:20 1:14 2:04 2:33", 212),
        ] {
            for (station, time) in Station::ALL.into_iter().zip(row.split(' ')) {
                assert_eq!(fastest_usual_station(station, division).value.to_string(), time, "{division:?}");
            }
            assert_eq!(fastest_usual_mean_run(division).value.0, run);
        }
    }

    #[test]
    fn no_real_time_is_refused() {
        // Medians of the fastest doubles bands, of which half are faster (facts/benchmarks §4e), and the men's record.
        for (division, row) in [
            (Division::DoublesMen, "3:38 1:28 2:21 2:09 4:00 1:21 2:31 3:34"),
            (Division::DoublesMixed, "3:45 1:36 2:41 2:07 4:03 1:24 2:28 3:25"),
            (Division::DoublesWomen, "4:17 1:28 3:10 2:51 4:38 1:31 2:41 2:44"),
            (Division::MenPro, "3:42 2:04 2:49 2:25 3:54 1:18 2:28 3:29"),
        ] {
            for (station, time) in Station::ALL.into_iter().zip(row.split(' ')) {
                assert!(check(station, time, division, Setting::Race).is_ok(), "{division:?} {station:?} {time}");
            }
        }
        // A rested kilometre on the row, a sled on fast turf.
        assert!(check(Station::Row, "2:50", Division::MenOpen, Setting::Training).is_ok());
        assert!(check(Station::SledPush, "0:45", Division::WomenOpen, Setting::Training).is_ok());
        for (division, finish) in [(Division::MenPro, 3119), (Division::RelayMen, 2743), (Division::WomenPro, 3265)] {
            let checked = check_finish(Seconds(finish), division, &FloorConventions::default());
            assert_eq!(checked, Ok(Plausibility::Usual), "{division:?}");
        }
    }

    #[test]
    fn slips_are_refused_with_an_example_and_odd_times_only_asked_about() {
        assert_eq!(check(Station::SkiErg, "3:38", Division::MenOpen, Setting::Race), Ok(Plausibility::Unusual));
        assert_eq!(check(Station::SkiErg, "3:39", Division::MenOpen, Setting::Race), Ok(Plausibility::Usual));
        for (station, time) in [(Station::SkiErg, "0:43"), (Station::SledPush, "0:30"), (Station::WallBalls, "1:01:00")]
        {
            for setting in [Setting::Race, Setting::Training] {
                let refusal = check(station, time, Division::WomenOpen, setting).unwrap_err().to_string();
                assert!(refusal.contains(time) && refusal.contains("4:30"), "{refusal}");
            }
        }
        let conventions = FloorConventions::default();
        let finish = check_finish(Seconds(510), Division::MenOpen, &conventions).unwrap_err();
        assert!(finish.to_string().contains("Men Open") && finish.to_string().contains("1:24:10"));
        assert!(check_finish(Seconds(30_000), Division::MenOpen, &conventions).is_err());
        assert!(check_mean_run(SecondsPerKm(3000), Division::MenOpen, &conventions).is_err());
    }

    #[test]
    fn running_records_pass_and_a_mistyped_distance_does_not() {
        let conventions = FloorConventions::default();
        let best = |distance, time| RunBest::new(Metres(distance), Seconds(time));
        for (distance, time) in [(3000, 438), (5000, 756), (10_000, 1571), (21_097, 3402), (42_195, 7235)] {
            assert_eq!(check_run_best(best(distance, time), &conventions), Ok(Plausibility::Usual), "{distance}");
        }
        assert!(check_run_best(best(42_195, 5400), &conventions).unwrap_err().to_string().contains("42,195 m"));
    }

    proptest! {
        #[test]
        fn no_input_panics(time: u32, distance: u32, station in 0_usize..8, division in 0_usize..12, percent: u32) {
            let conventions = FloorConventions {
                singles_split_percent: percent,
                finish_percent: percent,
                run_percent: percent,
                ..FloorConventions::default()
            };
            let division = Division::ALL[division];
            let _ = check_station(Station::ALL[station], Seconds(time), division, Setting::Race, &conventions);
            let _ = check_finish(Seconds(time), division, &conventions);
            let _ = check_mean_run(SecondsPerKm(time), division, &conventions);
            let _ = check_run_best(RunBest::new(Metres(distance), Seconds(time)), &conventions);
        }
    }
}
