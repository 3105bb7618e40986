use serde::{Deserialize, Serialize};

use super::{Eater, FuellingPart, FuellingRefused, Grams, Kilocalories};
use crate::{Confidence, Sourced};

/// Energy left for the body after the training, for each kilogram without fat: about enough, and where danger was drawn.
/// The 2023 consensus knows no single line (SC15.4).
const ENOUGH: Sourced<u32> = Sourced::medium(45, "RED-IOC23");
const DANGER: Sourced<u32> = Sourced::medium(30, "RED-IOC23");

/// How an energy availability reads. A reading, never a diagnosis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EnergyReading {
    /// Below the line at which harm was seen: eat more, and see somebody (REDs).
    Low,
    /// Between the lines: eat more.
    Short,
    Enough,
}

/// What is left for the body after the training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EnergyAvailability {
    /// For each kilogram without fat; negative where training took more than was eaten.
    pub kilocalories_per_kg: i32,
    pub reading: EnergyReading,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// What to eat on a day of so much training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EnergyGuidance {
    /// About enough.
    pub enough: Kilocalories,
    /// Less than this, day after day, is where harm was seen.
    pub danger: Kilocalories,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// What is eaten, less what training takes, for each kilogram without fat (`[RED-IOC23]`, facts/science SC15.4).
///
/// # Errors
/// `Unusable` where the mass without fat cannot be that of this person; `Closed` where a condition closes food.
///
/// ```
/// use training::fuelling::{Eater, EnergyReading, FuellingConventions, Grams, Kilocalories, Person, energy_availability};
/// let person = Person { body_mass: Grams(60_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let day = energy_availability(&eater, Grams(48_000), Kilocalories(2000), Kilocalories(600))?;
/// assert_eq!((day.kilocalories_per_kg, day.reading), (29, EnergyReading::Low));
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn energy_availability(
    eater: &Eater,
    fat_free_mass: Grams,
    eaten: Kilocalories,
    exercise: Kilocalories,
) -> Result<EnergyAvailability, FuellingRefused> {
    check(eater, fat_free_mass, exercise)?;
    if eaten.0 > 20_000 {
        return Err(FuellingRefused::Unusable { what: "The energy eaten in a day", example: "2,800 kcal" });
    }
    let left = i64::from(eaten.0) - i64::from(exercise.0);
    // Rounded down, so that what is just below a line is not called on it.
    let per_kg = (left * 1000).div_euclid(i64::from(fat_free_mass.0));
    let reading = if per_kg < i64::from(DANGER.value) {
        EnergyReading::Low
    } else if per_kg < i64::from(ENOUGH.value) {
        EnergyReading::Short
    } else {
        EnergyReading::Enough
    };
    Ok(EnergyAvailability {
        kilocalories_per_kg: i32::try_from(per_kg).unwrap_or(i32::MAX),
        reading,
        source: ENOUGH.source,
        confidence: ENOUGH.confidence,
    })
}

/// The same turned round: about how much to eat on a day of so much training (SC15.4). Without a measured mass free of fat
/// there is no figure: the facts hold no formula that guesses one.
///
/// # Errors
/// As for `energy_availability`.
///
/// ```
/// use training::fuelling::{Eater, FuellingConventions, Grams, Kilocalories, Person, energy_guidance};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let day = energy_guidance(&eater, Grams(58_000), Kilocalories(700))?;
/// assert_eq!(day.enough, Kilocalories(3310));
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn energy_guidance(
    eater: &Eater,
    fat_free_mass: Grams,
    exercise: Kilocalories,
) -> Result<EnergyGuidance, FuellingRefused> {
    check(eater, fat_free_mass, exercise)?;
    let of = |per_kg: u32| {
        let body = u64::from(fat_free_mass.0) * u64::from(per_kg) / 1000;
        Kilocalories(u32::try_from(body).unwrap_or(u32::MAX).saturating_add(exercise.0))
    };
    Ok(EnergyGuidance {
        enough: of(ENOUGH.value),
        danger: of(DANGER.value),
        source: ENOUGH.source,
        confidence: ENOUGH.confidence,
    })
}

fn check(eater: &Eater, fat_free_mass: Grams, exercise: Kilocalories) -> Result<(), FuellingRefused> {
    eater.may(FuellingPart::Food)?;
    // Nobody is all muscle and bone, and nobody is mostly fat by this measure.
    if fat_free_mass.0 >= eater.body_mass().0 || fat_free_mass.0 < eater.body_mass().0 / 3 || fat_free_mass.0 == 0 {
        return Err(FuellingRefused::Unusable { what: "That mass without fat", example: "58 kg of 70 kg" });
    }
    if exercise.0 > 10_000 {
        return Err(FuellingRefused::Unusable { what: "The energy of the training", example: "700 kcal" });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fuelling::{FuellingConventions, Person};

    fn eater() -> Eater {
        let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
        Eater::of(&person, &FuellingConventions::default()).unwrap()
    }

    #[test]
    fn the_lines_lie_at_30_and_45() {
        let reading = |eaten| {
            energy_availability(&eater(), Grams(50_000), Kilocalories(eaten), Kilocalories(500)).unwrap().reading
        };
        assert_eq!((reading(1999), reading(2000)), (EnergyReading::Low, EnergyReading::Short));
        assert_eq!((reading(2749), reading(2750)), (EnergyReading::Short, EnergyReading::Enough));
        assert_eq!(reading(0), EnergyReading::Low);
    }

    #[test]
    fn a_mass_without_fat_that_cannot_be_is_asked_again() {
        for grams in [0, 20_000, 70_000, 80_000] {
            let error = energy_guidance(&eater(), Grams(grams), Kilocalories(0)).unwrap_err();
            assert!(error.to_string().contains("58 kg of 70 kg"), "{grams}");
        }
    }

    proptest! {
        #[test]
        fn whoever_eats_what_is_about_enough_reads_as_enough(fat_free in 30_000_u32..69_000, exercise in 0_u32..5000) {
            let day = energy_guidance(&eater(), Grams(fat_free), Kilocalories(exercise)).unwrap();
            let eaten = Kilocalories(day.enough.0 + 1);
            let reading = energy_availability(&eater(), Grams(fat_free), eaten, Kilocalories(exercise)).unwrap().reading;
            prop_assert_eq!(reading, EnergyReading::Enough);
            prop_assert!(day.danger < day.enough && day.danger.0 >= exercise);
        }
    }
}
