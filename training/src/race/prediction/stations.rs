//! Station splits.

use super::{
    Input, Known, NotUsed, StationBest, Unused,
    blend::{Estimate, Part},
    scores::{at_score, deviation_seconds, score},
};
use crate::{
    Confidence, Division, Sex, Station,
    race::{
        PredictionConventions, QuantileTable, Setting, only_sex, quantile_table, station_quantiles,
        station_quantiles::pro_factor,
    },
};

/// How far splits go along with the finish: correlations in race order, and of all eight together (facts/benchmarks §6,
/// `[OWN-VM]`, high confidence).
struct Correlations {
    stations: [f64; 8],
    all: f64,
}

const MEN: Correlations = Correlations { stations: [0.67, 0.57, 0.71, 0.79, 0.74, 0.62, 0.77, 0.75], all: 0.91 };
const WOMEN: Correlations = Correlations { stations: [0.65, 0.57, 0.67, 0.82, 0.72, 0.62, 0.80, 0.71], all: 0.92 };

/// What a correlation is worth: the part of the variance it explains over the part it leaves.
fn worth(correlation: f64) -> f64 {
    let explained = correlation * correlation;
    explained / (1.0 - explained)
}

struct Split {
    best: StationBest,
    correlation: f64,
    /// Of a raced split, with what it counts in this setting.
    worth: f64,
    /// Standard deviations from the middle of the field.
    score: f64,
}

/// A finish from stations: fitness as the one thing behind all splits and the finish, of which each split tells as much
/// as it correlates. Eight splits tell less than the sum of them, because they repeat each other; how much less is set
/// so that all eight together are worth what all stations together are. Pro splits are compared with the Open field
/// through the ratio of the medians (facts/benchmarks §4f).
pub(super) fn estimate(
    known: &Known,
    conventions: &PredictionConventions,
    unused: &mut Vec<Unused>,
) -> Option<Estimate> {
    let note = |unused: &mut Vec<Unused>, best: &StationBest, why| {
        unused.push(Unused { input: Input::Station(*best), why });
    };
    let single = pro_factor(Station::Row, known.division).and_then(|_| only_sex(known.division));
    let Some(sex) = single else {
        known.station_bests.iter().for_each(|best| note(unused, best, NotUsed::NotOfOneAthlete));
        return None;
    };
    let field = quantile_table(known.division, None).ok()?;
    let (open, correlations) = match sex {
        Sex::Male => (Division::MenOpen, &MEN),
        Sex::Female => (Division::WomenOpen, &WOMEN),
    };
    let splits: Vec<Split> = one_of_each_station(known, unused)
        .into_iter()
        .filter_map(|best| {
            let table = station_quantiles(best.station, open)?;
            let correlation = *correlations.stations.get(usize::from(best.station.position()).checked_sub(1)?)?;
            let in_open = f64::from(best.time.0) / pro_factor(best.station, known.division)?;
            let is_training = best.setting == Setting::Training;
            let setting = if is_training { conventions.training_split_weight } else { 1.0 };
            let wall_balls = if table.has_75_wall_balls { conventions.mixed_wall_balls_weight } else { 1.0 };
            let worth = worth(correlation) * (setting * wall_balls).clamp(0.01, 1.0);
            Some(Split { best, correlation, worth, score: score(&table, in_open)? })
        })
        .collect();
    combine(&splits, correlations, &field)
}

fn combine(splits: &[Split], correlations: &Correlations, field: &QuantileTable) -> Option<Estimate> {
    if splits.is_empty() {
        return None;
    }
    let (total, most) = total_and_most(splits.iter().map(|split| split.worth));
    let (all, most_of_all) = total_and_most(correlations.stations.iter().map(|correlation| worth(*correlation)));
    let repeated = (all / worth(correlations.all) - 1.0) / (all - most_of_all);
    let kept = 1.0 / (1.0 + repeated * (total - most));
    let told = 1.0 + kept * total;
    let pull = |split: &Split| kept * split.worth / split.correlation / told;
    let mean = at_score(field, splits.iter().map(|split| pull(split) * split.score).sum())?;
    let spread = deviation_seconds(field)? / libm::sqrt(told);
    let all_pulls: f64 = splits.iter().map(pull).sum();
    let parts = splits.iter().filter_map(|split| {
        let alone = split.worth / split.correlation / (1.0 + split.worth) * split.score;
        Some(Part {
            input: Input::Station(split.best),
            suggests: at_score(field, alone)?,
            voice: mean,
            weight: pull(split) / all_pulls,
            source: "OWN-VM",
            confidence: if split.best.setting == Setting::Race { Confidence::Medium } else { Confidence::Low },
        })
    });
    Some(Estimate { mean, variance: spread * spread, parts: parts.collect() })
}

fn total_and_most(worths: impl Iterator<Item = f64>) -> (f64, f64) {
    worths.fold((0.0, 0.0), |(total, most), worth| (total + worth, f64::max(most, worth)))
}

/// A raced split goes before one from training, then the faster.
fn one_of_each_station(known: &Known, unused: &mut Vec<Unused>) -> Vec<StationBest> {
    let rank = |best: &StationBest| (best.setting == Setting::Training, best.time);
    let mut bests: Vec<StationBest> = Vec::new();
    for best in &known.station_bests {
        match bests.iter_mut().find(|other| other.station == best.station) {
            None => bests.push(*best),
            Some(other) => {
                let lesser = if rank(best) < rank(other) { std::mem::replace(other, *best) } else { *best };
                unused.push(Unused { input: Input::Station(lesser), why: NotUsed::Superseded });
            }
        }
    }
    bests
}
