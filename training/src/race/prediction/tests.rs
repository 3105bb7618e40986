use proptest::prelude::*;

use super::*;
use crate::{
    Confidence, Division, Metres, Season, Seconds, SecondsPerKm,
    race::{AthleteLevel, QuantileTable, quantile_table, station_quantiles},
};

fn predicted(known: &Known) -> Prediction {
    predict(known, &RaceConventions::default()).unwrap()
}

fn race(division: Division, finish: u32) -> PastRace {
    PastRace::new(division, Seconds(finish))
}

fn half(prediction: &Prediction) -> u32 {
    prediction.finish.0 - prediction.range.fastest.0
}

/// A woman of about 1:25: an earlier race, her runs, her 5 km, a sled.
fn everything() -> Known {
    Known {
        past_races: vec![race(Division::WomenOpen, 5090)],
        mean_run: Some(SecondsPerKm(312)),
        run_bests: vec![RunBest::new(Metres(5000), Seconds(1350))],
        station_bests: vec![StationBest { station: Station::SledPush, time: Seconds(150), setting: Setting::Race }],
        ..Known::of(Division::WomenOpen)
    }
}

#[test]
fn nothing_known_is_refused_with_what_would_help_most() {
    for (division, example) in
        [(Division::WomenOpen, "22:30"), (Division::DoublesMixed, "this pair"), (Division::RelayMen, "this team")]
    {
        let refusal = predict(&Known::of(division), &RaceConventions::default()).unwrap_err();
        assert_eq!(refusal, CannotPredict::NothingKnown { division });
        assert!(refusal.to_string().contains(example) && refusal.to_string().contains("helps most"), "{refusal}");
    }
}

#[test]
fn a_past_race_alone_is_nearly_repeated() {
    let known = Known { past_races: vec![race(Division::MenOpen, 5100)], ..Known::of(Division::MenOpen) };
    let prediction = predicted(&known);
    // People are 1.3 minutes faster the second time.
    assert_eq!(prediction.finish, Seconds(5100 - 78));
    assert!(prediction.range.holds(Seconds(5100)) && half(&prediction) >= 300);
    assert_eq!(prediction.drivers.len(), 1);
    assert_eq!((prediction.drivers[0].weight_percent, prediction.confidence), (100, Confidence::Medium));
    assert_eq!(prediction.helps_most, Some(Helpful::MeanRun));
    assert!(!prediction.is_contradicting);
}

#[test]
fn mean_run_pace_alone_is_the_published_line() {
    let known = Known { mean_run: Some(SecondsPerKm(313)), ..Known::of(Division::MenOpen) };
    let prediction = predicted(&known);
    // 406 + 15.002 × 313, with a spread of 389 s.
    assert_eq!(prediction.finish, Seconds(5102));
    assert!((389..=410).contains(&half(&prediction)), "{}", half(&prediction));
    assert_eq!(prediction.confidence, Confidence::High);
    assert_eq!(prediction.helps_most, Some(Helpful::PastRace));
}

#[test]
fn a_5_km_alone_is_wide_and_called_a_rule_of_thumb() {
    let mut known =
        Known { run_bests: vec![RunBest::new(Metres(5000), Seconds(1200))], ..Known::of(Division::MenOpen) };
    let unknown_level = predicted(&known);
    // 4:00 × 1.15 between stations: 4:36, which is 1:15:16 by the line.
    assert!(unknown_level.finish.0.abs_diff(4518) <= 30, "{}", unknown_level.finish);
    assert_eq!(unknown_level.confidence, Confidence::Low);
    assert!(half(&unknown_level) > 450, "{}", half(&unknown_level));

    known.level = Some(AthleteLevel::Advanced);
    let advanced = predicted(&known);
    known.level = Some(AthleteLevel::Beginner);
    let beginner = predicted(&known);
    assert!(advanced.finish < unknown_level.finish && unknown_level.finish < beginner.finish);
    assert!(half(&advanced) < half(&unknown_level));

    // The athlete's own factor is worth more than the level's.
    known.own_factor_permille = Some(1120);
    let own = predicted(&known);
    assert!(advanced.finish < own.finish && own.finish < beginner.finish);
    assert!(half(&own) < half(&advanced));
}

