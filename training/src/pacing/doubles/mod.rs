//! Two athletes, one race: who does how much of each station, and what finish that makes.

#[cfg(feature = "prose")]
mod rules;
mod share;

#[cfg(feature = "prose")]
pub use rules::doubles_rules;
pub use share::ShareUnit;

use serde::{Deserialize, Serialize};

use crate::{Confidence, Division, Format, Seconds, SecondsPerKm, Sourced, Station};

use super::{
    PacingConventions, RunPattern, Splits,
    apportion::apportion,
    schedule::{Parts, Schedule},
    split::station_index,
};
use share::{Sharing, division_of_work};

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoublesAthlete {
    /// The mean of runs 2 to 7 of a race alone, or what is expected of it.
    pub run_pace: SecondsPerKm,
    /// What each whole station takes alone in a race, with the loads of the pair's division; in race order, `None`
    /// where it is not known.
    pub stations: [Option<Seconds>; 8],
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Partner {
    First,
    Second,
}

/// Why a station is shared as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ShareReason {
    /// Both are about as strong.
    Even,
    /// This one is stronger here.
    Stronger(Partner),
    /// This one sets the pace of the runs and is spared a little.
    Spares(Partner),
    /// Of one or both no time is known, so the work is halved.
    NotKnown,
}

impl ShareReason {
    /// In few words.
    ///
    /// ```
    /// use training::pacing::{Partner, ShareReason};
    /// assert_eq!(ShareReason::Stronger(Partner::First).label(), "First is stronger here");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Even => "Evenly matched",
            Self::Stronger(Partner::First) => "First is stronger here",
            Self::Stronger(Partner::Second) => "Second is stronger here",
            Self::Spares(Partner::First) => "Spares First for the runs",
            Self::Spares(Partner::Second) => "Spares Second for the runs",
            Self::NotKnown => "No times known: halved",
        }
    }
}

/// A station as two share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationShare {
    pub station: Station,
    pub unit: ShareUnit,
    /// `first + second` is the whole station.
    pub first: u16,
    pub second: u16,
    pub time: Seconds,
    pub reason: ShareReason,
}

/// A race for two.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct DoublesPlan {
    pub division: Division,
    /// In race order.
    pub shares: [StationShare; 8],
    /// Both run together, at the pace of the slower one.
    pub run_pace: SecondsPerKm,
    /// Who sets it; `None` when both run alike.
    pub paced_by: Option<Partner>,
    pub splits: Splits,
    pub finish: Seconds,
    /// How far such a finish is usually off, either way (facts/race-tools §8).
    pub error: Sourced<Seconds>,
    /// Always low: the law of sharing is ours.
    pub confidence: Confidence,
}

/// Why there is no plan for two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoDoublesPlan {
    #[error("{} is not raced by two. Choose a doubles division, for example Doubles Mixed.", .0.label())]
    NotDoubles(Division),
    #[error(
        "A run pace lies between 2:30/km and 15:00/km, so {0} cannot be planned with. Enter one, for example 5:10/km."
    )]
    Pace(SecondsPerKm),
    #[error("{time} for {} cannot be planned with. Enter what it takes alone, for example 5:00.", station.in_sentence())]
    StationTime { station: Station, time: Seconds },
    #[error("Nothing is known of {} in {}. Enter what it takes one of the two alone, for example 5:00.", station.in_sentence(), division.label())]
    Missing { station: Station, division: Division },
}

