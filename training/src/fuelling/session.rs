use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingConventions, FuellingRefused, Grams, MilligramsPerKg, Millilitres, caps};
use crate::Confidence;

/// A session to be fuelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionQuestion {
    pub minutes: u16,
    /// As hard as it goes for its length.
    pub is_all_out: bool,
    /// Until it begins.
    pub minutes_to_start: u16,
    pub urine_is_dark: bool,
    /// From its end to the next hard one, if that is known.
    pub hours_to_next_hard: Option<u16>,
}

/// What to take while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum DuringSession {
    /// Water will do.
    Nothing,
    /// Rinse the mouth with something sweet, or small amounts.
    RinseOrLittle { at_most: Capped<Grams> },
    /// In each hour; above 60 g only as glucose and fructose mixed.
    PerHour { carbohydrate: Capped<Grams>, in_all: Capped<Grams>, needs_mix: bool },
}

/// What to eat and drink around a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SessionFuelling {
    /// Before it, where it is long enough to matter.
    pub before: Option<Capped<Grams>>,
    /// Low where it is only a top-up in the last hour: a few feel a dip.
    pub before_confidence: Confidence,
    /// Before it, in small helpings.
    pub fluid_before: Option<Capped<Millilitres>>,
    pub during: DuringSession,
    /// In each of the four hours after, when the next hard session is less than eight hours away.
    pub after_per_hour: Option<Capped<Grams>>,
    pub protein_after: Capped<Grams>,
    /// Of what is eaten before and after.
    pub food_source: &'static str,
    pub food_confidence: Confidence,
    pub fluid_source: &'static str,
    pub fluid_confidence: Confidence,
    pub during_source: &'static str,
    pub during_confidence: Confidence,
}

