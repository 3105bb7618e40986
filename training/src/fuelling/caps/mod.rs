//! The hard caps (facts/fuelling §17) and the one place where a figure for an athlete can be made: `Capped` has private
//! fields, is made by the functions of this folder alone, cannot be read back from text, and each of them asks for an
//! `Eater`. No convention, wish or argument moves a cap.

mod dose;
mod energy;
mod food;

use std::fmt;

use serde::Serialize;

use super::{Grams, Kilocalories, Milligrams, MilligramsPerKg, Millilitres, Millimoles};
use crate::Sourced;

pub(super) use dose::{
    beta_alanine, beta_alanine_each, bicarbonate, bicarbonate_start, caffeine, creatine, nitrate, sodium_per_hour,
};
pub(super) use energy::{deficit_per_day, loss_per_week};
pub(super) use food::{
    carbohydrate_in, carbohydrate_per_hour, day_before_carbohydrate, day_carbohydrate, day_protein, drink_after,
    drink_before, fluid_in, fluid_per_hour, meal, protein_serving, refuel_per_hour, snack,
};

/// One suggestion of caffeine, for each kilogram; and the next two hold as well.
pub const CAFFEINE_PER_KG: Sourced<MilligramsPerKg> = Sourced::high(MilligramsPerKg(3), "CAF-EFSA15");
pub const CAFFEINE_SINGLE: Sourced<Milligrams> = Sourced::high(Milligrams(200), "CAF-EFSA15");
/// From all sources.
pub const CAFFEINE_DAY: Sourced<Milligrams> = Sourced::high(Milligrams(400), "CAF-EFSA15");
/// A day; there is no loading.
pub const CREATINE_DAY: Sourced<Grams> = Sourced::high(Grams(5), "CRE-ANT21");
pub const BETA_ALANINE_DAY: Sourced<Milligrams> = Sourced::high(Milligrams(6000), "BA-ISSN15");
pub const BETA_ALANINE_DOSE: Sourced<Milligrams> = Sourced::high(Milligrams(1600), "BA-ISSN15");
/// To start with.
pub const BICARBONATE_START_PER_KG: Sourced<MilligramsPerKg> = Sourced::medium(MilligramsPerKg(150), "own");
pub const BICARBONATE_PER_KG: Sourced<MilligramsPerKg> = Sourced::high(MilligramsPerKg(300), "BIC-ISSN21");
pub const BICARBONATE_MOST: Sourced<Milligrams> = Sourced::medium(Milligrams(20_000), "own");
/// About 500 mg, from food or juice.
pub const NITRATE_DAY: Sourced<Millimoles> = Sourced::medium(Millimoles(8), "SUP-IOC18");
/// With fluid, and only in what lasts longer than `SODIUM_FROM_MINUTES`.
pub const SODIUM_PER_HOUR: Sourced<Milligrams> = Sourced::low(Milligrams(600), "HYD-ACSM07");
/// Longer than this.
pub const SODIUM_FROM_MINUTES: Sourced<u16> = Sourced::low(90, "HYD-ACSM07");
pub const CARBOHYDRATE_PER_HOUR: Sourced<Grams> = Sourced::high(Grams(60), "CHO-JEUK14");
/// In what lasts longer than `LONG_MINUTES`.
pub const CARBOHYDRATE_PER_HOUR_LONG: Sourced<Grams> = Sourced::high(Grams(90), "CHO-JEUK14");
/// Longer than this.
pub const LONG_MINUTES: Sourced<u16> = Sourced::high(150, "CHO-JEUK14");
/// The table's highest row.
pub const CARBOHYDRATE_DAY_PER_KG: Sourced<MilligramsPerKg> = Sourced::high(MilligramsPerKg(10_000), "NUT-ACSM16");
pub const CARBOHYDRATE_DAY_BEFORE_PER_KG: Sourced<MilligramsPerKg> =
    Sourced::medium(MilligramsPerKg(8000), "CHO-WALLIS22");
/// In the four hours before (FU4.1).
pub const CARBOHYDRATE_BEFORE_PER_KG: Sourced<MilligramsPerKg> = Sourced::high(MilligramsPerKg(4000), "CHO-WALLIS22");
/// Only a dietitian goes higher.
pub const PROTEIN_DAY_PER_KG: Sourced<MilligramsPerKg> = Sourced::high(MilligramsPerKg(2200), "PRO-ISSN17");
pub const PROTEIN_SERVING: Sourced<Grams> = Sourced::high(Grams(40), "PRO-ISSN17");
/// More in an hour is warned about; without a measured sweat rate nothing more is offered.
pub const FLUID_PER_HOUR: Sourced<Millilitres> = Sourced::high(Millilitres(800), "HYD-ACSM07");
pub const DEFICIT_PER_DAY: Sourced<Kilocalories> = Sourced::medium(Kilocalories(300), "WGT-GARTHE11");
/// Half a percent of the body mass a week.
pub const LOSS_PER_WEEK_PER_KG: Sourced<MilligramsPerKg> = Sourced::medium(MilligramsPerKg(5000), "WGT-GARTHE11");
pub const DEFICIT_WEEKS: Sourced<u16> = Sourced::medium(4, "own");
/// No deficit this close to a race, in days.
pub const DEFICIT_BEFORE_RACE_DAYS: Sourced<u16> = Sourced::medium(42, "own");
/// No deficit below this body mass index.
pub const BODY_MASS_INDEX: Sourced<u16> = Sourced::medium(20, "own");

/// A figure from least to most that has passed its cap. Nobody outside can make or read back one:
///
/// ```compile_fail
/// let dose = training::fuelling::Capped { low: training::fuelling::Milligrams(0), high: training::fuelling::Milligrams(900) };
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Capped<T> {
    low: T,
    high: T,
}

impl<T: Copy + Ord> Capped<T> {
    /// The only way in: whatever was asked for, nothing leaves above the cap.
    fn cut(low: T, high: T, cap: T) -> Self {
        let high = high.min(cap);
        Self { low: low.min(high), high }
    }

    /// The least that is suggested.
    ///
    /// ```
    /// use training::fuelling::{DayType, Eater, FuellingConventions, Grams, Person, daily_needs};
    /// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
    /// let eater = Eater::of(&person, &FuellingConventions::default())?;
    /// let day = daily_needs(&eater, DayType::DayBeforeRace, &FuellingConventions::default())?;
    /// assert_eq!((day.carbohydrate.low(), day.carbohydrate.high()), (Grams(420), Grams(560)));
    /// # Ok::<(), training::fuelling::FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn low(self) -> T {
        self.low
    }

    /// The most that is suggested; never above the cap.
    ///
    /// ```
    /// use training::fuelling::{Dose, Eater, FuellingConventions, Grams, Milligrams, Person, Supplement, SupplementQuestion, supplement};
    /// let person = Person { body_mass: Grams(95_000), age_years: Some(34), conditions: vec![] };
    /// let eater = Eater::of(&person, &FuellingConventions::default())?;
    /// let advice = supplement(&eater, &SupplementQuestion::about(Supplement::Caffeine))?;
    /// let Dose::Caffeine { single } = advice.dose else { unreachable!() };
    /// assert_eq!(single.high(), Milligrams(200));
    /// # Ok::<(), training::fuelling::FuellingRefused>(())
    /// ```
    #[must_use]
    pub fn high(self) -> T {
        self.high
    }
}

impl<T: fmt::Display + PartialEq> fmt::Display for Capped<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.low == self.high {
            self.high.fmt(formatter)
        } else {
            write!(formatter, "{} to {}", self.low, self.high)
        }
    }
}

#[cfg(test)]
mod tests;
