//! A finish before the race, from whatever is known.

mod blend;
mod inputs;
mod outcome;
mod races;
mod running;
mod scores;
mod stations;

use blend::{Estimate, blend};
pub use inputs::{Input, Known, PastRace, RunBest, StationBest};
pub use outcome::{CannotPredict, Driver, FinishRange, Helpful, NotUsed, Prediction, Unused};

use super::{
    FloorConventions, RaceConventions, Setting, check_finish, check_mean_run, check_run_best, check_station, standing,
};
use crate::{Format, Station};

/// Foresees a finish in a division, as if the race were soon, from results, runs and stations.
///
/// Each kind of input gives its own finish with its own spread, and the three are averaged by how sure they are:
/// past races as they are (with the small gain people make from race to race, facts/benchmarks §8); runs through the
/// line of facts/race-tools §2.1, a running best first through the rule-of-thumb factor of §2.3; stations through how
/// far they go along with the finish (facts/benchmarks §6). How sure each is never depends on the times themselves, so
/// that a faster time never makes the finish slower. The range holds about two races in three, is never narrower than
/// five minutes either way (facts/race-tools §8), and grows until the inputs' own disagreement fits into it.
///
/// # Errors
/// `CannotPredict` when nothing is known or usable, saying what would help most, and for times that cannot be true.
///
/// ```
/// use training::{Division, Metres, Seconds};
/// use training::race::{Known, PastRace, RaceConventions, RunBest, predict};
/// let mut known = Known::of(Division::WomenOpen);
/// known.past_races.push(PastRace::new(Division::WomenOpen, Seconds(5090)));
/// known.run_bests.push(RunBest::new(Metres(5000), Seconds(1350)));
/// let prediction = predict(&known, &RaceConventions::default()).unwrap();
/// assert!(prediction.range.fastest < prediction.finish && prediction.finish < prediction.range.slowest);
/// assert_eq!(prediction.drivers.iter().map(|driver| u32::from(driver.weight_percent)).sum::<u32>(), 100);
/// ```
pub fn predict(known: &Known, conventions: &RaceConventions) -> Result<Prediction, CannotPredict> {
    check(known, &conventions.floors)?;
    if known.is_empty() {
        return Err(CannotPredict::NothingKnown { division: known.division });
    }
    let mut unused = Vec::new();
    let rules = &conventions.prediction;
    let groups: Vec<Estimate> = [
        races::estimate(known, rules, &mut unused),
        running::estimate(known, rules, &mut unused),
        stations::estimate(known, rules, &mut unused),
    ]
    .into_iter()
    .flatten()
    .collect();
    let Some(estimate) = blend(groups) else {
        return Err(CannotPredict::NothingUsable { division: known.division, unused });
    };
    let agreeing = estimate.half_range_seconds(f64::from(rules.least_half_range_seconds));
    let disagreement = estimate.disagreement_seconds();
    let half_range = libm::fmax(agreeing, disagreement);
    let finish = super::curve::whole_seconds(estimate.mean);
    Ok(Prediction {
        division: known.division,
        finish,
        range: FinishRange::around(finish, super::curve::whole(half_range)),
        is_contradicting: disagreement > agreeing,
        standing: standing(finish, known.division, None).ok(),
        confidence: estimate.confidence(),
        drivers: estimate.drivers(),
        unused,
        helps_most: helps_most(known),
    })
}

/// Refuses what cannot be true, before anything is made of it.
fn check(known: &Known, floors: &FloorConventions) -> Result<(), CannotPredict> {
    for race in &known.past_races {
        check_finish(race.finish, race.division, floors)?;
    }
    for best in &known.run_bests {
        check_run_best(*best, floors)?;
    }
    for best in &known.station_bests {
        check_station(best.station, best.time, known.division, best.setting, floors)?;
    }
    if let Some(pace) = known.mean_run {
        check_mean_run(pace, known.division, floors)?;
    }
    Ok(())
}

/// What is missing and would narrow the range most.
fn helps_most(known: &Known) -> Option<Helpful> {
    let is_single = known.division.format() == Format::Singles;
    let has_raced_stations = Station::ALL.iter().all(|station| {
        known.station_bests.iter().any(|best| best.station == *station && best.setting == Setting::Race)
    });
    if !known.past_races.iter().any(|race| races::counts(race, known.division).is_ok()) {
        Some(Helpful::PastRace)
    } else if is_single && known.mean_run.is_none() {
        Some(Helpful::MeanRun)
    } else if is_single && known.run_bests.is_empty() {
        Some(Helpful::RunBest)
    } else {
        (is_single && !has_raced_stations).then_some(Helpful::Stations)
    }
}

#[cfg(test)]
mod tests;