/// Before, during and after a session (facts/fuelling §4–5, §13): a gram per kilogram for each hour still to go, from one to
/// four, when it lasts longer than an hour; 30 to 60 g an hour while it does, up to 90 g past two and a half hours; fast
/// refuelling only when the next hard one is near (`[CHO-WALLIS22]`, `[NUT-ACSM16]`, `[CHO-JEUK14]`, `[PRO-ISSN17]`).
///
/// # Errors
/// `Unusable` for no minutes or more than a day; `Closed` where a condition closes food or fluid.
///
/// ```
/// use training::fuelling::{DuringSession, Eater, FuellingConventions, Grams, Person, SessionQuestion, session_fuelling};
/// let conventions = FuellingConventions::default();
/// let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &conventions)?;
/// let long_run = SessionQuestion { minutes: 100, is_all_out: false, minutes_to_start: 120, urine_is_dark: false, hours_to_next_hard: None };
/// let fuelling = session_fuelling(&eater, &long_run, &conventions)?;
/// assert_eq!(fuelling.before.map(|grams| grams.high()), Some(Grams(140)));
/// let DuringSession::PerHour { in_all, .. } = fuelling.during else { unreachable!() };
/// assert_eq!(in_all.to_string(), "50 g to 100 g");
/// # Ok::<(), training::fuelling::FuellingRefused>(())
/// ```
pub fn session_fuelling(
    eater: &Eater,
    session: &SessionQuestion,
    conventions: &FuellingConventions,
) -> Result<SessionFuelling, FuellingRefused> {
    if !(1..=1440).contains(&session.minutes) {
        return Err(FuellingRefused::Unusable { what: "That duration", example: "80 minutes" });
    }
    let is_long = session.minutes > 60;
    let (before, before_confidence) = match session.minutes_to_start {
        _ if !is_long => (None, Confidence::High),
        minutes @ 60.. => {
            let per_kg = MilligramsPerKg(u32::from(minutes.min(240)) * 1000 / 60);
            (Some(caps::meal(eater, per_kg, per_kg)?), Confidence::High)
        }
        _ => (Some(caps::snack(eater, Grams(15), Grams(30))?), Confidence::Low),
    };
    let kilos = |millilitres: u32| Millilitres(eater.per_kg(millilitres));
    let fluid_before = match (session.minutes_to_start, session.urine_is_dark) {
        (180.., false) => Some(caps::drink_before(eater, kilos(5), kilos(7))?),
        (180.., true) => Some(caps::drink_before(eater, kilos(5 + 3), kilos(7 + 5))?),
        (90.., true) => Some(caps::drink_before(eater, kilos(3), kilos(5))?),
        _ => None,
    };
    let during = if is_long {
        let needs_mix = session.minutes > caps::LONG_MINUTES.value;
        let (low, high) = if needs_mix { (60, 90) } else { (30, 60) };
        let total = |hourly: u32| Grams(hourly * u32::from(session.minutes) / 60);
        DuringSession::PerHour {
            carbohydrate: caps::carbohydrate_per_hour(eater, session.minutes, Grams(low), Grams(high))?,
            in_all: caps::carbohydrate_in(eater, session.minutes, total(low), total(high))?,
            needs_mix,
        }
    } else if session.is_all_out && session.minutes >= conventions.rinse_from_minutes {
        DuringSession::RinseOrLittle { at_most: caps::carbohydrate_in(eater, session.minutes, Grams(15), Grams(25))? }
    } else {
        DuringSession::Nothing
    };
    let after_per_hour = match session.hours_to_next_hard {
        Some(..8) => Some(caps::refuel_per_hour(eater, MilligramsPerKg(1000), MilligramsPerKg(1200))?),
        _ => None,
    };
    Ok(SessionFuelling {
        before,
        before_confidence,
        fluid_before,
        during,
        after_per_hour,
        protein_after: caps::protein_serving(eater, Grams(20), Grams(40))?,
        food_source: "CHO-WALLIS22",
        food_confidence: Confidence::High,
        fluid_source: "HYD-ACSM07",
        fluid_confidence: Confidence::Medium,
        during_source: "CHO-JEUK14",
        during_confidence: Confidence::High,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuelling::Person;

    fn fuelling(session: SessionQuestion) -> SessionFuelling {
        let conventions = FuellingConventions::default();
        let person = Person { body_mass: Grams(70_000), age_years: Some(34), conditions: vec![] };
        session_fuelling(&Eater::of(&person, &conventions).unwrap(), &session, &conventions).unwrap()
    }

    const HOUR: SessionQuestion = SessionQuestion {
        minutes: 60,
        is_all_out: false,
        minutes_to_start: 180,
        urine_is_dark: false,
        hours_to_next_hard: None,
    };

    #[test]
    fn up_to_an_hour_usual_meals_will_do() {
        let easy = fuelling(HOUR);
        assert_eq!((easy.before, easy.during, easy.after_per_hour), (None, DuringSession::Nothing, None));
        let all_out = fuelling(SessionQuestion { is_all_out: true, ..HOUR });
        assert!(matches!(all_out.during, DuringSession::RinseOrLittle { at_most } if at_most.high() == Grams(25)));
    }

    #[test]
    fn the_meal_before_is_a_gram_per_kilogram_for_each_hour_to_go() {
        for (minutes_to_start, grams) in [(60, 70), (120, 140), (180, 210), (240, 280), (600, 280)] {
            let before = fuelling(SessionQuestion { minutes: 90, minutes_to_start, ..HOUR }).before.unwrap();
            assert_eq!(before.high(), Grams(grams), "{minutes_to_start}");
        }
        let top_up = fuelling(SessionQuestion { minutes: 90, minutes_to_start: 10, ..HOUR });
        assert_eq!(top_up.before.unwrap().to_string(), "15 g to 30 g");
        assert_eq!(top_up.before_confidence, Confidence::Low);
    }

    #[test]
    fn ninety_grams_an_hour_are_for_more_than_two_and_a_half_hours() {
        let hourly = |minutes| match fuelling(SessionQuestion { minutes, ..HOUR }).during {
            DuringSession::PerHour { carbohydrate, needs_mix, .. } => (carbohydrate.high().0, needs_mix),
            other => panic!("{other:?}"),
        };
        assert_eq!((hourly(61), hourly(150), hourly(151)), ((60, false), (60, false), (90, true)));
    }

    #[test]
    fn dark_urine_asks_for_another_glass() {
        let drink = |minutes_to_start, urine_is_dark| {
            fuelling(SessionQuestion { minutes_to_start, urine_is_dark, ..HOUR })
                .fluid_before
                .map(|fluid| fluid.to_string())
        };
        assert_eq!(drink(240, false).as_deref(), Some("350 mL to 490 mL"));
        assert_eq!(drink(240, true).as_deref(), Some("560 mL to 840 mL"));
        assert_eq!(drink(120, true).as_deref(), Some("210 mL to 350 mL"));
        assert_eq!(drink(120, false), None);
    }

    #[test]
    fn fast_refuelling_is_for_the_next_hard_one_within_eight_hours() {
        let after = |hours| fuelling(SessionQuestion { hours_to_next_hard: hours, ..HOUR }).after_per_hour;
        assert_eq!(after(Some(7)).unwrap().to_string(), "70 g to 84 g");
        assert_eq!((after(Some(8)), after(None)), (None, None));
    }
}
