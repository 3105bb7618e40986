//! Runs: the pace between stations where it is known, running bests where it is not.

use super::{
    Input, Known, NotUsed, RunBest, Unused,
    blend::{Estimate, blend},
};
use crate::{
    Confidence, Season,
    race::{
        AthleteLevel, PredictionConventions, RunFactor, RunLine, only_sex,
        run_prediction::{five_km_pace, mean_of_all_runs},
    },
};

/// Spreads of a factor are turned into seconds at one pace, whatever the athlete's, so that no weight depends on a
/// time: 4:50 over 5 km.
const TYPICAL_PACE: f64 = 290.0;

/// A finish from how fast the runs are: today's line on the mean of the eight (facts/race-tools §2.1).
pub(super) fn estimate(
    known: &Known,
    conventions: &PredictionConventions,
    unused: &mut Vec<Unused>,
) -> Option<Estimate> {
    let line = RunLine::of(known.division, Season::LATEST_KNOWN);
    let sex = only_sex(known.division);
    let (Some(line), Some(sex)) = (line, sex) else {
        let mean_run = known.mean_run.into_iter().map(Input::MeanRun);
        let all = mean_run.chain(known.run_bests.iter().copied().map(Input::RunBest));
        unused.extend(all.map(|input| Unused { input, why: NotUsed::NotOfOneAthlete }));
        return None;
    };
    let mean_run = known.mean_run.map(|pace| {
        Estimate::single(
            Input::MeanRun(pace),
            line.finish_seconds(f64::from(pace.0)),
            line.slope() * conventions.mean_run_spread_seconds_per_km,
            line.source,
            line.confidence,
        )
    });
    let factor = factor(known, conventions);
    let bests = fastest_of_each_distance(known, unused).into_iter().filter_map(|best| {
        let Some(pace) = five_km_pace(best) else {
            unused.push(Unused { input: Input::RunBest(best), why: NotUsed::OutsideCurve });
            return None;
        };
        let runs = pace * f64::from(factor.permille) / 1000.0 * mean_of_all_runs(sex);
        let doublings = libm::fabs(libm::log2(f64::from(best.distance.0.max(1)) / 5000.0));
        let per_km = libm::hypot(
            conventions.run_best_spread_seconds_per_km,
            conventions.doubling_spread_seconds_per_km * doublings,
        );
        let years = f64::from(best.days_ago.unwrap_or(0)) / 365.0;
        let spread = libm::hypot(line.slope() * per_km, conventions.year_spread_seconds * years);
        Some(Estimate::single(Input::RunBest(best), line.finish_seconds(runs), spread, "own", Confidence::Low))
    });
    let factor_spread = f64::from(factor.spread_permille) / 1000.0 * TYPICAL_PACE * line.slope();
    let bests = blend(bests.collect()).map(|bests| bests.with_shared_spread(factor_spread));
    let running = blend(mean_run.into_iter().chain(bests).collect())?;
    Some(running.with_shared_spread(line.spread_seconds()))
}

/// How much slower than 5 km pace this athlete runs between stations (facts/race-tools §2.3).
fn factor(known: &Known, conventions: &PredictionConventions) -> RunFactor {
    match (known.own_factor_permille.filter(|factor| (900..=2000).contains(factor)), known.level) {
        (Some(permille), _) => RunFactor { permille, spread_permille: conventions.own_factor_spread_permille },
        (None, Some(AthleteLevel::Beginner)) => conventions.beginner_factor,
        (None, Some(AthleteLevel::Intermediate)) => conventions.intermediate_factor,
        (None, Some(AthleteLevel::Advanced | AthleteLevel::Elite)) => conventions.advanced_factor,
        (None, None) => conventions.unknown_factor,
    }
}

fn fastest_of_each_distance(known: &Known, unused: &mut Vec<Unused>) -> Vec<RunBest> {
    let mut bests: Vec<RunBest> = Vec::new();
    for best in &known.run_bests {
        match bests.iter_mut().find(|other| other.distance == best.distance) {
            None => bests.push(*best),
            Some(other) => {
                let slower = if best.time < other.time { std::mem::replace(other, *best) } else { *best };
                unused.push(Unused { input: Input::RunBest(slower), why: NotUsed::Superseded });
            }
        }
    }
    bests
}
