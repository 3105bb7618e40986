use super::{BODY_MASS_INDEX, Capped, DEFICIT_BEFORE_RACE_DAYS, DEFICIT_PER_DAY, DEFICIT_WEEKS, LOSS_PER_WEEK_PER_KG};
use crate::fuelling::{DeficitQuestion, Eater, FuellingPart, FuellingRefused, Grams, Kilocalories};

/// Whether anything may be cut at all (FU15.3, C89).
fn may(eater: &Eater, question: &DeficitQuestion) -> Result<(), FuellingRefused> {
    eater.may(FuellingPart::EnergyDeficit)?;
    if !question.is_base_phase {
        return Err(FuellingRefused::NotInBasePhase);
    }
    if question.days_to_race.is_some_and(|days| days <= DEFICIT_BEFORE_RACE_DAYS.value) {
        return Err(FuellingRefused::LastSixWeeks);
    }
    if question.weeks_so_far >= DEFICIT_WEEKS.value {
        return Err(FuellingRefused::DeficitOver);
    }
    let height = u64::from(question.height.ok_or(FuellingRefused::HeightUnknown)?.0);
    if !(120..=230).contains(&height) {
        return Err(FuellingRefused::Unusable { what: "That height", example: "178 cm" });
    }
    // kg/m² is ten times grams over square centimetres.
    if u64::from(eater.body_mass().0) * 10 < u64::from(BODY_MASS_INDEX.value) * height * height {
        return Err(FuellingRefused::BodyMassIndexLow);
    }
    Ok(())
}

pub fn deficit_per_day(eater: &Eater, question: &DeficitQuestion) -> Result<Capped<Kilocalories>, FuellingRefused> {
    may(eater, question)?;
    Ok(Capped::cut(Kilocalories(0), DEFICIT_PER_DAY.value, DEFICIT_PER_DAY.value))
}

pub fn loss_per_week(eater: &Eater, question: &DeficitQuestion) -> Result<Capped<Grams>, FuellingRefused> {
    may(eater, question)?;
    let cap = Grams(eater.per_kg(LOSS_PER_WEEK_PER_KG.value.0) / 1000);
    Ok(Capped::cut(Grams(0), cap, cap))
}
