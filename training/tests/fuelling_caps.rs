//! No figure above its hard cap, whatever is asked, whoever asks, and whatever the conventions say (facts/fuelling §17,
//! typed here a second time). Everything the calculator can say passes through `check`.

use proptest::prelude::*;
use training::{
    Centimetres, Seconds,
    fuelling::{
        Capped, DayType, DeficitQuestion, Dose, DuringSession, Eater, FuellingConventions, Grams, Kilocalories,
        Milligrams, MilligramsPerKg, Millilitres, Millimoles, Person, RaceDay, SessionQuestion, Supplement,
        SupplementQuestion, SweatTest, daily_needs, energy_deficit, fluid_plan, race_intake, race_timeline,
        session_fuelling, sodium_plan, supplement, sweat_rate,
    },
    safety::Condition,
};

fn person() -> impl Strategy<Value = Person> {
    let body_mass = prop_oneof![0_u32..300_000, any::<u32>(), Just(0), Just(u32::MAX), 30_000_u32..210_000];
    let age = proptest::option::of(prop_oneof![any::<u8>(), 16_u8..20]);
    let conditions = prop_oneof![
        Just(Vec::new()),
        proptest::sample::subsequence(Condition::ALL.to_vec(), 0..=3),
        proptest::sample::subsequence(Condition::ALL.to_vec(), 0..=17),
    ];
    (body_mass, age, conditions).prop_map(|(body_mass, age_years, conditions)| Person {
        body_mass: Grams(body_mass),
        age_years,
        conditions,
    })
}

/// Anything a careless operator could write into the configuration.
fn conventions() -> impl Strategy<Value = FuellingConventions> {
    let wild = (any::<[u32; 4]>(), any::<[u16; 4]>(), any::<[u8; 3]>()).prop_map(
        |([least, most, caffeine, sweat], [rest, moderate, rinse, test], [masters, afternoon, evening])| {
            FuellingConventions {
                body_mass_least: Grams(least),
                body_mass_most: Grams(most),
                masters_from_age: masters,
                rest_day_minutes: rest,
                moderate_day_minutes: moderate,
                rinse_from_minutes: rinse,
                afternoon_from_hour: afternoon,
                evening_from_hour: evening,
                caffeine_modest: MilligramsPerKg(caffeine),
                sweat_test_minutes: test,
                sweat_rate_most: Millilitres(sweat),
            }
        },
    );
    let open = FuellingConventions {
        body_mass_least: Grams(0),
        body_mass_most: Grams(u32::MAX),
        caffeine_modest: MilligramsPerKg(u32::MAX),
        sweat_rate_most: Millilitres(u32::MAX),
        ..FuellingConventions::default()
    };
    prop_oneof![Just(FuellingConventions::default()), Just(open), wild]
}

/// At most so many milligrams (grams, millilitres) for each kilogram, without rounding.
fn within_per_kg(amount: u32, thousandths_per_kg: u64, body_mass: Grams) -> bool {
    u64::from(amount) * 1000 <= u64::from(body_mass.0) * thousandths_per_kg
}

fn ordered<T: Copy + Ord>(amount: Capped<T>) -> bool {
    amount.low() <= amount.high()
}

const CLOSES_FOOD: [Condition; 8] = [
    Condition::Pregnant,
    Condition::Breastfeeding,
    Condition::EatingDisorder,
    Condition::LowEnergySigns,
    Condition::Diabetes,
    Condition::KidneyDisease,
    Condition::LiverDisease,
    Condition::HeartDisease,
];

const CLOSES_SUPPLEMENTS: [Condition; 4] =
    [Condition::Postpartum, Condition::HighBloodPressure, Condition::RegularMedicine, Condition::Illness];

fn has_any(person: &Person, conditions: &[Condition]) -> bool {
    person.conditions.iter().any(|condition| conditions.contains(condition))
}

