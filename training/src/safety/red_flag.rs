use serde::{Deserialize, Serialize};

use super::{AllowedTraining, ReferTo, Urgency, recognise};
use crate::Confidence;

/// A sign that ends the coaching of a session (facts/science §17). The gravest come first: what is recognised is answered
/// in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RedFlag {
    SelfHarm,
    ChestPain,
    Fainting,
    TroubleBreathing,
    IrregularHeartbeat,
    HeatIllness,
    StrokeOrNerve,
    HeadInjuryDanger,
    TooMuchWater,
    SevereAllergy,
    BrokenBone,
    HeadInjury,
    PossibleFracture,
    PossibleTear,
    DarkUrine,
    UnexpectedBlood,
    PossibleClot,
    Fever,
    UnderEighteen,
    Pregnancy,
    MedicalCondition,
    EatingWorries,
    LastingPain,
}

/// What is known of a red flag; its phrases and its referral text are asked apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RedFlagFacts {
    pub flag: RedFlag,
    /// The word in stored rows.
    pub slug: &'static str,
    /// What was recognised, in words for the athlete.
    pub name: &'static str,
    pub urgency: Urgency,
    pub refer_to: ReferTo,
    /// The most that is trained until it is cleared (C2).
    pub allowed: AllowedTraining,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

impl RedFlag {
    /// The gravest first.
    pub const ALL: [Self; 23] = [
        Self::SelfHarm,
        Self::ChestPain,
        Self::Fainting,
        Self::TroubleBreathing,
        Self::IrregularHeartbeat,
        Self::HeatIllness,
        Self::StrokeOrNerve,
        Self::HeadInjuryDanger,
        Self::TooMuchWater,
        Self::SevereAllergy,
        Self::BrokenBone,
        Self::HeadInjury,
        Self::PossibleFracture,
        Self::PossibleTear,
        Self::DarkUrine,
        Self::UnexpectedBlood,
        Self::PossibleClot,
        Self::Fever,
        Self::UnderEighteen,
        Self::Pregnancy,
        Self::MedicalCondition,
        Self::EatingWorries,
        Self::LastingPain,
    ];

