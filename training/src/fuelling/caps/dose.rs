use super::{
    BETA_ALANINE_DAY, BETA_ALANINE_DOSE, BICARBONATE_MOST, BICARBONATE_PER_KG, BICARBONATE_START_PER_KG, CAFFEINE_DAY,
    CAFFEINE_PER_KG, CAFFEINE_SINGLE, CREATINE_DAY, Capped, NITRATE_DAY, SODIUM_FROM_MINUTES, SODIUM_PER_HOUR,
};
use crate::fuelling::{
    Eater, FuellingPart, FuellingRefused, Grams, Milligrams, MilligramsPerKg, Millimoles, SupplementQuestion,
};

type Figure<T> = Result<Capped<T>, FuellingRefused>;

fn supplement(eater: &Eater) -> Result<(), FuellingRefused> {
    eater.may(FuellingPart::Supplements)
}

/// One dose, with what was already taken today.
pub fn caffeine(eater: &Eater, already: Milligrams, low: MilligramsPerKg, high: MilligramsPerKg) -> Figure<Milligrams> {
    supplement(eater)?;
    eater.may(FuellingPart::Caffeine)?;
    let left = Milligrams(CAFFEINE_DAY.value.0.saturating_sub(already.0));
    if left.0 == 0 {
        return Err(FuellingRefused::CaffeineDayFull { already });
    }
    let cap = Milligrams(eater.per_kg(CAFFEINE_PER_KG.value.0)).min(CAFFEINE_SINGLE.value).min(left);
    Ok(Capped::cut(Milligrams(eater.per_kg(low.0)), Milligrams(eater.per_kg(high.0)), cap))
}

pub fn creatine(eater: &Eater, low: Grams, high: Grams) -> Figure<Grams> {
    supplement(eater)?;
    Ok(Capped::cut(low, high, CREATINE_DAY.value))
}

pub fn beta_alanine(eater: &Eater, low: Milligrams, high: Milligrams) -> Figure<Milligrams> {
    supplement(eater)?;
    Ok(Capped::cut(low, high, BETA_ALANINE_DAY.value))
}

pub fn beta_alanine_each(eater: &Eater, high: Milligrams) -> Figure<Milligrams> {
    supplement(eater)?;
    Ok(Capped::cut(high, high, BETA_ALANINE_DOSE.value))
}

/// Only when asked for, and only after a clinician has agreed (FU10.4).
fn may_have_bicarbonate(eater: &Eater, question: &SupplementQuestion) -> Result<(), FuellingRefused> {
    supplement(eater)?;
    match (question.was_asked_for, question.clinician_agreed) {
        (false, _) => Err(FuellingRefused::NeverProposed),
        (true, false) => Err(FuellingRefused::ClinicianFirst),
        (true, true) => Ok(()),
    }
}

pub fn bicarbonate_start(
    eater: &Eater,
    question: &SupplementQuestion,
    low: MilligramsPerKg,
    high: MilligramsPerKg,
) -> Figure<Milligrams> {
    may_have_bicarbonate(eater, question)?;
    let cap = Milligrams(eater.per_kg(BICARBONATE_START_PER_KG.value.0)).min(BICARBONATE_MOST.value);
    Ok(Capped::cut(Milligrams(eater.per_kg(low.0)), Milligrams(eater.per_kg(high.0)), cap))
}

/// What is never passed, however often it was tried.
pub fn bicarbonate(eater: &Eater, question: &SupplementQuestion) -> Figure<Milligrams> {
    may_have_bicarbonate(eater, question)?;
    let cap = Milligrams(eater.per_kg(BICARBONATE_PER_KG.value.0)).min(BICARBONATE_MOST.value);
    Ok(Capped::cut(cap, cap, cap))
}

pub fn nitrate(eater: &Eater, low: Millimoles, high: Millimoles) -> Figure<Millimoles> {
    supplement(eater)?;
    eater.may(FuellingPart::Nitrate)?;
    Ok(Capped::cut(low, high, NITRATE_DAY.value))
}

/// Nothing up to an hour and a half, and nothing without fluid.
pub fn sodium_per_hour(
    eater: &Eater,
    minutes: u16,
    with_fluid: bool,
    low: Milligrams,
    high: Milligrams,
) -> Figure<Milligrams> {
    eater.may(FuellingPart::Sodium)?;
    let is_wanted = with_fluid && minutes > SODIUM_FROM_MINUTES.value;
    Ok(Capped::cut(low, high, if is_wanted { SODIUM_PER_HOUR.value } else { Milligrams(0) }))
}
