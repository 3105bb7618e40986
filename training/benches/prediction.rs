//! A prediction is drawn while somebody types: it has 50 µs.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use training::{
    Division, Metres, Seconds, SecondsPerKm, Station,
    race::{
        AthleteLevel, Known, LiveConventions, PastRace, RaceConventions, RunBest, Setting, StationBest, predict,
        predict_live, standing,
    },
};

/// As much as an athlete is likely to have: four races, four distances, all stations.
fn everything() -> Known {
    let splits = [300, 150, 320, 340, 320, 125, 275, 345];
    Known {
        past_races: [5400, 5280, 5190, 5090].map(|finish| PastRace::new(Division::WomenOpen, Seconds(finish))).to_vec(),
        mean_run: Some(SecondsPerKm(312)),
        run_bests: [(3000, 780), (5000, 1350), (10_000, 2830), (21_097, 6300)]
            .map(|(distance, time)| RunBest::new(Metres(distance), Seconds(time)))
            .to_vec(),
        station_bests: Station::ALL
            .into_iter()
            .zip(splits)
            .map(|(station, time)| StationBest { station, time: Seconds(time), setting: Setting::Race })
            .collect(),
        level: Some(AthleteLevel::Intermediate),
        ..Known::of(Division::WomenOpen)
    }
}

fn prediction(criterion: &mut Criterion) {
    let conventions = RaceConventions::default();
    let known = everything();
    criterion.bench_function("predict from everything", |bencher| {
        bencher.iter(|| predict(black_box(&known), &conventions));
    });
    let race = Known { past_races: known.past_races.clone(), ..Known::of(Division::WomenOpen) };
    criterion.bench_function("predict from past races", |bencher| {
        bencher.iter(|| predict(black_box(&race), &conventions));
    });
    criterion.bench_function("predict live", |bencher| {
        let live = LiveConventions::default();
        bencher.iter(|| predict_live(Division::MenOpen, Station::BurpeeBroadJump, black_box(Seconds(2550)), &live));
    });
    criterion.bench_function("standing", |bencher| {
        bencher.iter(|| standing(black_box(Seconds(5100)), Division::MenOpen, Some(37)));
    });
}

criterion_group!(benches, prediction);
criterion_main!(benches);
