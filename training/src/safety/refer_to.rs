use serde::{Deserialize, Serialize};

/// How soon somebody has to be seen; the later, the graver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// An appointment.
    Routine,
    /// The same day.
    Urgent,
    /// Now, by ambulance.
    Emergency,
    /// Somebody to talk to, now; no word about training.
    Crisis,
}

impl Urgency {
    /// The word in stored rows and in what a model reads.
    ///
    /// ```
    /// assert_eq!(training::safety::Urgency::Emergency.slug(), "emergency");
    /// ```
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
            Self::Crisis => "crisis",
        }
    }
}

/// Who takes over from the coach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReferTo {
    CrisisLine,
    EmergencyServices,
    /// Urgent care, the same day.
    SameDayDoctor,
    Doctor,
    Midwife,
    Physiotherapist,
    Dietitian,
    /// Under 18: people who can see the athlete train.
    ResponsibleAdults,
}

impl ReferTo {
    /// Inside a sentence, with its article.
    ///
    /// ```
    /// assert_eq!(training::safety::ReferTo::Midwife.in_sentence(), "your midwife or doctor");
    /// ```
    #[must_use]
    pub fn in_sentence(self) -> &'static str {
        match self {
            Self::CrisisLine => "a local crisis line or your emergency number",
            Self::EmergencyServices => "your local emergency number",
            Self::SameDayDoctor => "a doctor or urgent care line, today",
            Self::Doctor => "your doctor",
            Self::Midwife => "your midwife or doctor",
            Self::Physiotherapist => "a physiotherapist or sports doctor",
            Self::Dietitian => "your doctor and a registered sports dietitian",
            Self::ResponsibleAdults => "a parent, a doctor and a coach who can see you train",
        }
    }
}
