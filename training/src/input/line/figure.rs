//! Distances, weights and calories.

use super::{
    cursor::Cursor,
    item::Item,
    movement,
    time::{as_rest, clock, duration},
};
use crate::{
    Decimetres, Grams, PacePer, Seconds, Watts, WrittenLoad,
    input::{
        distance::{self, DistanceUnit, measured as distance_of},
        load::{parse_load, percent},
        weight::{self, WeightUnit, is_implement, weighed},
    },
};

type Found = Option<(Item, usize)>;

/// A number with its unit.
pub(super) fn measured(cursor: &Cursor, at: usize) -> Found {
    calories(cursor, at)
        .or_else(|| share(cursor, at))
        .or_else(|| weight(cursor, at))
        .or_else(|| duration(cursor, at).map(|(item, length)| as_rest(cursor, at, item, length)))
        .or_else(|| length(cursor, at))
        .or_else(|| watts(cursor, at))
}

/// A number without one, where only one thing can be meant: a clock, or the load after "3x8".
pub(super) fn bare(cursor: &Cursor, at: usize, before: &Item) -> Found {
    let number = cursor.number(at)?;
    // "EMOM 12" is minutes.
    if matches!(before, Item::Format(_)) && !number.contains(':') {
        let minutes = cursor.count(at).filter(|minutes| (1..=180).contains(minutes) && !cursor.is_measured(at))?;
        return Some((Item::Duration { seconds: Seconds(u32::from(minutes) * 60), is_clock: false, hours: None }, 1));
    }
    if matches!(before, Item::Repetitions(_)) && !cursor.is_measured(at) {
        return load(cursor, at).map(|item| (item, 1));
    }
    if number.contains([':', '\'', '’', '′']) {
        return clock(number).map(|item| as_rest(cursor, at, item, 1));
    }
    None
}

/// A bare number as a load in the athlete's unit.
pub(super) fn load(cursor: &Cursor, at: usize) -> Option<Item> {
    let grams = weighed(cursor.number(at)?, WeightUnit::of(cursor.units))?;
    believed(cursor, grams).map(|grams| Item::Load(WrittenLoad::Total(grams)))
}

