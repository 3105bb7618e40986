use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Division, FieldError, Seconds, Sex, Units, age_on, parse_date, parse_race_time};

/// The product serves adults (facts/periodization C80).
const AGE_MIN: u8 = 18;
const AGE_MAX: u8 = 100;
/// Faster than any finish so far by a margin, slower than any wave plan.
const GOAL_SECONDS: std::ops::RangeInclusive<u32> = 45 * 60..=4 * 3600;
const RACE_DAYS_AHEAD_MAX: i32 = 3 * 366;

/// What an athlete says about themself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    pub sex: Option<Sex>,
    pub birth_date: Option<Date>,
    pub division: Option<Division>,
    pub race_name: Option<String>,
    pub race_date: Option<Date>,
    pub goal: Option<Seconds>,
    pub units: Units,
    /// An IANA name such as `Europe/Berlin`; whether it exists is the server's to know.
    pub time_zone: String,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileForm {
    pub name: String,
    pub sex: String,
    pub birth_date: String,
    pub division: String,
    pub race_name: String,
    pub race_date: String,
    pub goal: String,
    pub units: String,
    pub time_zone: String,
}

impl ProfileForm {
    /// As the form shows a stored profile.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        Self {
            name: profile.name.clone(),
            sex: profile.sex.map(Sex::slug).unwrap_or_default().to_owned(),
            birth_date: profile.birth_date.map(|date| date.to_string()).unwrap_or_default(),
            division: profile.division.map(Division::slug).unwrap_or_default().to_owned(),
            race_name: profile.race_name.clone().unwrap_or_default(),
            race_date: profile.race_date.map(|date| date.to_string()).unwrap_or_default(),
            goal: profile.goal.map(|goal| goal.to_string()).unwrap_or_default(),
            units: profile.units.slug().to_owned(),
            time_zone: profile.time_zone.clone(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 9] {
        [
            ("name", &self.name),
            ("sex", &self.sex),
            ("birth_date", &self.birth_date),
            ("division", &self.division),
            ("race_name", &self.race_name),
            ("race_date", &self.race_date),
            ("goal", &self.goal),
            ("units", &self.units),
            ("time_zone", &self.time_zone),
        ]
    }
}

impl Profile {
    /// Reads a form. Only the name is required; what is said must make sense.
    ///
    /// # Errors
    /// A sentence for each field that does not.
    pub fn parse(form: &ProfileForm, today: Date) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut note = |field: &'static str, message: String| errors.push(FieldError::new(field, message));

        let name = form.name.trim();
        if name.is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
            note("name", "Tell me what to call you, 80 letters at most.".to_owned());
        }
        let race_name = form.race_name.trim();
        if race_name.chars().count() > 80 || race_name.chars().any(char::is_control) {
            note("race_name", "Keep the race's name to 80 letters, for instance Manchester.".to_owned());
        }
        let birth_date = optional(&form.birth_date, parse_date).unwrap_or_else(|error| {
            note("birth_date", error.to_string());
            None
        });
        match birth_date.map(|birth| age_on(birth, today)) {
            Some(Some(age)) if age < AGE_MIN => {
                note("birth_date", "Coach K is for adults from 18. Ask a coach who can see you train.".to_owned());
            }
            Some(None) => note("birth_date", "That day is still to come. Write it like 1992-05-17.".to_owned()),
            Some(Some(age)) if age > AGE_MAX => {
                note("birth_date", "That is over a hundred years ago. Write it like 1992-05-17.".to_owned())
            }
            _ => {}
        }
        let race_date = optional(&form.race_date, parse_date).unwrap_or_else(|error| {
            note("race_date", error.to_string());
            None
        });
        match race_date.map(|race| crate::days_until(today, race)) {
            Some(days) if days < 0 => {
                note("race_date", "That day is over. Leave it empty until the next race is booked.".to_owned())
            }
            Some(days) if days > RACE_DAYS_AHEAD_MAX => {
                note("race_date", "That is more than three years away. Write it like 2027-01-16.".to_owned());
            }
            _ => {}
        }
        let goal = optional(&form.goal, parse_race_time).unwrap_or_else(|error| {
            note("goal", error.to_string());
            None
        });
        if goal.is_some_and(|goal| !GOAL_SECONDS.contains(&goal.0)) {
            note("goal", "A goal between 45:00 and 4:00:00, please. Write it like 1:20:00.".to_owned());
        }
        let sex = chosen(&form.sex, Sex::from_slug).unwrap_or_else(|()| {
            note("sex", "Choose one from the list, or none.".to_owned());
            None
        });
        let division = chosen(&form.division, Division::from_slug).unwrap_or_else(|()| {
            note("division", "Choose a division from the list, or none.".to_owned());
            None
        });
        let units = chosen(&form.units, Units::from_slug).unwrap_or_else(|()| {
            note("units", "Choose kilograms or pounds.".to_owned());
            None
        });
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            name: name.to_owned(),
            sex,
            birth_date,
            division,
            race_name: (!race_name.is_empty()).then(|| race_name.to_owned()),
            race_date,
            goal,
            units: units.unwrap_or_default(),
            time_zone: form.time_zone.trim().to_owned(),
        })
    }
}

