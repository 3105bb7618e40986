use std::fmt;

use serde::{Deserialize, Serialize};

use super::{AllowedTraining, Condition, RedFlag, ReferTo, SafetyConventions};

/// From this age the coach writes plans (C80). Not a convention: nobody may lower it.
pub const ADULT_FROM_AGE: u8 = 18;

/// What decides whether a plan is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// `None` while the athlete has not confirmed it.
    pub age_years: Option<u8>,
    /// Already training regularly, without symptoms.
    pub is_active: bool,
    pub conditions: Vec<Condition>,
    /// Those of the conditions a clinician has cleared for hard training, as the athlete says.
    pub cleared: Vec<Condition>,
    /// Weeks since a birth; `None` counts as too few where `conditions` names one.
    pub weeks_after_birth: Option<u16>,
    /// Signs no clinician has cleared yet.
    pub open_flags: Vec<RedFlag>,
}

/// What a plan must respect even where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PlanLimit {
    /// No energy deficit (C78, C89).
    NoDeficit,
    /// No volume above what is done already (C78).
    NoExtraVolume,
    /// No supplement doses (fuelling §17).
    NoSupplements,
    /// Effort by feel: a medicine can change what a heart rate means (coaching-voice D19).
    EffortByFeel,
}

/// What holds a plan back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum GateReason {
    /// C1: no plan while the age is not confirmed.
    AgeNotConfirmed,
    /// C80.
    UnderEighteen,
    /// C2, C78, C79, SC17.5.
    Condition(Condition),
    /// C79: fewer weeks after a birth than running waits for.
    TooSoonAfterBirth,
    /// C2.
    Flag(RedFlag),
}

impl GateReason {
    /// Who takes over, or whom to ask; `None` where the athlete only has to say their age.
    ///
    /// ```
    /// use training::safety::{GateReason, ReferTo};
    /// assert_eq!(GateReason::UnderEighteen.refer_to(), Some(ReferTo::ResponsibleAdults));
    /// ```
    #[must_use]
    pub fn refer_to(self) -> Option<ReferTo> {
        match self {
            Self::AgeNotConfirmed => None,
            Self::UnderEighteen => Some(ReferTo::ResponsibleAdults),
            Self::Condition(condition) => Some(condition.refer_to()),
            Self::TooSoonAfterBirth => Some(ReferTo::Midwife),
            Self::Flag(flag) => Some(flag.facts().refer_to),
        }
    }

    /// The rule that says so, for the record of what changed a plan (C88).
    ///
    /// ```
    /// use training::safety::{Condition, GateReason};
    /// assert_eq!(GateReason::UnderEighteen.rule(), "C80");
    /// assert_eq!(GateReason::Condition(Condition::LowEnergySigns).rule(), "C78");
    /// ```
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::AgeNotConfirmed => "C1",
            Self::UnderEighteen | Self::Flag(RedFlag::UnderEighteen) => "C80",
            Self::TooSoonAfterBirth
            | Self::Flag(RedFlag::Pregnancy)
            | Self::Condition(Condition::Pregnant | Condition::Postpartum | Condition::Breastfeeding) => "C79",
            Self::Flag(RedFlag::EatingWorries)
            | Self::Condition(Condition::EatingDisorder | Condition::LowEnergySigns) => "C78",
            Self::Flag(RedFlag::Fever) | Self::Condition(Condition::Illness) => "C65",
            Self::Condition(_) | Self::Flag(_) => "C2",
        }
    }
}

impl fmt::Display for GateReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AgeNotConfirmed => formatter.write_str("Your age is missing: tell me your date of birth."),
            Self::UnderEighteen => formatter.write_str("I write no plans under 18."),
            Self::Condition(condition) => write!(formatter, "You told me about {}.", condition.in_sentence()),
            Self::TooSoonAfterBirth => formatter.write_str("It is too soon after the birth for a running plan."),
            Self::Flag(flag) => write!(formatter, "Still open: {}.", flag.facts().name),
        }
    }
}

/// Whether there is a plan, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanGate {
    /// The strictest of all reasons; no wish of the athlete lifts it (C74).
    pub allowed: AllowedTraining,
    /// What holds it back, each with the most it leaves, the strictest first.
    pub reasons: Vec<(GateReason, AllowedTraining)>,
    /// What holds even with a plan.
    pub limits: Vec<PlanLimit>,
}

