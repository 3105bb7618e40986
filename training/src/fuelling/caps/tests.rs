//! Whatever a caller asks these functions for, what comes back is below the caps of facts/fuelling §17, typed here again.

use proptest::prelude::*;

use super::*;
use crate::{
    Centimetres,
    fuelling::{
        DeficitQuestion, Eater, FuellingConventions, Person, Supplement, SupplementQuestion, SweatTest, sweat_rate,
    },
};

fn eater(body_mass: u32) -> Eater {
    let person = Person { body_mass: Grams(body_mass), age_years: Some(34), conditions: vec![] };
    Eater::of(&person, &FuellingConventions::default()).expect("a healthy adult")
}

/// What a caller might ask for: the usual, or anything.
fn wanted() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..10, 0_u32..1000, 0_u32..30_000, any::<u32>()]
}

/// Body masses in grams; the figures for each kilogram in thousandths, without rounding.
fn within(amount: u32, thousandths_per_kg: u64, body_mass: u32) -> bool {
    u64::from(amount) * 1000 <= u64::from(body_mass) * thousandths_per_kg
}

fn agreed() -> SupplementQuestion {
    SupplementQuestion {
        was_asked_for: true,
        clinician_agreed: true,
        ..SupplementQuestion::about(Supplement::Bicarbonate)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn doses_are_cut(mass in 35_000_u32..=200_000, low in wanted(), high in wanted(), today in wanted(), minutes: u16) {
        let eater = eater(mass);
        let (low_rate, high_rate) = (MilligramsPerKg(low), MilligramsPerKg(high));
        if let Ok(once) = caffeine(&eater, Milligrams(today), low_rate, high_rate) {
            prop_assert!(once.low <= once.high && once.high.0 <= 200 && within(once.high.0, 3, mass));
            prop_assert!(u64::from(once.high.0) + u64::from(today) <= 400);
        }
        prop_assert!(creatine(&eater, Grams(low), Grams(high)).unwrap().high.0 <= 5);
        prop_assert!(beta_alanine(&eater, Milligrams(low), Milligrams(high)).unwrap().high.0 <= 6000);
        prop_assert!(beta_alanine_each(&eater, Milligrams(high)).unwrap().high.0 <= 1600);
        let start = bicarbonate_start(&eater, &agreed(), low_rate, high_rate).unwrap().high.0;
        prop_assert!(start <= 20_000 && within(start, 150, mass));
        let most = bicarbonate(&eater, &agreed()).unwrap().high.0;
        prop_assert!(most <= 20_000 && within(most, 300, mass));
        prop_assert!(nitrate(&eater, Millimoles(low), Millimoles(high)).unwrap().high.0 <= 8);
        for with_fluid in [false, true] {
            let sodium = sodium_per_hour(&eater, minutes, with_fluid, Milligrams(low), Milligrams(high)).unwrap();
            let most = if with_fluid && minutes > 90 { 600 } else { 0 };
            prop_assert!(sodium.high.0 <= most);
        }
    }

    #[test]
    fn food_and_fluid_are_cut(mass in 35_000_u32..=200_000, low in wanted(), high in wanted(), minutes: u16, sweated in 100_u32..3000) {
        let eater = eater(mass);
        let (low_rate, high_rate) = (MilligramsPerKg(low), MilligramsPerKg(high));
        // The rates are milligrams for each kilogram, the amounts grams.
        let grams = |figure: Capped<Grams>, per_kg: u64| figure.low <= figure.high && within(figure.high.0, per_kg, mass);
        prop_assert!(grams(day_carbohydrate(&eater, low_rate, high_rate).unwrap(), 10));
        prop_assert!(grams(day_before_carbohydrate(&eater, low_rate, high_rate).unwrap(), 8));
        prop_assert!(grams(meal(&eater, low_rate, high_rate).unwrap(), 4));
        let protein = day_protein(&eater, low_rate, high_rate).unwrap().high.0;
        prop_assert!(u64::from(protein) * 10_000 <= u64::from(mass) * 22);
        let refuel = refuel_per_hour(&eater, low_rate, high_rate).unwrap().high.0;
        prop_assert!(u64::from(refuel) * 10_000 <= u64::from(mass) * 12);
        prop_assert!(protein_serving(&eater, Grams(low), Grams(high)).unwrap().high.0 <= 40);
        prop_assert!(snack(&eater, Grams(low), Grams(high)).unwrap().high.0 <= 30);
        let hourly = if minutes > 150 { 90 } else { 60 };
        prop_assert!(carbohydrate_per_hour(&eater, minutes, Grams(low), Grams(high)).unwrap().high.0 <= hourly);
        let in_all = carbohydrate_in(&eater, minutes, Grams(low), Grams(high)).unwrap().high.0;
        prop_assert!(in_all * 60 <= hourly * u32::from(minutes));
        let test = SweatTest {
            before: Grams(70_000), after: Grams(70_000 - sweated), drunk: Millilitres(0), urine: Millilitres(0), minutes: 60,
        };
        for sweat in [None, sweat_rate(&test, &FuellingConventions::default()).ok()] {
            let most = if sweat.is_some() { sweated } else { 800 };
            prop_assert!(fluid_per_hour(&eater, sweat, Millilitres(low), Millilitres(high)).unwrap().high.0 <= most);
            let drunk = fluid_in(&eater, sweat, minutes, Millilitres(low), Millilitres(high)).unwrap().high.0;
            prop_assert!(u64::from(drunk) * 60 <= u64::from(most) * u64::from(minutes));
        }
        prop_assert!(within(drink_before(&eater, Millilitres(low), Millilitres(high)).unwrap().high.0, 12, mass));
        let after = drink_after(&eater, Grams(sweated)).unwrap();
        prop_assert!(u64::from(after.high.0) * 2 <= u64::from(sweated) * 3);
    }

    #[test]
    fn deficits_are_cut(mass in 35_000_u32..=200_000, centimetres in 100_u16..260, weeks_so_far in 0_u16..6, days in 0_u16..90) {
        let question = DeficitQuestion {
            is_base_phase: true, days_to_race: Some(days), height: Some(Centimetres(centimetres)), weeks_so_far,
        };
        if let Ok(energy) = deficit_per_day(&eater(mass), &question) {
            prop_assert!(energy.high.0 <= 300 && weeks_so_far < 4 && days > 42);
            prop_assert!(u64::from(mass) * 10 >= 20 * u64::from(centimetres) * u64::from(centimetres));
            prop_assert!(within(loss_per_week(&eater(mass), &question).unwrap().high.0, 5, mass));
        }
    }
}

#[test]
fn a_cap_is_reached_where_the_facts_allow_it() {
    let eater = eater(70_000);
    let huge = MilligramsPerKg(u32::MAX);
    assert_eq!(caffeine(&eater, Milligrams(0), huge, huge).unwrap().high, Milligrams(200));
    assert_eq!(day_carbohydrate(&eater, huge, huge).unwrap().high, Grams(700));
    assert_eq!(day_before_carbohydrate(&eater, huge, huge).unwrap().high, Grams(560));
    assert_eq!(day_protein(&eater, huge, huge).unwrap().high, Grams(154));
    assert_eq!(bicarbonate_start(&eater, &agreed(), huge, huge).unwrap().high, Milligrams(10_500));
    assert_eq!(bicarbonate(&eater, &agreed()).unwrap().high, Milligrams(20_000));
    assert_eq!(nitrate(&eater, Millimoles(99), Millimoles(99)).unwrap().high, Millimoles(8));
    assert_eq!(carbohydrate_per_hour(&eater, 80, Grams(99), Grams(99)).unwrap().high, Grams(60));
    assert_eq!(carbohydrate_per_hour(&eater, 200, Grams(99), Grams(99)).unwrap().high, Grams(90));
}

#[test]
fn a_figure_reads_from_least_to_most() {
    assert_eq!(Capped::cut(Grams(105), Grams(140), Grams(280)).to_string(), "105 g to 140 g");
    assert_eq!(Capped::cut(Grams(105), Grams(140), Grams(120)).to_string(), "105 g to 120 g");
    assert_eq!(Capped::cut(Grams(105), Grams(140), Grams(90)).to_string(), "90 g");
    assert_eq!(Capped::cut(Grams(140), Grams(105), Grams(280)).to_string(), "105 g");
}
