use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::reading::{Reading, whole, within};
use crate::{Division, FieldError, Seconds, parse_date, parse_race_time, race::AthleteLevel};

/// Faster than any finish so far by a margin, slower than any that is timed.
const FINISH: std::ops::RangeInclusive<Seconds> = Seconds(45 * 60)..=Seconds(6 * 3600);
const RACES_MAX: u16 = 500;
/// The sport was founded in 2017; its first event was in April 2018 (facts/event).
const FIRST_YEAR: Date = date(2017, 1, 1);

/// What somebody has done in the sport.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Experience {
    pub division: Division,
    /// In their own word; a plan takes the lower of this and what their history says (C5).
    pub level: AthleteLevel,
    /// HYROX races finished; `None` when not said.
    pub races: Option<u16>,
    pub best: Option<BestFinish>,
}

/// The best finish so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BestFinish {
    pub time: Seconds,
    pub on: Option<Date>,
    /// Where it was.
    pub at: Option<String>,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExperienceForm {
    pub division: String,
    pub level: String,
    pub races: String,
    pub best_finish: String,
    pub best_on: String,
    pub best_at: String,
}

impl ExperienceForm {
    /// As the form shows what is known; a division may be known before anything else.
    #[must_use]
    pub fn of(division: Option<Division>, known: Option<&Experience>) -> Self {
        let best = known.and_then(|known| known.best.as_ref());
        Self {
            division: division.map(Division::slug).unwrap_or_default().to_owned(),
            level: known.map(|known| known.level.slug()).unwrap_or_default().to_owned(),
            races: known.and_then(|known| known.races).map(|races| races.to_string()).unwrap_or_default(),
            best_finish: best.map(|best| best.time.to_string()).unwrap_or_default(),
            best_on: best.and_then(|best| best.on).map(|date| date.to_string()).unwrap_or_default(),
            best_at: best.and_then(|best| best.at.clone()).unwrap_or_default(),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![
            ("division", self.division.clone()),
            ("level", self.level.clone()),
            ("races", self.races.clone()),
            ("best_finish", self.best_finish.clone()),
            ("best_on", self.best_on.clone()),
            ("best_at", self.best_at.clone()),
        ]
    }
}

impl Experience {
    /// Reads a form. Division and level are required.
    ///
    /// # Errors
    /// A sentence for each field that is missing or makes no sense.
    pub fn parse(form: &ExperienceForm, today: Date) -> Result<Self, Vec<FieldError>> {
        let mut reading = Reading::default();
        let from_list = "Choose one from the list.";
        let division =
            reading.required("division", &form.division, "Choose the division you race, or want to race.", |slug| {
                Division::from_slug(slug).ok_or(from_list)
            });
        let level = reading.required("level", &form.level, "Choose the level that is nearest to you.", |slug| {
            AthleteLevel::from_slug(slug).ok_or(from_list)
        });
        let races = reading.optional("races", &form.races, |text| {
            whole(text, 0..=RACES_MAX, "A whole number, please: 0 for none yet, 500 at most.")
        });
        let time = reading.optional("best_finish", &form.best_finish, |text| {
            let time = parse_race_time(text).map_err(|unreadable| unreadable.to_string())?;
            within(time, &FINISH, "A finish between 45:00 and 6:00:00, please. Write it like 1:24:50.")
        });
        let on = reading.optional("best_on", &form.best_on, |text| {
            let day = parse_date(text).map_err(|unreadable| unreadable.to_string())?;
            within(day, &(FIRST_YEAR..=today), "A day between 2017 and today, please. Write it like 2026-09-05.")
        });
        let at =
            reading.line("best_at", &form.best_at, 80, "Keep the race's name to 80 letters, for instance Hamburg.");
        if time.is_none() && (on.is_some() || at.is_some()) {
            reading.refuse("best_finish", "What was the time? Write it like 1:24:50, or clear place and day.");
        }
        if time.is_some() && races == Some(0) {
            reading.refuse("races", "You have a finish, so that is one race at least.");
        }
        let best = time.map(|time| BestFinish { time, on, at });
        reading.end(division.zip(level).map(|(division, level)| Self { division, level, races, best }))
    }
}

/// What a level means, for whoever has to choose one (facts/programs C0).
///
/// ```
/// use training::{background::level_meaning, race::AthleteLevel};
/// assert!(level_meaning(AthleteLevel::Beginner).contains("six months"));
/// ```
#[must_use]
pub fn level_meaning(level: AthleteLevel) -> &'static str {
    match level {
        AthleteLevel::Beginner => "Under six months of regular running, or a first HYROX ahead.",
        AthleteLevel::Intermediate => {
            "Six months to two years of structured training, finishing in the middle of the field."
        }
        AthleteLevel::Advanced => "More than two years of it, finishing in the front fifth.",
        AthleteLevel::Elite => {
            "Racing for the podium of your division. A plan treats you as advanced until a finish shows it."
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn form() -> ExperienceForm {
        ExperienceForm {
            division: "women-open".to_owned(),
            level: "intermediate".to_owned(),
            races: "3".to_owned(),
            best_finish: "1:24:50".to_owned(),
            best_on: "5 Sep 2026".to_owned(),
            best_at: "Hamburg".to_owned(),
        }
    }

    fn fields(form: &ExperienceForm) -> Vec<String> {
        Experience::parse(form, TODAY).unwrap_err().into_iter().map(|error| error.field.into_owned()).collect()
    }

    #[test]
    fn what_is_read_is_shown_again() {
        let read = Experience::parse(&form(), TODAY).unwrap();
        assert_eq!(read.best.as_ref().unwrap().time, Seconds(5090));
        let shown = ExperienceForm::of(Some(read.division), Some(&read));
        assert_eq!(shown.best_on, "2026-09-05");
        assert_eq!(Experience::parse(&shown, TODAY), Ok(read));
    }

    #[test]
    fn division_and_level_are_asked_for_and_the_rest_may_stay_empty() {
        assert_eq!(fields(&ExperienceForm::default()), ["division", "level"]);
        let least = ExperienceForm {
            division: "relay-mixed".to_owned(),
            level: "beginner".to_owned(),
            ..ExperienceForm::default()
        };
        assert_eq!(Experience::parse(&least, TODAY).unwrap().best, None);
    }

    #[test]
    fn a_history_that_contradicts_itself_is_asked_back() {
        assert_eq!(fields(&ExperienceForm { races: "0".to_owned(), ..form() }), ["races"]);
        assert_eq!(fields(&ExperienceForm { best_finish: String::new(), ..form() }), ["best_finish"]);
        assert_eq!(fields(&ExperienceForm { best_on: "2026-11-25".to_owned(), ..form() }), ["best_on"]);
        assert_eq!(fields(&ExperienceForm { best_on: "2016-12-31".to_owned(), ..form() }), ["best_on"]);
        assert_eq!(fields(&ExperienceForm { best_finish: "44:59".to_owned(), ..form() }), ["best_finish"]);
        assert_eq!(fields(&ExperienceForm { races: "-1".to_owned(), ..form() }), ["races"]);
        let typed_by_no_browser = ExperienceForm { division: "giants".to_owned(), level: "god".to_owned(), ..form() };
        assert_eq!(fields(&typed_by_no_browser), ["division", "level"]);
    }

    proptest! {
        #[test]
        fn no_form_panics(races in ".*", time in ".*", on in ".*", at in ".*", other in ".*") {
            let form = ExperienceForm {
                races, best_finish: time, best_on: on, best_at: at, division: other.clone(), level: other,
            };
            let _ = Experience::parse(&form, TODAY);
        }

        #[test]
        fn any_history_is_read_as_it_is_shown(races in 1_u16..=500, seconds in 2700_u32..=21_600, days in 0_i32..3600, division in 0_usize..12, level in 0_usize..4) {
            let known = Experience {
                division: Division::ALL[division],
                level: AthleteLevel::ALL[level],
                races: Some(races),
                best: Some(BestFinish {
                    time: Seconds(seconds),
                    on: Some(TODAY.saturating_sub(jiff::Span::new().days(days.min(3500)))),
                    at: Some("Köln".to_owned()),
                }),
            };
            let shown = ExperienceForm::of(Some(known.division), Some(&known));
            prop_assert_eq!(Experience::parse(&shown, TODAY), Ok(known));
        }
    }
}
