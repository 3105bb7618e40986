use crate::safety::{Condition, RedFlag};

/// What is asked about health before there is a plan: what a professional should have looked at first (C2, C78, C79,
/// facts/science §17.5). Nothing here is a diagnosis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HealthFlag {
    /// Known, or once known.
    Condition(Condition),
    /// Asthma and everything else of the lungs.
    LungDisease,
    /// With a doctor for something that is not listed.
    UnderTreatment,
    /// Happened lately, and nobody has looked at it.
    Sign(RedFlag),
}

impl HealthFlag {
    /// What somebody has, in the order it is asked.
    pub const CONDITIONS: [Self; 13] = [
        Self::Condition(Condition::HeartDisease),
        Self::LungDisease,
        Self::Condition(Condition::HighBloodPressure),
        Self::Condition(Condition::LowBloodPressure),
        Self::Condition(Condition::Diabetes),
        Self::Condition(Condition::KidneyDisease),
        Self::Condition(Condition::LiverDisease),
        Self::Condition(Condition::Pregnant),
        Self::Condition(Condition::Postpartum),
        Self::Condition(Condition::Breastfeeding),
        Self::Condition(Condition::EatingDisorder),
        Self::Condition(Condition::RegularMedicine),
        Self::UnderTreatment,
    ];

    /// What happened lately, in the order it is asked.
    pub const SIGNS: [Self; 7] = [
        Self::Sign(RedFlag::ChestPain),
        Self::Sign(RedFlag::Fainting),
        Self::Sign(RedFlag::TroubleBreathing),
        Self::Sign(RedFlag::IrregularHeartbeat),
        Self::Sign(RedFlag::HeadInjury),
        Self::Sign(RedFlag::DarkUrine),
        Self::Condition(Condition::LowEnergySigns),
    ];

    /// Everything that is asked.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::CONDITIONS.into_iter().chain(Self::SIGNS)
    }

    /// The word in stored rows and forms.
    ///
    /// ```
    /// use training::background::HealthFlag;
    /// assert_eq!(HealthFlag::LungDisease.slug(), "lung-disease");
    /// ```
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Condition(condition) => condition.slug(),
            Self::LungDisease => "lung-disease",
            Self::UnderTreatment => "under-treatment",
            Self::Sign(flag) => flag.facts().slug,
        }
    }

    /// The flag of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::all().find(|flag| flag.slug() == slug)
    }

    /// As it is asked.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::LungDisease => "Lung disease or asthma",
            Self::UnderTreatment => "Under treatment for something else",
            Self::Condition(condition) => match condition {
                Condition::HeartDisease => "Heart disease, or a rhythm problem",
                Condition::HighBloodPressure => "High blood pressure",
                Condition::LowBloodPressure => "Low blood pressure",
                Condition::Diabetes => "Diabetes",
                Condition::KidneyDisease => "Kidney disease",
                Condition::LiverDisease => "Liver disease",
                Condition::Pregnant => "Pregnant",
                Condition::Postpartum => "Gave birth in the last year",
                Condition::Breastfeeding => "Breastfeeding",
                Condition::EatingDisorder => "An eating disorder, now or earlier",
                Condition::RegularMedicine => "Medicine taken regularly",
                Condition::LowEnergySigns => "Three or more missed periods, or eating much less than I train",
                other => other.in_sentence(),
            },
            Self::Sign(flag) => match flag {
                RedFlag::ChestPain => "Chest pain or pressure, at rest or in training",
                RedFlag::Fainting => "Fainting, or nearly, in or after training",
                RedFlag::TroubleBreathing => "Breathlessness that did not fit the effort",
                RedFlag::IrregularHeartbeat => "A racing or irregular heartbeat",
                RedFlag::HeadInjury => "A knock to the head or a concussion",
                RedFlag::DarkUrine => "Dark urine or extreme swelling after training",
                other => other.facts().name,
            },
        }
    }

    /// "asthma or lung disease", inside a sentence.
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::Condition(condition) => condition.in_sentence(),
            Self::LungDisease => "lung disease or asthma",
            Self::UnderTreatment => "a treatment you are under",
            Self::Sign(flag) => flag.facts().name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_is_found_again_by_its_slug_and_reads_as_a_line() {
        let flags: Vec<HealthFlag> = HealthFlag::all().collect();
        for flag in &flags {
            assert_eq!(HealthFlag::from_slug(flag.slug()), Some(*flag));
            assert!(flag.label().starts_with(char::is_uppercase), "{}", flag.label());
        }
        let mut slugs: Vec<&str> = flags.iter().map(|flag| flag.slug()).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), flags.len());
        assert_eq!(HealthFlag::from_slug("tired"), None);
    }

    #[test]
    fn what_ends_a_session_at_once_is_asked_before_there_is_one() {
        // C2: no session at all with cardiac signs, concussion, suspected rhabdomyolysis.
        for sign in [RedFlag::ChestPain, RedFlag::Fainting, RedFlag::HeadInjury, RedFlag::DarkUrine] {
            assert!(HealthFlag::SIGNS.contains(&HealthFlag::Sign(sign)));
        }
    }
}
