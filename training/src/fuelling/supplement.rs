use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingRefused, Grams, Milligrams, MilligramsPerKg, Millimoles, caps};
use crate::Confidence;

/// The five with good support (FU1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Supplement {
    Caffeine,
    Creatine,
    BetaAlanine,
    Bicarbonate,
    Nitrate,
}

impl Supplement {
    pub const ALL: [Self; 5] = [Self::Caffeine, Self::Creatine, Self::BetaAlanine, Self::Bicarbonate, Self::Nitrate];

    /// Inside a sentence.
    ///
    /// ```
    /// assert_eq!(training::fuelling::Supplement::Nitrate.in_sentence(), "nitrate from beetroot");
    /// ```
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::Caffeine => "caffeine",
            Self::Creatine => "creatine",
            Self::BetaAlanine => "beta-alanine",
            Self::Bicarbonate => "bicarbonate",
            Self::Nitrate => "nitrate from beetroot",
        }
    }
}

/// What is asked about a supplement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementQuestion {
    pub supplement: Supplement,
    /// Not taken before.
    pub is_new: bool,
    /// `None` without a race.
    pub days_to_race: Option<u16>,
    /// The athlete brought it up.
    pub was_asked_for: bool,
    /// A doctor or dietitian has agreed, as the athlete says.
    pub clinician_agreed: bool,
    /// From coffee, tea, cola, gels, gum.
    pub caffeine_today: Milligrams,
}

impl SupplementQuestion {
    /// The plain question: used before, no race near, nothing taken today.
    ///
    /// ```
    /// use training::fuelling::{Supplement, SupplementQuestion};
    /// assert!(!SupplementQuestion::about(Supplement::Creatine).is_new);
    /// ```
    #[must_use]
    pub const fn about(supplement: Supplement) -> Self {
        Self {
            supplement,
            is_new: false,
            days_to_race: None,
            was_asked_for: false,
            clinician_agreed: false,
            caffeine_today: Milligrams(0),
        }
    }
}

/// How much; every figure has passed its cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Dose {
    /// Once, and 400 mg a day from everything.
    Caffeine { single: Capped<Milligrams> },
    /// A day, without a loading phase.
    Creatine { daily: Capped<Grams> },
    /// A day, in parts of at most `each`.
    BetaAlanine { daily: Capped<Milligrams>, each: Capped<Milligrams> },
    /// The first trials in training, and what is never passed.
    Bicarbonate { start: Capped<Milligrams>, never_above: Capped<Milligrams> },
    /// A day, from food or juice.
    Nitrate { daily: Capped<Millimoles> },
}

/// A dose, when, and what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SupplementAdvice {
    pub supplement: Supplement,
    pub dose: Dose,
    /// Minutes before the start, least and most, where it is taken for one session.
    pub minutes_before: Option<(u16, u16)>,
    /// Weeks before it can show, where it builds up.
    pub weeks_needed: Option<u8>,
    /// Trials in training before a race.
    pub trials_needed: u8,
    pub source: &'static str,
    /// Of the dose.
    pub confidence: Confidence,
    /// That it helps in this sport: nobody has tested that.
    pub benefit_confidence: Confidence,
}

