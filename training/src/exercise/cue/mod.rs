//! How an exercise is done, in a sentence or two: coaching practice, told as a picture rather than as anatomy, because
//! a cue outside the body is learnt better (facts/science SC19.1, `[PSY-WULF16]`).

mod bridge;
mod calf;
mod carry;
mod core;
mod drive;
mod erg;
mod hinge;
mod jump;
mod lunge;
mod mobility;
mod pull;
mod push;
mod rowing;
mod run;
mod speed;
mod squat;
mod swing;
mod throw;

use super::Exercise;

const TABLES: [&[(&str, &str)]; 18] = [
    squat::CUES,
    hinge::CUES,
    bridge::CUES,
    swing::CUES,
    lunge::CUES,
    push::CUES,
    pull::CUES,
    rowing::CUES,
    carry::CUES,
    drive::CUES,
    jump::CUES,
    throw::CUES,
    run::CUES,
    speed::CUES,
    erg::CUES,
    core::CUES,
    calf::CUES,
    mobility::CUES,
];

/// How the exercise is done; low confidence throughout, as all technique is (facts/stations).
///
/// ```
/// assert!(training::cue(training::exercise("plank").unwrap()).is_some_and(|cue| cue.ends_with('.')));
/// ```
#[must_use]
pub fn cue(exercise: &Exercise) -> Option<&'static str> {
    TABLES.into_iter().flatten().find(|(slug, _)| *slug == exercise.slug).map(|(_, cue)| *cue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::all;

    #[test]
    fn every_exercise_is_told_in_one_or_two_sentences() {
        for exercise in all() {
            let cue = cue(exercise).unwrap_or_default();
            let sentences = cue.matches(". ").count() + 1;
            assert!(cue.ends_with('.') && cue.starts_with(char::is_uppercase) && sentences <= 2, "{}", exercise.slug);
            assert!((20..=220).contains(&cue.chars().count()), "{}", exercise.slug);
        }
    }

    #[test]
    fn no_cue_is_without_its_exercise_and_none_is_told_twice() {
        let mut told: Vec<(&str, &str)> = TABLES.into_iter().flatten().copied().collect();
        assert_eq!(told.len(), all().count());
        assert!(told.iter().all(|(slug, _)| crate::exercise::exercise(slug).is_some()));
        told.sort_unstable_by_key(|(_, cue)| *cue);
        assert!(told.windows(2).all(|pair| pair[0].1 != pair[1].1));
    }

    #[test]
    fn cues_keep_to_the_rules_of_the_race() {
        // facts/stations §3, §4, §7: claims that go round and cost penalties
        let told = |slug| cue(crate::exercise::exercise(slug).unwrap()).unwrap();
        assert!(told("sandbag-lunge").contains("both shoulders"));
        assert!(told("sled-pull").contains("inside the box"));
        assert!(told("burpee-broad-jump").contains("parallel feet"));
        assert!(told("squat-throw").contains("Do not catch it overhead"));
    }
}