/// Who gets a plan, who gets easy sessions, who gets a referral (C1, C2, C78–C80, SC17.5).
///
/// ```
/// use training::safety::{AllowedTraining, Condition, Health, SafetyConventions, plan_gate};
/// let conventions = SafetyConventions::default();
/// let adult = Health { age_years: Some(34), is_active: true, ..Health::default() };
/// assert_eq!(plan_gate(&adult, &conventions).allowed, AllowedTraining::Plan);
/// let pregnant = Health { conditions: vec![Condition::Pregnant], ..adult };
/// assert_eq!(plan_gate(&pregnant, &conventions).allowed, AllowedTraining::NoPlan);
/// ```
#[must_use]
pub fn plan_gate(health: &Health, conventions: &SafetyConventions) -> PlanGate {
    let mut reasons = Vec::new();
    match health.age_years {
        None => reasons.push((GateReason::AgeNotConfirmed, AllowedTraining::NoPlan)),
        Some(age) if age < ADULT_FROM_AGE => reasons.push((GateReason::UnderEighteen, AllowedTraining::NoPlan)),
        Some(_) => {}
    }
    reasons.extend(health.open_flags.iter().map(|flag| (GateReason::Flag(*flag), flag.facts().allowed)));
    for condition in &health.conditions {
        if *condition == Condition::Postpartum
            && health.weeks_after_birth.is_none_or(|weeks| weeks < conventions.running_after_birth_weeks)
        {
            reasons.push((GateReason::TooSoonAfterBirth, AllowedTraining::NoPlan));
        } else {
            let allowed = leaves(*condition, health.cleared.contains(condition), health.is_active);
            reasons.push((GateReason::Condition(*condition), allowed));
        }
    }
    reasons.retain(|(_, allowed)| *allowed < AllowedTraining::Plan);
    reasons.sort_by_key(|(_, allowed)| *allowed);
    let mut limits: Vec<PlanLimit> =
        health.conditions.iter().flat_map(|condition| limits(*condition)).copied().collect();
    limits.sort_unstable();
    limits.dedup();
    PlanGate { allowed: reasons.first().map_or(AllowedTraining::Plan, |(_, allowed)| *allowed), reasons, limits }
}

/// The most a condition leaves. Nothing clears a pregnancy for a race plan (C79); an illness is cleared by being over.
fn leaves(condition: Condition, is_cleared: bool, is_active: bool) -> AllowedTraining {
    match condition {
        Condition::Pregnant => AllowedTraining::NoPlan,
        Condition::Illness => AllowedTraining::EasyOnly,
        _ if is_cleared => AllowedTraining::Plan,
        Condition::Breastfeeding | Condition::Postpartum => AllowedTraining::NoPlan,
        Condition::EatingDisorder | Condition::LowEnergySigns => AllowedTraining::EasyOnly,
        // Known disease: before starting at all when not active, before hard work when active (SC17.5).
        Condition::HeartDisease
        | Condition::HighBloodPressure
        | Condition::Diabetes
        | Condition::KidneyDisease
        | Condition::LiverDisease => {
            if is_active {
                AllowedTraining::EasyOnly
            } else {
                AllowedTraining::NoPlan
            }
        }
        Condition::LowBloodPressure
        | Condition::RegularMedicine
        | Condition::Anxiety
        | Condition::Reflux
        | Condition::PoorSleep
        // Pain has its own rules.
        | Condition::Injury => AllowedTraining::Plan,
    }
}