/// A dose within its caps, or why there is none (facts/fuelling §7–11, §17).
///
/// # Errors
/// `Closed` for whoever needs a clinician, `NeverProposed` and `ClinicianFirst` for bicarbonate, `TooCloseToRace` for
/// anything new (C50: 14 days; creatine and beta-alanine four weeks), `CaffeineDayFull`.
///
/// ```
/// use training::fuelling::{Dose, Eater, FuellingConventions, Grams, Person, Supplement, SupplementQuestion, supplement};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let advice = supplement(&eater, &SupplementQuestion::about(Supplement::Creatine))?;
/// let Dose::Creatine { daily } = advice.dose else { unreachable!() };
/// assert_eq!(daily.to_string(), "3 g to 5 g");
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn supplement(eater: &Eater, question: &SupplementQuestion) -> Result<SupplementAdvice, FuellingRefused> {
    let asked = question.supplement;
    let dose = match asked {
        Supplement::Caffeine => Dose::Caffeine {
            single: caps::caffeine(eater, question.caffeine_today, MilligramsPerKg(1), MilligramsPerKg(3))?,
        },
        Supplement::Creatine => Dose::Creatine { daily: caps::creatine(eater, Grams(3), Grams(5))? },
        Supplement::BetaAlanine => Dose::BetaAlanine {
            daily: caps::beta_alanine(eater, Milligrams(4000), Milligrams(6000))?,
            each: caps::beta_alanine_each(eater, Milligrams(1600))?,
        },
        Supplement::Bicarbonate => Dose::Bicarbonate {
            start: caps::bicarbonate_start(eater, question, MilligramsPerKg(100), MilligramsPerKg(150))?,
            never_above: caps::bicarbonate(eater, question)?,
        },
        Supplement::Nitrate => Dose::Nitrate { daily: caps::nitrate(eater, Millimoles(6), Millimoles(8))? },
    };
    let needed_days = match asked {
        Supplement::Creatine | Supplement::BetaAlanine => 28,
        Supplement::Caffeine | Supplement::Bicarbonate | Supplement::Nitrate => 15,
    };
    if let Some(days_to_race) = question.days_to_race.filter(|days| question.is_new && *days < needed_days) {
        return Err(FuellingRefused::TooCloseToRace { supplement: asked, days_to_race, needed_days });
    }
    let (minutes_before, weeks_needed, source, confidence, benefit_confidence) = match asked {
        Supplement::Caffeine => (Some((60, 60)), None, "CAF-ISSN21", Confidence::High, Confidence::High),
        Supplement::Creatine => (None, Some(4), "CRE-ISSN17", Confidence::High, Confidence::Medium),
        Supplement::BetaAlanine => (None, Some(4), "BA-ISSN15", Confidence::High, Confidence::Low),
        Supplement::Bicarbonate => (Some((60, 180)), None, "BIC-ISSN21", Confidence::Medium, Confidence::Low),
        Supplement::Nitrate => (Some((120, 180)), None, "NIT-2021", Confidence::Medium, Confidence::Medium),
    };
    Ok(SupplementAdvice {
        supplement: asked,
        dose,
        minutes_before,
        weeks_needed,
        trials_needed: if asked == Supplement::Bicarbonate { 3 } else { 2 },
        source,
        confidence,
        benefit_confidence,
    })
}

/// What the coach says to everything else (FU12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// With a blood test and a clinician, never on one's own.
    ClinicianOnly,
    /// Little is known, little is risked.
    EarlyEvidence,
    NotRecommended,
    /// It may do harm.
    Avoid,
}

/// A product and the verdict on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct OtherProduct {
    pub name: &'static str,
    pub verdict: Verdict,
    pub source: &'static str,
    pub confidence: Confidence,
}

const fn other(name: &'static str, verdict: Verdict, source: &'static str, confidence: Confidence) -> OtherProduct {
    OtherProduct { name, verdict, source, confidence }
}

const OTHERS: [OtherProduct; 12] = [
    other("Iron", Verdict::ClinicianOnly, "NUT-ACSM16", Confidence::High),
    other("Vitamin D", Verdict::ClinicianOnly, "SUP-IOC18", Confidence::High),
    other("Collagen with vitamin C", Verdict::EarlyEvidence, "K", Confidence::Low),
    other("Ketones", Verdict::NotRecommended, "SUP-IOC18", Confidence::Medium),
    other("Branched-chain amino acids", Verdict::NotRecommended, "SUP-IOC18", Confidence::Medium),
    other("CBD", Verdict::NotRecommended, "SUP-IOC18", Confidence::Medium),
    other("Fat burners", Verdict::Avoid, "SUP-IOC18", Confidence::Medium),
    other("Pre-workout blends", Verdict::NotRecommended, "SUP-IOC18", Confidence::Medium),
    other("Large doses of antioxidants", Verdict::NotRecommended, "K", Confidence::Medium),
    other("Anti-inflammatory painkillers before a race", Verdict::Avoid, "K", Confidence::High),
    other("Alcohol in the 48 hours before a race", Verdict::Avoid, "K", Confidence::Medium),
    other("Caffeine powder", Verdict::Avoid, "own", Confidence::High),
];

