use serde::{Deserialize, Serialize};

use super::{RedFlag, ReferTo};

/// What an athlete has told about their health, as it stands. Age is asked apart; a sign of today is a `RedFlag`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Condition {
    Pregnant,
    Breastfeeding,
    /// Gave birth not long ago; how many weeks is asked apart.
    Postpartum,
    /// An eating disorder, now or once.
    EatingDisorder,
    /// Signs of low energy availability (REDs), three missed periods among them.
    LowEnergySigns,
    Diabetes,
    KidneyDisease,
    LiverDisease,
    /// Arrhythmia included.
    HeartDisease,
    HighBloodPressure,
    LowBloodPressure,
    /// Any medicine taken regularly.
    RegularMedicine,
    /// Anxiety or panic attacks.
    Anxiety,
    Reflux,
    PoorSleep,
    /// Ill now, without fever; fever is a red flag.
    Illness,
    /// Injured now.
    Injury,
}

impl Condition {
    pub const ALL: [Self; 17] = [
        Self::Pregnant,
        Self::Breastfeeding,
        Self::Postpartum,
        Self::EatingDisorder,
        Self::LowEnergySigns,
        Self::Diabetes,
        Self::KidneyDisease,
        Self::LiverDisease,
        Self::HeartDisease,
        Self::HighBloodPressure,
        Self::LowBloodPressure,
        Self::RegularMedicine,
        Self::Anxiety,
        Self::Reflux,
        Self::PoorSleep,
        Self::Illness,
        Self::Injury,
    ];

    /// The word in stored rows.
    ///
    /// ```
    /// use training::safety::Condition;
    /// assert_eq!(Condition::from_slug(Condition::KidneyDisease.slug()), Some(Condition::KidneyDisease));
    /// ```
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnant",
            Self::Breastfeeding => "breastfeeding",
            Self::Postpartum => "postpartum",
            Self::EatingDisorder => "eating-disorder",
            Self::LowEnergySigns => "low-energy-signs",
            Self::Diabetes => "diabetes",
            Self::KidneyDisease => "kidney-disease",
            Self::LiverDisease => "liver-disease",
            Self::HeartDisease => "heart-disease",
            Self::HighBloodPressure => "high-blood-pressure",
            Self::LowBloodPressure => "low-blood-pressure",
            Self::RegularMedicine => "regular-medicine",
            Self::Anxiety => "anxiety",
            Self::Reflux => "reflux",
            Self::PoorSleep => "poor-sleep",
            Self::Illness => "illness",
            Self::Injury => "injury",
        }
    }

    /// The condition a slug names.
    ///
    /// ```
    /// assert_eq!(training::safety::Condition::from_slug("tired"), None);
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|condition| condition.slug() == slug)
    }

    /// Inside a sentence.
    ///
    /// ```
    /// assert_eq!(training::safety::Condition::Pregnant.in_sentence(), "pregnancy");
    /// ```
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnancy",
            Self::Breastfeeding => "breastfeeding",
            Self::Postpartum => "the time after a birth",
            Self::EatingDisorder => "an eating disorder, now or earlier",
            Self::LowEnergySigns => "signs of eating too little for the training",
            Self::Diabetes => "diabetes",
            Self::KidneyDisease => "kidney disease",
            Self::LiverDisease => "liver disease",
            Self::HeartDisease => "heart disease",
            Self::HighBloodPressure => "high blood pressure",
            Self::LowBloodPressure => "low blood pressure",
            Self::RegularMedicine => "a medicine taken regularly",
            Self::Anxiety => "anxiety or panic",
            Self::Reflux => "reflux",
            Self::PoorSleep => "poor sleep",
            Self::Illness => "an illness",
            Self::Injury => "an injury",
        }
    }

    /// Who can say more.
    ///
    /// ```
    /// use training::safety::{Condition, ReferTo};
    /// assert_eq!(Condition::EatingDisorder.refer_to(), ReferTo::Dietitian);
    /// ```
    #[must_use]
    pub fn refer_to(self) -> ReferTo {
        match self {
            Self::Pregnant | Self::Breastfeeding | Self::Postpartum => ReferTo::Midwife,
            Self::EatingDisorder | Self::LowEnergySigns => ReferTo::Dietitian,
            Self::Injury => ReferTo::Physiotherapist,
            _ => ReferTo::Doctor,
        }
    }

    /// The flag whose referral says it in words; `None` for what needs no referral by itself.
    ///
    /// ```
    /// use training::safety::{Condition, RedFlag};
    /// assert_eq!(Condition::LowEnergySigns.red_flag(), Some(RedFlag::EatingWorries));
    /// ```
    #[must_use]
    pub fn red_flag(self) -> Option<RedFlag> {
        match self {
            Self::Pregnant | Self::Breastfeeding | Self::Postpartum => Some(RedFlag::Pregnancy),
            Self::EatingDisorder | Self::LowEnergySigns => Some(RedFlag::EatingWorries),
            Self::Injury => Some(RedFlag::LastingPain),
            Self::Illness | Self::PoorSleep => None,
            _ => Some(RedFlag::MedicalCondition),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_is_found_again_by_its_slug() {
        for condition in Condition::ALL {
            assert_eq!(Condition::from_slug(condition.slug()), Some(condition));
        }
        let mut slugs = Condition::ALL.map(Condition::slug).to_vec();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), Condition::ALL.len());
    }

    #[test]
    fn a_condition_and_its_flag_send_to_the_same_people() {
        for condition in Condition::ALL {
            if let Some(flag) = condition.red_flag() {
                assert_eq!(condition.refer_to(), flag.facts().refer_to, "{condition:?}");
            }
        }
    }
}