fn limits(condition: Condition) -> &'static [PlanLimit] {
    match condition {
        Condition::EatingDisorder | Condition::LowEnergySigns => {
            &[PlanLimit::NoDeficit, PlanLimit::NoExtraVolume, PlanLimit::NoSupplements]
        }
        Condition::HeartDisease | Condition::HighBloodPressure | Condition::RegularMedicine => {
            &[PlanLimit::NoDeficit, PlanLimit::NoSupplements, PlanLimit::EffortByFeel]
        }
        Condition::Pregnant
        | Condition::Breastfeeding
        | Condition::Postpartum
        | Condition::Diabetes
        | Condition::KidneyDisease
        | Condition::LiverDisease
        | Condition::Illness => &[PlanLimit::NoDeficit, PlanLimit::NoSupplements],
        Condition::Injury => &[PlanLimit::NoDeficit],
        Condition::LowBloodPressure | Condition::Anxiety | Condition::Reflux | Condition::PoorSleep => &[],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn adult() -> Health {
        Health { age_years: Some(34), is_active: true, ..Health::default() }
    }

    fn allowed(health: &Health) -> AllowedTraining {
        plan_gate(health, &SafetyConventions::default()).allowed
    }

    #[test]
    fn no_plan_without_a_confirmed_age_of_eighteen() {
        for (age_years, expected) in [
            (None, AllowedTraining::NoPlan),
            (Some(0), AllowedTraining::NoPlan),
            (Some(17), AllowedTraining::NoPlan),
            (Some(18), AllowedTraining::Plan),
            (Some(90), AllowedTraining::Plan),
        ] {
            assert_eq!(allowed(&Health { age_years, ..adult() }), expected, "{age_years:?}");
        }
    }

    #[test]
    fn nothing_clears_a_pregnancy_for_a_plan() {
        let conditions = vec![Condition::Pregnant];
        let health = Health { cleared: conditions.clone(), conditions, ..adult() };
        assert_eq!(allowed(&health), AllowedTraining::NoPlan);
    }

    #[test]
    fn running_after_a_birth_waits_for_twelve_weeks_and_for_clearance() {
        let after = |weeks_after_birth, is_cleared: bool| {
            let conditions = vec![Condition::Postpartum];
            let cleared = if is_cleared { conditions.clone() } else { Vec::new() };
            allowed(&Health { conditions, cleared, weeks_after_birth, ..adult() })
        };
        assert_eq!(after(Some(11), true), AllowedTraining::NoPlan);
        assert_eq!(after(None, true), AllowedTraining::NoPlan);
        assert_eq!(after(Some(12), false), AllowedTraining::NoPlan);
        assert_eq!(after(Some(12), true), AllowedTraining::Plan);
    }

    #[test]
    fn a_known_disease_is_cleared_before_starting_or_before_hard_work() {
        for condition in [Condition::HeartDisease, Condition::Diabetes, Condition::KidneyDisease] {
            let with = Health { conditions: vec![condition], ..adult() };
            assert_eq!(allowed(&with), AllowedTraining::EasyOnly);
            assert_eq!(allowed(&Health { is_active: false, ..with.clone() }), AllowedTraining::NoPlan);
            assert_eq!(allowed(&Health { cleared: vec![condition], ..with }), AllowedTraining::Plan);
        }
    }

    #[test]
    fn signs_of_low_energy_never_get_a_deficit_or_more_volume_even_when_cleared() {
        let conditions = vec![Condition::LowEnergySigns];
        let gate =
            plan_gate(&Health { cleared: conditions.clone(), conditions, ..adult() }, &SafetyConventions::default());
        assert_eq!(gate.allowed, AllowedTraining::Plan);
        assert_eq!(gate.limits, [PlanLimit::NoDeficit, PlanLimit::NoExtraVolume, PlanLimit::NoSupplements]);
    }

    #[test]
    fn the_strictest_reason_decides_and_stands_first() {
        let health = Health {
            conditions: vec![Condition::Illness, Condition::HeartDisease],
            open_flags: vec![RedFlag::LastingPain, RedFlag::DarkUrine],
            ..adult()
        };
        let gate = plan_gate(&health, &SafetyConventions::default());
        assert_eq!(gate.allowed, AllowedTraining::NoSession);
        assert_eq!(gate.reasons[0].0, GateReason::Flag(RedFlag::DarkUrine));
        assert_eq!(gate.reasons.len(), 4);
        assert_eq!(gate.reasons[0].0.refer_to(), Some(ReferTo::SameDayDoctor));
    }

    #[test]
    fn every_open_flag_holds_the_plan() {
        for flag in RedFlag::ALL {
            assert!(allowed(&Health { open_flags: vec![flag], ..adult() }) < AllowedTraining::Plan, "{flag:?}");
        }
    }

    proptest! {
        #[test]
        fn more_trouble_never_allows_more(
            age in proptest::option::of(0_u8..=120),
            is_active: bool,
            first in proptest::sample::subsequence(Condition::ALL.to_vec(), 0..=17),
            more in proptest::sample::subsequence(Condition::ALL.to_vec(), 0..=17),
            flags in proptest::sample::subsequence(RedFlag::ALL.to_vec(), 0..=3),
            weeks in proptest::option::of(0_u16..60),
        ) {
            let few = Health { age_years: age, is_active, conditions: first.clone(), weeks_after_birth: weeks, ..Health::default() };
            let many = Health { conditions: [first, more].concat(), open_flags: flags, ..few.clone() };
            prop_assert!(allowed(&many) <= allowed(&few));
            let is_child = age.is_none_or(|age| age < 18);
            prop_assert!(!is_child || allowed(&few) < AllowedTraining::EasyOnly);
        }
    }
}
