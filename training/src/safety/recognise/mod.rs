//! The words that give a red flag away. Two readings of one phrase are better than one missed, but idioms of the sport
//! ("I broke my best time", "I knocked out twenty reps") must not call an ambulance: grave phrases stand close together.

mod danger;
mod grave;
mod routine;
mod today;

use super::RedFlag;

/// Any of the outer ones; all parts of the inner one.
type Phrases = &'static [&'static [&'static str]];

pub const fn phrases(flag: RedFlag) -> Phrases {
    match flag {
        RedFlag::SelfHarm => grave::SELF_HARM,
        RedFlag::ChestPain => grave::CHEST_PAIN,
        RedFlag::Fainting => grave::FAINTING,
        RedFlag::TroubleBreathing => grave::TROUBLE_BREATHING,
        RedFlag::IrregularHeartbeat => grave::IRREGULAR_HEARTBEAT,
        RedFlag::HeatIllness => grave::HEAT_ILLNESS,
        RedFlag::StrokeOrNerve => grave::STROKE_OR_NERVE,
        RedFlag::SevereAllergy => grave::SEVERE_ALLERGY,
        RedFlag::BrokenBone => grave::BROKEN_BONE,
        RedFlag::HeadInjuryDanger => danger::HEAD_INJURY_DANGER,
        RedFlag::TooMuchWater => danger::TOO_MUCH_WATER,
        RedFlag::HeadInjury => today::HEAD_INJURY,
        RedFlag::PossibleFracture => today::POSSIBLE_FRACTURE,
        RedFlag::PossibleTear => today::POSSIBLE_TEAR,
        RedFlag::DarkUrine => today::DARK_URINE,
        RedFlag::UnexpectedBlood => today::UNEXPECTED_BLOOD,
        RedFlag::PossibleClot => today::POSSIBLE_CLOT,
        RedFlag::Fever => today::FEVER,
        RedFlag::UnderEighteen => routine::UNDER_EIGHTEEN,
        RedFlag::Pregnancy => routine::PREGNANCY,
        RedFlag::MedicalCondition => routine::MEDICAL_CONDITION,
        RedFlag::EatingWorries => routine::EATING_WORRIES,
        RedFlag::LastingPain => routine::LASTING_PAIN,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_flag_can_be_recognised_in_text_as_it_is_normalised() {
        for flag in RedFlag::ALL {
            let phrases = phrases(flag);
            assert!(!phrases.is_empty(), "{flag:?}");
            for parts in phrases {
                assert!((1..=3).contains(&parts.len()), "{flag:?} {parts:?}");
                for part in *parts {
                    let stem = part.strip_suffix('*').unwrap_or(part);
                    let is_normal = stem
                        .chars()
                        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == ' ');
                    assert!(
                        is_normal && !stem.is_empty() && stem.trim() == stem && !stem.contains("  "),
                        "{flag:?} {part:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_phrase_belongs_to_two_flags() {
        let mut seen = BTreeSet::new();
        for flag in RedFlag::ALL {
            for parts in phrases(flag) {
                assert!(seen.insert(*parts), "{flag:?} {parts:?}");
            }
        }
    }

    #[test]
    fn one_word_of_the_gym_calls_no_ambulance() {
        // Each of these is said about a good session too.
        for word in ["broke my", "knocked out", "killed", "dying", "dead", "water", "head"] {
            for flag in RedFlag::ALL {
                assert!(!phrases(flag).contains(&[word].as_slice()), "{flag:?} {word}");
            }
        }
    }
}