fn optional<T, E>(text: &str, parse: impl Fn(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

fn chosen<T>(slug: &str, from_slug: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if slug.trim().is_empty() { Ok(None) } else { from_slug(slug.trim()).map(Some).ok_or(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn form() -> ProfileForm {
        ProfileForm {
            name: " Mara ".to_owned(),
            sex: "female".to_owned(),
            birth_date: "1992-05-17".to_owned(),
            division: "women-open".to_owned(),
            race_name: "Manchester".to_owned(),
            race_date: "2027-01-16".to_owned(),
            goal: "1:20".to_owned(),
            units: "metric".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
        }
    }

    #[test]
    fn what_is_read_is_shown_again() {
        let profile = Profile::parse(&form(), TODAY).unwrap();
        assert_eq!(profile.name, "Mara");
        assert_eq!(profile.goal, Some(Seconds(4800)));
        assert_eq!(Profile::parse(&ProfileForm::of(&profile), TODAY), Ok(profile));
    }

    #[test]
    fn only_the_name_is_required() {
        let form = ProfileForm { name: "Mara".to_owned(), ..ProfileForm::default() };
        assert!(Profile::parse(&form, TODAY).is_ok());
        let nobody = Profile::parse(&ProfileForm::default(), TODAY).unwrap_err();
        assert_eq!(nobody.len(), 1);
        assert_eq!(nobody[0].field, "name");
    }

    #[test]
    fn everything_wrong_is_said_at_once_each_at_its_field() {
        let form = ProfileForm {
            birth_date: "2015-01-01".to_owned(),
            race_date: "2026-01-01".to_owned(),
            goal: "abc".to_owned(),
            division: "giants".to_owned(),
            ..form()
        };
        let errors = Profile::parse(&form, TODAY).unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_ref()).collect();
        assert_eq!(fields, ["birth_date", "race_date", "goal", "division"]);
        assert!(errors[2].message.contains("1:24:10"));
    }

    #[test]
    fn limits_are_met_to_the_day_and_the_second() {
        let with = |change: fn(&mut ProfileForm)| {
            let mut form = form();
            change(&mut form);
            Profile::parse(&form, TODAY).is_ok()
        };
        assert!(with(|form| form.birth_date = "2008-11-24".to_owned()), "18 today");
        assert!(!with(|form| form.birth_date = "2008-11-25".to_owned()), "18 tomorrow");
        assert!(!with(|form| form.birth_date = "1925-01-01".to_owned()), "101");
        assert!(!with(|form| form.birth_date = "2026-11-25".to_owned()), "not born");
        assert!(with(|form| form.race_date = "2026-11-24".to_owned()), "today");
        assert!(!with(|form| form.race_date = "2026-11-23".to_owned()), "yesterday");
        assert!(with(|form| form.race_date = "2029-11-24".to_owned()), "in three years");
        assert!(!with(|form| form.race_date = "2030-11-24".to_owned()), "in four years");
        assert!(with(|form| form.goal = "45:00".to_owned()));
        assert!(!with(|form| form.goal = "44:59".to_owned()));
        assert!(with(|form| form.goal = "4:00:00".to_owned()));
        assert!(!with(|form| form.goal = "4:00:01".to_owned()));
        assert!(with(|form| form.name = "å".repeat(80)));
        assert!(!with(|form| form.name = "å".repeat(81)));
        assert!(with(|form| form.division = "men-pro".to_owned()), "whoever signs up as one");
    }

    #[test]
    fn whoever_is_too_young_is_told_kindly() {
        let errors = Profile::parse(&ProfileForm { birth_date: "2010-01-01".to_owned(), ..form() }, TODAY).unwrap_err();
        assert_eq!(errors.len(), 1);
        assert!(errors[0].message.contains("adults from 18"), "{}", errors[0].message);
    }

    proptest! {
        #[test]
        fn no_form_panics(name in ".*", birth in ".*", race in ".*", goal in ".*", other in ".*") {
            let form = ProfileForm {
                name, birth_date: birth, race_date: race, goal,
                sex: other.clone(), division: other.clone(), race_name: other.clone(), units: other.clone(), time_zone: other,
            };
            let _ = Profile::parse(&form, TODAY);
        }
    }
}
