//! How fast and how hard: paces, heart rates, efforts, zones.

use super::{cursor::Cursor, item::Item, movement};
use crate::{
    Bpm, Intensity,
    input::{heart_rate, number::clock_with_tenths, parse_pace, parse_rpe},
};

type Found = Option<(Item, usize)>;

/// From a number: "4:30/km", "12 km/h", "152 bpm", "7/10".
pub(super) fn rated(cursor: &Cursor, at: usize, before: &Item) -> Found {
    // "knee pain 4/10" is no effort.
    let is_effort = *before != Item::Unknown;
    pace(cursor, at).or_else(|| beats(cursor, at)).or_else(|| effort_of_ten(cursor, at).filter(|_| is_effort))
}

/// From a word: "RPE 7", "HR 152", "avg hr: 152", "zone 2", "z2", "easy", "pace 4:30".
pub(super) fn said(cursor: &Cursor, at: usize) -> Found {
    match cursor.word(at) {
        "rpe" => {
            let skip = at + 1 + usize::from([':', '@', '='].iter().any(|sign| cursor.is_sign(at + 1, *sign)));
            // The longest that can be read: "RPE 7-8/10" before "RPE 7".
            (1..=5).rev().find_map(|length| {
                let rpe = parse_rpe(cursor.slice(skip, skip + length)).ok()?;
                let is_whole = skip + length <= cursor.tokens.len() && cursor.number(skip + length - 1).is_some();
                is_whole.then_some((Item::Rpe(rpe), skip + length - at))
            })
        }
        "zone" | "z" => {
            let zone = cursor.count(at + 1).and_then(|zone| u8::try_from(zone).ok());
            let zone = zone.filter(|zone| (1..=5).contains(zone))?;
            Some((Item::Zone(zone), 2)).filter(|_| cursor.word(at) == "zone" || cursor.touches_next(at))
        }
        "hr" | "heart" | "avg" | "average" => {
            let mut end = at;
            while ["hr", "heart", "rate", "avg", "average"].contains(&cursor.word(end))
                || end > at && cursor.is_sign(end, ':')
            {
                end += 1;
            }
            let names_it = (at..end).any(|at| ["hr", "rate"].contains(&cursor.word(at)));
            let beats = heart_rate::believed(Bpm(cursor.count(end)?), cursor.conventions).ok().filter(|_| names_it)?;
            Some((Item::HeartRate(beats), end + 1 - at + usize::from(cursor.word(end + 1) == "bpm")))
        }
        "pace" => {
            let skip = at + 1 + usize::from(cursor.is_sign(at + 1, ':'));
            let number = cursor.number(skip).filter(|number| number.contains(':'))?;
            let (item, length) = pace(cursor, skip).or_else(|| {
                let time = clock_with_tenths(number)?;
                Some((Item::PaceOrTime { time, is_pace: true }, 1))
            })?;
            Some((item, skip + length - at))
        }
        "all" if cursor.word(at + 1) == "out" => Some((Item::Intensity(Intensity::AllOut), 2)),
        word => {
            // "easy run" and "recovery run" name what is done.
            let is_figure = word == "max" && cursor.number(at + 1).is_some();
            let intensity = Intensity::named(word).filter(|_| !is_figure && movement::named(cursor, at).is_none())?;
            Some((Item::Intensity(intensity), 1))
        }
    }
}

/// The longest run of tokens that is a pace: "4:30 min / km", "2:05/500 m", "12 km/h", "4:30 pace".
fn pace(cursor: &Cursor, at: usize) -> Found {
    let number = cursor.number(at)?;
    let read = |length: usize| parse_pace(cursor.slice(at, at + length), cursor.units, cursor.conventions).ok();
    let has_unit = |length: usize| {
        let is_over = (at + 1..at + length)
            .any(|at| cursor.is_sign(at, '/') || ["per", "kmh", "kph", "mph"].contains(&cursor.word(at)));
        is_over && at + length <= cursor.tokens.len()
    };
    let longest = (2..=5).rev().find_map(|length| read(length).filter(|_| has_unit(length)).map(|pace| (pace, length)));
    if let Some((pace, length)) = longest {
        let is_said = cursor.word(at + length) == "pace";
        return Some((Item::Pace(pace), length + usize::from(is_said)));
    }
    let is_said = number.contains(':') && cursor.word(at + 1) == "pace";
    let time = clock_with_tenths(number).filter(|_| is_said)?;
    Some((Item::PaceOrTime { time, is_pace: true }, 2))
}

fn beats(cursor: &Cursor, at: usize) -> Found {
    let is_said = ["bpm", "hr"].contains(&cursor.word(at + 1));
    let beats = heart_rate::believed(Bpm(cursor.count(at)?), cursor.conventions).ok().filter(|_| is_said)?;
    Some((Item::HeartRate(beats), 2))
}

/// "7/10", "7-8/10", "7 out of 10".
fn effort_of_ten(cursor: &Cursor, at: usize) -> Found {
    (3..=5).rev().find_map(|length| {
        let ends_in_ten = cursor.number(at + length - 1) == Some("10");
        let is_scale = cursor.is_sign(at + length - 2, '/') || cursor.word(at + length - 2) == "of";
        let rpe = parse_rpe(cursor.slice(at, at + length)).ok().filter(|_| ends_in_ten && is_scale)?;
        Some((Item::Rpe(rpe), length))
    })
}
