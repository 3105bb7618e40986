use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingRefused, Grams, Millilitres, SweatRate, caps};
use crate::{Confidence, Seconds};

/// When something is taken in a race; own gels are carried from the start (FU5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum IntakeMoment {
    MinutesBefore(u8),
    /// On a run, from 1 to 8; first and last that will do.
    OnRun {
        from: u8,
        to: u8,
        is_optional: bool,
    },
    /// On whatever run it falls.
    EveryMinutes {
        from: u8,
        to: u8,
    },
}

/// What a race of so long asks for. The carbohydrate counts from the gel before the start to the finish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RaceIntake {
    pub carbohydrate: Capped<Grams>,
    /// In an hour, where the advice is by the hour.
    pub carbohydrate_per_hour: Option<Capped<Grams>>,
    /// Rinsing the mouth does as well.
    pub rinsing_will_do: bool,
    pub when: &'static [IntakeMoment],
    /// By thirst; least and most that it usually comes to.
    pub fluid: Capped<Millilitres>,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// Carbohydrate and fluid by expected finish (facts/fuelling §5, `[CHO-JEUK14]`, `[CHO-BURKE11]`). Not scaled by body mass:
/// what the gut takes in an hour is not (FU5.3). A finish on a border counts to the longer race up to 80 minutes, to the
/// shorter at 100.
///
/// # Errors
/// `Unusable` for a finish outside 45 minutes to 4 hours; `Closed` where a condition closes food.
///
/// ```
/// use training::Seconds;
/// use training::fuelling::{Eater, FuellingConventions, Grams, Person, race_intake};
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let intake = race_intake(&eater, Seconds(90 * 60), None)?;
/// assert_eq!(intake.carbohydrate.to_string(), "30 g to 45 g");
/// assert_eq!(intake.fluid.to_string(), "250 mL to 500 mL");
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn race_intake(eater: &Eater, finish: Seconds, sweat: Option<SweatRate>) -> Result<RaceIntake, FuellingRefused> {
    let minutes = u16::try_from(finish.0 / 60).unwrap_or(u16::MAX);
    if !(45 * 60..=4 * 3600).contains(&finish.0) {
        return Err(FuellingRefused::Unusable { what: "That finish time", example: "1:24:10" });
    }
    let (low, high, when, fluid_low, fluid_high): (_, _, &'static [IntakeMoment], _, _) = match finish.0 {
        ..3900 => (
            15,
            25,
            &[IntakeMoment::MinutesBefore(5), IntakeMoment::OnRun { from: 4, to: 4, is_optional: true }],
            0,
            250,
        ),
        3900..4800 => (
            20,
            30,
            &[IntakeMoment::MinutesBefore(10), IntakeMoment::OnRun { from: 4, to: 5, is_optional: false }],
            150,
            350,
        ),
        4800..=6000 => (
            30,
            45,
            &[
                IntakeMoment::MinutesBefore(10),
                IntakeMoment::OnRun { from: 3, to: 4, is_optional: false },
                IntakeMoment::OnRun { from: 6, to: 6, is_optional: false },
            ],
            250,
            500,
        ),
        _ => (
            30 * u32::from(minutes) / 60,
            60 * u32::from(minutes) / 60,
            &[IntakeMoment::EveryMinutes { from: 25, to: 30 }],
            400,
            700,
        ),
    };
    let is_hourly = finish.0 > 6000;
    Ok(RaceIntake {
        carbohydrate: caps::carbohydrate_in(eater, minutes, Grams(low), Grams(high))?,
        carbohydrate_per_hour: if is_hourly {
            Some(caps::carbohydrate_per_hour(eater, minutes, Grams(30), Grams(60))?)
        } else {
            None
        },
        rinsing_will_do: finish.0 < 3900,
        when,
        fluid: caps::fluid_in(eater, sweat, minutes, Millilitres(fluid_low), Millilitres(fluid_high))?,
        source: "CHO-JEUK14",
        confidence: Confidence::Medium,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuelling::{FuellingConventions, Person, SweatTest, sweat_rate};

    fn eater() -> Eater {
        let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
        Eater::of(&person, &FuellingConventions::default()).unwrap()
    }

    #[test]
    fn every_row_of_the_race_table() {
        for (minutes, carbohydrate, fluid, moments) in [
            (60, (15, 25), (0, 250), 2),
            (64, (15, 25), (0, 250), 2),
            (65, (20, 30), (150, 350), 2),
            (79, (20, 30), (150, 350), 2),
            (80, (30, 45), (250, 500), 3),
            (100, (30, 45), (250, 500), 3),
            (120, (60, 120), (400, 700), 1),
        ] {
            let intake = race_intake(&eater(), Seconds(minutes * 60), None).unwrap();
            assert_eq!((intake.carbohydrate.low().0, intake.carbohydrate.high().0), carbohydrate, "{minutes}");
            assert_eq!((intake.fluid.low().0, intake.fluid.high().0), fluid, "{minutes}");
            assert_eq!(intake.when.len(), moments, "{minutes}");
            assert_eq!(intake.rinsing_will_do, minutes < 65);
            assert_eq!(intake.carbohydrate_per_hour.is_some(), minutes > 100);
        }
    }

    #[test]
    fn a_finish_nobody_runs_is_refused_with_an_example() {
        for seconds in [0, 44 * 60, 4 * 3600 + 1, u32::MAX] {
            assert!(race_intake(&eater(), Seconds(seconds), None).unwrap_err().to_string().contains("1:24:10"));
        }
    }

    #[test]
    fn who_sweats_little_drinks_no_more_than_that() {
        let test = SweatTest {
            before: Grams(70_000),
            after: Grams(69_800),
            drunk: Millilitres(0),
            urine: Millilitres(0),
            minutes: 60,
        };
        let sweat = sweat_rate(&test, &FuellingConventions::default()).unwrap();
        let intake = race_intake(&eater(), Seconds(90 * 60), Some(sweat)).unwrap();
        assert_eq!(intake.fluid.high(), Millilitres(300));
    }
}
