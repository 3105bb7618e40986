use std::{collections::BTreeMap, sync::LazyLock};

use super::{Exercise, catalogue::TABLES, key::key};
use crate::mention::word::is_word;

/// Every exercise, in the order of the patterns.
///
/// ```
/// assert!(training::all_exercises().count() >= 130);
/// ```
pub fn all() -> impl Iterator<Item = &'static Exercise> {
    TABLES.into_iter().flatten()
}

/// The exercise of a slug.
///
/// ```
/// assert_eq!(training::exercise("romanian-deadlift").map(|exercise| exercise.name), Some("Romanian deadlift"));
/// assert_eq!(training::exercise("rdl"), None);
/// ```
#[must_use]
pub fn exercise(slug: &str) -> Option<&'static Exercise> {
    all().find(|exercise| exercise.slug == slug)
}

/// The exercise of a name as athletes type it: "rdl", "Bench", "wb", "DB rows". Spelling of plurals, hyphens and
/// spaces does not matter; a slip of the thumb does, see [`exercises_like`](super::exercises_like).
///
/// ```
/// assert_eq!(training::exercise_named("RDLs").map(|exercise| exercise.slug), Some("romanian-deadlift"));
/// ```
#[must_use]
pub fn exercise_named(text: &str) -> Option<&'static Exercise> {
    exercise_of_key(&key(text))
}

/// The exercise of a key.
pub(crate) fn exercise_of_key(key: &str) -> Option<&'static Exercise> {
    BY_KEY.get(key).copied()
}

/// The only exercise one slip of the thumb away from a key.
pub(crate) fn exercise_near_key(typed: &str) -> Option<&'static Exercise> {
    let length = typed.chars().count();
    let near = length.saturating_sub(1)..=length.saturating_add(1);
    // A slip keeps the first letter, or swaps it with the second.
    let may_be = |known: &str| {
        let (first, mut letters) = (typed.chars().next(), known.chars());
        letters.next() == first || letters.next() == first
    };
    let keys = BY_LENGTH.range(near).flat_map(|(_, keys)| keys);
    let mut alike = keys.filter(|(known, _)| may_be(known) && is_word(typed, known));
    let (_, first) = alike.next()?;
    // A slip that may be two exercises is none.
    alike.all(|(_, other)| other.slug == first.slug).then_some(first)
}

/// Every key of every exercise.
pub(super) fn keys() -> impl Iterator<Item = (String, &'static Exercise)> {
    all().flat_map(|exercise| {
        let names = [exercise.slug, exercise.name].into_iter().chain(exercise.aliases.iter().copied());
        names.map(move |name| (key(name), exercise))
    })
}

static BY_KEY: LazyLock<BTreeMap<String, &'static Exercise>> = LazyLock::new(|| keys().collect());

static BY_LENGTH: LazyLock<BTreeMap<usize, Vec<(String, &'static Exercise)>>> = LazyLock::new(|| {
    let mut by_length: BTreeMap<usize, Vec<(String, &'static Exercise)>> = BTreeMap::new();
    for (key, exercise) in keys() {
        // Plurals too, because a slip in one hides that it is one: "burpess".
        for key in [format!("{key}s"), key] {
            by_length.entry(key.chars().count()).or_default().push((key, exercise));
        }
    }
    by_length
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn athletes_are_understood() {
        for (typed, slug) in [
            ("rdl", "romanian-deadlift"),
            ("bench", "bench-press"),
            ("wb", "wall-balls"),
            ("WBs", "wall-balls"),
            ("bbj", "burpee-broad-jump"),
            ("Bulgarians", "rear-foot-split-squat"),
            ("kb swings", "kettlebell-swing"),
            ("db bench", "dumbbell-bench-press"),
            ("ohp", "overhead-press"),
            ("farmer's walk", "farmers-carry"),
            ("pull ups", "pull-up"),
            ("chin-ups", "chin-up"),
            ("ski erg", "skierg"),
            ("assault bike", "bike"),
            ("hex bar deadlift", "trap-bar-deadlift"),
            ("TRX rows", "ring-row"),
            ("bent over rows", "barbell-row"),
            ("bent-over row", "barbell-row"),
        ] {
            assert_eq!(exercise_named(typed).map(|exercise| exercise.slug), Some(slug), "{typed}");
        }
        for typed in ["", "xyz", "press the button", "a"] {
            assert_eq!(exercise_named(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_slip_is_forgiven_where_it_can_only_be_one_exercise() {
        for (typed, slug) in [
            ("benhc press", "bench-press"),
            ("burpes", "burpee"),
            ("burpess", "burpee"),
            ("dead lifft", "deadlift"),
            ("thrustr", "thruster"),
        ] {
            assert_eq!(exercise_near_key(&key(typed)).map(|exercise| exercise.slug), Some(slug), "{typed}");
        }
        assert_eq!(exercise_near_key("row5"), None, "short words are not guessed");
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (exercise(&text), exercise_named(&text), exercise_near_key(&key(&text)));
        }
    }
}