fn caffeine_is_capped(single: Capped<Milligrams>, today: Milligrams, person: &Person) -> bool {
    let most = single.high().0;
    ordered(single)
        && most <= 200
        && within_per_kg(most, 3, person.body_mass)
        && u64::from(most) + u64::from(today.0) <= 400
        && !has_any(person, &CLOSES_SUPPLEMENTS)
        && !has_any(person, &[Condition::Anxiety, Condition::Reflux])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn nobody_who_needs_a_clinician_gets_a_figure(person in person(), conventions in conventions()) {
        let eater = Eater::of(&person, &conventions);
        let is_adult = person.age_years.is_some_and(|age| age >= 18);
        if !is_adult || has_any(&person, &CLOSES_FOOD) {
            prop_assert!(eater.is_err());
        }
        let is_plausible = (35_000..=200_000).contains(&person.body_mass.0);
        if conventions == FuellingConventions::default() {
            prop_assert_eq!(eater.is_ok(), is_adult && is_plausible && !has_any(&person, &CLOSES_FOOD));
        }
    }

    #[test]
    fn no_day_passes_its_caps(person in person(), conventions in conventions(), minutes: u16) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            for day in DayType::ALL.into_iter().chain([DayType::of_minutes(minutes, &conventions)]) {
                let needs = daily_needs(&eater, day, &conventions).unwrap();
                let carbohydrate = if day == DayType::DayBeforeRace { 8 } else { 10 };
                prop_assert!(within_per_kg(needs.carbohydrate.high().0, carbohydrate, person.body_mass));
                // 2.2 g/kg.
                prop_assert!(u64::from(needs.protein.high().0) * 10_000 <= u64::from(person.body_mass.0) * 22);
                prop_assert!(needs.protein_serving.high().0 <= 40 && needs.protein_before_sleep.high().0 <= 40);
                prop_assert!(ordered(needs.carbohydrate) && ordered(needs.protein) && ordered(needs.protein_serving));
            }
        }
    }

    #[test]
    fn no_supplement_passes_its_caps(
        person in person(), conventions in conventions(), is_new: bool, days_to_race: Option<u16>, was_asked_for: bool,
        clinician_agreed: bool, today in prop_oneof![0_u32..500, any::<u32>()],
    ) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            for asked in Supplement::ALL {
                let caffeine_today = Milligrams(today);
                let question = SupplementQuestion { supplement: asked, is_new, days_to_race, was_asked_for, clinician_agreed, caffeine_today };
                let Ok(advice) = supplement(&eater, &question) else { continue };
                prop_assert!(!has_any(&person, &CLOSES_SUPPLEMENTS));
                prop_assert!(!is_new || days_to_race.is_none_or(|days| days > 14));
                match advice.dose {
                    Dose::Caffeine { single } => prop_assert!(caffeine_is_capped(single, caffeine_today, &person)),
                    Dose::Creatine { daily } => prop_assert!(daily.high() <= Grams(5) && ordered(daily)),
                    Dose::BetaAlanine { daily, each } => {
                        prop_assert!(daily.high() <= Milligrams(6000) && each.high() <= Milligrams(1600) && ordered(daily));
                    }
                    Dose::Bicarbonate { start, never_above } => {
                        prop_assert!(was_asked_for && clinician_agreed);
                        prop_assert!(within_per_kg(start.high().0, 150, person.body_mass));
                        prop_assert!(within_per_kg(never_above.high().0, 300, person.body_mass));
                        prop_assert!(start.high() <= Milligrams(20_000) && never_above.high() <= Milligrams(20_000));
                    }
                    Dose::Nitrate { daily } => {
                        prop_assert!(daily.high() <= Millimoles(8) && ordered(daily));
                        prop_assert!(!has_any(&person, &[Condition::LowBloodPressure]));
                    }
                }
            }
        }
    }

    #[test]
    fn no_race_passes_its_caps(
        person in person(), conventions in conventions(), finish in prop_oneof![any::<u32>(), 2000_u32..16_000],
        start_hour: Option<u8>, today in prop_oneof![0_u32..500, any::<u32>()], sweat_lost in 0_u32..4000,
    ) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            let test = SweatTest {
                before: person.body_mass, after: Grams(person.body_mass.0.saturating_sub(sweat_lost)), drunk: Millilitres(0),
                urine: Millilitres(0), minutes: 60,
            };
            let sweat = sweat_rate(&test, &conventions).ok();
            let day = RaceDay { finish: Seconds(finish), start_hour, uses_caffeine: true, caffeine_today: Milligrams(today), sweat };
            // The hour the cap is for: 60 g, and 60 to 90 only past two and a half hours.
            let hourly = if finish / 60 > 150 { 90 } else { 60 };
            let fluid_hourly = sweat.map_or(800, |rate| rate.per_hour().0);
            if let Ok(intake) = race_intake(&eater, day.finish, sweat) {
                prop_assert!(u64::from(intake.carbohydrate.high().0) * 3600 <= hourly * u64::from(finish));
                prop_assert!(intake.carbohydrate_per_hour.is_none_or(|grams| u64::from(grams.high().0) <= hourly));
                prop_assert!(u64::from(intake.fluid.high().0) * 3600 <= u64::from(fluid_hourly) * u64::from(finish));
            }
            if let Ok(timeline) = race_timeline(&eater, &day, &conventions) {
                for step in &timeline.steps {
                    if let Some(dose) = step.caffeine {
                        prop_assert!(caffeine_is_capped(dose, day.caffeine_today, &person));
                    }
                    if let Some(grams) = step.carbohydrate {
                        prop_assert!(ordered(grams));
                        prop_assert!(grams.high().0 <= 30 || within_per_kg(grams.high().0, 8, person.body_mass)
                            || u64::from(grams.high().0) * 3600 <= hourly * u64::from(finish));
                    }
                    prop_assert!(step.protein.is_none_or(|grams| grams.high() <= Grams(40)));
                    prop_assert!(step.fluid.is_none_or(ordered));
                }
            }
        }
    }

    #[test]
    fn no_session_passes_its_caps(
        person in person(), conventions in conventions(), minutes in prop_oneof![any::<u16>(), 0_u16..400], is_all_out: bool,
        minutes_to_start: u16, urine_is_dark: bool, hours_to_next_hard: Option<u16>,
    ) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            let session = SessionQuestion { minutes, is_all_out, minutes_to_start, urine_is_dark, hours_to_next_hard };
            if let Ok(fuelling) = session_fuelling(&eater, &session, &conventions) {
                let hourly = if minutes > 150 { 90 } else { 60 };
                match fuelling.during {
                    DuringSession::Nothing => {}
                    DuringSession::RinseOrLittle { at_most } => prop_assert!(at_most.high() <= Grams(25)),
                    DuringSession::PerHour { carbohydrate, in_all, .. } => {
                        prop_assert!(carbohydrate.high().0 <= hourly);
                        prop_assert!(in_all.high().0 * 60 <= hourly * u32::from(minutes));
                    }
                }
                prop_assert!(fuelling.before.is_none_or(|grams| grams.high().0 <= 30 || within_per_kg(grams.high().0, 4, person.body_mass)));
                prop_assert!(fuelling.fluid_before.is_none_or(|fluid| within_per_kg(fluid.high().0, 12, person.body_mass)));
                prop_assert!(fuelling.protein_after.high() <= Grams(40));
            }
            for (with_fluid, is_hot) in [(false, true), (true, false), (true, true)] {
                if let Ok(Some(plan)) = sodium_plan(&eater, minutes, with_fluid, is_hot) {
                    prop_assert!(plan.per_hour.high() <= Milligrams(600) && with_fluid && minutes > 90);
                    prop_assert!(!has_any(&person, &CLOSES_SUPPLEMENTS));
                }
            }
        }
    }

    #[test]
    fn nobody_drinks_more_than_is_sweated(person in person(), conventions in conventions(), lost in 0_u32..6000, minutes: u16, test_minutes in 0_u16..200) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            let test = SweatTest {
                before: Grams(70_000), after: Grams(70_000 - lost), drunk: Millilitres(200), urine: Millilitres(0), minutes: test_minutes,
            };
            let sweat = sweat_rate(&test, &conventions).ok();
            if let Ok(plan) = fluid_plan(&eater, minutes, sweat) {
                prop_assert!(ordered(plan.per_hour));
                prop_assert!(plan.per_hour.high().0 <= sweat.map_or(800, |rate| rate.per_hour().0));
                prop_assert_eq!(plan.is_much, plan.per_hour.high() > Millilitres(800));
            }
        }
    }

    #[test]
    fn no_deficit_passes_its_caps(
        person in person(), conventions in conventions(), is_base_phase: bool, days_to_race: Option<u16>,
        height in proptest::option::of(prop_oneof![any::<u16>(), 140_u16..210]), weeks_so_far in 0_u16..8,
    ) {
        if let Ok(eater) = Eater::of(&person, &conventions) {
            let height = height.map(Centimetres);
            let question = DeficitQuestion { is_base_phase, days_to_race, height, weeks_so_far };
            if let Ok(limit) = energy_deficit(&eater, &question) {
                prop_assert!(limit.energy_per_day.high() <= Kilocalories(300));
                // Half a percent of the body mass.
                prop_assert!(u64::from(limit.loss_per_week.high().0) * 200 <= u64::from(person.body_mass.0));
                prop_assert!(is_base_phase && weeks_so_far < 4 && days_to_race.is_none_or(|days| days > 42));
                prop_assert!(!has_any(&person, &CLOSES_SUPPLEMENTS) && !has_any(&person, &[Condition::Injury]));
                let metres = f64::from(height.expect("a height").0) / 100.0;
                prop_assert!(f64::from(person.body_mass.0) / 1000.0 / metres / metres > 19.999);
            }
        }
    }
}
