use serde::{Deserialize, Serialize};

use super::{FuellingConventions, FuellingRefused, Grams};
use crate::safety::{ADULT_FROM_AGE, Condition};

/// What the calculator is told about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// In grams: 72.5 kg is 72,500.
    pub body_mass: Grams,
    /// `None` while the athlete has not confirmed it.
    pub age_years: Option<u8>,
    pub conditions: Vec<Condition>,
}

/// What figures are about; a condition closes some or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FuellingPart {
    Food,
    Fluid,
    Sodium,
    Caffeine,
    Nitrate,
    /// Any supplement, the two above included.
    Supplements,
    EnergyDeficit,
}

impl FuellingPart {
    /// After "no".
    ///
    /// ```
    /// assert_eq!(training::fuelling::FuellingPart::Food.in_sentence(), "amounts of food");
    /// ```
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::Food => "amounts of food",
            Self::Fluid => "amounts of fluid",
            Self::Sodium => "sodium dose",
            Self::Caffeine => "caffeine dose",
            Self::Nitrate => "nitrate dose",
            Self::Supplements => "supplement dose",
            Self::EnergyDeficit => "energy deficit",
        }
    }
}

/// An adult for whom general figures are made: every cap asks for one. Nobody else can be made into one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eater {
    body_mass: Grams,
    age_years: u8,
    conditions: Vec<Condition>,
}

impl Eater {
    /// Who gets figures at all (facts/fuelling, scope line and §17): adults with a plausible body mass, and nobody who is
    /// pregnant, breastfeeding, has or had an eating disorder, shows signs of low energy, or has diabetes or a disease of
    /// kidney, liver or heart.
    ///
    /// # Errors
    /// `FuellingRefused`, with whom to ask instead.
    ///
    /// ```
    /// use training::fuelling::{Eater, FuellingConventions, Grams, Person};
    /// use training::safety::{Condition, ReferTo};
    /// let adult = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
    /// assert!(Eater::of(&adult, &FuellingConventions::default()).is_ok());
    /// let pregnant = Person { conditions: vec![Condition::Pregnant], ..adult };
    /// let refused = Eater::of(&pregnant, &FuellingConventions::default()).unwrap_err();
    /// assert_eq!(refused.refer_to(), Some(ReferTo::Midwife));
    /// ```
    pub fn of(person: &Person, conventions: &FuellingConventions) -> Result<Self, FuellingRefused> {
        let age_years = person.age_years.ok_or(FuellingRefused::AgeUnknown)?;
        if age_years < ADULT_FROM_AGE {
            return Err(FuellingRefused::UnderEighteen);
        }
        let (least, most) = (conventions.body_mass_least, conventions.body_mass_most);
        if person.body_mass < least || person.body_mass > most {
            return Err(FuellingRefused::BodyMass { given: person.body_mass, least, most });
        }
        let eater = Self { body_mass: person.body_mass, age_years, conditions: person.conditions.clone() };
        eater.may(FuellingPart::Food)?;
        Ok(eater)
    }

    /// Whether there may be figures about this part.
    ///
    /// # Errors
    /// `Closed`, with the condition that closes it.
    ///
    /// ```
    /// use training::fuelling::{Eater, FuellingConventions, FuellingPart, Grams, Person};
    /// use training::safety::Condition;
    /// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![Condition::Reflux] };
    /// let eater = Eater::of(&person, &FuellingConventions::default())?;
    /// assert!(eater.may(FuellingPart::Food).is_ok());
    /// assert!(eater.may(FuellingPart::Caffeine).is_err());
    /// # Ok::<(), training::fuelling::FuellingRefused>(())
    /// ```
    pub fn may(&self, part: FuellingPart) -> Result<(), FuellingRefused> {
        match self.conditions.iter().find(|condition| closes(**condition, part)) {
            Some(condition) => Err(FuellingRefused::Closed { part, condition: *condition }),
            None => Ok(()),
        }
    }

