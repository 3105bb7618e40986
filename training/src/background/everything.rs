use jiff::civil::Date;

use super::{CurrentTraining, Experience, HealthAnswers, Step, Tone};
use crate::{
    Centimetres, Grams, Profile,
    safety::{PlanGate, SafetyConventions, plan_gate},
};

/// All that somebody told beside the profile, and how far they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    pub weight: Option<Grams>,
    pub height: Option<Centimetres>,
    pub tone: Tone,
    pub experience: Option<Experience>,
    pub training: Option<CurrentTraining>,
    pub health: Option<HealthAnswers>,
    /// The step was saved, however little it says.
    pub has_identity: bool,
    /// A race was named, or there is none yet.
    pub has_race: bool,
}

impl Background {
    /// Whether a step was saved.
    #[must_use]
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Identity => self.has_identity,
            Step::Experience => self.experience.is_some(),
            Step::Training => self.training.is_some(),
            Step::Race => self.has_race,
            Step::Health => self.health.is_some(),
        }
    }

    /// Where to go on; `None` when everything was asked.
    ///
    /// ```
    /// use training::background::{Background, Step};
    /// let started = Background { has_identity: true, has_race: true, ..Background::default() };
    /// assert_eq!(started.first_open(), Some(Step::Experience));
    /// ```
    #[must_use]
    pub fn first_open(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.has(*step))
    }

    /// Whether there may be a plan, as far as health was asked about; `None` while it was not.
    #[must_use]
    pub fn plan_gate(&self, profile: &Profile, today: Date) -> Option<PlanGate> {
        let is_active = self.training.as_ref().is_some_and(CurrentTraining::is_active);
        let health = self.health.as_ref()?.health(profile.birth_date, is_active, today);
        Some(plan_gate(&health, &SafetyConventions::default()))
    }
}
