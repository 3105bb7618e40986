use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::{
    BareNumber, Minutes, Weekdays, parse_minutes,
    reading::{Reading, joined, whole, within},
    weekday_slug,
};
use crate::{FieldError, InputConventions, Kit, KitSet, Metres, Seconds, Units, parse_distance, parse_race_time};

const WEEKLY_RUN: std::ops::RangeInclusive<Metres> = Metres(0)..=Metres(300_000);
const LONGEST_RUN: std::ops::RangeInclusive<Metres> = Metres(0)..=Metres(170_000);
const WEEKLY_TIME: std::ops::RangeInclusive<Minutes> = Minutes(0)..=Minutes(40 * 60);
const TIME_A_DAY: std::ops::RangeInclusive<Minutes> = Minutes(15)..=Minutes(5 * 60);
/// Faster than the world records by a margin, slower than a walk with breaks.
const BEST_5KM: std::ops::RangeInclusive<Seconds> = Seconds(12 * 60)..=Seconds(75 * 60);
const BEST_10KM: std::ops::RangeInclusive<Seconds> = Seconds(25 * 60)..=Seconds(150 * 60);

/// What somebody trains now, and what there is to train with and when: where a plan has to begin (C1, C3, C4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentTraining {
    /// The mean of the last four weeks.
    pub weekly_run: Metres,
    /// The longest one of the last 30 days.
    pub longest_run: Metres,
    pub runs_per_week: Option<u8>,
    pub strength_days: u8,
    /// All training together.
    pub weekly_time: Option<Minutes>,
    /// When a plan may put something.
    pub days: Weekdays,
    pub time_a_day: Minutes,
    pub kit: KitSet,
    pub best_5km: Option<Seconds>,
    pub best_10km: Option<Seconds>,
}

/// The same as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CurrentTrainingForm {
    pub weekly_run: String,
    pub longest_run: String,
    pub runs_per_week: String,
    pub strength_days: String,
    pub weekly_hours: String,
    pub days: Vec<String>,
    pub minutes_per_day: String,
    pub kit: Vec<String>,
    pub best_5km: String,
    pub best_10km: String,
}

impl CurrentTrainingForm {
    /// As the form shows what is known.
    #[must_use]
    pub fn of(known: &CurrentTraining, units: Units) -> Self {
        let shown = |time: Option<Seconds>| time.map(|time| time.to_string()).unwrap_or_default();
        Self {
            weekly_run: distance(known.weekly_run, units),
            longest_run: distance(known.longest_run, units),
            runs_per_week: known.runs_per_week.map(|runs| runs.to_string()).unwrap_or_default(),
            strength_days: known.strength_days.to_string(),
            weekly_hours: known.weekly_time.map(|time| time.to_string()).unwrap_or_default(),
            days: known.days.days().map(|day| weekday_slug(day).to_owned()).collect(),
            minutes_per_day: known.time_a_day.to_string(),
            kit: known.kit.items().map(|kit| kit.slug().to_owned()).collect(),
            best_5km: shown(known.best_5km),
            best_10km: shown(known.best_10km),
        }
    }

    /// Every field with what was typed into it.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, String)> {
        vec![
            ("weekly_run", self.weekly_run.clone()),
            ("longest_run", self.longest_run.clone()),
            ("runs_per_week", self.runs_per_week.clone()),
            ("strength_days", self.strength_days.clone()),
            ("weekly_hours", self.weekly_hours.clone()),
            ("days", joined(&self.days)),
            ("minutes_per_day", self.minutes_per_day.clone()),
            ("kit", joined(&self.kit)),
            ("best_5km", self.best_5km.clone()),
            ("best_10km", self.best_10km.clone()),
        ]
    }
}

