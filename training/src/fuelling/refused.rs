use serde::Serialize;

use super::{FuellingPart, Grams, Milligrams, Supplement};
use crate::safety::{Condition, RedFlag, ReferTo};

/// Why there is no figure, as a sentence for the athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
pub enum FuellingRefused {
    #[error("Your age is missing. Tell me your date of birth, like 1992-05-17.")]
    AgeUnknown,
    #[error("I give no amounts under 18. A parent, a doctor or a sports dietitian can.")]
    UnderEighteen,
    #[error("Check the body mass: {} kg is outside {} to {} kg. Write it like 72.5 kg; if it is right, ask your doctor or a registered sports dietitian.",
        tenths(.given), tenths(.least), tenths(.most))]
    BodyMass { given: Grams, least: Grams, most: Grams },
    #[error("With {} I give no {}. {}.", .condition.in_sentence(), .part.in_sentence(), ask(.condition.refer_to()))]
    Closed { part: FuellingPart, condition: Condition },
    #[error("You have had {already} of caffeine today, and 400 mg from all sources is the most I go along with.")]
    CaffeineDayFull { already: Milligrams },
    #[error("With poor sleep I leave caffeine out of an evening race.")]
    CaffeineCostsSleep,
    #[error("I do not suggest bicarbonate. If you want to try it, ask me for it.")]
    NeverProposed,
    #[error("Ask your doctor or a registered sports dietitian about bicarbonate first, then come back to me.")]
    ClinicianFirst,
    #[error("Your race is {days_to_race} days away, too close to start with {}: that needs {needed_days}.", .supplement.in_sentence())]
    TooCloseToRace { supplement: Supplement, days_to_race: u16, needed_days: u16 },
    #[error("Energy is cut only in the base phase, if at all. Eat for the training now.")]
    NotInBasePhase,
    #[error("No energy is cut in the last six weeks before a race. Eat for the race now.")]
    LastSixWeeks,
    #[error("Four weeks of eating a little less are enough. Eat for the training now.")]
    DeficitOver,
    #[error("I need your height for that. Write it like 178 cm.")]
    HeightUnknown,
    #[error(
        "At your height and body mass I advise nobody to eat less. Your doctor or a registered sports dietitian can say more."
    )]
    BodyMassIndexLow,
    #[error(
        "Never: sweating, drying out, laxatives, diuretics and fat burners are dangerous, and no division is decided by body weight. A registered sports dietitian can help."
    )]
    NeverCutWeight,
    #[error("{what} I could not use. Give it like {example}.")]
    Unusable { what: &'static str, example: &'static str },
}

impl FuellingRefused {
    /// Who can say more, where somebody can.
    ///
    /// ```
    /// use training::{fuelling::FuellingRefused, safety::ReferTo};
    /// assert_eq!(FuellingRefused::UnderEighteen.refer_to(), Some(ReferTo::ResponsibleAdults));
    /// assert_eq!(FuellingRefused::AgeUnknown.refer_to(), None);
    /// ```
    #[must_use]
    pub fn refer_to(self) -> Option<ReferTo> {
        match self {
            Self::UnderEighteen => Some(ReferTo::ResponsibleAdults),
            Self::BodyMass { .. } | Self::ClinicianFirst => Some(ReferTo::Doctor),
            Self::Closed { condition, .. } => Some(condition.refer_to()),
            Self::BodyMassIndexLow | Self::NeverCutWeight => Some(ReferTo::Dietitian),
            Self::AgeUnknown
            | Self::CaffeineDayFull { .. }
            | Self::CaffeineCostsSleep
            | Self::NeverProposed
            | Self::TooCloseToRace { .. }
            | Self::NotInBasePhase
            | Self::LastSixWeeks
            | Self::DeficitOver
            | Self::HeightUnknown
            | Self::Unusable { .. } => None,
        }
    }
}

impl FuellingRefused {
    /// The flag whose referral says more than the sentence, where one fits.
    ///
    /// ```
    /// use training::{fuelling::FuellingRefused, safety::RedFlag};
    /// assert_eq!(FuellingRefused::UnderEighteen.red_flag(), Some(RedFlag::UnderEighteen));
    /// assert_eq!(FuellingRefused::NeverCutWeight.red_flag(), Some(RedFlag::EatingWorries));
    /// ```
    #[must_use]
    pub fn red_flag(self) -> Option<RedFlag> {
        match self {
            Self::UnderEighteen => Some(RedFlag::UnderEighteen),
            Self::Closed { condition, .. } => condition.red_flag(),
            Self::NeverCutWeight | Self::BodyMassIndexLow => Some(RedFlag::EatingWorries),
            _ => None,
        }
    }
}

/// "72.5": kilograms from grams.
fn tenths(grams: &Grams) -> String {
    format!("{}.{}", grams.0 / 1000, grams.0 % 1000 / 100)
}

fn ask(who: ReferTo) -> String {
    format!("Ask {} first", who.in_sentence())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_to_do() {
        let (given, least, most) = (Grams(7_250), Grams(35_000), Grams(200_000));
        let sentence = FuellingRefused::BodyMass { given, least, most }.to_string();
        assert!(sentence.starts_with("Check the body mass: 7.2 kg is outside 35.0 to 200.0 kg."), "{sentence}");
        let closed = FuellingRefused::Closed { part: FuellingPart::Sodium, condition: Condition::HighBloodPressure };
        assert_eq!(closed.to_string(), "With high blood pressure I give no sodium dose. Ask your doctor first.");
    }
}
