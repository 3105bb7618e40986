use serde::{Deserialize, Serialize};

use super::{
    Capped, DayType, Eater, FuellingConventions, FuellingRefused, Grams, Milligrams, MilligramsPerKg, Millilitres,
    RaceIntake, SweatRate, caps, daily_needs, race_intake,
};
use crate::{Confidence, Seconds, safety::Condition};

/// What decides the timeline besides the athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaceDay {
    /// Expected.
    pub finish: Seconds,
    /// 0 to 23, once the wave is known.
    pub start_hour: Option<u8>,
    /// The athlete uses caffeine and wants it.
    pub uses_caffeine: bool,
    /// From coffee, tea and the rest, before the dose of the timeline.
    pub caffeine_today: Milligrams,
    pub sweat: Option<SweatRate>,
}

/// When, seen from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    DaysBefore {
        from: u8,
        to: u8,
    },
    /// Race day, at the usual hour of breakfast.
    Morning,
    MinutesBefore {
        from: u16,
        to: u16,
    },
    Race,
    /// After the finish.
    MinutesAfter {
        from: u16,
        to: u16,
    },
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepKind {
    UsualEating,
    DayBefore,
    MainMeal,
    /// The small meal before an afternoon start.
    SecondMeal,
    Caffeine,
    TopUp,
    /// Optional, and the first of what `RaceIntake` counts.
    Gel,
    Race,
    Recovery,
}

impl StepKind {
    pub const ALL: [Self; 9] = [
        Self::UsualEating,
        Self::DayBefore,
        Self::MainMeal,
        Self::SecondMeal,
        Self::Caffeine,
        Self::TopUp,
        Self::Gel,
        Self::Race,
        Self::Recovery,
    ];
}

/// One line of the timeline; amounts it does not need are `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TimelineStep {
    pub when: Moment,
    pub what: StepKind,
    /// In a day for the days before, at once for the rest.
    pub carbohydrate: Option<Capped<Grams>>,
    pub protein: Option<Capped<Grams>>,
    pub fluid: Option<Capped<Millilitres>>,
    pub caffeine: Option<Capped<Milligrams>>,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// From a week before to two hours after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RaceTimeline {
    pub steps: Vec<TimelineStep>,
    pub in_race: RaceIntake,
    /// Why there is no caffeine in it, where it was wanted.
    pub without_caffeine: Option<FuellingRefused>,
}

