use serde::{Deserialize, Serialize};

/// Thresholds of the safety rules that sources leave open or disagree on. A stricter value is always safe; the ages, the
/// pain cuts and the red flags themselves are no conventions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyConventions {
    /// Weeks after a birth before running may be planned, with clearance: the later of two expert panels, because the coach
    /// cannot examine anybody (C79, SC15.6; 12).
    pub running_after_birth_weeks: u16,
    /// Days a pain above the stop line may last before somebody examines it, when nothing else is wrong (C69; 7).
    pub pain_refer_after_days: u16,
    /// Hours of being well without medicines before anything after a fever (C65; 48).
    pub well_before_easy_hours: u16,
    /// Days without a symptom before hard work after a fever or a whole-body illness (C65; 7).
    pub symptom_free_before_hard_days: u16,
    /// Days since it began before hard work after influenza, COVID-19 or a long fever (C65, SC18.5; 10).
    pub since_onset_before_hard_days: u16,
    /// Days of fever from which it counts as long: from the fourth (C65 says more than three; 4).
    pub long_fever_days: u16,
    /// Minutes of an optional easy session with a mild cold (C65: 30 to 45; 30).
    pub mild_cold_minutes: u16,
}

impl Default for SafetyConventions {
    fn default() -> Self {
        Self {
            running_after_birth_weeks: 12,
            pain_refer_after_days: 7,
            well_before_easy_hours: 48,
            symptom_free_before_hard_days: 7,
            since_onset_before_hard_days: 10,
            long_fever_days: 4,
            mild_cold_minutes: 30,
        }
    }
}