/// Figures that begin with a word: "bw + 10 kg", "half marathon", "in 24.10", "rest 90 s".
pub(super) fn said(cursor: &Cursor, at: usize) -> Found {
    match cursor.word(at) {
        "bw" | "bodyweight" if movement::named(cursor, at).is_none() => body(cursor, at),
        "marathon" => Some((exact(Decimetres(421_950)), 1)),
        "half" if cursor.word(at + 1) == "marathon" => Some((exact(Decimetres(210_975)), 2)),
        "in" | "time" => {
            let number = cursor.number(at + 1).filter(|number| number.contains('.') && cursor.key(at + 2).is_none())?;
            clock(number).map(|item| (item, 2))
        }
        "rest" | "recover" | "off" | "r" => {
            let skip = 1 + usize::from(cursor.is_sign(at + 1, ':') || cursor.word(at + 1) == "of");
            match duration(cursor, at + skip).or_else(|| clock(cursor.number(at + skip)?).map(|item| (item, 1)))? {
                (Item::Duration { seconds, .. }, length) => Some((Item::Rest(seconds), skip + length)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn exact(distance: Decimetres) -> Item {
    Item::Distance { distance, per: None, may_be_minutes: None }
}

fn body(cursor: &Cursor, at: usize) -> Found {
    match weight(cursor, at + 2).filter(|_| cursor.is_sign(at + 1, '+')) {
        Some((Item::Load(WrittenLoad::Total(grams)), length)) => {
            Some((Item::Load(WrittenLoad::BodyPlus(grams)), 2 + length))
        }
        _ => Some((Item::Load(WrittenLoad::Body), 1)),
    }
}

/// "80 kg", "24 kg kb", "24 kg each", "12 st 4 lb".
pub(super) fn weight(cursor: &Cursor, at: usize) -> Found {
    let unit = WeightUnit::named(cursor.word(at + 1))?;
    let grams = weighed(cursor.number(at)?, unit)?;
    if unit == WeightUnit::Stone
        && let Some(pounds) = cursor.number(at + 2)
    {
        let pounds = weighed(pounds, WeightUnit::Pound).filter(|pounds| pounds.0 < 6351)?;
        let is_said = WeightUnit::named(cursor.word(at + 3)) == Some(WeightUnit::Pound);
        let grams = believed(cursor, Grams(grams.0.saturating_add(pounds.0)))?;
        return Some((Item::Load(WrittenLoad::Total(grams)), 3 + usize::from(is_said)));
    }
    let grams = believed(cursor, grams)?;
    let mut length = 2;
    // "24 kg kb" says with what, "24 kg kb swings" what is done.
    let is_implement = is_implement(cursor.word(at + length)) && movement::named(cursor, at + length).is_none();
    length += usize::from(is_implement);
    let (is_pair, pair_length) = each(cursor, at + length);
    let load = if is_pair { WrittenLoad::PerHand(grams) } else { WrittenLoad::Total(grams) };
    Some((Item::Load(load), length + pair_length))
}

/// "each", "per hand", "/hand".
fn each(cursor: &Cursor, at: usize) -> (bool, usize) {
    let is_hand = ["hand", "arm"].contains(&cursor.word(at + 1));
    match cursor.word(at) {
        "each" | "per" | "a" if is_hand => (true, 2),
        "each" | "ea" => (true, 1),
        _ if cursor.is_sign(at, '/') && is_hand => (true, 2),
        _ => (false, 0),
    }
}

/// "2 x 24 kg".
pub(super) fn pair(load: Item) -> Option<Item> {
    match load {
        Item::Load(WrittenLoad::Total(grams) | WrittenLoad::PerHand(grams)) => {
            Some(Item::Load(WrittenLoad::PerHand(grams)))
        }
        _ => None,
    }
}

fn believed(cursor: &Cursor, grams: Grams) -> Option<Grams> {
    weight::believed(grams, cursor.conventions).ok()
}

/// "75%", "75% of 1RM", "80% RL".
fn share(cursor: &Cursor, at: usize) -> Found {
    if !cursor.is_sign(at + 1, '%') {
        return None;
    }
    percent(cursor.number(at)?)?;
    (2..=6).rev().find_map(|length| {
        let load = parse_load(cursor.slice(at, at + length), cursor.units, cursor.conventions).ok()?;
        Some((Item::Load(load), length)).filter(|_| at + length <= cursor.tokens.len())
    })
}

fn calories(cursor: &Cursor, at: usize) -> Found {
    let is_said = ["cal", "cals", "kcal", "kcals", "calorie", "calories"].contains(&cursor.word(at + 1));
    cursor.count(at).filter(|count| is_said && *count > 0).map(|count| (Item::Calories(count), 2))
}

fn watts(cursor: &Cursor, at: usize) -> Found {
    let is_said = ["w", "watt", "watts"].contains(&cursor.word(at + 1)) && !cursor.is_sign(at + 2, '/');
    let watts = cursor.count(at).filter(|watts| is_said && (1..=3000).contains(watts))?;
    Some((Item::Watts(Watts(watts)), 2))
}

fn length(cursor: &Cursor, at: usize) -> Found {
    let number = cursor.number(at)?;
    let unit = DistanceUnit::named(cursor.word(at + 1))?;
    let distance = distance::believed(distance_of(number, unit)?, cursor.conventions).ok()?;
    let may_be_minutes = if unit == DistanceUnit::Metre && cursor.word(at + 1) == "m" {
        number.parse().ok().map(|minutes: u32| Seconds(minutes.saturating_mul(60)))
    } else {
        None
    };
    let per = match unit {
        DistanceUnit::Kilometre => Some(PacePer::Kilometre),
        DistanceUnit::Mile => Some(PacePer::Mile),
        _ => None,
    };
    Some((Item::Distance { distance, per, may_be_minutes }, 2))
}
