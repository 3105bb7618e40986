use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::reading::{Reading, within};
use crate::{FieldError, Seconds, days_until, parse_date, parse_race_time};

/// Faster than any finish so far by a margin, slower than any wave plan.
const GOAL: std::ops::RangeInclusive<Seconds> = Seconds(45 * 60)..=Seconds(4 * 3600);
const DAYS_AHEAD_MAX: i32 = 3 * 366;

/// The race somebody trains for; all of it may be open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RaceAhead {
    pub date: Option<Date>,
    pub name: Option<String>,
    pub goal: Option<Seconds>,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RaceAheadForm {
    pub race_date: String,
    pub race_name: String,
    pub goal: String,
    /// The button "No race yet".
    pub skip: String,
}

impl RaceAheadForm {
    /// As the form shows what is known.
    #[must_use]
    pub fn of(known: &RaceAhead) -> Self {
        Self {
            race_date: known.date.map(|date| date.to_string()).unwrap_or_default(),
            race_name: known.name.clone().unwrap_or_default(),
            goal: known.goal.map(|goal| goal.to_string()).unwrap_or_default(),
            skip: String::new(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![("race_date", self.race_date.clone()), ("race_name", self.race_name.clone()), ("goal", self.goal.clone())]
    }

    /// Whether the question was passed over.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.skip == "true"
    }
}

impl RaceAhead {
    /// Reads a form. Nothing is required. A race that is over stays as it is stored (`known`) until another is typed.
    ///
    /// # Errors
    /// A sentence for each field that makes no sense.
    pub fn parse(form: &RaceAheadForm, known: &Self, today: Date) -> Result<Self, Vec<FieldError>> {
        let mut reading = Reading::default();
        let date = reading.optional("race_date", &form.race_date, |text| {
            let day = parse_date(text).map_err(|unreadable| unreadable.to_string())?;
            if known.date == Some(day) { Ok(day) } else { ahead(day, today) }
        });
        let name = reading.line(
            "race_name",
            &form.race_name,
            80,
            "Keep the race's name to 80 letters, for instance Manchester.",
        );
        let goal = reading.optional("goal", &form.goal, |text| {
            let goal = parse_race_time(text).map_err(|unreadable| unreadable.to_string())?;
            within(goal, &GOAL, "A goal between 45:00 and 4:00:00, please. Write it like 1:20:00.")
        });
        reading.end(Some(Self { date, name, goal }))
    }
}

fn ahead(day: Date, today: Date) -> Result<Date, String> {
    match days_until(today, day) {
        ..0 => Err("That day is over. Leave it empty until the next race is booked.".to_owned()),
        days if days > DAYS_AHEAD_MAX => {
            Err("That is more than three years away. Write it like 2027-01-16.".to_owned())
        }
        _ => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn form(date: &str, goal: &str) -> RaceAheadForm {
        RaceAheadForm {
            race_date: date.to_owned(),
            race_name: " Manchester ".to_owned(),
            goal: goal.to_owned(),
            skip: String::new(),
        }
    }

    fn parse(date: &str, goal: &str) -> Result<RaceAhead, Vec<FieldError>> {
        RaceAhead::parse(&form(date, goal), &RaceAhead::default(), TODAY)
    }

    #[test]
    fn what_is_read_is_shown_again() {
        let read = parse("16 Jan 2027", "1:20").unwrap();
        assert_eq!((read.name.as_deref(), read.goal), (Some("Manchester"), Some(Seconds(4800))));
        assert_eq!(RaceAhead::parse(&RaceAheadForm::of(&read), &RaceAhead::default(), TODAY), Ok(read));
        assert_eq!(RaceAhead::parse(&RaceAheadForm::default(), &RaceAhead::default(), TODAY), Ok(RaceAhead::default()));
    }

    #[test]
    fn limits_are_met_to_the_day_and_the_second() {
        for (date, goal, is_fine) in [
            ("2026-11-24", "45:00", true),
            ("2026-11-23", "", false),
            ("2029-11-24", "4:00:00", true),
            ("2030-11-24", "", false),
            ("", "44:59", false),
            ("", "4:00:01", false),
            ("someday", "", false),
            ("", "abc", false),
        ] {
            assert_eq!(parse(date, goal).is_ok(), is_fine, "{date} {goal}");
        }
        let errors = parse("2026-01-01", "abc").unwrap_err();
        assert_eq!(errors.iter().map(|error| error.field.as_ref()).collect::<Vec<_>>(), ["race_date", "goal"]);
        assert!(errors[1].message.contains("1:24:10"));
    }

    #[test]
    fn a_race_that_is_over_does_not_stand_in_the_way_of_a_new_goal() {
        let known = RaceAhead { date: Some(date(2026, 11, 1)), ..RaceAhead::default() };
        let read = RaceAhead::parse(&form("2026-11-01", "1:15:00"), &known, TODAY).unwrap();
        assert_eq!((read.date, read.goal), (known.date, Some(Seconds(4500))));
    }

    proptest! {
        #[test]
        fn no_form_panics(race_date in ".*", race_name in ".*", goal in ".*", skip in ".*") {
            let form = RaceAheadForm { race_date, race_name, goal, skip };
            let _ = (RaceAhead::parse(&form, &RaceAhead::default(), TODAY), form.typed());
        }

        #[test]
        fn any_race_is_read_as_it_is_shown(days in 0_i32..=1098, goal in 2700_u32..=14_400) {
            let known = RaceAhead {
                date: Some(TODAY.saturating_add(jiff::Span::new().days(days))),
                name: Some("København".to_owned()),
                goal: Some(Seconds(goal)),
            };
            prop_assert_eq!(RaceAhead::parse(&RaceAheadForm::of(&known), &RaceAhead::default(), TODAY), Ok(known));
        }
    }
}