impl CurrentTraining {
    /// Reads a form. What a plan cannot begin without is required; nought is an answer.
    ///
    /// # Errors
    /// A sentence for each field that is missing or makes no sense.
    pub fn parse(form: &CurrentTrainingForm, units: Units) -> Result<Self, Vec<FieldError>> {
        let mut reading = Reading::default();
        let example = match units {
            Units::Metric => "Write it like 38 km, or 0.",
            Units::Imperial => "Write it like 24 mi, or 0.",
        };
        let missing = |what: &str| format!("{what} {example}");
        let weekly_run =
            reading.required("weekly_run", &form.weekly_run, &missing("How far do you run a week?"), |text| {
                within(run(text, units, example)?, &WEEKLY_RUN, &missing("That is more than anybody runs a week."))
            });
        let longest_run =
            reading.required("longest_run", &form.longest_run, &missing("How long was the longest run?"), |text| {
                within(run(text, units, example)?, &LONGEST_RUN, &missing("That is longer than a hundred miles."))
            });
        let runs_per_week = reading.optional("runs_per_week", &form.runs_per_week, |text| {
            whole(text, 0..=14, "A whole number from 0 to 14, please.")
        });
        let strength_days =
            reading.required("strength_days", &form.strength_days, "How many days? Write 0 for none.", |text| {
                whole(text, 0..=7, "A whole number from 0 to 7, please.")
            });
        let weekly_time = reading.optional("weekly_hours", &form.weekly_hours, |text| {
            let time = parse_minutes(text, BareNumber::Hours).map_err(|unreadable| unreadable.to_string())?;
            within(time, &WEEKLY_TIME, "Up to 40 hours a week, please. Write it like 6.5.")
        });
        let days: Weekdays = reading.several("days", &form.days, Weekdays::from_slug).into_iter().collect();
        if days.count() == 0 {
            reading.refuse("days", "Tick the days you can train on. A plan takes three to six of them.");
        }
        let asks_time = "How long can a session be? Write it like 60.";
        let time_a_day = reading.required("minutes_per_day", &form.minutes_per_day, asks_time, |text| {
            let time = parse_minutes(text, BareNumber::Minutes).map_err(|unreadable| unreadable.to_string())?;
            within(time, &TIME_A_DAY, "Between 15 minutes and 5 hours, please. Write it like 60.")
        });
        let kit: KitSet = reading.several("kit", &form.kit, Kit::from_slug).into_iter().collect();
        let mut best = |field, typed: &str, range, sentence: &'static str| {
            reading.optional(field, typed, |text| {
                let time = parse_race_time(text).map_err(|_| sentence.to_owned())?;
                within(time, range, sentence)
            })
        };
        let best_5km =
            best("best_5km", &form.best_5km, &BEST_5KM, "A time between 12:00 and 75:00. Write it like 24:10.");
        let best_10km =
            best("best_10km", &form.best_10km, &BEST_10KM, "A time between 25:00 and 2:30:00. Write it like 51:30.");
        let small = |number: Option<u16>| number.and_then(|number| u8::try_from(number).ok());
        let read = (|| {
            Some(Self {
                weekly_run: weekly_run?,
                longest_run: longest_run?,
                runs_per_week: small(runs_per_week),
                strength_days: small(strength_days)?,
                weekly_time,
                days,
                time_a_day: time_a_day?,
                kit,
                best_5km,
                best_10km,
            })
        })();
        reading.end(read)
    }

    /// Whether somebody trains at least three times a week already (facts/science §17.5).
    #[must_use]
    pub fn is_active(&self) -> bool {
        // Who runs and did not say how often runs at least once.
        let runs = self.runs_per_week.unwrap_or_else(|| u8::from(self.weekly_run > Metres(0)));
        runs.saturating_add(self.strength_days) >= 3
    }

    /// Whether a plan may put something on that day.
    #[must_use]
    pub fn has_time_on(&self, day: Weekday) -> bool {
        self.days.contains(day)
    }
}

/// Nought has no unit, and no unit makes it anything else.
fn distance(metres: Metres, units: Units) -> String {
    if metres == Metres(0) { "0".to_owned() } else { metres.shown(units) }
}

