use std::sync::LazyLock;

use super::{Exercise, ExerciseConventions, all, exercise_named, key::words};
use crate::mention::word::is_word;

/// Words that tell nothing about an exercise.
const SAYING_NOTHING: &[&str] = &["a", "an", "the", "with", "of", "on", "to", "for", "and", "exercise", "my"];

/// Exercises whose names, aliases or kit hold the words, the likeliest first: "dumbbell row" finds the dumbbell row
/// before the chest-supported one, "single leg" whatever is done on one leg. Slips and unfinished words are forgiven.
/// Nothing where no exercise holds all the words.
///
/// ```
/// use training::{ExerciseConventions, exercises_like};
/// let found = exercises_like("dumbell row", &ExerciseConventions::default());
/// assert_eq!(found.first().map(|exercise| exercise.slug), Some("dumbbell-row"));
/// ```
#[must_use]
pub fn exercises_like(text: &str, conventions: &ExerciseConventions) -> Vec<&'static Exercise> {
    let mut asked = words(text);
    asked.retain(|word| !SAYING_NOTHING.contains(&word.as_str()));
    asked.truncate(8);
    if asked.is_empty() {
        return Vec::new();
    }
    let exact = exercise_named(text);
    let mut found: Vec<(u32, &'static Exercise)> = KNOWN
        .iter()
        .filter_map(|known| {
            let is_exact = exact.is_some_and(|exact| exact.slug == known.exercise.slug);
            let likeness = if is_exact { Some(u32::MAX) } else { likeness(known, &asked) };
            likeness.map(|likeness| (likeness, known.exercise))
        })
        .collect();
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    found.into_iter().map(|(_, exercise)| exercise).take(conventions.found_max).collect()
}

/// An exercise as words.
struct Known {
    exercise: &'static Exercise,
    names: Vec<Vec<String>>,
    kit: Vec<String>,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = all().map(|exercise| {
        let names = [exercise.name].into_iter().chain(exercise.aliases.iter().copied()).map(words).collect();
        let kit = exercise.kit.iter().copied().flatten().flat_map(|kit| words(kit.name())).collect();
        Known { exercise, names, kit }
    });
    known.collect()
});

/// How well the best of its names fits; `None` where a word is nowhere.
fn likeness(known: &Known, asked: &[String]) -> Option<u32> {
    let in_kit: Vec<u32> =
        asked.iter().map(|word| known.kit.iter().map(|kit| fit(word, kit) / 3).max().unwrap_or(0)).collect();
    let fits = known.names.iter().filter_map(|name| {
        let fits = asked.iter().zip(&in_kit).map(|(word, in_kit)| {
            let in_name = name.iter().map(|known| fit(word, known)).max().unwrap_or(0);
            in_name.max(*in_kit)
        });
        let total = fits.map(|fit| (fit > 0).then_some(fit)).sum::<Option<u32>>()?;
        let words_too_many = u32::try_from(name.len().saturating_sub(asked.len())).unwrap_or(u32::MAX);
        Some((total + 10).saturating_sub(words_too_many))
    });
    fits.max()
}

/// The same word, nearly the same, or its beginning.
fn fit(word: &str, known: &str) -> u32 {
    if word == known {
        10
    } else if is_word(word, known) {
        7
    } else if word.chars().count() >= 3 && known.starts_with(word) {
        5
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slugs(text: &str) -> Vec<&'static str> {
        exercises_like(text, &ExerciseConventions::default()).into_iter().map(|exercise| exercise.slug).collect()
    }

    #[test]
    fn the_likeliest_stands_first() {
        for (text, slug) in [
            ("dumbbell row", "dumbbell-row"),
            ("db row", "dumbbell-row"),
            ("row dumbbell", "dumbbell-row"),
            ("burpes", "burpee"),
            ("bulgarian", "rear-foot-split-squat"),
            ("romanian", "romanian-deadlift"),
            ("rdl", "romanian-deadlift"),
            ("goblet sqaut", "goblet-squat"),
            ("the farmers carry", "farmers-carry"),
            ("single leg rdl", "single-leg-romanian-deadlift"),
            ("wall bal", "wall-balls"),
            ("kettlebell swing", "kettlebell-swing"),
            ("ab roll", "ab-wheel"),
        ] {
            assert_eq!(slugs(text).first(), Some(&slug), "{text}: {:?}", slugs(text));
        }
    }

    #[test]
    fn half_a_name_finds_all_that_bear_it() {
        let squats = slugs("squat");
        assert!(squats.len() == 10 && squats.iter().all(|slug| slug.contains("squat")), "{squats:?}");
        assert!(slugs("sled").contains(&"sled-pull"));
        for text in ["", "the", "quantum physics", "dumbbell spaceship"] {
            assert!(slugs(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_name_finds_its_exercise_first(place in 0_usize..210) {
            let exercise = all().nth(place).unwrap();
            prop_assert_eq!(slugs(exercise.name).first().copied(), Some(exercise.slug));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = slugs(&text);
        }
    }
}