/// Everything else that is asked about, with a verdict (facts/fuelling §12, FU7.5).
///
/// ```
/// use training::fuelling::{Verdict, other_products};
/// let iron = other_products().iter().find(|product| product.name == "Iron").expect("iron is asked about");
/// assert_eq!(iron.verdict, Verdict::ClinicianOnly);
/// ```
#[must_use]
pub const fn other_products() -> &'static [OtherProduct] {
    &OTHERS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fuelling::{FuellingConventions, Person},
        safety::Condition,
    };

    fn eater(body_mass: u32, conditions: &[Condition]) -> Eater {
        let person = Person { body_mass: Grams(body_mass), age_years: Some(34), conditions: conditions.to_vec() };
        Eater::of(&person, &FuellingConventions::default()).unwrap()
    }

    fn caffeine(body_mass: u32, today: u32) -> Result<(u32, u32), FuellingRefused> {
        let question =
            SupplementQuestion { caffeine_today: Milligrams(today), ..SupplementQuestion::about(Supplement::Caffeine) };
        match supplement(&eater(body_mass, &[]), &question)?.dose {
            Dose::Caffeine { single } => Ok((single.low().0, single.high().0)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn caffeine_stops_at_three_mg_per_kg_at_200_and_at_400_a_day() {
        assert_eq!(caffeine(50_000, 0), Ok((50, 150)));
        assert_eq!(caffeine(66_600, 0), Ok((66, 199)));
        assert_eq!(caffeine(70_000, 0), Ok((70, 200)));
        assert_eq!(caffeine(200_000, 0), Ok((200, 200)));
        assert_eq!(caffeine(70_000, 350), Ok((50, 50)));
        assert!(matches!(caffeine(70_000, 400), Err(FuellingRefused::CaffeineDayFull { .. })));
        assert!(matches!(caffeine(70_000, u32::MAX), Err(FuellingRefused::CaffeineDayFull { .. })));
    }

    #[test]
    fn bicarbonate_is_never_proposed_and_a_clinician_comes_first() {
        let plain = SupplementQuestion::about(Supplement::Bicarbonate);
        let ask = |question| supplement(&eater(75_000, &[]), &question);
        assert_eq!(ask(plain), Err(FuellingRefused::NeverProposed));
        assert_eq!(ask(SupplementQuestion { clinician_agreed: true, ..plain }), Err(FuellingRefused::NeverProposed));
        let asked = SupplementQuestion { was_asked_for: true, ..plain };
        assert_eq!(ask(asked), Err(FuellingRefused::ClinicianFirst));
        let advice = ask(SupplementQuestion { clinician_agreed: true, ..asked }).unwrap();
        let Dose::Bicarbonate { start, never_above } = advice.dose else { panic!("{advice:?}") };
        assert_eq!(start.to_string(), "7500 mg to 11250 mg");
        // 0.3 g/kg would be 22.5 g.
        assert_eq!(never_above.high(), Milligrams(20_000));
        assert_eq!(advice.trials_needed, 3);
    }

    #[test]
    fn nothing_new_starts_too_close_to_a_race() {
        for (asked, last_day) in [(Supplement::Creatine, 28), (Supplement::BetaAlanine, 28), (Supplement::Nitrate, 15)]
        {
            let on = |days| {
                let question =
                    SupplementQuestion { is_new: true, days_to_race: Some(days), ..SupplementQuestion::about(asked) };
                supplement(&eater(70_000, &[]), &question).is_ok()
            };
            assert!(on(last_day) && !on(last_day - 1) && !on(0), "{asked:?}");
        }
        let known = SupplementQuestion { days_to_race: Some(3), ..SupplementQuestion::about(Supplement::Creatine) };
        assert!(supplement(&eater(70_000, &[]), &known).is_ok());
    }

    #[test]
    fn a_flag_closes_all_five() {
        for condition in [Condition::HighBloodPressure, Condition::RegularMedicine, Condition::Illness] {
            for asked in Supplement::ALL {
                let question = SupplementQuestion {
                    was_asked_for: true,
                    clinician_agreed: true,
                    ..SupplementQuestion::about(asked)
                };
                let refused = supplement(&eater(70_000, &[condition]), &question).unwrap_err();
                assert!(refused.refer_to().is_some(), "{condition:?} {asked:?}");
            }
        }
        let nitrate = SupplementQuestion::about(Supplement::Nitrate);
        assert!(supplement(&eater(70_000, &[Condition::LowBloodPressure]), &nitrate).is_err());
        let caffeine = SupplementQuestion::about(Supplement::Caffeine);
        assert!(supplement(&eater(70_000, &[Condition::LowBloodPressure]), &caffeine).is_ok());
        assert!(supplement(&eater(70_000, &[Condition::Anxiety]), &caffeine).is_err());
    }
}
