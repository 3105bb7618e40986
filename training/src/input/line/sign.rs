//! What holds a line together.

use super::{cursor::Cursor, figure, item::Item, repeat, tempo};
use crate::{
    ClockFormat, WrittenLoad,
    input::number::{Decimal, clock_with_tenths},
};

type Found = Option<(Item, usize)>;

/// Words that say nothing by themselves.
const FILLERS: &[&str] = &[
    "a", "an", "the", "my", "i", "did", "do", "done", "with", "w", "of", "in", "on", "for", "to", "total", "rep",
    "reps", "set", "sets", "x", "each", "about", "around", "roughly", "approx", "avg", "average", "between", "session",
    "workout", "time", "pace", "dist", "distance", "weight", "load",
];

/// "EMOM 12", "20 min AMRAP", "for time".
pub(super) fn format(cursor: &Cursor, at: usize) -> Found {
    match (cursor.word(at), cursor.word(at + 1)) {
        ("emom", _) => Some((Item::Format(ClockFormat::Emom), 1)),
        ("amrap", _) => Some((Item::Format(ClockFormat::Amrap), 1)),
        ("tabata", _) => Some((Item::Format(ClockFormat::Tabata), 1)),
        ("for", "time") => Some((Item::Format(ClockFormat::ForTime), 2)),
        _ => None,
    }
}

/// A word that joins, parts or fills.
pub(super) fn word(cursor: &Cursor, at: usize, before: &Item) -> Found {
    let next = cursor.word(at + 1);
    match cursor.word(at) {
        "then" | "afterwards" | "next" | "plus" | "finally" | "finished" => Some((Item::Then, 1)),
        "followed" if next == "by" => Some((Item::Then, 2)),
        "after" if next == "that" => Some((Item::Then, 2)),
        "and" => Some(if next == "then" { (Item::Then, 2) } else { (Item::Comma, 1) }),
        "at" => at_figure(cursor, at, before).or(Some((Item::Filler, 1))),
        filler if FILLERS.contains(&filler) => Some((Item::Filler, 1)),
        _ => None,
    }
}

/// A sign.
pub(super) fn read(cursor: &Cursor, at: usize, before: &Item) -> Found {
    let is = |sign: char| cursor.is_sign(at, sign);
    let is_last = at + 1 >= cursor.tokens.len();
    let touches_before = at.checked_sub(1).is_some_and(|before| cursor.touches_next(before));
    let item = if is('@') {
        return at_figure(cursor, at, before).or(Some((Item::Filler, 1)));
    } else if is('+') {
        // "pull-ups +10 kg" is on top of the own body, "row + run" is another exercise.
        let touches_number = cursor.touches_next(at) && !touches_before;
        let added = figure::weight(cursor, at + 1).filter(|_| touches_number);
        if let Some((Item::Load(WrittenLoad::Total(grams)), length)) = added {
            return Some((Item::Load(WrittenLoad::BodyPlus(grams)), 1 + length));
        }
        // "+450 m" are metres uphill.
        if touches_number && let Some((Item::Distance { .. }, length)) = figure::measured(cursor, at + 1) {
            return Some((Item::Unknown, 1 + length));
        }
        Item::Then
    } else if is(';') || is('\n') || is('.') && (is_last || !cursor.touches_next(at)) {
        Item::Then
    } else if is(',') || is(':') || is('&') || is('/') || is('-') && !(touches_before && cursor.touches_next(at)) {
        Item::Comma
    } else if is(')') {
        Item::RoundsEnd
    } else {
        Item::Filler
    };
    Some((item, 1))
}

/// "@ 80", "at 4:30", "@ RPE 7": a figure whose kind the sign leaves open. Up to 10 it may be kilograms or an effort,
/// so it is left to be asked.
fn at_figure(cursor: &Cursor, at: usize, before: &Item) -> Found {
    let number = cursor.number(at + 1)?;
    let has_own_kind = tempo::rated(cursor, at + 1, before)
        .or_else(|| figure::measured(cursor, at + 1).filter(|(_, length)| !number.contains(':') || *length > 1))
        .or_else(|| repeat::listed(cursor, at + 1, before))
        .or_else(|| repeat::sets(cursor, at + 1));
    if has_own_kind.is_some() {
        return None;
    }
    if number.contains(':') {
        return clock_with_tenths(number).map(|time| (Item::PaceOrTime { time, is_pace: false }, 2));
    }
    let is_load = Decimal::read(number).zip(Decimal::read("10")).is_some_and(|(figure, ten)| figure > ten);
    let is_after_sets = matches!(before, Item::Repetitions(_) | Item::Exercise { .. } | Item::Sets(_));
    if !is_load || !is_after_sets || cursor.is_measured(at + 1) {
        return Some((Item::Unknown, 2));
    }
    figure::load(cursor, at + 1).map(|load| (load, 2))
}
