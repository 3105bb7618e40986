use serde::{Deserialize, Serialize};
use training::background::{
    CurrentTrainingForm, ExperienceForm, HealthForm, IdentityForm, PreferencesForm, RaceAheadForm, Step,
};

use crate::form::Draft;

/// Every form as it shows what is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Forms {
    pub identity: IdentityForm,
    pub experience: ExperienceForm,
    pub training: CurrentTrainingForm,
    pub race: RaceAheadForm,
    pub health: HealthForm,
    pub preferences: PreferencesForm,
}

/// One step of `/onboarding`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OnboardingShown {
    /// Whose it is, so that a browser keeps what they type apart.
    pub athlete: String,
    /// `None` once everything was told.
    pub step: Option<Step>,
    /// The steps that were saved.
    pub answered: Vec<Step>,
    pub forms: Forms,
    /// What was typed into a refused form comes before what is stored.
    pub draft: Draft,
    /// Why there would be less than a plan, and whom to ask.
    pub held_back: Option<String>,
}

/// The profile as its page shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProfileShown {
    /// Whose it is, so that a browser keeps what they type apart.
    pub athlete: String,
    pub forms: Forms,
    /// A line for each group that says something.
    pub summaries: Vec<(Group, String)>,
    /// The first step that was never saved.
    pub open_step: Option<Step>,
    pub held_back: Option<String>,
    pub email: String,
    pub is_operator: bool,
    pub is_demo: bool,
    /// The group whose form was refused, and what was typed into it.
    pub refused: Option<(Group, Draft)>,
}

/// A part of the profile that is saved on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Group {
    Step(Step),
    Preferences,
}

impl Group {
    /// In the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Step(Step::Identity),
        Self::Step(Step::Experience),
        Self::Step(Step::Training),
        Self::Step(Step::Race),
        Self::Step(Step::Health),
        Self::Preferences,
    ];

    /// The word in drafts and addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Step(step) => step.slug(),
            Self::Preferences => "preferences",
        }
    }

    /// As a heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Step(step) => step.title(),
            Self::Preferences => "The coach",
        }
    }
}
