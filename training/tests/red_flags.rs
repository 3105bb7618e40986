//! What athletes write, read with the phrases of the red flags in the order they are answered. The reader here is the
//! plainest one the documented grammar allows; what it recognises, a better one has to recognise too.

use training::safety::{RedFlag, Urgency};

/// Lower-case words without apostrophes, one blank around each.
fn normalised(text: &str) -> String {
    let letters: String = text.to_lowercase().chars().filter(|letter| *letter != '\'' && *letter != '’').collect();
    let words: Vec<_> =
        letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn holds(text: &str, part: &str) -> bool {
    match part.strip_suffix('*') {
        Some(stem) => text.contains(&format!(" {stem}")),
        None => text.contains(&format!(" {part} ")),
    }
}

fn gravest(text: &str) -> Option<RedFlag> {
    let text = normalised(text);
    RedFlag::ALL
        .into_iter()
        .find(|flag| flag.recognised_by().iter().any(|parts| parts.iter().all(|part| holds(&text, part))))
}

#[test]
fn each_flag_is_recognised_in_an_athletes_own_words() {
    for (text, flag) in [
        ("some days I don't want to be alive", RedFlag::SelfHarm),
        ("Great session but I had a bit of chest pain, anyway what pace tomorrow?", RedFlag::ChestPain),
        ("I blacked out after wall balls", RedFlag::Fainting),
        ("can't breathe properly even sitting down", RedFlag::TroubleBreathing),
        ("I had palpitations during the ski", RedFlag::IrregularHeartbeat),
        ("he stopped sweating in the hall", RedFlag::HeatIllness),
        ("slurred speech after the session", RedFlag::StrokeOrNerve),
        ("my back hurts and the saddle area is numb", RedFlag::StrokeOrNerve),
        ("I hit my head on the rig and now I keep vomiting", RedFlag::HeadInjuryDanger),
        ("got knocked out by a falling ball", RedFlag::HeadInjuryDanger),
        ("I drank so much water and now I have a headache and feel odd", RedFlag::TooMuchWater),
        ("my throat is swelling after that bar", RedFlag::SevereAllergy),
        ("I think I broke my wrist on the burpees", RedFlag::BrokenBone),
        ("dislocated my shoulder on the ski", RedFlag::BrokenBone),
        ("a wall ball hit me in the head, think I'm concussed", RedFlag::HeadInjury),
        ("my shin hurts when I hop", RedFlag::PossibleFracture),
        ("can't put weight on my ankle", RedFlag::PossibleFracture),
        ("felt a pop in my calf", RedFlag::PossibleTear),
        ("my pee is dark like cola since the workout", RedFlag::DarkUrine),
        ("can't straighten my arms two days after the pull-ups", RedFlag::DarkUrine),
        ("blood in my urine after running", RedFlag::UnexpectedBlood),
        ("calf is swollen, red and hot", RedFlag::PossibleClot),
        ("I have a fever, can I run tomorrow", RedFlag::Fever),
        ("I'm under 18, write me a plan", RedFlag::UnderEighteen),
        ("I'm pregnant, can I race?", RedFlag::Pregnancy),
        ("can I train on beta-blockers?", RedFlag::MedicalCondition),
        ("I make myself sick after eating", RedFlag::EatingWorries),
        ("knee pain at night", RedFlag::LastingPain),
    ] {
        assert_eq!(gravest(text), Some(flag), "{text}");
    }
}

#[test]
fn two_signs_are_answered_by_the_graver() {
    assert_eq!(gravest("chest pain and I want to end my life"), Some(RedFlag::SelfHarm));
    assert_eq!(gravest("dark urine and fainting"), Some(RedFlag::Fainting));
    assert_eq!(gravest("diabetes, and I think I have a stress fracture"), Some(RedFlag::PossibleFracture));
}

#[test]
fn talk_about_racing_calls_no_ambulance() {
    for text in [
        "wall balls killed me in Hamburg",
        "I was dying on the sled",
        "I broke my personal best by two minutes",
        "I knocked out twenty burpees without a break",
        "the sled is broken and my foot slips on the turf",
        "how much water do I drink on course?",
        "head down on the sled?",
        "chest to floor on every burpee?",
        "out of breath after the burpees, how do I recover on the run",
        "my heart rate is 180 on the ski",
        "pop the hips on wall balls",
        "where do I put my hands on the sled",
        "beetroot turns my urine pink",
        "my legs are dead",
        "how hot is the hall usually",
    ] {
        let urgency = gravest(text).map(|flag| flag.facts().urgency);
        assert!(urgency < Some(Urgency::Emergency), "{text}: {:?}", gravest(text));
    }
}
