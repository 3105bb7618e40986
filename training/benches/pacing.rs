//! How long the parts of pacing take. The aim is 50 µs for a plan or a new plan, so that sliders feel immediate.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use training::pacing::{
    Change, Checkpoint, DoublesAthlete, PacingConventions, RaceResult, RunPattern, doubles_plan, limiters, pacing_plan,
    replan, typical_splits, what_if,
};
use training::{Division, Seconds, SecondsPerKm, Station};

fn pacing(criterion: &mut Criterion) {
    let conventions = PacingConventions::default();
    let plan = |goal| pacing_plan(Division::WomenOpen, Seconds(goal), RunPattern::Steady, &conventions);
    criterion.bench_function("plan", |bench| bench.iter(|| plan(black_box(4823))));

    let halfway = Checkpoint::Station(Station::BurpeeBroadJump);
    let planned = plan(4823).expect("a goal inside the tables");
    criterion.bench_function("new plan from a checkpoint", |bench| {
        bench.iter(|| replan(&planned, halfway, black_box(Seconds(2460)), &conventions));
    });

    let splits = typical_splits(Division::MenOpen, Seconds(5111), 100).expect("a finish inside the tables").splits;
    let race = RaceResult { division: Division::MenOpen, raced_on: None, venue: None, splits };
    criterion.bench_function("limiters", |bench| bench.iter(|| limiters(black_box(&race))));

    let change = Change::RunPace { to: SecondsPerKm(301) };
    criterion.bench_function("what if", |bench| bench.iter(|| what_if(black_box(&splits), &[change])));

    let athlete = DoublesAthlete { run_pace: SecondsPerKm(310), stations: splits.stations.map(Some) };
    let slower = DoublesAthlete { run_pace: SecondsPerKm(330), ..athlete };
    criterion.bench_function("doubles", |bench| {
        bench.iter(|| doubles_plan(Division::DoublesMen, black_box(&[athlete, slower]), &conventions));
    });
}

criterion_group!(benches, pacing);
criterion_main!(benches);
