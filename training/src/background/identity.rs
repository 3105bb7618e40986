use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::reading::{Reading, within};
use crate::{
    Centimetres, FieldError, Grams, InputConventions, Sex, Units, age_on, parse_date, parse_height, parse_weight,
    safety::ADULT_FROM_AGE,
};

const AGE_MAX: u8 = 100;
/// 30 to 250 kg, and what rounding to pounds and back makes of them.
const WEIGHT: std::ops::RangeInclusive<Grams> = Grams(29_950)..=Grams(250_050);
const NAME_CHARACTERS: usize = 80;

/// Who somebody is, as far as loads, age groups and doses need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    pub name: String,
    pub birth_date: Option<Date>,
    pub sex: Option<Sex>,
    pub weight: Option<Grams>,
    pub height: Option<Centimetres>,
    pub units: Units,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IdentityForm {
    pub name: String,
    pub birth_date: String,
    pub sex: String,
    pub weight: String,
    pub height: String,
    /// Empty where the form does not ask.
    pub units: String,
}

impl IdentityForm {
    /// As the form shows what is known.
    #[must_use]
    pub fn of(known: &Identity) -> Self {
        Self {
            name: known.name.clone(),
            birth_date: known.birth_date.map(|date| date.to_string()).unwrap_or_default(),
            sex: known.sex.map(Sex::slug).unwrap_or_default().to_owned(),
            weight: known.weight.map(|weight| weight.shown(known.units)).unwrap_or_default(),
            height: known.height.map(|height| height.shown(known.units)).unwrap_or_default(),
            units: known.units.slug().to_owned(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![
            ("name", self.name.clone()),
            ("birth_date", self.birth_date.clone()),
            ("sex", self.sex.clone()),
            ("weight", self.weight.clone()),
            ("height", self.height.clone()),
            ("units", self.units.clone()),
        ]
    }
}

impl Identity {
    /// Reads a form. Only the name is required; what is said must make sense. `units` are the athlete's until now.
    ///
    /// # Errors
    /// A sentence for each field that does not.
    pub fn parse(form: &IdentityForm, units: Units, today: Date) -> Result<Self, Vec<FieldError>> {
        let mut reading = Reading::default();
        let units = reading.chosen("units", &form.units, Units::from_slug).unwrap_or(units);
        let conventions = InputConventions::default();
        let name_sentence = "Tell me what to call you, 80 letters at most.";
        let name = reading.line("name", &form.name, NAME_CHARACTERS, name_sentence);
        if form.name.trim().is_empty() {
            reading.refuse("name", name_sentence);
        }
        let birth_date = reading.optional("birth_date", &form.birth_date, |text| birth_date(text, today));
        let sex = reading.chosen("sex", &form.sex, Sex::from_slug);
        let weight = reading.optional("weight", &form.weight, |text| {
            let weight = parse_weight(text, units, &conventions).map_err(|refused| refused.to_string())?;
            within(weight, &WEIGHT, weight_sentence(units))
        });
        let height = reading.optional("height", &form.height, |text| parse_height(text, units, &conventions));
        reading.end(name.map(|name| Self { name, birth_date, sex, weight, height, units }))
    }
}

fn birth_date(text: &str, today: Date) -> Result<Date, String> {
    let birth = parse_date(text).map_err(|unreadable| unreadable.to_string())?;
    match age_on(birth, today) {
        None => Err("That day is still to come. Write it like 1992-05-17.".to_owned()),
        Some(age) if age < ADULT_FROM_AGE => {
            Err("Coach K is for adults from 18. Ask a coach who can see you train.".to_owned())
        }
        Some(age) if age > AGE_MAX => Err("That is over a hundred years ago. Write it like 1992-05-17.".to_owned()),
        Some(_) => Ok(birth),
    }
}

fn weight_sentence(units: Units) -> &'static str {
    match units {
        Units::Metric => "A body weight between 30 and 250 kg, please. Write it like 64 kg.",
        Units::Imperial => "A body weight between 66 and 551 lb, please. Write it like 141 lb.",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn form() -> IdentityForm {
        IdentityForm {
            name: " Mara ".to_owned(),
            birth_date: "1992-05-17".to_owned(),
            sex: "female".to_owned(),
            weight: "63,5".to_owned(),
            height: "1.70".to_owned(),
            units: "metric".to_owned(),
        }
    }

    fn parse(form: &IdentityForm) -> Result<Identity, Vec<FieldError>> {
        Identity::parse(form, Units::Metric, TODAY)
    }

    #[test]
    fn what_is_read_is_shown_again_in_either_unit() {
        let read = parse(&form()).unwrap();
        assert_eq!(
            (read.name.as_str(), read.weight, read.height),
            ("Mara", Some(Grams(63_500)), Some(Centimetres(170)))
        );
        assert_eq!(parse(&IdentityForm::of(&read)), Ok(read.clone()));
        let imperial = IdentityForm::of(&Identity { units: Units::Imperial, ..read });
        assert_eq!((imperial.weight.as_str(), imperial.height.as_str()), ("140 lb", "5'7\""));
    }

    #[test]
    fn a_bare_number_is_in_the_units_chosen_in_the_same_form() {
        let typed = IdentityForm { weight: "141".to_owned(), height: "5'7".to_owned(), ..form() };
        let imperial = parse(&IdentityForm { units: "imperial".to_owned(), ..typed.clone() }).unwrap();
        assert_eq!((imperial.weight, imperial.units), (Some(Grams(63_957)), Units::Imperial));
        let not_asked =
            Identity::parse(&IdentityForm { units: String::new(), ..typed }, Units::Imperial, TODAY).unwrap();
        assert_eq!(not_asked, imperial);
    }

    #[test]
    fn only_the_name_is_required() {
        assert!(parse(&IdentityForm { name: "Mara".to_owned(), ..IdentityForm::default() }).is_ok());
        let nobody = parse(&IdentityForm::default()).unwrap_err();
        assert_eq!(nobody.len(), 1);
        assert_eq!(nobody[0].field, "name");
    }

    #[test]
    fn everything_wrong_is_said_at_once_each_at_its_field() {
        let wrong = IdentityForm {
            name: "x".repeat(81),
            birth_date: "2015-01-01".to_owned(),
            sex: "both".to_owned(),
            weight: "heavy".to_owned(),
            height: "9'11".to_owned(),
            units: "stones".to_owned(),
        };
        let errors = parse(&wrong).unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, ["units", "name", "birth_date", "sex", "weight", "height"]);
        assert!(errors[2].message.contains("adults from 18"), "{}", errors[2].message);
    }

    #[test]
    fn limits_are_met_to_the_day_and_the_gram() {
        let with = |change: fn(&mut IdentityForm)| {
            let mut form = form();
            change(&mut form);
            parse(&form).is_ok()
        };
        assert!(with(|form| form.birth_date = "2008-11-24".to_owned()), "18 today");
        assert!(!with(|form| form.birth_date = "2008-11-25".to_owned()), "18 tomorrow");
        assert!(!with(|form| form.birth_date = "1925-01-01".to_owned()), "101");
        assert!(!with(|form| form.birth_date = "2026-11-25".to_owned()), "not born");
        assert!(with(|form| form.weight = "30 kg".to_owned()));
        assert!(!with(|form| form.weight = "29.9 kg".to_owned()));
        assert!(with(|form| form.weight = "250".to_owned()));
        assert!(!with(|form| form.weight = "251".to_owned()));
        assert!(with(|form| form.name = "å".repeat(80)));
        assert!(!with(|form| form.name = "å\nb".to_owned()));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again_as_it_is_shown(grams in 30_000_u32..=250_000, height in 122_u16..=240, is_imperial: bool) {
            let units = if is_imperial { Units::Imperial } else { Units::Metric };
            let known = Identity {
                name: "Mara".to_owned(), birth_date: None, sex: None,
                weight: Some(Grams(grams)), height: Some(Centimetres(height)), units,
            };
            let shown = IdentityForm::of(&known);
            let again = Identity::parse(&shown, units, TODAY).unwrap();
            prop_assert_eq!(IdentityForm::of(&again), shown);
        }

        #[test]
        fn no_form_panics(name in ".*", birth in ".*", weight in ".*", height in ".*", other in ".*") {
            let form = IdentityForm { name, birth_date: birth, weight, height, sex: other.clone(), units: other };
            let _ = parse(&form);
        }
    }
}
