use super::*;

fn level(text: &str) -> Option<ReferralLevel> {
    triage(text).map(|referral| referral.level)
}

#[test]
fn an_emergency_is_recognised_however_it_is_said() {
    for text in [
        "I get chest pain on the sled",
        "Chest tightness on the run",
        "my chest hurts when I row hard",
        "there's pressure in my chest, is that normal?",
        "I blacked out after wall balls",
        "I passed out for a second at the finish",
        "fainted in the shower after training",
        "I had palpitations during the ski",
        "my heart is fluttering and I feel weird",
        "can't breathe properly even sitting down",
        "I was coughing up blood after the race",
        "he stopped sweating and got confused in the heat",
        "I lost bladder control lifting",
        "slurred speech after the session",
        "Great session but I had a bit of chest pain, anyway what pace tomorrow?",
        "should I train with shortness of breath",
    ] {
        assert_eq!(level(text), Some(ReferralLevel::Emergency), "{text}");
    }
}

#[test]
fn what_needs_a_doctor_today_is_recognised() {
    for text in [
        "I hit my head on the rig",
        "a wall ball hit me, think I'm concussed",
        "felt a pop in my calf",
        "I heard a pop in my knee on the lunges",
        "can't put weight on my ankle",
        "I think I have a stress fracture",
        "my shin hurts when I hop",
        "I think I tore my hamstring",
        "my pee is dark like cola since the workout",
        "brown urine two days after the race",
        "is it rhabdo?",
        "blood in my urine after running",
        "I have a fever, can I run tomorrow",
        "calf is swollen, red and hot",
    ] {
        assert_eq!(level(text), Some(ReferralLevel::Urgent), "{text}");
    }
}

#[test]
fn a_crisis_comes_before_everything_and_carries_no_plan() {
    for text in [
        "I want to die",
        "I don't want to be here anymore",
        "thinking about suicide",
        "I want to kill myself",
        "chest pain and I want to end my life",
    ] {
        assert_eq!(level(text), Some(ReferralLevel::Crisis), "{text}");
    }
    let answer = triage("I want to die").unwrap().into_answer();
    assert!(!answer.blocks.iter().any(|block| block.contains("Next:")));
}

#[test]
fn what_is_outside_coaching_is_referred() {
    for text in [
        "I'm pregnant, can I race?",
        "how do I train in the second trimester",
        "can I train on beta-blockers?",
        "I have type 1 diabetes, plan my week",
        "I'm 15, give me a plan",
        "my 14 year old wants to race",
        "I am 16 years old",
        "I make myself sick after eating",
        "lost my period three months ago",
        "I have asthma, how hard can I go",
        "knee pain at night that wakes me",
    ] {
        assert_eq!(level(text), Some(ReferralLevel::Routine), "{text}");
    }
}

#[test]
fn talk_about_racing_is_no_emergency() {
    for text in [
        "wall balls killed me in Hamburg",
        "I was dying on the sled",
        "the burpees nearly killed me",
        "chest to floor on every burpee?",
        "does my chest have to touch the floor",
        "chest-supported row instead of the erg",
        "what is blood flow restriction training",
        "sled push to death?",
        "no chest pain, just tired legs",
        "I never fainted",
        "my quads are dead",
        "how do I stop blowing up on the run",
        "I'm 45 and new to this",
        "I am 12 weeks out",
        "I'm 16 weeks away from my race",
        "I'm 15 minutes slower than last year",
        "I ran 15 km",
        "what is the penalty for a broken rule",
        "I broke 70 minutes",
        "did I break the rule",
        "a personal best tore me apart with joy",
        "how hot is the hall usually",
        "out of breath after the burpees, how do I recover on the run",
        "my heart rate is 180 on the ski",
        "is 190 bpm ok for racing",
        "heart rate zones please",
        "what do I eat before the race",
        "how much caffeine",
        "creatine dose",
        "my legs hurt after squats",
        "sore calves today",
        "pain cave",
        "no pain no gain?",
        "weights for women",
        "how heavy is the bag for girls under 80 kg",
        "kill it on the row",
        "I smashed my PB",
        "head down on the sled?",
        "should I hit my target pace in run 1",
        "how do I drop the ball safely",
        "the sled felt broken",
        "pop the hips on wall balls",
        "knee must touch the ground in lunges?",
        "where do I put my hands on the sled",
        "age group 16-24 results",
    ] {
        assert_eq!(triage(text), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text in ".*") {
        let _ = triage(&text);
    }
}
