//! Exercises by name.

use super::{cursor::Cursor, item::Item};
use crate::{
    Exercise, Intensity,
    exercise::{exercise_near_key, exercise_of_key},
};

const WORDS_MAX: usize = 8;

/// Everyday words one slip away from an exercise.
const WORDS_THEMSELVES: &[&str] = &[
    "beach", "beaches", "bunch", "branch", "carrot", "clear", "cleared", "coach", "coached", "coaches", "dumb",
    "lunch", "planet", "plant", "plants", "planned", "planner", "pranks", "relax", "round", "rounds", "runner",
    "runners", "skier", "spring", "string", "swan", "swims", "thrust", "walks", "watch", "wrote",
];

/// An exercise as it is named in a line.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub exercise: &'static Exercise,
    pub key: String,
    /// How many tokens it takes.
    pub length: usize,
}

/// The longest run of words that names an exercise: "kb swings", "push-ups".
pub(super) fn longest_name(cursor: &Cursor, at: usize) -> Option<Name> {
    phrases(cursor, at).into_iter().rev().find_map(|(key, length)| {
        let exercise = exercise_of_key(&key)?;
        Some(Name { exercise, key, length })
    })
}

/// The exercise that is named here.
pub(super) fn named(cursor: &Cursor, at: usize) -> Option<(Item, usize)> {
    let Name { exercise, key, length } = cursor.name(at)?;
    // "tempo row": how it is done stands before what is done.
    let is_manner = *length == 1 && (Intensity::named(cursor.word(at)).is_some() || cursor.word(at) == "intervals");
    if is_manner && cursor.name(at + 1).is_some() {
        return None;
    }
    Some((Item::Exercise { exercise, key: key.clone() }, *length))
}

/// The same with a slip of the thumb.
pub(super) fn nearly_named(cursor: &Cursor, at: usize) -> Option<(Item, usize)> {
    if WORDS_THEMSELVES.contains(&cursor.word(at)) {
        return None;
    }
    let mut phrases = phrases(cursor, at);
    phrases.truncate(3);
    phrases.into_iter().rev().find_map(|(key, length)| {
        let exercise = exercise_near_key(&key)?;
        Some((Item::Exercise { exercise, key }, length))
    })
}

/// Keys of one, two and more words from here, with how many tokens each takes; hyphens stand inside names.
fn phrases(cursor: &Cursor, at: usize) -> Vec<(String, usize)> {
    let mut phrases = Vec::new();
    let (mut joined, mut place) = (String::new(), at);
    while let (Some(key), true) = (cursor.key(place), phrases.len() < WORDS_MAX) {
        joined.push_str(key);
        phrases.push((joined.clone(), place + 1 - at));
        place += 1;
        let is_hyphen = cursor.is_sign(place, '-') && cursor.touches_next(place - 1) && cursor.touches_next(place);
        place += usize::from(is_hyphen);
    }
    phrases
}
