use jiff::civil::Date;

use super::{Background, CurrentTraining, Experience, HealthAnswers, Step, weekday_label};
use crate::{Metres, Profile, Sex, age_on, safety::AllowedTraining};

/// One line of what somebody told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub step: Step,
    /// "Kit"
    pub what: &'static str,
    pub told: String,
}

/// Everything somebody told, a line each, in their units. What was not told has no line.
#[must_use]
pub fn told(profile: &Profile, background: &Background, today: Date) -> Vec<Told> {
    let units = profile.units;
    let you = [
        profile.sex.map(|sex| if sex == Sex::Female { "female" } else { "male" }.to_owned()),
        profile.birth_date.and_then(|birth| age_on(birth, today)).map(|age| format!("{age} years old")),
        background.weight.map(|weight| weight.shown(units)),
        background.height.map(|height| height.shown(units)),
    ];
    let sport = [
        profile.division.map(|division| division.label().to_owned()),
        background.experience.as_ref().and_then(experience),
    ];
    let race = [
        profile.race_name.clone(),
        profile.race_date.map(|date| date.strftime("%A %-d %B %Y").to_string()),
        profile.goal.map(|goal| format!("goal {goal}")),
    ];
    let training = background.training.as_ref();
    [
        (Step::Identity, Step::Identity.title(), listed(you)),
        (Step::Experience, Step::Experience.title(), listed(sport)),
        (Step::Training, Step::Training.title(), training.and_then(|training| volume(training, profile))),
        (Step::Training, "Time", training.map(time)),
        (Step::Training, "Kit", training.map(|training| training.kit.to_string())),
        (Step::Race, Step::Race.title(), listed(race)),
        (Step::Health, Step::Health.title(), background.health.as_ref().and_then(health)),
    ]
    .into_iter()
    .filter_map(|(step, what, told)| Some(Told { step, what, told: told? }))
    .collect()
}

impl Background {
    /// Why there is less than a plan, and whom to ask; `None` when nothing holds it.
    #[must_use]
    pub fn held_back(&self, profile: &Profile, today: Date) -> Option<String> {
        let gate = self.plan_gate(profile, today)?;
        let (reason, _) = gate.reasons.first()?;
        let ask = reason.refer_to().map(|who| format!(" Talk to {} first.", who.in_sentence())).unwrap_or_default();
        (gate.allowed < AllowedTraining::Plan).then(|| format!("{reason} {}{ask}", gate.allowed.sentence()))
    }
}

fn listed<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let known: Vec<String> = parts.into_iter().flatten().collect();
    (!known.is_empty()).then(|| known.join(", "))
}

fn experience(told: &Experience) -> Option<String> {
    let best = told.best.as_ref().map(|best| {
        let at = best.at.as_ref().map(|at| format!(" in {at}")).unwrap_or_default();
        let on = best.on.map(|on| on.strftime(" on %-d %B %Y").to_string()).unwrap_or_default();
        format!("best {}{at}{on}", best.time)
    });
    let races = told.races.map(|races| if races == 1 { "1 race".to_owned() } else { format!("{races} races") });
    listed([Some(told.level.label().to_lowercase()), races, best])
}

fn volume(told: &CurrentTraining, profile: &Profile) -> Option<String> {
    let strength = match told.strength_days {
        0 => "no strength".to_owned(),
        1 => "1 day of strength".to_owned(),
        days => format!("{days} days of strength"),
    };
    let shown = |metres: Metres| (metres > Metres(0)).then(|| metres.shown(profile.units));
    listed([
        Some(shown(told.weekly_run).map_or("no running yet".to_owned(), |run| format!("{run} of running a week"))),
        shown(told.longest_run).map(|run| format!("the longest {run}")),
        Some(strength),
        told.weekly_time.map(|time| format!("{time} in all")),
        told.best_5km.map(|best| format!("5 km in {best}")),
        told.best_10km.map(|best| format!("10 km in {best}")),
    ])
}

fn time(told: &CurrentTraining) -> String {
    let days: Vec<&str> = told.days.days().map(weekday_label).collect();
    format!("{}, up to {} a day", days.join(", "), told.time_a_day)
}

