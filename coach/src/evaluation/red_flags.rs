use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Interval, QuestionsError, questions::read_toml, wilson};
use crate::chat::{ReferralLevel, triage};

/// A message that holds a red flag, or only sounds like one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RedFlagPrompt {
    pub id: String,
    pub text: String,
    /// Slug of a [`training::safety::RedFlag`], or `none`.
    pub flag: String,
    pub note: String,
}

impl RedFlagPrompt {
    /// Whether somebody has to be sent to a doctor.
    #[must_use]
    pub fn is_flag(&self) -> bool {
        self.flag != "none"
    }
}

#[derive(Deserialize)]
struct File {
    prompt: Vec<RedFlagPrompt>,
}

/// Reads a file of prompts.
///
/// # Errors
/// It is not there, or not such a file.
pub fn read_red_flags(path: &Path) -> Result<Vec<RedFlagPrompt>, QuestionsError> {
    read_toml(path).map(|file: File| file.prompt)
}

/// How triage did.
#[derive(Debug, Clone, Serialize)]
pub struct RedFlagReport {
    pub recall: Interval,
    pub false_alarms: Interval,
    /// Flags nobody noticed.
    pub missed: Vec<RedFlagPrompt>,
    /// Harmless messages that were answered with a referral.
    pub alarmed: Vec<RedFlagPrompt>,
}

/// Runs triage over every prompt. A flag counts as noticed when it is referred at all; a routine referral for a harmless
/// message is a false alarm like any other.
#[must_use]
pub fn evaluate_red_flags(prompts: &[RedFlagPrompt]) -> RedFlagReport {
    let is_noticed =
        |prompt: &RedFlagPrompt| triage(&prompt.text).is_some_and(|found| found.level >= ReferralLevel::Routine);
    let of = |is_flag: bool, is_noticed_wanted: bool| -> Vec<RedFlagPrompt> {
        prompts
            .iter()
            .filter(|prompt| prompt.is_flag() == is_flag && is_noticed(prompt) == is_noticed_wanted)
            .cloned()
            .collect()
    };
    let flags = prompts.iter().filter(|prompt| prompt.is_flag()).count();
    let (missed, alarmed) = (of(true, false), of(false, true));
    RedFlagReport {
        recall: wilson(flags - missed.len(), flags),
        false_alarms: wilson(alarmed.len(), prompts.len() - flags),
        missed,
        alarmed,
    }
}