#[test]
fn raced_splits_at_the_median_predict_the_median() {
    for division in [Division::MenOpen, Division::WomenOpen] {
        let at = |share: u16, setting| {
            let of = |table: &QuantileTable| {
                table.quantiles.iter().find(|quantile| quantile.permille == share).map(|quantile| quantile.time)
            };
            let station_bests = Station::ALL
                .map(|station| StationBest {
                    station,
                    time: of(&station_quantiles(station, division).unwrap()).unwrap(),
                    setting,
                })
                .to_vec();
            (predicted(&Known { station_bests, ..Known::of(division) }), of(&quantile_table(division, None).unwrap()))
        };
        let (median, field_median) = at(500, Setting::Race);
        assert_eq!(Some(median.finish), field_median, "{division:?}");
        // Everywhere at the tenth percentile is better than the tenth overall, because nobody is good at everything.
        let (fast, field_fast) = at(100, Setting::Race);
        assert!(Some(fast.finish) < field_fast && fast.finish.0 > field_fast.unwrap().0 - 600, "{}", fast.finish);
        // From training the same splits pull less and are less sure.
        let (training, _) = at(100, Setting::Training);
        assert!(training.finish > fast.finish && half(&training) > half(&fast));
        assert_eq!(training.confidence, Confidence::Low);
    }
}

#[test]
fn stations_weigh_as_they_go_along_with_the_finish() {
    let split = |station, time| StationBest { station, time: Seconds(time), setting: Setting::Race };
    let known = Known {
        station_bests: vec![
            split(Station::SledPush, 180),
            split(Station::BurpeeBroadJump, 331),
            split(Station::Row, 292),
        ],
        ..Known::of(Division::MenOpen)
    };
    let order: Vec<_> = predicted(&known).drivers.iter().map(|driver| driver.input).collect();
    let stations: Vec<_> = order
        .iter()
        .filter_map(|input| if let Input::Station(best) = input { Some(best.station) } else { None })
        .collect();
    assert_eq!(stations, [Station::BurpeeBroadJump, Station::Row, Station::SledPush]);
}

#[test]
fn all_inputs_are_weighed_and_named() {
    let prediction = predicted(&everything());
    assert_eq!(prediction.drivers.len(), 4);
    assert_eq!(prediction.drivers.iter().map(|driver| u32::from(driver.weight_percent)).sum::<u32>(), 100);
    assert!(prediction.drivers.windows(2).all(|pair| pair[0].weight_percent >= pair[1].weight_percent));
    assert!(matches!(prediction.drivers[0].input, Input::PastRace(_)));
    // Her own run pace says more than a rule of thumb on her 5 km.
    let weight = |wanted: &str| {
        let driver = prediction.drivers.iter().find(|driver| driver.input.to_string() == wanted).unwrap();
        driver.weight_percent
    };
    assert!(weight("runs at 5:12/km") > 5 * weight("5,000 m in 22:30"));
    assert!(prediction.finish.0.abs_diff(5060) < 120, "{}", prediction.finish);
    assert_eq!(prediction.standing.unwrap().division, Division::WomenOpen);
}

#[test]
fn inputs_that_agree_narrow_the_range_down_to_five_minutes() {
    let mut known = Known { run_bests: everything().run_bests, ..Known::of(Division::WomenOpen) };
    let mut halves = vec![half(&predicted(&known))];
    known.mean_run = everything().mean_run;
    halves.push(half(&predicted(&known)));
    known.past_races = everything().past_races;
    halves.push(half(&predicted(&known)));
    known.station_bests = everything().station_bests;
    halves.push(half(&predicted(&known)));
    assert!(halves.windows(2).all(|pair| pair[1] <= pair[0]), "{halves:?}");
    assert!(halves[0] > halves[2]);
    assert_eq!(halves[3], 300);
}

#[test]
fn inputs_that_contradict_widen_the_range_and_are_called_out() {
    let mut known = Known { past_races: vec![race(Division::MenOpen, 6600)], ..Known::of(Division::MenOpen) };
    let alone = predicted(&known);
    known.run_bests.push(RunBest::new(Metres(5000), Seconds(1050)));
    let torn = predicted(&known);
    assert!(torn.is_contradicting && !alone.is_contradicting);
    // The race, which weighs most, stays inside.
    assert!(half(&torn) > half(&alone) && torn.range.holds(alone.finish));
}

