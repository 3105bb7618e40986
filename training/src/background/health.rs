use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    HealthFlag,
    reading::{Reading, joined, whole},
};
use crate::{
    FieldError, Units, age_on,
    safety::{ADULT_FROM_AGE, BodyArea, Condition, Health, RedFlag},
};

const LIMITS_CHARACTERS: usize = 500;

/// What an athlete told about their health. Being here means that they said they are 18 or older.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HealthAnswers {
    /// `None` while the questions were passed over; an empty list is an answer.
    pub flags: Option<Vec<HealthFlag>>,
    /// A doctor has cleared hard training with all of it, as the athlete says.
    pub is_cleared: bool,
    pub weeks_after_birth: Option<u16>,
    /// Where it hurts or did lately.
    pub areas: Vec<BodyArea>,
    /// What to leave out, in their own words.
    pub limits: Option<String>,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HealthForm {
    pub adult: String,
    pub flags: Vec<String>,
    pub cleared: String,
    pub weeks_after_birth: String,
    pub areas: Vec<String>,
    pub limits: String,
    /// Empty where the form does not ask.
    pub units: String,
    /// The button "Skip the rest".
    pub skip: String,
}

impl HealthForm {
    /// As the form shows what is known.
    #[must_use]
    pub fn of(known: Option<&HealthAnswers>, units: Units) -> Self {
        let ticked = |is_ticked: bool| if is_ticked { "true".to_owned() } else { String::new() };
        let Some(known) = known else {
            return Self { units: units.slug().to_owned(), ..Self::default() };
        };
        Self {
            adult: ticked(true),
            flags: known.flags.iter().flatten().map(|flag| flag.slug().to_owned()).collect(),
            cleared: ticked(known.is_cleared),
            weeks_after_birth: known.weeks_after_birth.map(|weeks| weeks.to_string()).unwrap_or_default(),
            areas: known.areas.iter().map(|area| area_slug(*area).to_owned()).collect(),
            limits: known.limits.clone().unwrap_or_default(),
            units: units.slug().to_owned(),
            skip: String::new(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![
            ("adult", self.adult.clone()),
            ("flags", joined(&self.flags)),
            ("cleared", self.cleared.clone()),
            ("weeks_after_birth", self.weeks_after_birth.clone()),
            ("areas", joined(&self.areas)),
            ("limits", self.limits.clone()),
            ("units", self.units.clone()),
        ]
    }

    /// Whether all but the age was passed over.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.skip == "true"
    }
}

impl HealthAnswers {
    /// Reads a form. Being 18 is required; passed over, what was known before stays. The units are the athlete's from
    /// now on.
    ///
    /// # Errors
    /// A sentence for each field that is missing or makes no sense.
    pub fn parse(form: &HealthForm, known: Option<&Self>, units: Units) -> Result<(Self, Units), Vec<FieldError>> {
        let mut reading = Reading::default();
        if form.adult != "true" {
            reading.refuse("adult", "Coach K is for adults. Confirm that you are 18 or older to go on.");
        }
        if form.is_skipped() {
            return reading.end(Some((known.cloned().unwrap_or_default(), units)));
        }
        let units = reading.chosen("units", &form.units, Units::from_slug).unwrap_or(units);
        let flags = reading.several("flags", &form.flags, HealthFlag::from_slug);
        let weeks_after_birth = reading.optional("weeks_after_birth", &form.weeks_after_birth, |text| {
            whole(text, 0..=104, "Whole weeks up to 104, please. Write it like 16.")
        });
        let areas = reading.several("areas", &form.areas, area_from_slug);
        let limits = reading.optional("limits", &form.limits, |text| {
            let is_short = text.chars().count() <= LIMITS_CHARACTERS;
            let is_text = text.chars().all(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t'));
            if is_short && is_text { Ok(text.to_owned()) } else { Err("Keep it to 500 letters, please.") }
        });
        let has_given_birth = flags.contains(&HealthFlag::Condition(Condition::Postpartum));
        let answers = Self {
            is_cleared: form.cleared == "true" && !flags.is_empty(),
            weeks_after_birth: weeks_after_birth.filter(|_| has_given_birth),
            flags: Some(flags),
            areas,
            limits,
        };
        reading.end(Some((answers, units)))
    }

    /// What decides whether there is a plan. Whoever confirmed their age without a date of birth is at least 18.
    #[must_use]
    pub fn health(&self, birth_date: Option<Date>, is_active: bool, today: Date) -> Health {
        let age_years = birth_date.map_or(Some(ADULT_FROM_AGE), |birth| age_on(birth, today));
        let flags = self.flags.as_deref().unwrap_or_default();
        let mut conditions: Vec<Condition> = flags
            .iter()
            .filter_map(|flag| match flag {
                HealthFlag::Condition(condition) => Some(*condition),
                _ => None,
            })
            .collect();
        if !self.areas.is_empty() {
            conditions.push(Condition::Injury);
        }
        let open_flags = flags.iter().filter(|_| !self.is_cleared).filter_map(|flag| match flag {
            HealthFlag::Sign(flag) => Some(*flag),
            HealthFlag::LungDisease | HealthFlag::UnderTreatment => Some(RedFlag::MedicalCondition),
            HealthFlag::Condition(_) => None,
        });
        let mut open_flags: Vec<RedFlag> = open_flags.collect();
        open_flags.dedup();
        Health {
            age_years,
            is_active,
            cleared: if self.is_cleared { conditions.clone() } else { Vec::new() },
            conditions,
            weeks_after_birth: self.weeks_after_birth,
            open_flags,
        }
    }
}

/// The word for a place in stored rows and forms.
///
/// ```
/// use training::{background::area_slug, safety::BodyArea};
/// assert_eq!(area_slug(BodyArea::LowBack), "low-back");
/// ```
#[must_use]
pub fn area_slug(area: BodyArea) -> &'static str {
    match area {
        BodyArea::CalfOrAchilles => "calf-or-achilles",
        BodyArea::Shin => "shin",
        BodyArea::FrontOfKnee => "front-of-knee",
        BodyArea::LowBack => "low-back",
        BodyArea::HipOrGroin => "hip-or-groin",
        BodyArea::Shoulder => "shoulder",
        BodyArea::Foot => "foot",
    }
}

/// The place of a word.
///
/// ```
/// assert_eq!(training::background::area_from_slug("elbow"), None);
/// ```
#[must_use]
pub fn area_from_slug(slug: &str) -> Option<BodyArea> {
    BodyArea::ALL.into_iter().find(|area| area_slug(*area) == slug)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::safety::{AllowedTraining, SafetyConventions, plan_gate};

    const TODAY: Date = date(2026, 11, 24);

    fn form() -> HealthForm {
        HealthForm {
            adult: "true".to_owned(),
            flags: vec!["lung-disease".to_owned(), "postpartum".to_owned()],
            cleared: "true".to_owned(),
            weeks_after_birth: "30".to_owned(),
            areas: vec!["shin".to_owned()],
            limits: "No jumping\nuntil March".to_owned(),
            units: "imperial".to_owned(),
            skip: String::new(),
        }
    }

    fn read(form: &HealthForm) -> HealthAnswers {
        HealthAnswers::parse(form, None, Units::Metric).unwrap().0
    }

    fn allowed(answers: &HealthAnswers) -> AllowedTraining {
        plan_gate(&answers.health(None, true, TODAY), &SafetyConventions::default()).allowed
    }

    #[test]
    fn what_is_read_is_shown_again() {
        let (answers, units) = HealthAnswers::parse(&form(), None, Units::Metric).unwrap();
        assert_eq!(units, Units::Imperial);
        assert_eq!(HealthForm::of(Some(&answers), units), form());
    }

    #[test]
    fn nobody_goes_on_without_being_eighteen_and_only_that_is_required() {
        let errors = HealthAnswers::parse(&HealthForm::default(), None, Units::Metric).unwrap_err();
        assert_eq!((errors.len(), errors[0].field.as_ref()), (1, "adult"));
        let skipped = HealthForm { skip: "true".to_owned(), ..HealthForm::default() };
        assert!(HealthAnswers::parse(&skipped, None, Units::Metric).is_err());
        let adult = HealthForm { adult: "true".to_owned(), ..HealthForm::default() };
        assert_eq!(read(&adult).flags, Some(Vec::new()), "nothing ticked is an answer");
        assert_eq!(read(&HealthForm { skip: "true".to_owned(), ..adult }).flags, None, "passed over is none");
    }

    #[test]
    fn passing_over_keeps_what_was_said_before() {
        let known = read(&form());
        let skipped = HealthForm { adult: "true".to_owned(), skip: "true".to_owned(), ..HealthForm::default() };
        assert_eq!(HealthAnswers::parse(&skipped, Some(&known), Units::Metric), Ok((known, Units::Metric)));
    }

    #[test]
    fn what_a_professional_should_see_first_holds_the_plan_until_it_is_cleared() {
        assert_eq!(
            allowed(&HealthAnswers { flags: Some(Vec::new()), ..HealthAnswers::default() }),
            AllowedTraining::Plan
        );
        for flag in HealthFlag::all() {
            let open = HealthAnswers { flags: Some(vec![flag]), ..HealthAnswers::default() };
            let is_taken_on =
                matches!(flag, HealthFlag::Condition(Condition::LowBloodPressure | Condition::RegularMedicine));
            assert_eq!(allowed(&open) == AllowedTraining::Plan, is_taken_on, "{flag:?}");
            let cleared = HealthAnswers { is_cleared: true, weeks_after_birth: Some(20), ..open };
            let is_never = flag == HealthFlag::Condition(Condition::Pregnant);
            assert_eq!(allowed(&cleared) == AllowedTraining::Plan, !is_never, "{flag:?}");
        }
    }

    #[test]
    fn a_birth_date_counts_more_than_a_tick() {
        let answers = HealthAnswers::default();
        assert_eq!(answers.health(None, true, TODAY).age_years, Some(18));
        assert_eq!(answers.health(Some(date(2010, 1, 1)), true, TODAY).age_years, Some(16));
    }

    proptest! {
        #[test]
        fn no_form_panics(flags in proptest::collection::vec(".*", 0..3), other in ".*", limits in ".*") {
            let form = HealthForm {
                adult: "true".to_owned(), areas: flags.clone(), flags, cleared: other.clone(),
                weeks_after_birth: other.clone(), limits, units: other.clone(), skip: other,
            };
            let _ = (HealthAnswers::parse(&form, None, Units::Metric), form.typed());
        }

        #[test]
        fn any_answer_is_read_as_it_is_shown(
            flags in proptest::sample::subsequence(HealthFlag::all().collect::<Vec<_>>(), 1..=20),
            areas in proptest::sample::subsequence(BodyArea::ALL.to_vec(), 0..=7),
            is_cleared: bool, limits in "[a-z]{1,80}",
        ) {
            let known = HealthAnswers { flags: Some(flags), is_cleared, weeks_after_birth: None, areas, limits: Some(limits) };
            let shown = HealthForm::of(Some(&known), Units::Metric);
            prop_assert_eq!(HealthAnswers::parse(&shown, None, Units::Imperial), Ok((known, Units::Metric)));
        }
    }
}