/// Shares every station between two athletes and predicts their finish. Both run together, so the slower runner's
/// pace is the pair's and a little station work is taken off that runner; each station then goes to whom it costs
/// least, in pieces the rules allow (facts/event §5).
///
/// # Errors
/// `NotDoubles`; `Pace` and `StationTime` for figures nobody means; `Missing` for a station neither has a time for in
/// Pro doubles, of which no splits were found.
///
/// ```
/// use training::{Division, Seconds, SecondsPerKm};
/// use training::pacing::{DoublesAthlete, PacingConventions, doubles_plan};
/// let alone = [271, 180, 296, 331, 292, 130, 315, 410].map(|time| Some(Seconds(time)));
/// let man = DoublesAthlete { run_pace: SecondsPerKm(316), stations: alone };
/// let pair = doubles_plan(Division::DoublesMen, &[man, man], &PacingConventions::default()).unwrap();
/// assert_eq!((pair.shares[7].first, pair.shares[7].second), (50, 50));
/// assert_eq!(pair.shares[7].time, Seconds(4 * 60 + 18));
/// ```
pub fn doubles_plan(
    division: Division,
    athletes: &[DoublesAthlete; 2],
    conventions: &PacingConventions,
) -> Result<DoublesPlan, NoDoublesPlan> {
    if division.format() != Format::Doubles {
        return Err(NoDoublesPlan::NotDoubles(division));
    }
    check(athletes)?;
    let [first, second] = athletes;
    let run_pace = first.run_pace.max(second.run_pace);
    let paced_by = match first.run_pace.cmp(&second.run_pace) {
        std::cmp::Ordering::Greater => Some(Partner::First),
        std::cmp::Ordering::Less => Some(Partner::Second),
        std::cmp::Ordering::Equal => None,
    };
    let dearness = dearness(first.run_pace, second.run_pace, conventions);
    // Of the Open doubles of the same sex where there is nothing else.
    let like = Division::of(Format::Doubles, crate::Level::Open, only_sex(division));
    let typical = typical_parts(like, run_pace.0 * 8, conventions);

    let mut shares = Vec::with_capacity(8);
    for station in Station::ALL {
        shares.push(share(station, division, athletes, dearness, &typical)?);
    }
    let shares: [StationShare; 8] =
        shares.try_into().map_err(|_| NoDoublesPlan::Missing { station: Station::SkiErg, division })?;

    let mut run_weights = [0_u16; 8];
    for (weight, part) in run_weights.iter_mut().zip(typical) {
        *weight = u16::try_from(part).unwrap_or(u16::MAX);
    }
    let splits = Splits {
        runs: apportion(run_pace.0 * 8, run_weights).map(Seconds),
        stations: shares.map(|share| share.time),
        roxzone: Seconds(typical.iter().skip(16).sum()),
    };
    Ok(DoublesPlan {
        division,
        shares,
        run_pace,
        paced_by,
        splits,
        finish: splits.finish(),
        error: Sourced::low(conventions.run_based_error, "OWN-VM"),
        confidence: Confidence::Low,
    })
}

fn check(athletes: &[DoublesAthlete; 2]) -> Result<(), NoDoublesPlan> {
    for athlete in athletes {
        if !(150..=900).contains(&athlete.run_pace.0) {
            return Err(NoDoublesPlan::Pace(athlete.run_pace));
        }
        for (station, time) in Station::ALL.into_iter().zip(athlete.stations) {
            if let Some(time) = time.filter(|time| !(30..=3600).contains(&time.0)) {
                return Err(NoDoublesPlan::StationTime { station, time });
            }
        }
    }
    Ok(())
}

/// What a second of work counts, first and second: more for the slower runner.
fn dearness(first: SecondsPerKm, second: SecondsPerKm, conventions: &PacingConventions) -> [f64; 2] {
    let gap = f64::from(first.0.abs_diff(second.0));
    let full = f64::from(conventions.full_relief_gap.0.max(1));
    let relief = f64::from(conventions.slower_runner_relief_percent) / 100.0 * (gap / full).min(1.0);
    if first > second { [1.0 + relief, 1.0] } else { [1.0, 1.0 + relief] }
}

fn only_sex(division: Division) -> Option<crate::Sex> {
    match division.sexes() {
        [only] => Some(*only),
        _ => None,
    }
}

/// Parts of the pair whose runs take this long together; beyond the tables' ends the end's, scaled.
fn typical_parts(division: Division, running: u32, conventions: &PacingConventions) -> Parts {
    let Some(schedule) = Schedule::of(division, 100, RunPattern::Steady, conventions) else { return [1; 23] };
    let running_of = |parts: &Parts| parts.iter().take(8).sum::<u32>();
    let [fastest, slowest] = schedule.range().map(|end| Seconds(u32::from(end)));
    let found = schedule.first_finish(|_, parts| running_of(parts) >= running).unwrap_or(slowest);
    let mut parts = schedule.parts(found).unwrap_or([1; 23]);
    let known = running_of(&parts).max(1);
    if found == fastest || found == slowest {
        for part in &mut parts {
            *part = (*part * running + known / 2) / known;
        }
    }
    parts
}