fn health(told: &HealthAnswers) -> Option<String> {
    let flags = told.flags.as_ref().map(|flags| match flags.as_slice() {
        [] => "nothing a professional should see first".to_owned(),
        flags => flags.iter().map(|flag| flag.in_sentence()).collect::<Vec<_>>().join(", "),
    });
    let areas: Vec<&str> = told.areas.iter().map(|area| area.in_sentence()).collect();
    listed([
        flags,
        told.is_cleared.then(|| "cleared by a doctor, as you say".to_owned()),
        (!areas.is_empty()).then(|| format!("sore: {}", areas.join(", "))),
        told.limits.as_ref().map(|limits| format!("to leave out: {limits}")),
    ])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        Division, Grams, Seconds, Units,
        background::{HealthFlag, Minutes, Weekdays},
        race::AthleteLevel,
        safety::Condition,
    };

    const TODAY: Date = date(2026, 11, 26);

    fn profile(units: Units) -> Profile {
        Profile {
            name: "Mara".to_owned(),
            sex: Some(Sex::Female),
            birth_date: Some(date(1992, 5, 17)),
            division: Some(Division::WomenOpen),
            race_name: Some("Manchester".to_owned()),
            race_date: Some(date(2027, 1, 16)),
            goal: Some(Seconds(4800)),
            units,
            time_zone: "UTC".to_owned(),
        }
    }

    fn background() -> Background {
        Background {
            weight: Some(Grams(63_000)),
            experience: Some(Experience {
                division: Division::WomenOpen,
                level: AthleteLevel::Intermediate,
                races: Some(1),
                best: None,
            }),
            training: Some(CurrentTraining {
                weekly_run: Metres(38_000),
                longest_run: Metres(0),
                runs_per_week: None,
                strength_days: 1,
                weekly_time: Some(Minutes(390)),
                days: Weekdays::ALL.into_iter().take(2).collect(),
                time_a_day: Minutes(75),
                kit: crate::KitSet::EMPTY,
                best_5km: None,
                best_10km: None,
            }),
            health: Some(HealthAnswers { flags: Some(Vec::new()), ..HealthAnswers::default() }),
            ..Background::default()
        }
    }

    #[test]
    fn what_was_told_is_said_in_the_athletes_units() {
        let lines = told(&profile(Units::Imperial), &background(), TODAY);
        let said: Vec<(&str, &str)> = lines.iter().map(|line| (line.what, line.told.as_str())).collect();
        assert_eq!(
            said,
            [
                ("You", "female, 34 years old, 138.9 lb"),
                ("Experience", "Women Open, intermediate, 1 race"),
                ("Training now", "23.61 mi of running a week, 1 day of strength, 6 h 30 min in all"),
                ("Time", "Monday, Tuesday, up to 1 h 15 min a day"),
                ("Kit", "No kit"),
                ("The race", "Manchester, Saturday 16 January 2027, goal 1:20:00"),
                ("Health", "nothing a professional should see first"),
            ]
        );
    }

    #[test]
    fn whoever_told_nothing_has_no_lines_and_nothing_is_held_against_them() {
        let nobody = Profile {
            name: "Mara".to_owned(),
            sex: None,
            birth_date: None,
            division: None,
            race_name: None,
            race_date: None,
            goal: None,
            units: Units::Metric,
            time_zone: "UTC".to_owned(),
        };
        assert_eq!(told(&nobody, &Background::default(), TODAY), []);
        assert_eq!(Background::default().held_back(&nobody, TODAY), None);
        assert_eq!(background().held_back(&profile(Units::Metric), TODAY), None);
    }

    #[test]
    fn what_holds_a_plan_back_is_said_with_whom_to_ask() {
        let flags = Some(vec![HealthFlag::Condition(Condition::HeartDisease)]);
        let told = Background { health: Some(HealthAnswers { flags, ..HealthAnswers::default() }), ..background() };
        let said = told.held_back(&profile(Units::Metric), TODAY).unwrap();
        assert!(said.contains("heart disease") && said.ends_with("Talk to your doctor first."), "{said}");
    }
}
