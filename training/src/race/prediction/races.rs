//! Past races.

use super::{
    Input, Known, NotUsed, PastRace, Unused,
    blend::{Estimate, blend},
};
use crate::{
    Confidence, Division, Format,
    race::{
        PredictionConventions,
        records::typical_gain,
        run_prediction::{PRO_EXTRA_SPREAD_SECONDS, WALL_BALL_EXTRA_SECONDS, pro_extra, threw_75},
    },
};

/// More than the newest eight say nothing new.
const RACES: usize = 8;
/// A race of unknown date counts as one of half a year ago.
const UNKNOWN_DAYS: u32 = 180;

/// Whether a race tells about a division, and how much longer that division takes, in seconds.
pub(super) fn counts(race: &PastRace, division: Division) -> Result<f64, NotUsed> {
    if race.division == division {
        return Ok(0.0);
    }
    if race.division.format() != Format::Singles || division.format() != Format::Singles {
        return Err(NotUsed::OtherFormat);
    }
    if race.division.sexes() != division.sexes() {
        return Err(NotUsed::OtherSex);
    }
    match (pro_extra(race.division), pro_extra(division)) {
        (Some(from), Some(to)) => Ok(to - from),
        _ => Err(NotUsed::OtherFormat),
    }
}

/// The next race from the last ones: each as it was, less what people gain until the next (facts/benchmarks §8), plus
/// what another level of the same sex or 25 more wall balls take.
pub(super) fn estimate(
    known: &Known,
    conventions: &PredictionConventions,
    unused: &mut Vec<Unused>,
) -> Option<Estimate> {
    let mut races: Vec<(PastRace, f64)> = Vec::new();
    for race in &known.past_races {
        match counts(race, known.division) {
            Err(why) => unused.push(Unused { input: Input::PastRace(*race), why }),
            Ok(_) if races.iter().any(|(other, _)| other == race) => {
                unused.push(Unused { input: Input::PastRace(*race), why: NotUsed::Superseded });
            }
            Ok(extra) => races.push((*race, extra)),
        }
    }
    // Newest first, so that the oldest fall away; the sort keeps the order of equals.
    races.sort_by_key(|(race, _)| days(race));
    for (race, _) in races.iter().skip(RACES) {
        unused.push(Unused { input: Input::PastRace(*race), why: NotUsed::Superseded });
    }
    races.truncate(RACES);
    let count = u32::try_from(races.len()).unwrap_or(0);
    let gain = |race: u32| typical_gain(race).map_or(0.0, |gain| f64::from(gain.value.0));
    let estimates = races.iter().zip(0_u32..).map(|((race, extra), newer)| {
        let gained = gain(count.saturating_add(1)) - gain(count.saturating_sub(newer));
        let more_wall_balls = match race.season {
            Some(season) if threw_75(race.division, season) => WALL_BALL_EXTRA_SECONDS.value,
            _ => 0.0,
        };
        let is_same_level = race.division == known.division;
        let years = f64::from(days(race)) / 365.0;
        let aged = libm::hypot(conventions.race_spread_seconds, conventions.year_spread_seconds * years);
        let spread = if is_same_level { aged } else { libm::hypot(aged, PRO_EXTRA_SPREAD_SECONDS) };
        Estimate::single(
            Input::PastRace(*race),
            f64::from(race.finish.0) + extra + more_wall_balls - gained,
            spread,
            if is_same_level { "DEVANS" } else { "own" },
            if is_same_level { Confidence::Medium } else { Confidence::Low },
        )
    });
    blend(estimates.collect()).map(|all| all.with_shared_spread(conventions.next_race_spread_seconds))
}

fn days(race: &PastRace) -> u32 {
    race.days_ago.unwrap_or(UNKNOWN_DAYS)
}
