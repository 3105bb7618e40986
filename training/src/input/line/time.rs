//! How long, and how long between.

use super::{cursor::Cursor, item::Item, movement};
use crate::{
    Seconds,
    clock::{parse_duration, parse_race_time},
    input::number::{Decimal, clock_with_tenths},
};

type Found = Option<(Item, usize)>;

/// "24:10", "45 min", "1h24", "4m30s", "1.5 hours", "1 h 20 min".
pub(super) fn duration(cursor: &Cursor, at: usize) -> Found {
    let number = cursor.number(at)?;
    let unit = cursor.word(at + 1);
    if number.contains(':') && number.contains('.') {
        return clock(number).map(|item| (item, 1));
    }
    // "45'" and "90\"": a quote behind a number.
    if cursor.touches_next(at) && ['\'', '’', '′', '"', '”', '″'].iter().any(|quote| cursor.is_sign(at + 1, *quote))
    {
        let seconds = parse_duration(cursor.slice(at, at + 2)).ok()?;
        return Some((Item::Duration { seconds, is_clock: false, hours: None }, 2));
    }
    let is_hour = ["h", "hr", "hrs", "hour", "hours"].contains(&unit);
    let is_minute = ["min", "mins", "minute", "minutes"].contains(&unit);
    // "40:00 hr 152" goes on with a heart rate.
    let is_heart_rate = unit == "hr" && cursor.number(at + 2).is_some();
    if number.contains(':') && (is_hour && !is_heart_rate || is_minute) {
        let read = if is_hour { parse_race_time(number).ok() } else { parse_duration(number).ok() };
        return read.map(|seconds| (Item::Duration { seconds, is_clock: false, hours: None }, 2));
    }
    if number.contains(['.', ',']) && (is_hour || is_minute) {
        let seconds = Decimal::read(number)?.times(if is_hour { 3600 } else { 60 }, 1);
        return (1..86_400)
            .contains(&seconds)
            .then_some((Item::Duration { seconds: Seconds(seconds), is_clock: false, hours: None }, 2));
    }
    // The longest run of numbers and units that is a time.
    let longest = (2..=6).rev().find_map(|length| {
        let seconds = parse_duration(cursor.slice(at, at + length)).ok()?;
        let is_time = at + length <= cursor.tokens.len() && are_units_of_time(cursor, at, length);
        is_time.then_some((Item::Duration { seconds, is_clock: false, hours: None }, length))
    });
    longest.or_else(|| if number.contains(':') { clock(number).map(|item| (item, 1)) } else { None })
}

/// Whether a run of numbers and units that reads as a time is meant as one. "m" is metres by itself, and with something
/// behind it ("400 m 30 s rest") unless it is written through ("4m30s"), follows hours ("1h 20m"), or is no repetition.
fn are_units_of_time(cursor: &Cursor, at: usize, length: usize) -> bool {
    let last = at + length - 1;
    let is_written_through = (at..last).all(|at| cursor.touches_next(at));
    let ends_in_number = cursor.number(last).is_some();
    let is_end_open = ends_in_number && !(is_written_through && length > 2 && !cursor.touches_next(last));
    if is_end_open || !ends_in_number && !is_time_unit(cursor.word(last)) {
        return false;
    }
    if cursor.word(at + 1) != "m" {
        return true;
    }
    let is_repeated = at.checked_sub(1).is_some_and(|before| cursor.is_times(before));
    let is_short = cursor.count(at).is_some_and(|minutes| minutes < 60);
    let is_rest = is_rest_word(cursor.word(at + length));
    length > 2 && (is_written_through || is_short && !is_repeated && !is_rest)
}

fn is_time_unit(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "s", "sec", "secs", "second",
        "seconds",
    ];
    UNITS.contains(&word)
}

/// "24:10", and "7:32.4" as ergs show it, to the nearest second.
pub(super) fn clock(number: &str) -> Option<Item> {
    let seconds = clock_with_tenths(number)?;
    let has_two_parts = number.matches([':', '.']).count() == 1;
    let hours = parse_race_time(number).ok().filter(|hours| has_two_parts && *hours != seconds);
    Some(Item::Duration { seconds, is_clock: number.contains(':'), hours })
}

/// "90 s rest", "2 min recovery", "60 s off", "90 s jog recovery".
pub(super) fn as_rest(cursor: &Cursor, at: usize, item: Item, length: usize) -> (Item, usize) {
    let is_manner = ["jog", "walk", "easy", "slow", "float", "passive", "active"].contains(&cursor.word(at + length));
    let end = at + length + usize::from(is_manner && is_rest_word(cursor.word(at + length + 1)));
    let is_rest = is_rest_word(cursor.word(end)) && movement::named(cursor, end).is_none();
    match item {
        Item::Duration { seconds, .. } if is_rest => (Item::Rest(seconds), end + 1 - at),
        item => (item, length),
    }
}

fn is_rest_word(word: &str) -> bool {
    ["rest", "rests", "recovery", "recoveries", "off", "break", "breaks"].contains(&word)
}