fn share(
    station: Station,
    division: Division,
    athletes: &[DoublesAthlete; 2],
    dearness: [f64; 2],
    typical: &Parts,
) -> Result<StationShare, NoDoublesPlan> {
    let (unit, whole, _) = division_of_work(station);
    let half = whole / 2;
    let of = |athlete: &DoublesAthlete| athlete.stations.get(station_index(station)).copied().flatten();
    let [first, second] = athletes;
    let sharing = Sharing::at(station, division);
    let (first, time, reason) = match (of(first), of(second)) {
        (Some(a), Some(b)) => {
            let [plain, chosen] = sharing.best(station, [a, b], dearness);
            let reason = match chosen.cmp(&plain) {
                std::cmp::Ordering::Less => ShareReason::Spares(Partner::First),
                std::cmp::Ordering::Greater => ShareReason::Spares(Partner::Second),
                std::cmp::Ordering::Equal if chosen > half => ShareReason::Stronger(Partner::First),
                std::cmp::Ordering::Equal if chosen < half => ShareReason::Stronger(Partner::Second),
                std::cmp::Ordering::Equal => ShareReason::Even,
            };
            (chosen, sharing.time([a, b], chosen, whole), reason)
        }
        (Some(only), None) | (None, Some(only)) => (half, sharing.time([only; 2], half, whole), ShareReason::NotKnown),
        (None, None) if !division.is_pro() => {
            let time = typical.get(8 + station_index(station)).copied().unwrap_or(0);
            (half, Seconds(time), ShareReason::NotKnown)
        }
        (None, None) => return Err(NoDoublesPlan::Missing { station, division }),
    };
    Ok(StationShare { station, unit, first, second: whole - first, time, reason })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn athlete(run_pace: u32, stations: [u32; 8]) -> DoublesAthlete {
        DoublesAthlete { run_pace: SecondsPerKm(run_pace), stations: stations.map(|time| Some(Seconds(time))) }
    }

    fn plan(division: Division, athletes: [DoublesAthlete; 2]) -> DoublesPlan {
        doubles_plan(division, &athletes, &PacingConventions::default()).unwrap()
    }

    /// The middle of the Open fields (facts/benchmarks §4f).
    const MAN: [u32; 8] = [271, 180, 296, 331, 292, 130, 315, 410];
    const WOMAN: [u32; 8] = [314, 171, 346, 397, 329, 137, 307, 375];

    #[test]
    fn two_from_the_middle_of_the_field_finish_in_the_middle_of_the_doubles_field() {
        // Doubles men 1:15:31, women 1:27:19; their run totals alone are 42:06 and 46:45.
        let men = plan(Division::DoublesMen, [athlete(316, MAN); 2]);
        assert!(men.finish.0.abs_diff(75 * 60 + 31) < 120, "{}", men.finish);
        let women = plan(Division::DoublesWomen, [athlete(351, WOMAN); 2]);
        assert!(women.finish.0.abs_diff(87 * 60 + 19) < 240, "{}", women.finish);
        for (share, time) in men.shares.iter().zip([243, 108, 196, 188, 269, 99, 211, 258]) {
            assert_eq!((share.time, share.reason), (Seconds(time), ShareReason::Even), "{:?}", share.station);
        }
    }

    #[test]
    fn the_stronger_one_does_more_and_the_slower_runner_is_spared() {
        let strong = athlete(316, MAN.map(|time| time * 8 / 10));
        let pair = plan(Division::DoublesMen, [strong, athlete(316, MAN)]);
        assert!(pair.shares.iter().all(|share| share.first >= share.second));
        assert_eq!(pair.shares[7].reason, ShareReason::Stronger(Partner::First));
        assert_eq!(pair.paced_by, None);

        let pair = plan(Division::DoublesMen, [athlete(300, MAN), athlete(345, MAN)]);
        assert_eq!((pair.run_pace, pair.paced_by), (SecondsPerKm(345), Some(Partner::Second)));
        assert_eq!(pair.shares[7].reason, ShareReason::Spares(Partner::Second));
        assert!(pair.shares[7].first > pair.shares[7].second);
    }

    #[test]
    fn sleds_change_hands_only_at_the_end_of_a_lane() {
        // facts/event §5: the 12.5 m lane is finished before changing, and there are four
        let pair = plan(Division::DoublesMixed, [athlete(316, MAN.map(|time| time * 9 / 10)), athlete(330, MAN)]);
        for share in &pair.shares[1..=2] {
            assert_eq!((share.unit, share.first + share.second), (ShareUnit::Lanes, 4), "{:?}", share.station);
        }
    }

    #[test]
    fn what_is_not_known_is_halved_and_said() {
        let mut half_known = athlete(316, MAN);
        half_known.stations[3] = None;
        let pair = plan(Division::DoublesMen, [half_known, athlete(316, MAN)]);
        assert_eq!((pair.shares[3].reason, pair.shares[3].time), (ShareReason::NotKnown, Seconds(188)));
        let unknown = DoublesAthlete { run_pace: SecondsPerKm(299), stations: [None; 8] };
        let pair = plan(Division::DoublesMen, [unknown; 2]);
        // The pair of that pace finishes in 1:10 (facts/benchmarks §4e).
        assert!(pair.finish.0.abs_diff(70 * 60) < 30, "{}", pair.finish);
        let refused = doubles_plan(Division::DoublesMenPro, &[unknown; 2], &PacingConventions::default()).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "Nothing is known of the SkiErg in Doubles Men Pro. Enter what it takes one of the two alone, for example 5:00."
        );
    }

    #[test]
    fn nonsense_is_refused_with_a_way_out() {
        let refused = |division, athletes: [DoublesAthlete; 2]| {
            doubles_plan(division, &athletes, &PacingConventions::default()).unwrap_err().to_string()
        };
        let man = athlete(316, MAN);
        assert!(refused(Division::MenOpen, [man; 2]).contains("for example Doubles Mixed"));
        assert!(refused(Division::DoublesMen, [man, athlete(0, MAN)]).contains("0:00/km"));
        assert!(refused(Division::DoublesMen, [athlete(316, [1; 8]), man]).starts_with("0:01 for the SkiErg"));
    }

    fn doubles() -> impl Strategy<Value = Division> {
        let divisions = Division::ALL.into_iter().filter(|division| division.format() == Format::Doubles);
        proptest::sample::select(divisions.collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_station_and_swapping_the_two_swaps_them(
            division in doubles(), paces: [u8; 2], times: [[u16; 8]; 2],
        ) {
            let [a, b] = [0, 1].map(|who| {
                athlete(200 + u32::from(paces[who]), times[who].map(|time| 30 + u32::from(time) % 800))
            });
            let (pair, swapped) = (plan(division, [a, b]), plan(division, [b, a]));
            for (share, other) in pair.shares.iter().zip(swapped.shares) {
                let (_, whole, step) = division_of_work(share.station);
                prop_assert_eq!(share.first + share.second, whole);
                prop_assert_eq!(share.first % step, 0);
                prop_assert_eq!((share.first, share.second), (other.second, other.first));
            }
            prop_assert_eq!(pair.finish, pair.splits.finish());
            prop_assert_eq!(pair.finish, swapped.finish);
        }

        #[test]
        fn a_weaker_partner_never_makes_a_station_faster(
            division in doubles(), station in 0_usize..8, alone in 60_u32..900, other in 60_u32..900, weaker in 1_u32..200,
        ) {
            let time = |alone| {
                let mut one = athlete(300, MAN);
                let mut two = athlete(300, MAN);
                (one.stations[station], two.stations[station]) = (Some(Seconds(alone)), Some(Seconds(other)));
                plan(division, [one, two]).shares[station].time
            };
            prop_assert!(time(alone) <= time(alone + weaker));
        }

        #[test]
        fn a_slower_runner_never_makes_the_pair_faster(division in doubles(), pace in 160_u32..880) {
            let finish = |pace| plan(division, [athlete(150, MAN), athlete(pace, MAN)]).splits.running();
            prop_assert!(finish(pace) < finish(pace + 1));
        }

        #[test]
        fn nothing_panics(
            division in proptest::sample::select(Division::ALL.to_vec()), paces: [u32; 2], times: [[Option<u32>; 8]; 2],
            relief: u16, gap: u32,
        ) {
            let conventions = PacingConventions {
                slower_runner_relief_percent: relief, full_relief_gap: SecondsPerKm(gap), ..PacingConventions::default()
            };
            for reasonable in [false, true] {
                let pair = [0, 1].map(|who| DoublesAthlete {
                    run_pace: SecondsPerKm(if reasonable { 150 + paces[who] % 751 } else { paces[who] }),
                    stations: times[who].map(|time| {
                        time.map(|time| Seconds(if reasonable { 30 + time % 3571 } else { time }))
                    }),
                });
                let _ = doubles_plan(division, &pair, &conventions);
            }
        }
    }
}