/// The race timeline (facts/fuelling §16): food scaled by body mass, gels and sips not, caffeine never above its cap. An
/// afternoon start gets a second meal and modest caffeine (FU16.1), an evening one with poor sleep none (FU7.6). Every
/// product in it is rehearsed at least twice before (FU1.4).
///
/// # Errors
/// `Unusable` for a finish or a start hour that cannot be; `Closed` where a condition closes food or fluid.
///
/// ```
/// use training::{Seconds, fuelling::*};
/// let conventions = FuellingConventions::default();
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &conventions)?;
/// let day = RaceDay { finish: Seconds(4800), start_hour: Some(10), uses_caffeine: true, caffeine_today: Milligrams(0), sweat: None };
/// let timeline = race_timeline(&eater, &day, &conventions)?;
/// let meal = timeline.steps.iter().find(|step| step.what == StepKind::MainMeal).expect("a meal");
/// assert_eq!(meal.carbohydrate.map(|grams| grams.to_string()).as_deref(), Some("105 g to 140 g"));
/// # Ok::<(), FuellingRefused>(())
/// ```
pub fn race_timeline(
    eater: &Eater,
    day: &RaceDay,
    conventions: &FuellingConventions,
) -> Result<RaceTimeline, FuellingRefused> {
    if day.start_hour.is_some_and(|hour| hour > 23) {
        return Err(FuellingRefused::Unusable { what: "That start", example: "10 for ten in the morning" });
    }
    let is_afternoon = day.start_hour.is_some_and(|hour| hour >= conventions.afternoon_from_hour);
    let in_race = race_intake(eater, day.finish, day.sweat)?;
    let caffeine = if day.uses_caffeine { Some(caffeine(eater, day, is_afternoon, conventions)) } else { None };

    let blank = TimelineStep {
        when: Moment::Race,
        what: StepKind::Race,
        carbohydrate: None,
        protein: None,
        fluid: None,
        caffeine: None,
        source: "CHO-WALLIS22",
        confidence: Confidence::Medium,
    };
    let of_day = |kind| daily_needs(eater, kind, conventions);
    let (week, day_before) = (of_day(DayType::RaceWeek)?, of_day(DayType::DayBeforeRace)?);
    // 400 to 500 mL for 70 kg, in tens.
    let glass = |of_70_kg: u32| {
        let scaled = u64::from(eater.body_mass().0) * u64::from(of_70_kg) / 70_000 / 10 * 10;
        Millilitres(u32::try_from(scaled).unwrap_or(u32::MAX))
    };
    let mut steps = vec![
        TimelineStep {
            when: Moment::DaysBefore { from: 7, to: 3 },
            what: StepKind::UsualEating,
            carbohydrate: Some(week.carbohydrate),
            source: week.carbohydrate_source,
            confidence: week.carbohydrate_confidence,
            ..blank
        },
        TimelineStep {
            when: Moment::DaysBefore { from: 1, to: 1 },
            what: StepKind::DayBefore,
            carbohydrate: Some(day_before.carbohydrate),
            source: day_before.carbohydrate_source,
            confidence: day_before.carbohydrate_confidence,
            ..blank
        },
        TimelineStep {
            when: if is_afternoon { Moment::Morning } else { Moment::MinutesBefore { from: 240, to: 180 } },
            what: StepKind::MainMeal,
            carbohydrate: Some(caps::meal(eater, MilligramsPerKg(1500), MilligramsPerKg(2000))?),
            fluid: Some(caps::drink_before(eater, glass(400), glass(500))?),
            confidence: Confidence::High,
            ..blank
        },
    ];
    if is_afternoon {
        steps.push(TimelineStep {
            when: Moment::MinutesBefore { from: 180, to: 180 },
            what: StepKind::SecondMeal,
            carbohydrate: Some(caps::meal(eater, MilligramsPerKg(1000), MilligramsPerKg(1000))?),
            source: "own",
            ..blank
        });
    }
    if let Some(Ok(dose)) = caffeine {
        steps.push(TimelineStep {
            when: Moment::MinutesBefore { from: 60, to: 60 },
            what: StepKind::Caffeine,
            caffeine: Some(dose),
            source: "CAF-ISSN21",
            confidence: Confidence::High,
            ..blank
        });
    }
    steps.extend([
        TimelineStep {
            when: Moment::MinutesBefore { from: 45, to: 15 },
            what: StepKind::TopUp,
            carbohydrate: Some(caps::snack(eater, Grams(20), Grams(30))?),
            fluid: Some(caps::drink_before(eater, Millilitres(100), Millilitres(200))?),
            source: "own",
            confidence: Confidence::Low,
            ..blank
        },
        TimelineStep {
            when: Moment::MinutesBefore { from: 10, to: 10 },
            what: StepKind::Gel,
            carbohydrate: Some(caps::snack(eater, Grams(20), Grams(25))?),
            source: "own",
            confidence: Confidence::Low,
            ..blank
        },
        TimelineStep {
            carbohydrate: Some(in_race.carbohydrate),
            fluid: Some(in_race.fluid),
            source: in_race.source,
            confidence: in_race.confidence,
            ..blank
        },
        TimelineStep {
            when: Moment::MinutesAfter { from: 0, to: 120 },
            what: StepKind::Recovery,
            carbohydrate: Some(caps::meal(eater, MilligramsPerKg(1000), MilligramsPerKg(1000))?),
            protein: Some(caps::protein_serving(eater, Grams(25), Grams(40))?),
            source: "PRO-ISSN17",
            confidence: Confidence::High,
            ..blank
        },
    ]);
    Ok(RaceTimeline { steps, in_race, without_caffeine: caffeine.and_then(Result::err) })
}

