//! Sets, rounds and repetitions.

use super::{cursor::Cursor, figure, item::Item, movement};
use crate::{CountedIn, Pattern, Repetitions, Station};

/// From a number: "5 rounds of", "5 x (", "3x", "3 sets of"; "2 x 24 kg" is a pair and no sets.
pub(super) fn sets(cursor: &Cursor, at: usize) -> Option<(Item, usize)> {
    let count = cursor.count(at).filter(|count| (1..=cursor.conventions.sets_max).contains(count))?;
    if ["round", "rounds", "rds", "rd"].contains(&cursor.word(at + 1)) {
        let is_followed = cursor.word(at + 2) == "of" || cursor.is_sign(at + 2, ':');
        return Some((Item::Rounds(count), 2 + usize::from(is_followed)));
    }
    if ["set", "sets"].contains(&cursor.word(at + 1)) {
        if cursor.is_sign(at + 2, ':') {
            return Some((Item::Rounds(count), 3));
        }
        let is_followed = cursor.word(at + 2) == "of" || cursor.is_times(at + 2);
        return Some((Item::Sets(count), 2 + usize::from(is_followed)));
    }
    if !cursor.is_times(at + 1) {
        return None;
    }
    if cursor.is_sign(at + 2, '(') {
        return Some((Item::Rounds(count), 3));
    }
    if is_open_end(cursor.word(at + 2)) {
        return Some((Item::Sets(count), 2));
    }
    cursor.number(at + 2)?;
    if is_chain(cursor, at) {
        return None;
    }
    if let Some((load, length)) = figure::weight(cursor, at + 2) {
        // "3x80 kg" says neither sets nor a pair.
        return (count == 2).then(|| figure::pair(load).map(|pair| (pair, 2 + length))).flatten();
    }
    Some((Item::Sets(count), 2))
}

/// "80x8x3" may be kilograms, repetitions and sets, or the other way round; "5x5x100 kg" is clear.
fn is_chain(cursor: &Cursor, at: usize) -> bool {
    cursor.is_times(at + 3) && cursor.number(at + 4).is_some() && figure::weight(cursor, at + 4).is_none()
}

/// "3x max", "3x amrap": as many as go.
fn is_open_end(word: &str) -> bool {
    ["max", "amrap", "failure"].contains(&word)
}

/// From a number: "8 reps", after "3x" a bare "8" or "8-10", with a side "12/leg", before an exercise "100 wall balls"
/// and behind one "burpees 50".
pub(super) fn counted(cursor: &Cursor, at: usize, before: &Item) -> Option<(Item, usize)> {
    let (repetitions, length) = range(cursor, at)?;
    let after = at + length;
    if ["rep", "reps", "repetitions", "repetition"].contains(&cursor.word(after)) {
        return Some((Item::Repetitions(repetitions), length + 1));
    }
    let is_single = !cursor.is_times(after) || figure::weight(cursor, after + 1).is_some();
    // "5@100", but "5 @ 4:30" is something else.
    let has_load = cursor.is_sign(after, '@') && cursor.number(after + 1).is_some_and(|figure| !figure.contains(':'));
    let is_expected = matches!(before, Item::Sets(_)) || per_side(cursor, after).is_some() || has_load;
    let is_before_exercise =
        || is_counted(movement::named(cursor, after).or_else(|| movement::nearly_named(cursor, after)));
    let is_after_exercise = match before {
        // "bench 80" may be kilograms.
        Item::Exercise { exercise, .. } => {
            let has_no_load = !exercise.takes_load || exercise.station() == Some(Station::WallBalls);
            exercise.counted_in == CountedIn::Repetitions && has_no_load && !cursor.is_measured(at)
        }
        _ => false,
    };
    let is_said = is_single && (is_expected || is_after_exercise) || is_before_exercise();
    is_said.then_some((Item::Repetitions(repetitions), length))
}

/// From a number: "100/110/120 kg", "85-90 s", "30-25-20-15-10": what several figures at once mean is not guessed, but for
/// a range of repetitions.
pub(super) fn listed(cursor: &Cursor, at: usize, before: &Item) -> Option<(Item, usize)> {
    if cursor.is_times(at + 1) && cursor.number(at + 2).is_some() && is_chain(cursor, at) {
        return Some((Item::Unknown, 5));
    }
    let mut end = at + 1;
    while ['/', '-'].iter().any(|sign| cursor.is_sign(end, *sign))
        && cursor.touches_next(end - 1)
        && cursor.touches_next(end)
        && cursor.number(end + 1).is_some()
    {
        end += 2;
    }
    let is_range = end == at + 3 && cursor.is_sign(at + 1, '-') && counted(cursor, at, before).is_some();
    let has_unit =
        cursor.key(end).is_some() && (cursor.touches_next(end - 1) || figure::measured(cursor, end - 1).is_some());
    (end > at + 1 && !is_range).then_some((Item::Unknown, end - at + usize::from(has_unit)))
}

/// From a cross: "80 kg x 5", "burpees x 20", "400 m x 6"; the first after a load or an exercise that is counted counts
/// repetitions, another counts sets.
pub(super) fn times(cursor: &Cursor, at: usize, before: &Item) -> Option<(Item, usize)> {
    if !cursor.is_times(at) || figure::weight(cursor, at + 1).is_some() {
        return None;
    }
    let count = cursor.count(at + 1)?;
    let is_set = (1..=cursor.conventions.sets_max).contains(&count);
    match before {
        Item::Load(_) => {
            let (repetitions, length) = range(cursor, at + 1)?;
            Some((Item::Repetitions(repetitions), 1 + length))
        }
        Item::Exercise { exercise, .. } if exercise.counted_in == CountedIn::Repetitions => {
            let (repetitions, length) = range(cursor, at + 1)?;
            Some((Item::Repetitions(repetitions), 1 + length))
        }
        Item::Exercise { .. }
        | Item::Repetitions(_)
        | Item::Distance { .. }
        | Item::Duration { .. }
        | Item::Calories(_)
            if is_set =>
        {
            Some((Item::SetsBehind(count), 2))
        }
        _ => None,
    }
}

fn is_counted(found: Option<(Item, usize)>) -> bool {
    let Some((Item::Exercise { exercise, .. }, _)) = found else { return false };
    let is_stepped = matches!(exercise.pattern, Pattern::Lunge | Pattern::Jump);
    exercise.counted_in == CountedIn::Repetitions || is_stepped
}

/// "8", "8-10", "8 to 10".
fn range(cursor: &Cursor, at: usize) -> Option<(Repetitions, usize)> {
    let is_one = |count: &u16| (1..=cursor.conventions.repetitions_max).contains(count);
    let from = cursor.count(at).filter(is_one)?;
    let is_joined = cursor.is_sign(at + 1, '-') || cursor.word(at + 1) == "to";
    // "3x8 - 80 kg" is no range.
    let is_range = is_joined && figure::measured(cursor, at + 2).is_none() && !cursor.is_measured(at + 2);
    let to = if is_range { cursor.count(at + 2).filter(|to| is_one(to) && *to > from) } else { None };
    let length = if to.is_some() { 3 } else { 1 };
    Some((Repetitions { from, to: to.unwrap_or(from) }, length))
}

/// "/leg", "per side", "each arm".
pub(super) fn per_side(cursor: &Cursor, at: usize) -> Option<(Item, usize)> {
    let is_joint = cursor.is_sign(at, '/') || ["per", "each", "a"].contains(&cursor.word(at));
    let is_side = ["leg", "legs", "side", "sides", "arm", "arms"].contains(&cursor.word(at + 1));
    (is_joint && is_side).then_some((Item::PerSide, 2))
}
