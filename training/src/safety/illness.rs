use serde::{Deserialize, Serialize};

use super::{AllowedTraining, ReferTo, SafetyConventions};
use crate::Confidence;

/// How an illness stands today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Illness {
    /// Chest pain, palpitations, fainting, unusual breathlessness or effort that feels wrong, in the illness or since.
    pub has_heart_sign: bool,
    /// Fever, chest or whole-body symptoms, now or in this illness.
    pub is_whole_body: bool,
    /// Influenza, COVID-19.
    pub is_flu_like: bool,
    pub fever_days: u16,
    /// Symptoms today; with `is_whole_body` false these are a mild cold above the neck.
    pub has_symptoms: bool,
    /// Hours of being well without medicines.
    pub well_hours: u16,
    pub symptom_free_days: u16,
    /// Days since it began.
    pub days_since_onset: u16,
}

/// What may be trained in and after an illness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AfterIllness {
    pub allowed: AllowedTraining,
    /// The longest session while only easy ones are allowed, where a rule names one.
    pub minutes_at_most: Option<u16>,
    /// Coming back begins with the ramp session of the library, not where the plan was.
    pub begins_with_ramp: bool,
    /// Rest is always the other choice.
    pub refer_to: Option<ReferTo>,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// The rules of C65 and SC18.5 (`[ILL-IOC22]`, `[ILL-GRTP20]`): nothing with fever, chest or whole-body symptoms; easy again
/// once well for two days without medicines; hard not before seven days free of symptoms, and ten since the start after
/// influenza, COVID-19 or a long fever. A mild cold leaves rest or an easy half hour (custom rather than evidence, low
/// confidence). A sign of the heart is cleared first.
///
/// ```
/// use training::safety::{AllowedTraining, Illness, SafetyConventions, after_illness};
/// let fever = Illness { is_whole_body: true, has_symptoms: true, ..Illness::default() };
/// assert_eq!(after_illness(&fever, &SafetyConventions::default()).allowed, AllowedTraining::NoSession);
/// ```
#[must_use]
pub fn after_illness(illness: &Illness, conventions: &SafetyConventions) -> AfterIllness {
    let rule = |allowed, source, confidence| AfterIllness {
        allowed,
        minutes_at_most: None,
        begins_with_ramp: false,
        refer_to: None,
        source,
        confidence,
    };
    if illness.has_heart_sign {
        let stop = rule(AllowedTraining::NoSession, "SCR-ACSM15", Confidence::High);
        return AfterIllness { refer_to: Some(ReferTo::SameDayDoctor), ..stop };
    }
    let is_long = illness.is_flu_like || illness.fever_days >= conventions.long_fever_days;
    if !(illness.is_whole_body || is_long || illness.fever_days > 0) {
        // A cold in the head.
        return if illness.has_symptoms {
            let easy = rule(AllowedTraining::EasyOnly, "ILL-UP21", Confidence::Low);
            AfterIllness { minutes_at_most: Some(conventions.mild_cold_minutes), ..easy }
        } else {
            rule(AllowedTraining::Plan, "ILL-IOC22", Confidence::Medium)
        };
    }
    if illness.has_symptoms || illness.well_hours < conventions.well_before_easy_hours {
        return rule(AllowedTraining::NoSession, "ILL-IOC22", Confidence::Medium);
    }
    let is_free = illness.symptom_free_days >= conventions.symptom_free_before_hard_days;
    let is_far = !is_long || illness.days_since_onset >= conventions.since_onset_before_hard_days;
    if is_free && is_far {
        rule(AllowedTraining::Plan, "ILL-GRTP20", Confidence::Medium)
    } else {
        let easy = rule(AllowedTraining::EasyOnly, "ILL-GRTP20", Confidence::Medium);
        AfterIllness { begins_with_ramp: true, ..easy }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn allowed(illness: Illness) -> AllowedTraining {
        after_illness(&illness, &SafetyConventions::default()).allowed
    }

    #[test]
    fn a_fever_is_followed_by_rest_then_easy_then_the_plan() {
        let well = |well_hours, symptom_free_days| Illness {
            is_whole_body: true,
            fever_days: 2,
            well_hours,
            symptom_free_days,
            days_since_onset: 20,
            ..Illness::default()
        };
        assert_eq!(allowed(well(47, 1)), AllowedTraining::NoSession);
        assert_eq!(allowed(well(48, 2)), AllowedTraining::EasyOnly);
        assert_eq!(allowed(well(150, 6)), AllowedTraining::EasyOnly);
        assert_eq!(allowed(well(168, 7)), AllowedTraining::Plan);
        assert!(after_illness(&well(48, 2), &SafetyConventions::default()).begins_with_ramp);
    }

    #[test]
    fn influenza_and_a_long_fever_wait_ten_days_from_the_start() {
        let since = |days_since_onset, fever_days, is_flu_like| {
            allowed(Illness {
                is_whole_body: true,
                is_flu_like,
                fever_days,
                well_hours: 200,
                symptom_free_days: 7,
                days_since_onset,
                ..Illness::default()
            })
        };
        assert_eq!(since(9, 2, true), AllowedTraining::EasyOnly);
        assert_eq!(since(9, 4, false), AllowedTraining::EasyOnly);
        assert_eq!(since(9, 3, false), AllowedTraining::Plan);
        assert_eq!(since(10, 4, true), AllowedTraining::Plan);
    }

    #[test]
    fn a_mild_cold_leaves_an_easy_half_hour_and_says_it_is_custom() {
        let cold = after_illness(&Illness { has_symptoms: true, ..Illness::default() }, &SafetyConventions::default());
        assert_eq!((cold.allowed, cold.minutes_at_most), (AllowedTraining::EasyOnly, Some(30)));
        assert_eq!(cold.confidence, Confidence::Low);
        assert_eq!(allowed(Illness::default()), AllowedTraining::Plan);
    }

    #[test]
    fn a_sign_of_the_heart_is_cleared_however_long_ago_it_was() {
        let long_well = Illness {
            has_heart_sign: true,
            well_hours: 5000,
            symptom_free_days: 200,
            days_since_onset: 220,
            ..Illness::default()
        };
        let rule = after_illness(&long_well, &SafetyConventions::default());
        assert_eq!((rule.allowed, rule.refer_to), (AllowedTraining::NoSession, Some(ReferTo::SameDayDoctor)));
    }

    proptest! {
        #[test]
        fn waiting_longer_never_allows_less(
            is_whole_body: bool, is_flu_like: bool, fever_days in 0_u16..30, has_symptoms: bool,
            well_hours in 0_u16..400, symptom_free_days in 0_u16..30, days_since_onset in 0_u16..60, more in 0_u16..30,
        ) {
            let today = Illness {
                has_heart_sign: false, is_whole_body, is_flu_like, fever_days, has_symptoms, well_hours, symptom_free_days, days_since_onset,
            };
            let later = Illness {
                well_hours: well_hours + 24 * more,
                symptom_free_days: symptom_free_days + more,
                days_since_onset: days_since_onset + more,
                ..today
            };
            prop_assert!(allowed(later) >= allowed(today));
        }
    }
}