    /// The flag a slug names.
    ///
    /// ```
    /// use training::safety::RedFlag;
    /// assert_eq!(RedFlag::from_slug("chest-pain"), Some(RedFlag::ChestPain));
    /// assert_eq!(RedFlag::from_slug("tired"), None);
    /// ```
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.facts().slug == slug)
    }

    /// How urgent it is, who takes over, and what may be trained until then (SC17.1–17.7, C2, C79, C80).
    ///
    /// ```
    /// use training::safety::{AllowedTraining, RedFlag, Urgency};
    /// let dark_urine = RedFlag::DarkUrine.facts();
    /// assert_eq!(dark_urine.urgency, Urgency::Urgent);
    /// assert_eq!(dark_urine.allowed, AllowedTraining::NoSession);
    /// ```
    #[must_use]
    pub const fn facts(self) -> RedFlagFacts {
        match self {
            Self::SelfHarm => {
                let facts = self.grave("self-harm", "thoughts of harming yourself", "own");
                RedFlagFacts { urgency: Urgency::Crisis, refer_to: ReferTo::CrisisLine, ..facts }
            }
            Self::ChestPain => self.grave("chest-pain", "chest pain or pressure", "SCR-ACSM15"),
            Self::Fainting => self.grave("fainting", "fainting", "SCR-ACSM15"),
            Self::TroubleBreathing => self.grave("trouble-breathing", "trouble breathing", "SCR-ACSM15"),
            Self::IrregularHeartbeat => {
                self.grave("irregular-heartbeat", "a racing or irregular heartbeat", "SCR-ACSM15")
            }
            Self::HeatIllness => self.grave("heat-illness", "heat illness", "HEAT-ACSM21"),
            Self::StrokeOrNerve => self.grave("stroke-or-nerve", "signs of a stroke or nerve emergency", "own"),
            Self::HeadInjuryDanger => self.grave("head-injury-danger", "a head injury with a danger sign", "CRT6"),
            Self::TooMuchWater => {
                self.grave("too-much-water", "confusion or sickness after a lot to drink", "HYD-EAH15")
            }
            Self::SevereAllergy => self.grave("severe-allergy", "a severe allergic reaction", "own"),
            Self::BrokenBone => self.grave("broken-bone", "a broken bone or a dislocated joint", "own"),
            Self::HeadInjury => self.today("head-injury", "a head injury", "CONC-AMS22", AllowedTraining::NoSession),
            Self::PossibleFracture => {
                self.today("possible-fracture", "a possible fracture", "BSI-REV", AllowedTraining::EasyOnly)
            }
            Self::PossibleTear => self.today("possible-tear", "a possible tear", "own", AllowedTraining::EasyOnly),
            Self::DarkUrine => {
                self.today("dark-urine", "dark urine after hard training", "RHABDO", AllowedTraining::NoSession)
            }
            Self::UnexpectedBlood => {
                self.today("unexpected-blood", "blood where it does not belong", "own", AllowedTraining::NoSession)
            }
            Self::PossibleClot => self.today("possible-clot", "a possible clot", "own", AllowedTraining::NoSession),
            Self::Fever => self.today("fever", "fever or whole-body illness", "ILL-IOC22", AllowedTraining::NoSession),
            Self::UnderEighteen => self.routine(
                "under-18",
                "training under 18 needs a coach or doctor who can see you",
                ReferTo::ResponsibleAdults,
                AllowedTraining::NoPlan,
            ),
            Self::Pregnancy => {
                self.routine("pregnancy", "training in or after pregnancy", ReferTo::Midwife, AllowedTraining::NoPlan)
            }
            Self::MedicalCondition => self.routine(
                "medical-condition",
                "medicines and diagnosed conditions belong to your doctor",
                ReferTo::Doctor,
                AllowedTraining::EasyOnly,
            ),
            Self::EatingWorries => self.routine(
                "eating-worries",
                "eating and food worries deserve somebody trained for them",
                ReferTo::Dietitian,
                AllowedTraining::EasyOnly,
            ),
            Self::LastingPain => self.routine(
                "lasting-pain",
                "pain at night or rest, numbness or swelling that stays should be examined",
                ReferTo::Physiotherapist,
                AllowedTraining::EasyOnly,
            ),
        }
    }

    /// What gives it away in a message: any one of the outer list, all parts of the inner one, as whole words of a
    /// lower-case text without apostrophes; a trailing `*` stands for any ending. Ages are left to whoever reads numbers.
    ///
    /// ```
    /// use training::safety::RedFlag;
    /// assert!(RedFlag::DarkUrine.recognised_by().contains(&["dark urine"].as_slice()));
    /// ```
    #[must_use]
    pub fn recognised_by(self) -> &'static [&'static [&'static str]] {
        recognise::phrases(self)
    }

    const fn grave(self, slug: &'static str, name: &'static str, source: &'static str) -> RedFlagFacts {
        RedFlagFacts {
            flag: self,
            slug,
            name,
            urgency: Urgency::Emergency,
            refer_to: ReferTo::EmergencyServices,
            allowed: AllowedTraining::NoSession,
            source,
            confidence: Confidence::High,
        }
    }

    const fn today(
        self,
        slug: &'static str,
        name: &'static str,
        source: &'static str,
        allowed: AllowedTraining,
    ) -> RedFlagFacts {
        let grave = self.grave(slug, name, source);
        RedFlagFacts { urgency: Urgency::Urgent, refer_to: ReferTo::SameDayDoctor, allowed, ..grave }
    }

    const fn routine(
        self,
        slug: &'static str,
        name: &'static str,
        refer_to: ReferTo,
        allowed: AllowedTraining,
    ) -> RedFlagFacts {
        let grave = self.grave(slug, name, "own");
        RedFlagFacts { urgency: Urgency::Routine, refer_to, allowed, ..grave }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gravest_come_first_and_each_is_found_by_its_slug() {
        let urgencies = RedFlag::ALL.map(|flag| flag.facts().urgency);
        assert!(urgencies.windows(2).all(|pair| pair[0] >= pair[1]), "{urgencies:?}");
        for flag in RedFlag::ALL {
            assert_eq!(flag.facts().flag, flag);
            assert_eq!(RedFlag::from_slug(flag.facts().slug), Some(flag));
        }
    }

    #[test]
    fn nothing_is_trained_with_a_sign_of_the_heart_the_head_the_heat_the_muscles_or_a_fever() {
        // C2 names them.
        for flag in [
            RedFlag::ChestPain,
            RedFlag::Fainting,
            RedFlag::IrregularHeartbeat,
            RedFlag::TroubleBreathing,
            RedFlag::HeadInjury,
            RedFlag::HeadInjuryDanger,
            RedFlag::DarkUrine,
            RedFlag::HeatIllness,
            RedFlag::Fever,
        ] {
            assert_eq!(flag.facts().allowed, AllowedTraining::NoSession, "{flag:?}");
        }
        for flag in RedFlag::ALL {
            assert!(flag.facts().allowed < AllowedTraining::Plan, "{flag:?} leaves the plan as it is");
        }
    }

    #[test]
    fn whoever_is_called_comes_as_fast_as_the_sign_asks() {
        for flag in RedFlag::ALL {
            let facts = flag.facts();
            let who = match facts.urgency {
                Urgency::Crisis => facts.refer_to == ReferTo::CrisisLine,
                Urgency::Emergency => facts.refer_to == ReferTo::EmergencyServices,
                Urgency::Urgent => facts.refer_to == ReferTo::SameDayDoctor,
                Urgency::Routine => {
                    !matches!(facts.refer_to, ReferTo::CrisisLine | ReferTo::EmergencyServices | ReferTo::SameDayDoctor)
                }
            };
            assert!(who, "{facts:?}");
        }
    }
}
