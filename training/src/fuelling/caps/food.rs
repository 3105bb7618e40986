use super::{
    CARBOHYDRATE_BEFORE_PER_KG, CARBOHYDRATE_DAY_BEFORE_PER_KG, CARBOHYDRATE_DAY_PER_KG, CARBOHYDRATE_PER_HOUR,
    CARBOHYDRATE_PER_HOUR_LONG, Capped, FLUID_PER_HOUR, LONG_MINUTES, PROTEIN_DAY_PER_KG, PROTEIN_SERVING,
};
use crate::fuelling::{Eater, FuellingPart, FuellingRefused, Grams, MilligramsPerKg, Millilitres, SweatRate};

type Figure<T> = Result<Capped<T>, FuellingRefused>;

/// Grams for each kilogram, to the nearest gram, below a cap that is rounded down.
fn grams(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg, cap: MilligramsPerKg) -> Figure<Grams> {
    eater.may(FuellingPart::Food)?;
    let nearest = |rate: MilligramsPerKg| Grams(eater.per_kg(rate.0).saturating_add(500) / 1000);
    Ok(Capped::cut(nearest(low), nearest(high), Grams(eater.per_kg(cap.0) / 1000)))
}

pub fn day_carbohydrate(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Grams> {
    grams(eater, low, high, CARBOHYDRATE_DAY_PER_KG.value)
}

pub fn day_before_carbohydrate(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Grams> {
    grams(eater, low, high, CARBOHYDRATE_DAY_BEFORE_PER_KG.value)
}

pub fn meal(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Grams> {
    grams(eater, low, high, CARBOHYDRATE_BEFORE_PER_KG.value)
}

/// Between two hard sessions (FU13.1): 1.2 g/kg in an hour is the most.
pub fn refuel_per_hour(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Grams> {
    grams(eater, low, high, MilligramsPerKg(1200))
}

pub fn day_protein(eater: &Eater, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Grams> {
    grams(eater, low, high, PROTEIN_DAY_PER_KG.value)
}

pub fn protein_serving(eater: &Eater, low: Grams, high: Grams) -> Figure<Grams> {
    eater.may(FuellingPart::Food)?;
    Ok(Capped::cut(low, high, PROTEIN_SERVING.value))
}

/// A gel or a drink before the start: 30 g at most (FU4.3), whatever the body mass.
pub fn snack(eater: &Eater, low: Grams, high: Grams) -> Figure<Grams> {
    eater.may(FuellingPart::Food)?;
    Ok(Capped::cut(low, high, Grams(30)))
}

fn hourly_cap(minutes: u16) -> Grams {
    if minutes > LONG_MINUTES.value { CARBOHYDRATE_PER_HOUR_LONG.value } else { CARBOHYDRATE_PER_HOUR.value }
}

/// While moving, for each hour of what lasts so many minutes.
pub fn carbohydrate_per_hour(eater: &Eater, minutes: u16, low: Grams, high: Grams) -> Figure<Grams> {
    eater.may(FuellingPart::Food)?;
    Ok(Capped::cut(low, high, hourly_cap(minutes)))
}

/// While moving, in all of what lasts so many minutes.
pub fn carbohydrate_in(eater: &Eater, minutes: u16, low: Grams, high: Grams) -> Figure<Grams> {
    eater.may(FuellingPart::Food)?;
    Ok(Capped::cut(low, high, Grams(over(minutes, hourly_cap(minutes).0))))
}

/// The most fluid in an hour: what is sweated, or without a measurement what needs no warning.
fn fluid_cap(sweat: Option<SweatRate>) -> Millilitres {
    sweat.map_or(FLUID_PER_HOUR.value, SweatRate::per_hour)
}

pub fn fluid_per_hour(
    eater: &Eater,
    sweat: Option<SweatRate>,
    low: Millilitres,
    high: Millilitres,
) -> Figure<Millilitres> {
    eater.may(FuellingPart::Fluid)?;
    Ok(Capped::cut(low, high, fluid_cap(sweat)))
}

/// In all of what lasts so many minutes.
pub fn fluid_in(
    eater: &Eater,
    sweat: Option<SweatRate>,
    minutes: u16,
    low: Millilitres,
    high: Millilitres,
) -> Figure<Millilitres> {
    eater.may(FuellingPart::Fluid)?;
    Ok(Capped::cut(low, high, Millilitres(over(minutes, fluid_cap(sweat).0))))
}

/// Before a start, by body mass: 12 mL/kg in all, the two helpings of FU4.4 together.
pub fn drink_before(eater: &Eater, low: Millilitres, high: Millilitres) -> Figure<Millilitres> {
    eater.may(FuellingPart::Fluid)?;
    Ok(Capped::cut(low, high, Millilitres(eater.per_kg(12))))
}

/// Over the hours after: one and a half litres for each kilogram that was lost (FU6.4).
pub fn drink_after(eater: &Eater, lost: Grams) -> Figure<Millilitres> {
    eater.may(FuellingPart::Fluid)?;
    let times = |hundredths: u64| Millilitres(u32::try_from(u64::from(lost.0) * hundredths / 100).unwrap_or(u32::MAX));
    Ok(Capped::cut(times(125), times(150), times(150)))
}

/// So much in an hour, over minutes, rounded down.
fn over(minutes: u16, hourly: u32) -> u32 {
    u32::try_from(u64::from(hourly) * u64::from(minutes) / 60).unwrap_or(u32::MAX)
}