fn caffeine(
    eater: &Eater,
    day: &RaceDay,
    is_afternoon: bool,
    conventions: &FuellingConventions,
) -> Result<Capped<Milligrams>, FuellingRefused> {
    let is_evening = day.start_hour.is_some_and(|hour| hour >= conventions.evening_from_hour);
    if is_evening && eater.has(Condition::PoorSleep) {
        return Err(FuellingRefused::CaffeineCostsSleep);
    }
    let most = if is_afternoon { conventions.caffeine_modest } else { MilligramsPerKg(3) };
    caps::caffeine(eater, day.caffeine_today, MilligramsPerKg(1), most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuelling::Person;

    const MORNING: RaceDay = RaceDay {
        finish: Seconds(80 * 60),
        start_hour: Some(10),
        uses_caffeine: true,
        caffeine_today: Milligrams(0),
        sweat: None,
    };

    fn timeline(body_mass: u32, conditions: &[Condition], day: RaceDay) -> RaceTimeline {
        let conventions = FuellingConventions::default();
        let person = Person { body_mass: Grams(body_mass), age_years: Some(34), conditions: conditions.to_vec() };
        race_timeline(&Eater::of(&person, &conventions).unwrap(), &day, &conventions).unwrap()
    }

    fn carbohydrate(timeline: &RaceTimeline, what: StepKind) -> Option<(u32, u32)> {
        let step = timeline.steps.iter().find(|step| step.what == what)?;
        step.carbohydrate.map(|grams| (grams.low().0, grams.high().0))
    }

    #[test]
    fn the_70_kg_example_of_the_facts() {
        let day = timeline(70_000, &[], MORNING);
        for (what, expected) in [
            (StepKind::UsualEating, Some((350, 420))),
            (StepKind::DayBefore, Some((420, 560))),
            (StepKind::MainMeal, Some((105, 140))),
            (StepKind::TopUp, Some((20, 30))),
            (StepKind::Gel, Some((20, 25))),
            (StepKind::Race, Some((30, 45))),
            (StepKind::Recovery, Some((70, 70))),
            (StepKind::SecondMeal, None),
        ] {
            assert_eq!(carbohydrate(&day, what), expected, "{what:?}");
        }
        let step = |what| day.steps.iter().find(|step| step.what == what).unwrap();
        assert_eq!(step(StepKind::MainMeal).fluid.unwrap().to_string(), "400 mL to 500 mL");
        assert_eq!(step(StepKind::TopUp).fluid.unwrap().to_string(), "100 mL to 200 mL");
        assert_eq!(step(StepKind::Caffeine).caffeine.unwrap().to_string(), "70 mg to 200 mg");
        assert_eq!(step(StepKind::Recovery).protein.unwrap().to_string(), "25 g to 40 g");
    }

    #[test]
    fn food_grows_with_the_athlete_and_caffeine_stops() {
        let heavy = timeline(100_000, &[], MORNING);
        assert_eq!(carbohydrate(&heavy, StepKind::MainMeal), Some((150, 200)));
        assert_eq!(carbohydrate(&heavy, StepKind::Gel), Some((20, 25)));
        let caffeine = |body_mass| {
            let steps = timeline(body_mass, &[], MORNING).steps;
            steps.iter().find_map(|step| step.caffeine).unwrap().high()
        };
        assert_eq!(
            (caffeine(50_000), caffeine(100_000), caffeine(200_000)),
            (Milligrams(150), Milligrams(200), Milligrams(200))
        );
    }

    #[test]
    fn an_afternoon_start_gets_a_second_meal_and_modest_caffeine() {
        let afternoon = timeline(70_000, &[], RaceDay { start_hour: Some(14), ..MORNING });
        assert_eq!(carbohydrate(&afternoon, StepKind::SecondMeal), Some((70, 70)));
        let caffeine = afternoon.steps.iter().find_map(|step| step.caffeine).unwrap();
        assert_eq!(caffeine.to_string(), "70 mg");
    }

    #[test]
    fn caffeine_that_is_left_out_says_why() {
        let evening = RaceDay { start_hour: Some(18), ..MORNING };
        let poor = timeline(70_000, &[Condition::PoorSleep], evening);
        assert_eq!(poor.without_caffeine, Some(FuellingRefused::CaffeineCostsSleep));
        let flagged = timeline(70_000, &[Condition::HighBloodPressure], MORNING);
        assert!(matches!(flagged.without_caffeine, Some(FuellingRefused::Closed { .. })));
        let full = timeline(70_000, &[], RaceDay { caffeine_today: Milligrams(400), ..MORNING });
        assert!(matches!(full.without_caffeine, Some(FuellingRefused::CaffeineDayFull { .. })));
        for day in [poor, flagged, full] {
            assert!(day.steps.iter().all(|step| step.caffeine.is_none()));
        }
        let unwanted = timeline(70_000, &[], RaceDay { uses_caffeine: false, ..MORNING });
        assert_eq!(unwanted.without_caffeine, None);
    }

    #[test]
    fn steps_stand_in_the_order_of_the_day() {
        let minutes = |when| match when {
            Moment::DaysBefore { from, .. } => -i32::from(from) * 1440,
            Moment::Morning => -300,
            Moment::MinutesBefore { from, .. } => -i32::from(from),
            Moment::Race => 0,
            Moment::MinutesAfter { from, .. } => 80 + i32::from(from),
        };
        for hour in [10, 14] {
            let day = timeline(70_000, &[], RaceDay { start_hour: Some(hour), ..MORNING });
            let order: Vec<_> = day.steps.iter().map(|step| minutes(step.when)).collect();
            assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "{order:?}");
        }
    }
}