#[test]
fn an_old_race_counts_less_than_a_new_one() {
    let mut known = Known {
        past_races: vec![
            PastRace { days_ago: Some(900), ..race(Division::MenOpen, 6000) },
            PastRace { days_ago: Some(20), ..race(Division::MenOpen, 5400) },
        ],
        ..Known::of(Division::MenOpen)
    };
    let prediction = predicted(&known);
    assert!(prediction.finish < Seconds(5600), "{}", prediction.finish);
    assert!(matches!(prediction.drivers[0].input, Input::PastRace(race) if race.days_ago == Some(20)));
    // The same race twice is one race.
    known.past_races.push(known.past_races[1]);
    assert_eq!(predicted(&known).finish, prediction.finish);
    assert_eq!(predicted(&known).unused[0].why, NotUsed::Superseded);
}

#[test]
fn a_race_with_75_wall_balls_was_shorter() {
    let in_season = |year| {
        let race = PastRace { season: Season::starting(year), ..race(Division::WomenOpen, 5400) };
        predicted(&Known { past_races: vec![race], ..Known::of(Division::WomenOpen) }).finish.0
    };
    assert_eq!(in_season(2023), in_season(2024) + 95);
}

#[test]
fn pro_from_an_open_race_is_slower_and_an_estimate() {
    let open = Known { past_races: vec![race(Division::MenOpen, 4800)], ..Known::of(Division::MenOpen) };
    let pro = Known { division: Division::MenPro, ..open.clone() };
    assert_eq!(predicted(&pro).finish.0, predicted(&open).finish.0 + 210);
    assert!(half(&predicted(&pro)) > half(&predicted(&open)));
    assert_eq!(predicted(&pro).confidence, Confidence::Low);
    assert_eq!(predicted(&pro).helps_most, Some(Helpful::MeanRun));
}

#[test]
fn what_says_nothing_is_left_aside_with_its_reason() {
    let mut known = everything();
    known.past_races.push(race(Division::DoublesWomen, 4500));
    known.past_races.push(race(Division::MenOpen, 4500));
    known.run_bests.push(RunBest::new(Metres(400), Seconds(70)));
    known.run_bests.push(RunBest::new(Metres(5000), Seconds(1400)));
    let with_more = predicted(&known);
    let reasons: Vec<_> = with_more.unused.iter().map(|unused| unused.why).collect();
    assert_eq!(reasons, [NotUsed::OtherFormat, NotUsed::OtherSex, NotUsed::Superseded, NotUsed::OutsideCurve]);
    assert_eq!(with_more.finish, predicted(&everything()).finish);

    // A pair is foreseen from its own results only.
    let pair = Known { division: Division::DoublesWomen, past_races: Vec::new(), ..everything() };
    let refusal = predict(&pair, &RaceConventions::default()).unwrap_err();
    assert!(refusal.to_string().contains("Doubles Women"), "{refusal}");
    let CannotPredict::NothingUsable { unused, .. } = refusal else { panic!("nothing is usable") };
    assert_eq!(unused.len(), 3);
    let raced = Known { past_races: vec![race(Division::DoublesWomen, 5200)], ..pair };
    assert_eq!(predicted(&raced).finish, Seconds(5200 - 78));
    assert_eq!(predicted(&raced).helps_most, None);
}

#[test]
fn times_that_cannot_be_true_are_refused() {
    let mut known = everything();
    known.station_bests[0].time = Seconds(15);
    let refusal = predict(&known, &RaceConventions::default()).unwrap_err();
    assert!(refusal.to_string().contains("0:15 for the sled push"), "{refusal}");
}

