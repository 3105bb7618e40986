use serde::{Deserialize, Serialize};

/// The most the coach may set, from nothing to everything: the smallest of several holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AllowedTraining {
    /// No training at all until a clinician has cleared it.
    NoSession,
    /// The coach writes no plan; whoever can see the athlete may.
    NoPlan,
    /// Easy sessions that bring on no symptom, and a referral.
    EasyOnly,
    /// A plan.
    Plan,
}

impl AllowedTraining {
    /// As a sentence for the athlete.
    ///
    /// ```
    /// use training::safety::AllowedTraining;
    /// assert!(AllowedTraining::NoSession < AllowedTraining::Plan);
    /// assert!(AllowedTraining::EasyOnly.sentence().contains("easy"));
    /// ```
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NoSession => "No training until a clinician has cleared you.",
            Self::NoPlan => "I write no plan here.",
            Self::EasyOnly => "Only easy sessions that bring on no symptom, until this is cleared.",
            Self::Plan => "Training as planned.",
        }
    }
}
