use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingConventions, FuellingRefused, Grams, MilligramsPerKg, caps};
use crate::Confidence;

/// What kind of day it is, by its training (facts/fuelling §2, §16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DayType {
    RestOrTechnique,
    /// About an hour, moderate.
    ModerateHour,
    /// One to three hours: a long run, two sessions.
    LongOrDouble,
    /// Seven to three days before a race.
    RaceWeek,
    DayBeforeRace,
}

impl DayType {
    pub const ALL: [Self; 5] =
        [Self::RestOrTechnique, Self::ModerateHour, Self::LongOrDouble, Self::RaceWeek, Self::DayBeforeRace];

    /// The kind of a training day by its minutes of training.
    ///
    /// ```
    /// use training::fuelling::{DayType, FuellingConventions};
    /// assert_eq!(DayType::of_minutes(60, &FuellingConventions::default()), DayType::ModerateHour);
    /// assert_eq!(DayType::of_minutes(110, &FuellingConventions::default()), DayType::LongOrDouble);
    /// ```
    #[must_use]
    pub fn of_minutes(minutes: u16, conventions: &FuellingConventions) -> Self {
        if minutes <= conventions.rest_day_minutes {
            Self::RestOrTechnique
        } else if minutes <= conventions.moderate_day_minutes {
            Self::ModerateHour
        } else {
            Self::LongOrDouble
        }
    }
}

/// A day's carbohydrate and protein.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DailyNeeds {
    pub day: DayType,
    pub carbohydrate: Capped<Grams>,
    pub carbohydrate_source: &'static str,
    pub carbohydrate_confidence: Confidence,
    /// Over the day.
    pub protein: Capped<Grams>,
    /// Each time.
    pub protein_serving: Capped<Grams>,
    /// Before sleep, slow protein such as milk's.
    pub protein_before_sleep: Capped<Grams>,
    /// Hours from one serving to the next, least and most.
    pub protein_every_hours: (u8, u8),
    pub protein_source: &'static str,
    pub protein_confidence: Confidence,
    /// Of the serving: masters' rests on less.
    pub serving_source: &'static str,
    pub serving_confidence: Confidence,
}

/// Carbohydrate by the kind of day, protein for somebody who runs and lifts: 1.6 to 2.2 g/kg, a quarter gram per kilogram
/// each time but 20 to 40 g, 0.4 g/kg for masters (`[NUT-ACSM16]`, `[CHO-WALLIS22]`, `[PRO-ISSN17]`, facts/fuelling §2–3).
///
/// # Errors
/// `FuellingRefused` where a condition closes amounts of food.
///
/// ```
/// use training::fuelling::{DayType, Eater, FuellingConventions, Grams, Person, daily_needs};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let needs = daily_needs(&eater, DayType::ModerateHour, &FuellingConventions::default())?;
/// assert_eq!(needs.carbohydrate.to_string(), "350 g to 490 g");
/// assert_eq!(needs.protein.to_string(), "112 g to 154 g");
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn daily_needs(
    eater: &Eater,
    day: DayType,
    conventions: &FuellingConventions,
) -> Result<DailyNeeds, FuellingRefused> {
    let kilos = |grams: u32| MilligramsPerKg(grams * 1000);
    let (low, high) = match day {
        DayType::RestOrTechnique => (3, 5),
        DayType::ModerateHour => (5, 7),
        DayType::LongOrDouble => (6, 10),
        DayType::RaceWeek => (5, 6),
        DayType::DayBeforeRace => (6, 8),
    };
    let carbohydrate = match day {
        DayType::DayBeforeRace => caps::day_before_carbohydrate(eater, kilos(low), kilos(high))?,
        _ => caps::day_carbohydrate(eater, kilos(low), kilos(high))?,
    };
    let (carbohydrate_source, carbohydrate_confidence) = match day {
        DayType::RestOrTechnique | DayType::ModerateHour | DayType::LongOrDouble => ("NUT-ACSM16", Confidence::High),
        DayType::RaceWeek => ("own", Confidence::Medium),
        DayType::DayBeforeRace => ("CHO-WALLIS22", Confidence::Medium),
    };
    let is_master = eater.age_years() >= conventions.masters_from_age;
    let each = Grams(eater.per_kg(if is_master { 400 } else { 250 }).saturating_add(500) / 1000);
    Ok(DailyNeeds {
        day,
        carbohydrate,
        carbohydrate_source,
        carbohydrate_confidence,
        protein: caps::day_protein(eater, MilligramsPerKg(1600), MilligramsPerKg(2200))?,
        protein_serving: caps::protein_serving(eater, each.max(Grams(20)), Grams(40))?,
        protein_before_sleep: caps::protein_serving(eater, Grams(30), Grams(40))?,
        protein_every_hours: (3, 4),
        protein_source: "PRO-ISSN17",
        protein_confidence: Confidence::High,
        serving_source: if is_master { "K-MOORE15" } else { "PRO-ISSN17" },
        serving_confidence: if is_master { Confidence::Medium } else { Confidence::High },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuelling::Person;

    fn needs(body_mass: u32, age: u8, day: DayType) -> DailyNeeds {
        let person = Person { body_mass: Grams(body_mass), age_years: Some(age), conditions: vec![] };
        let conventions = FuellingConventions::default();
        daily_needs(&Eater::of(&person, &conventions).unwrap(), day, &conventions).unwrap()
    }

    #[test]
    fn every_row_of_the_day_table_at_70_kg() {
        for (day, low, high) in [
            (DayType::RestOrTechnique, 210, 350),
            (DayType::ModerateHour, 350, 490),
            (DayType::LongOrDouble, 420, 700),
            (DayType::RaceWeek, 350, 420),
            (DayType::DayBeforeRace, 420, 560),
        ] {
            let carbohydrate = needs(70_000, 34, day).carbohydrate;
            assert_eq!((carbohydrate.low(), carbohydrate.high()), (Grams(low), Grams(high)), "{day:?}");
        }
    }

    #[test]
    fn masters_eat_more_protein_at_a_time_and_nobody_more_than_forty_grams() {
        let serving = |body_mass, age| needs(body_mass, age, DayType::ModerateHour).protein_serving.low();
        assert_eq!((serving(70_000, 39), serving(70_000, 40)), (Grams(20), Grams(28)));
        assert_eq!((serving(100_000, 30), serving(100_000, 50)), (Grams(25), Grams(40)));
        assert_eq!(serving(180_000, 50), Grams(40));
    }

    #[test]
    fn a_day_is_filed_by_its_minutes() {
        let kinds =
            [0, 30, 31, 75, 76, 180].map(|minutes| DayType::of_minutes(minutes, &FuellingConventions::default()));
        assert_eq!(kinds[..2], [DayType::RestOrTechnique; 2]);
        assert_eq!(kinds[2..4], [DayType::ModerateHour; 2]);
        assert_eq!(kinds[4..], [DayType::LongOrDouble; 2]);
    }
}