fn known() -> impl Strategy<Value = Known> {
    let races = proptest::collection::vec(
        (0_usize..4, 3600_u32..9000, proptest::option::of(0_u32..2000)).prop_map(|(division, finish, days_ago)| {
            PastRace { days_ago, ..PastRace::new(Division::ALL[division], Seconds(finish)) }
        }),
        0..4,
    );
    let runs = proptest::collection::vec(
        (0_usize..4, 200_u32..420).prop_map(|(distance, pace)| {
            let distance = [3000, 5000, 10_000, 21_097][distance];
            RunBest::new(Metres(distance), Seconds(distance * pace / 1000))
        }),
        0..3,
    );
    let stations = proptest::collection::vec(
        (0_usize..8, 240_u32..700, any::<bool>()).prop_map(|(station, time, is_race)| StationBest {
            station: Station::ALL[station],
            time: Seconds(time),
            setting: if is_race { Setting::Race } else { Setting::Training },
        }),
        0..5,
    );
    (0_usize..4, races, proptest::option::of(230_u32..480), runs, stations, proptest::option::of(0_usize..4)).prop_map(
        |(division, past_races, mean_run, run_bests, station_bests, level)| Known {
            division: Division::ALL[division],
            past_races,
            mean_run: mean_run.map(SecondsPerKm),
            run_bests,
            station_bests,
            level: level.map(|level| AthleteLevel::ALL[level]),
            own_factor_permille: None,
        },
    )
}

proptest! {
    #[test]
    fn a_faster_time_anywhere_never_predicts_a_slower_finish(known in known(), which in 0_usize..4, faster in 0_u32..40) {
        let mut better = known.clone();
        match which {
            0 => better.past_races.iter_mut().for_each(|race| race.finish.0 -= faster),
            1 => better.run_bests.iter_mut().for_each(|best| best.time.0 -= faster),
            2 => better.station_bests.iter_mut().for_each(|best| best.time.0 -= faster),
            _ => better.mean_run = known.mean_run.map(|pace| SecondsPerKm(pace.0 - faster.min(30))),
        }
        let conventions = RaceConventions::default();
        if let (Ok(before), Ok(after)) = (predict(&known, &conventions), predict(&better, &conventions)) {
            prop_assert!(after.finish <= before.finish, "{} became {}", before.finish, after.finish);
        }
    }

    #[test]
    fn every_prediction_names_its_drivers_and_an_honest_range(known in known()) {
        if let Ok(prediction) = predict(&known, &RaceConventions::default()) {
            prop_assert!(half(&prediction) >= 300);
            prop_assert_eq!(prediction.range.slowest.0 - prediction.finish.0, half(&prediction));
            let weights: u32 = prediction.drivers.iter().map(|driver| u32::from(driver.weight_percent)).sum();
            prop_assert_eq!(weights, 100);
            let count = known.past_races.len() + known.run_bests.len() + known.station_bests.len()
                + usize::from(known.mean_run.is_some());
            prop_assert_eq!(prediction.drivers.len() + prediction.unused.len(), count);
        }
    }

    #[test]
    fn a_further_input_that_agrees_never_widens_the_range(known in known()) {
        let conventions = RaceConventions::default();
        if let Ok(before) = predict(&known, &conventions) {
            let mut more = known.clone();
            let race = PastRace { days_ago: Some(0), ..PastRace::new(known.division, before.finish) };
            more.past_races.push(race);
            let after = predict(&more, &conventions).unwrap();
            prop_assert!(half(&after) <= half(&before) + 1, "{} became {}", half(&before), half(&after));
        }
    }

    #[test]
    fn no_input_panics(
        division in 0_usize..12, numbers in proptest::collection::vec(any::<u32>(), 12), spread in proptest::num::f64::ANY,
    ) {
        let known = Known {
            division: Division::ALL[division],
            past_races: vec![
                PastRace { days_ago: Some(numbers[0]), ..race(Division::ALL[division], numbers[1] % 20_000) },
                PastRace { days_ago: Some(numbers[2]), ..race(Division::MenPro, 3000 + numbers[3] % 9000) },
            ],
            mean_run: Some(SecondsPerKm(numbers[4] % 1500)),
            run_bests: vec![RunBest { distance: Metres(numbers[5]), time: Seconds(numbers[6]), days_ago: Some(numbers[7]) }],
            station_bests: vec![StationBest {
                station: Station::ALL[numbers[8] as usize % 8],
                time: Seconds(numbers[9] % 4000),
                setting: Setting::Training,
            }],
            level: None,
            own_factor_permille: Some(numbers[10]),
        };
        let mut conventions = RaceConventions::default();
        conventions.prediction.race_spread_seconds = spread;
        conventions.prediction.training_split_weight = spread;
        conventions.prediction.year_spread_seconds = spread;
        conventions.prediction.least_half_range_seconds = numbers[11];
        let _ = predict(&known, &conventions);
    }
}
