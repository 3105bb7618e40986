//! Red flags, before anything else: recognised by phrases, answered by fixed wording, never by a model.

use super::{Answer, AnswerKind};

mod signs;

use signs::{CRISIS, EMERGENCY, MEDICAL, MINOR_AGES, PREGNANCY, ROUTINE, Sign, URGENT};

/// How soon somebody has to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReferralLevel {
    Routine,
    Urgent,
    Emergency,
    Crisis,
}

/// Stop, refer, no prescription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    pub level: ReferralLevel,
    /// What was recognised, in words for the athlete.
    pub sign: &'static str,
}

/// The gravest sign in a message, if there is one. Better one question too many than one too few, but idioms
/// ("wall balls killed me") and denials ("no chest pain") are none.
#[must_use]
pub fn triage(text: &str) -> Option<Referral> {
    let text = normalised(text);
    let first = |signs: &'static [Sign], level| {
        signs.iter().find(|sign| sign.is_in(&text)).map(|sign| Referral { level, sign: sign.name })
    };
    first(CRISIS, ReferralLevel::Crisis)
        .or_else(|| first(EMERGENCY, ReferralLevel::Emergency))
        .or_else(|| first(URGENT, ReferralLevel::Urgent))
        .or_else(|| is_minor(&text).then_some(Referral { level: ReferralLevel::Routine, sign: MINOR_AGES }))
        .or_else(|| first(PREGNANCY, ReferralLevel::Routine))
        .or_else(|| first(MEDICAL, ReferralLevel::Routine))
        .or_else(|| first(ROUTINE, ReferralLevel::Routine))
}

/// Lower-case words with one space around each.
fn normalised(text: &str) -> String {
    let mut normalised = String::from(" ");
    for word in text
        .chars()
        .take(4000)
        .map(|letter| if letter == '’' { '\'' } else { letter })
        .collect::<String>()
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
    {
        // "don't" and "dont" are typed equally often.
        normalised.extend(word.chars().filter(|letter| *letter != '\''));
        normalised.push(' ');
    }
    normalised
}

/// "I'm 15", "my 14 year old", "I am 16 years old".
fn is_minor(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().any(|(at, word)| {
        let Ok(age) = word.parse::<u8>() else { return false };
        let word_at = |offset: usize| words.get(at + offset).copied().unwrap_or_default();
        let before = |count: usize| at.checked_sub(count).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let says_years = matches!(word_at(1), "year" | "years" | "yr" | "yrs" | "yo");
        let is_own = before(1) == "im" || (before(2) == "i" && before(1) == "am");
        let of_what = matches!(
            word_at(1),
            "min"
                | "mins"
                | "minutes"
                | "weeks"
                | "days"
                | "km"
                | "kg"
                | "kilos"
                | "seconds"
                | "hours"
                | "months"
                | "percent"
                | "miles"
                | "reps"
                | "k"
                | "lb"
                | "lbs"
                | "out"
                | "away"
        );
        (8..18).contains(&age)
            && ((says_years && word_at(2) == "old")
                || (says_years && is_own && word_at(2) != "into")
                || (is_own && !of_what))
    })
}

impl Referral {
    /// The fixed wording (facts/coaching-voice §3).
    #[must_use]
    pub fn into_answer(self) -> Answer {
        let sign = self.sign;
        let blocks = match self.level {
            ReferralLevel::Crisis => vec![
                "I'm really glad you told me. You deserve support right now.".to_owned(),
                "Please contact a local crisis line, your emergency number, or someone you trust, and stay with them. \
                 You do not have to sort this out alone, and training can wait."
                    .to_owned(),
            ],
            ReferralLevel::Emergency => vec![
                format!("**Stop now.** What you describe ({sign}) can be serious."),
                "Call your local emergency number or get someone to call, and do not drive yourself. Unlock the door and stay \
                 with someone. I can't assess this, and training waits until a doctor clears you."
                    .to_owned(),
                "**Next:** make that call now.".to_owned(),
            ],
            ReferralLevel::Urgent => vec![
                format!("**Stop training today.** What you describe ({sign}) needs a medical assessment the same day."),
                "Note when it began, what you were doing, what makes it worse and what you have taken, because the person who \
                 sees you will ask. No session is worth guessing here."
                    .to_owned(),
                "**Next:** call a doctor or an urgent care line today.".to_owned(),
            ],
            ReferralLevel::Routine => vec![
                format!("This is outside coaching: {sign}. I will not write training around it, because I can't examine you."),
                "A doctor, physiotherapist, sports doctor or dietitian can, and can tell you what is safe. I can still explain the \
                 race, the stations and the rules."
                    .to_owned(),
                "**Next:** book that appointment, and bring them your question as you wrote it to me.".to_owned(),
            ],
        };
        Answer { blocks, citations: Vec::new(), tools: Vec::new(), kind: AnswerKind::Referral }
    }
}

#[cfg(test)]
mod tests;