    /// So much for each kilogram, in the unit of the rate, rounded down.
    pub(super) fn per_kg(&self, rate: u32) -> u32 {
        u32::try_from(u64::from(self.body_mass.0) * u64::from(rate) / 1000).unwrap_or(u32::MAX)
    }

    pub(super) fn body_mass(&self) -> Grams {
        self.body_mass
    }

    pub(super) fn age_years(&self) -> u8 {
        self.age_years
    }

    pub(super) fn has(&self, condition: Condition) -> bool {
        self.conditions.contains(&condition)
    }
}

/// The scope line of facts/fuelling and §17, FU6.3, FU7.6, FU11.3, FU15.3. Diabetes and diseases of kidney, liver and heart
/// close food and fluid too: their amounts are part of a treatment.
const fn closes(condition: Condition, part: FuellingPart) -> bool {
    match condition {
        Condition::Pregnant
        | Condition::Breastfeeding
        | Condition::EatingDisorder
        | Condition::LowEnergySigns
        | Condition::Diabetes
        | Condition::KidneyDisease
        | Condition::LiverDisease
        | Condition::HeartDisease => true,
        Condition::Postpartum | Condition::HighBloodPressure | Condition::RegularMedicine | Condition::Illness => {
            !matches!(part, FuellingPart::Food | FuellingPart::Fluid)
        }
        Condition::LowBloodPressure => matches!(part, FuellingPart::Nitrate),
        Condition::Anxiety | Condition::Reflux => matches!(part, FuellingPart::Caffeine),
        Condition::Injury => matches!(part, FuellingPart::EnergyDeficit),
        Condition::PoorSleep => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body_mass: u32, age_years: Option<u8>, conditions: &[Condition]) -> Result<Eater, FuellingRefused> {
        let person = Person { body_mass: Grams(body_mass), age_years, conditions: conditions.to_vec() };
        Eater::of(&person, &FuellingConventions::default())
    }

    #[test]
    fn minors_and_people_without_an_age_get_no_figures() {
        assert_eq!(of(70_000, None, &[]), Err(FuellingRefused::AgeUnknown));
        assert_eq!(of(70_000, Some(17), &[]), Err(FuellingRefused::UnderEighteen));
        assert!(of(70_000, Some(18), &[]).is_ok());
    }

    #[test]
    fn a_body_mass_that_cannot_be_is_asked_again() {
        for body_mass in [0, 1, 70, 34_999, 200_001, u32::MAX] {
            assert!(matches!(of(body_mass, Some(30), &[]), Err(FuellingRefused::BodyMass { .. })), "{body_mass}");
        }
        assert!(of(35_000, Some(30), &[]).is_ok() && of(200_000, Some(30), &[]).is_ok());
    }

    #[test]
    fn who_needs_a_clinician_is_sent_there() {
        use crate::safety::ReferTo;
        for (condition, who) in [
            (Condition::Pregnant, ReferTo::Midwife),
            (Condition::Breastfeeding, ReferTo::Midwife),
            (Condition::EatingDisorder, ReferTo::Dietitian),
            (Condition::LowEnergySigns, ReferTo::Dietitian),
            (Condition::Diabetes, ReferTo::Doctor),
            (Condition::KidneyDisease, ReferTo::Doctor),
            (Condition::LiverDisease, ReferTo::Doctor),
            (Condition::HeartDisease, ReferTo::Doctor),
        ] {
            assert_eq!(of(70_000, Some(30), &[condition]).unwrap_err().refer_to(), Some(who), "{condition:?}");
        }
    }

    #[test]
    fn every_flag_of_the_facts_closes_every_supplement() {
        for condition in [Condition::HighBloodPressure, Condition::RegularMedicine, Condition::Illness] {
            let eater = of(70_000, Some(30), &[condition]).unwrap();
            for part in [
                FuellingPart::Sodium,
                FuellingPart::Caffeine,
                FuellingPart::Nitrate,
                FuellingPart::Supplements,
                FuellingPart::EnergyDeficit,
            ] {
                assert!(eater.may(part).is_err(), "{condition:?} {part:?}");
            }
            assert!(eater.may(FuellingPart::Food).is_ok());
        }
    }
}
