//! What the coach says when it stops: fixed wording after facts/coaching-voice §3, never a model's.

use serde::Serialize;

use super::{RedFlag, Urgency};

/// A referral in words. In a crisis there is no next step to tick off, and no word about training beyond that it can wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferralText {
    pub opening: String,
    pub body: String,
    /// One thing to do, without the word "Next".
    pub next: Option<&'static str>,
}

/// The fixed wording for a red flag (CV3.1–3.4), with what this flag adds: first aid, what to tell the doctor, what stays
/// safe.
///
/// ```
/// use training::safety::{RedFlag, referral_text};
/// let text = referral_text(RedFlag::TooMuchWater);
/// assert!(text.opening.starts_with("Stop now."));
/// assert!(text.body.contains("no more to drink"));
/// assert_eq!(referral_text(RedFlag::SelfHarm).next, None);
/// ```
#[must_use]
pub fn referral_text(flag: RedFlag) -> ReferralText {
    let facts = flag.facts();
    let (name, own) = (facts.name, own_words(flag));
    match facts.urgency {
        Urgency::Crisis => ReferralText {
            opening: "Thank you for telling me; I am glad you did. You deserve help, and you deserve it now."
                .to_owned(),
            body:
                "Please call a local crisis line or your emergency number, or reach somebody close to you and let them \
                   be with you. You do not have to sort this out alone, and training can wait."
                    .to_owned(),
            next: None,
        },
        Urgency::Emergency => ReferralText {
            opening: format!("Stop now. What you describe ({name}) can be serious."),
            body: join(&[
                "Phone your local emergency number or have somebody near you do it, and do not take the wheel yourself.",
                own,
                "Open your door so that help can come in, and do not be alone. I cannot examine you, and training waits until a doctor clears you.",
            ]),
            next: Some("make that call now."),
        },
        Urgency::Urgent => ReferralText {
            opening: format!(
                "Stop training today. What you describe ({name}) needs a medical assessment the same day."
            ),
            body: join(&[
                own,
                "Tell them when it began, what you were doing, what makes it worse and what you have taken. Your plan waits \
                 until you are cleared, because no session is worth guessing here.",
            ]),
            next: Some("call a doctor or an urgent care line today."),
        },
        Urgency::Routine => ReferralText {
            opening: format!("This is outside coaching: {name}."),
            body: join(&[
                &format!("I can't examine you, so {} should come first.", facts.refer_to.in_sentence()),
                own,
                "I can still explain the race, the stations and the rules.",
            ]),
            next: Some("book that appointment, and bring your question as you wrote it to me."),
        },
    }
}

fn join(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// What only this flag needs said.
const fn own_words(flag: RedFlag) -> &'static str {
    match flag {
        // SC13.3
        RedFlag::HeatIllness => "Cool all of the body with ice or cold water, without waiting for the ambulance.",
        // FU6.2
        RedFlag::TooMuchWater => "Take no more to drink, not even water.",
        // SC17.7
        RedFlag::HeadInjuryDanger => "Keep the head and neck still.",
        RedFlag::HeadInjury => {
            "Do not go back in today, even if it clears. Do not stay alone and do not drive. \
             Call an ambulance for vomiting, a growing headache, neck pain, double vision, weakness, a seizure or confusion."
        }
        // SC17.3
        RedFlag::DarkUrine => {
            "After hard training this can be muscle breaking down. Do not drink more and wait for it to clear."
        }
        // SC17.4
        RedFlag::PossibleFracture => "Stop all impact on it. A bone is not run through.",
        RedFlag::PossibleTear => "Keep weight and stretching off it.",
        RedFlag::PossibleClot => "Do not massage or roll it. With breathlessness or chest pain, call an ambulance.",
        // SC17.2
        RedFlag::Fever => {
            "With chest pain, a racing heart or breathlessness, call an ambulance. Nobody trains through a fever."
        }
        RedFlag::UnderEighteen => "Until then, sport at school or in a club is the better place.",
        RedFlag::Pregnancy => "Until then I write no race plan, no hard work and no supplement.",
        RedFlag::MedicalCondition => "Until then keep it easy, go by feel, and change no medicine for training.",
        // C78
        RedFlag::EatingWorries => {
            "Until then eat regular meals, keep training easy, and add nothing. You are not in trouble with me."
        }
        RedFlag::LastingPain => "Until then leave out what brings it on, and stop if it grows.",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(flag: RedFlag) -> String {
        let text = referral_text(flag);
        format!("{} {} {}", text.opening, text.body, text.next.unwrap_or_default())
    }

    #[test]
    fn an_emergency_is_short_and_calls_for_help_first() {
        for flag in RedFlag::ALL.into_iter().filter(|flag| flag.facts().urgency == Urgency::Emergency) {
            let text = words(flag);
            assert!(text.split_whitespace().count() <= 90, "{flag:?}: {}", text.split_whitespace().count());
            assert!(text.starts_with("Stop now."), "{text}");
            let call = text.find("Phone your local emergency number").expect("a call");
            assert!(text.find(own_words(flag)).is_some_and(|at| own_words(flag).is_empty() || at > call), "{text}");
        }
    }

    #[test]
    fn a_crisis_hears_nothing_of_plans_and_gets_no_task() {
        let text = referral_text(RedFlag::SelfHarm);
        assert_eq!(text.next, None);
        for word in ["plan", "session", "goal", "race"] {
            assert!(!words(RedFlag::SelfHarm).contains(word), "{word}");
        }
    }

    #[test]
    fn every_referral_follows_the_voice() {
        for flag in RedFlag::ALL {
            let text = words(flag);
            assert!(!text.contains('!') && !text.contains('?'), "{text}");
            assert!(!text.to_lowercase().contains("push through"), "{text}");
            for sentence in text.split(['.', ':']) {
                assert!(sentence.split_whitespace().count() <= 30, "{sentence}");
            }
            assert!(referral_text(flag).next.is_some() == (flag.facts().urgency != Urgency::Crisis), "{flag:?}");
            assert!(!text.contains("  "), "{text}");
        }
    }

    #[test]
    fn the_dangerous_mistakes_are_named() {
        assert!(words(RedFlag::DarkUrine).contains("Do not drink more and wait"));
        assert!(words(RedFlag::HeatIllness).contains("Cool all of the body"));
        assert!(words(RedFlag::HeadInjury).contains("Do not go back in today"));
        assert!(words(RedFlag::Pregnancy).contains("no race plan"));
    }
}