/// A weekly or long run: a bare number is in the unit the athlete reads, because nobody runs 38 metres a week.
fn run(text: &str, units: Units, example: &str) -> Result<Metres, String> {
    let is_bare = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    let unit = match units {
        Units::Metric => "km",
        Units::Imperial => "mi",
    };
    let digits = text.split_whitespace().next().unwrap_or_default();
    if !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'0' | b'.' | b',')) && digits.contains('0') {
        return Ok(Metres(0));
    }
    let text = if is_bare { format!("{text} {unit}") } else { text.to_owned() };
    match parse_distance(&text, units, &InputConventions::default()) {
        Ok(decimetres) => Ok(decimetres.to_metres()),
        Err(_) => Err(format!("That distance I could not read. {example}")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form() -> CurrentTrainingForm {
        CurrentTrainingForm {
            weekly_run: "38".to_owned(),
            longest_run: "14,5 km".to_owned(),
            runs_per_week: "4".to_owned(),
            strength_days: "2".to_owned(),
            weekly_hours: "6.5".to_owned(),
            days: ["mon", "tue", "thu", "sat"].map(str::to_owned).to_vec(),
            minutes_per_day: "75".to_owned(),
            kit: vec!["sled".to_owned(), "rower".to_owned()],
            best_5km: "24:10".to_owned(),
            best_10km: "51".to_owned(),
        }
    }

    fn fields(form: &CurrentTrainingForm) -> Vec<String> {
        let errors = CurrentTraining::parse(form, Units::Metric).unwrap_err();
        errors.into_iter().map(|error| error.field.into_owned()).collect()
    }

    #[test]
    fn what_is_read_is_shown_again_in_either_unit() {
        let read = CurrentTraining::parse(&form(), Units::Metric).unwrap();
        assert_eq!((read.weekly_run, read.longest_run), (Metres(38_000), Metres(14_500)));
        assert_eq!((read.weekly_time, read.best_10km), (Some(Minutes(390)), Some(Seconds(3060))));
        assert_eq!((read.kit, read.days.count()), (KitSet::of(&[Kit::Sled, Kit::Rower]), 4));
        let shown = CurrentTrainingForm::of(&read, Units::Metric);
        assert_eq!((shown.weekly_run.as_str(), shown.weekly_hours.as_str()), ("38 km", "6 h 30 min"));
        assert_eq!(CurrentTraining::parse(&shown, Units::Metric), Ok(read));
        let miles =
            CurrentTraining::parse(&CurrentTrainingForm { weekly_run: "24".to_owned(), ..form() }, Units::Imperial);
        assert_eq!(miles.unwrap().weekly_run, Metres(38_624));
    }

    #[test]
    fn what_a_plan_begins_with_is_asked_for_and_nought_is_an_answer() {
        assert_eq!(
            fields(&CurrentTrainingForm::default()),
            ["weekly_run", "longest_run", "strength_days", "days", "minutes_per_day"]
        );
        let couch = CurrentTrainingForm {
            weekly_run: "0".to_owned(),
            longest_run: "0 km".to_owned(),
            strength_days: "0".to_owned(),
            days: vec!["sun".to_owned()],
            minutes_per_day: "30 min".to_owned(),
            ..CurrentTrainingForm::default()
        };
        let read = CurrentTraining::parse(&couch, Units::Metric).unwrap();
        assert_eq!((read.weekly_run, read.kit, read.is_active()), (Metres(0), KitSet::EMPTY, false));
        assert_eq!(CurrentTraining::parse(&CurrentTrainingForm::of(&read, Units::Imperial), Units::Imperial), Ok(read));
    }

    #[test]
    fn nonsense_is_refused_with_an_example_in_the_athletes_unit() {
        let wrong = CurrentTrainingForm {
            weekly_run: "a lot".to_owned(),
            longest_run: "301 km".to_owned(),
            runs_per_week: "15".to_owned(),
            strength_days: "8".to_owned(),
            weekly_hours: "41".to_owned(),
            days: vec!["someday".to_owned()],
            minutes_per_day: "10".to_owned(),
            kit: vec!["spaceship".to_owned()],
            best_5km: "11:59".to_owned(),
            best_10km: "fast".to_owned(),
        };
        let errors = CurrentTraining::parse(&wrong, Units::Imperial).unwrap_err();
        assert_eq!(errors.len(), 10, "{errors:?}");
        assert!(errors[0].message.contains("24 mi"), "{}", errors[0].message);
    }

    #[test]
    fn three_times_a_week_is_active() {
        let with = |runs: Option<u8>, strength_days| {
            let read = CurrentTraining::parse(&form(), Units::Metric).unwrap();
            CurrentTraining { runs_per_week: runs, strength_days, ..read }.is_active()
        };
        assert!(with(Some(3), 0) && with(Some(1), 2) && with(None, 2));
        assert!(!with(Some(2), 0) && !with(None, 1));
    }

    proptest! {
        #[test]
        fn no_form_panics(run in ".*", likely in "[0-9.,]{0,6} ?[km]{0,2}", other in ".*", days in proptest::collection::vec(".*", 0..4)) {
            for distance in [run, likely] {
                let form = CurrentTrainingForm {
                    weekly_run: distance.clone(), longest_run: distance, runs_per_week: other.clone(),
                    strength_days: other.clone(), weekly_hours: other.clone(), minutes_per_day: other.clone(),
                    days: days.clone(), kit: days.clone(), best_5km: other.clone(), best_10km: other.clone(),
                };
                let _ = (CurrentTraining::parse(&form, Units::Metric), form.typed());
            }
        }

        #[test]
        fn any_training_is_read_as_it_is_shown(
            tenths in 0_u32..1700, miles in 0_u32..100, runs in proptest::option::of(0_u8..=14), strength_days in 0_u8..=7,
            minutes in proptest::option::of(0_u16..=2400), days in proptest::sample::subsequence(Weekdays::ALL.to_vec(), 1..=7),
            a_day in 15_u16..=300, kit in proptest::sample::subsequence(Kit::ALL.to_vec(), 0..=29),
            best in proptest::option::of(1500_u32..=4500),
        ) {
            let known = CurrentTraining {
                weekly_run: Metres(tenths * 100), longest_run: Metres(tenths * 100), runs_per_week: runs, strength_days,
                weekly_time: minutes.map(Minutes), days: days.into_iter().collect(), time_a_day: Minutes(a_day),
                kit: kit.into_iter().collect(), best_5km: best.map(Seconds), best_10km: best.map(Seconds),
            };
            let shown = CurrentTrainingForm::of(&known, Units::Metric);
            prop_assert_eq!(CurrentTraining::parse(&shown, Units::Metric), Ok(known.clone()));
            let written = CurrentTrainingForm { weekly_run: format!("{miles} mi"), ..shown };
            let read = CurrentTraining::parse(&written, Units::Imperial).unwrap();
            let again = CurrentTrainingForm::of(&read, Units::Imperial).weekly_run;
            prop_assert_eq!(again, if miles == 0 { "0".to_owned() } else { format!("{miles} mi") });
        }
    }
}
