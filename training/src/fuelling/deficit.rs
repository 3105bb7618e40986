use serde::{Deserialize, Serialize};

use super::{Capped, Eater, FuellingRefused, Grams, Kilocalories, caps};
use crate::{Centimetres, Confidence, safety::ReferTo};

/// What decides whether eating a little less may be talked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeficitQuestion {
    pub is_base_phase: bool,
    /// `None` without a race.
    pub days_to_race: Option<u16>,
    pub height: Option<Centimetres>,
    /// Weeks the athlete has already been eating less.
    pub weeks_so_far: u16,
}

/// The most, never a target; whichever limit is met first ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DeficitLimit {
    pub energy_per_day: Capped<Kilocalories>,
    pub loss_per_week: Capped<Grams>,
    /// Weeks that are left of the four.
    pub weeks_left: u16,
    /// Better than any figure here.
    pub refer_to: ReferTo,
    pub source: &'static str,
    pub confidence: Confidence,
}

/// The most a healthy adult is told to eat less: 300 kcal a day and half a percent of the body mass a week, whichever comes
/// first, in the base phase, four weeks at most (`[WGT-GARTHE11]`, facts/fuelling FU15.3, §17, C89).
///
/// # Errors
/// Outside the base phase, in the last six weeks before a race, after four weeks, with a body mass index below 20 or no
/// height, and with any condition that closes it.
///
/// ```
/// use training::Centimetres;
/// use training::fuelling::{DeficitQuestion, Eater, FuellingConventions, FuellingRefused, Grams, Person, energy_deficit};
/// let person = Person { body_mass: Grams(80_000), age_years: Some(34), conditions: vec![] };
/// let eater = Eater::of(&person, &FuellingConventions::default())?;
/// let base = DeficitQuestion { is_base_phase: true, days_to_race: Some(90), height: Some(Centimetres(178)), weeks_so_far: 1 };
/// let limit = energy_deficit(&eater, &base)?;
/// assert_eq!((limit.loss_per_week.high(), limit.weeks_left), (Grams(400), 3));
/// let late = DeficitQuestion { days_to_race: Some(42), ..base };
/// assert_eq!(energy_deficit(&eater, &late), Err(FuellingRefused::LastSixWeeks));
/// # Ok::<(), FuellingRefused>(())
/// ```
pub fn energy_deficit(eater: &Eater, question: &DeficitQuestion) -> Result<DeficitLimit, FuellingRefused> {
    Ok(DeficitLimit {
        energy_per_day: caps::deficit_per_day(eater, question)?,
        loss_per_week: caps::loss_per_week(eater, question)?,
        weeks_left: caps::DEFICIT_WEEKS.value.saturating_sub(question.weeks_so_far),
        refer_to: ReferTo::Dietitian,
        source: caps::DEFICIT_PER_DAY.source,
        confidence: caps::DEFICIT_PER_DAY.confidence,
    })
}

/// Ways to be lighter on a scale for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WeightCut {
    Sauna,
    DryingOut,
    Laxatives,
    Diuretics,
    FatBurners,
}

/// Always no (FU15.4, §17).
///
/// ```
/// use training::{fuelling::{WeightCut, weight_cut}, safety::ReferTo};
/// assert_eq!(weight_cut(WeightCut::Sauna).refer_to(), Some(ReferTo::Dietitian));
/// ```
#[must_use]
pub const fn weight_cut(_way: WeightCut) -> FuellingRefused {
    FuellingRefused::NeverCutWeight
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fuelling::{FuellingConventions, Person},
        safety::Condition,
    };

    fn eater(body_mass: u32, conditions: &[Condition]) -> Eater {
        let person = Person { body_mass: Grams(body_mass), age_years: Some(34), conditions: conditions.to_vec() };
        Eater::of(&person, &FuellingConventions::default()).unwrap()
    }

    const BASE: DeficitQuestion =
        DeficitQuestion { is_base_phase: true, days_to_race: None, height: Some(Centimetres(180)), weeks_so_far: 0 };

    #[test]
    fn nothing_is_cut_outside_the_base_phase_or_near_a_race_or_for_long() {
        let ask = |question| energy_deficit(&eater(80_000, &[]), &question).err();
        assert_eq!(ask(BASE), None);
        assert_eq!(ask(DeficitQuestion { is_base_phase: false, ..BASE }), Some(FuellingRefused::NotInBasePhase));
        for (days, refused) in [(0, true), (42, true), (43, false)] {
            let question = DeficitQuestion { days_to_race: Some(days), ..BASE };
            assert_eq!(ask(question).is_some(), refused, "{days}");
        }
        assert_eq!(ask(DeficitQuestion { weeks_so_far: 4, ..BASE }), Some(FuellingRefused::DeficitOver));
        assert_eq!(ask(DeficitQuestion { height: None, ..BASE }), Some(FuellingRefused::HeightUnknown));
    }

    #[test]
    fn whoever_is_light_is_told_to_eat() {
        // 64.8 kg at 1.80 m is a body mass index of exactly 20.
        assert!(energy_deficit(&eater(64_800, &[]), &BASE).is_ok());
        assert_eq!(energy_deficit(&eater(64_799, &[]), &BASE), Err(FuellingRefused::BodyMassIndexLow));
    }

    #[test]
    fn an_illness_or_injury_is_no_time_for_it() {
        for condition in [Condition::Illness, Condition::Injury, Condition::RegularMedicine] {
            assert!(energy_deficit(&eater(80_000, &[condition]), &BASE).is_err(), "{condition:?}");
        }
    }
}
