//! What a part says once all of it is known.

use super::{cursor::Cursor, part::Draft};
use crate::{
    Amount, Decimetres, ExerciseSlug, Metres, PacePer, Pattern, Repetitions, Seconds, Station, TrainingPart,
    WrittenLoad, WrittenPace, exercise, input::pace,
};

/// Names that mean another exercise with weight, with the exercise they mean.
const LOADED: &[(&str, &str)] = &[
    ("squat", "back-squat"),
    ("splitsquat", "weighted-split-squat"),
    ("bulgariansplitsquat", "weighted-rear-foot-split-squat"),
    ("bulgarian", "weighted-rear-foot-split-squat"),
    ("bss", "weighted-rear-foot-split-squat"),
    ("stepup", "weighted-step-up"),
    ("calfraise", "weighted-calf-raise"),
    ("pullup", "weighted-pull-up"),
    ("jumpsquat", "weighted-jump"),
    ("squatjump", "weighted-jump"),
];

/// A draft with its doubts settled; what stays doubtful goes back among the unknown. `None` where nothing is left.
pub(super) fn resolved(mut draft: Draft, cursor: &Cursor, unknown: &mut Vec<(usize, usize)>) -> Option<TrainingPart> {
    draft.part.written = draft.written(cursor);
    let said = draft.exercise.filter(|_| !draft.is_inherited);
    // "4x500 m 2:02 2:03 2:05": which time is whose nobody said.
    let duration = draft.part.amount.duration;
    let lone_time = TrainingPart {
        written: draft.part.written.clone(),
        rounds: draft.part.rounds,
        amount: Amount { duration, ..Amount::default() },
        ..TrainingPart::default()
    };
    let is_apart = draft.follows_at_once || draft.follows_comma && draft.is_clock;
    if draft.exercise.is_none() && is_apart && draft.part == lone_time {
        unknown.extend(draft.tokens);
        return None;
    }
    read_metres(&mut draft, cursor);
    name_by_figures(&mut draft);
    if is_endurance(&draft) && draft.part.sets.is_none() && draft.part.amount.duration.is_none() {
        read_minutes(&mut draft, cursor);
    }
    read_hours(&mut draft, cursor);
    read_lone_pace(&mut draft, cursor);
    if !settle_pace(&mut draft, cursor) {
        unknown.extend(draft.open_tokens);
    }
    let is_share = matches!(draft.part.load, Some(WrittenLoad::PercentOfMax(_) | WrittenLoad::PercentOfRaceLoad(_)));
    if is_share && draft.exercise.is_some_and(|exercise| !exercise.takes_load) {
        draft.part.load = None;
        unknown.extend(draft.load_tokens);
    }
    let is_run = draft.part.amount.distance >= Some(cursor.conventions.run_assumed_from.into())
        || draft.part.pace.is_some_and(|pace| pace.per != PacePer::FiveHundredMetres);
    if draft.exercise.is_none() && is_run && draft.part.load.is_none() && draft.part.amount.repetitions.is_none() {
        draft.exercise = exercise("run");
    }
    draft.part.exercise = draft.exercise.map(ExerciseSlug::from);
    draft.part.is_exercise_assumed = draft.exercise != said;
    let is_empty = draft.part
        == TrainingPart { written: draft.part.written.clone(), rounds: draft.part.rounds, ..TrainingPart::default() };
    let is_weight_alone = draft.part.load.is_some() && draft.exercise.is_none() && !draft.has_amount();
    if is_empty || is_weight_alone {
        unknown.extend(draft.tokens);
        return None;
    }
    Some(draft.part)
}

fn is_endurance(draft: &Draft) -> bool {
    draft.exercise.is_some_and(|exercise| matches!(exercise.pattern, Pattern::Run | Pattern::Erg))
}

/// "4x800" of nothing, of running or of an erg is metres.
fn read_metres(draft: &mut Draft, cursor: &Cursor) {
    let amount = &mut draft.part.amount;
    let Some(Repetitions { from, to }) = amount.repetitions else { return };
    let metres = Metres(u32::from(from));
    let is_far = from == to && metres >= cursor.conventions.bare_metres_from && amount.distance.is_none();
    let is_way = match draft.exercise {
        Some(exercise) => matches!(exercise.pattern, Pattern::Run | Pattern::Erg),
        None => metres >= cursor.conventions.run_assumed_from,
    };
    if is_far && is_way && draft.part.sets.is_some() && draft.part.load.is_none() {
        amount.repetitions = None;
        amount.distance = Some(metres.into());
    }
}

/// "3x8 row 60 kg" is a lift, "lunges 100 m 20 kg" has a bag.
fn name_by_figures(draft: &mut Draft) {
    let part = &draft.part;
    let has_weight = part.load.is_some_and(|load| load != WrittenLoad::Body);
    let slug = match draft.key.as_str() {
        "row" | "rowing" if has_weight || part.amount.repetitions.is_some() => Some("barbell-row"),
        "lunge" | "walkinglunge" if has_weight && part.amount.distance.is_some() => Some("sandbag-lunge"),
        "lunge" | "walkinglunge" if has_weight => Some("dumbbell-lunge"),
        key if has_weight => LOADED.iter().find(|(name, _)| *name == key).map(|(_, slug)| *slug),
        _ => None,
    };
    if let Some(loaded) = slug.and_then(exercise) {
        draft.exercise = Some(loaded);
    }
}

/// Nobody runs or rows 45 metres once: "45m easy run" is minutes.
fn read_minutes(draft: &mut Draft, cursor: &Cursor) {
    let is_short = draft.part.amount.distance < Some(cursor.conventions.minutes_below.into());
    if let Some(minutes) = draft.may_be_minutes.filter(|_| is_short) {
        draft.part.amount.distance = None;
        draft.part.amount.duration = Some(minutes);
    }
}

/// "Marathon in 3:45" is hours, because minutes would be too fast for anybody.
fn read_hours(draft: &mut Draft, cursor: &Cursor) {
    let Some((distance, duration)) = draft.part.amount.distance.zip(draft.part.amount.duration) else { return };
    let Some(hours) = draft.hours else { return };
    if !is_pace_of(distance, duration, cursor) && is_pace_of(distance, hours, cursor) {
        draft.part.amount.duration = Some(hours);
    }
}

/// "8 km 5:15" is a pace, because nobody covers it in five minutes.
fn read_lone_pace(draft: &mut Draft, cursor: &Cursor) {
    let Some((distance, time)) = draft.part.amount.distance.zip(draft.part.amount.duration) else { return };
    let is_on_foot = draft.exercise.is_none_or(|exercise| exercise.pattern == Pattern::Run);
    let is_open =
        draft.is_clock && draft.part.pace.is_none() && draft.part.sets.is_none() && draft.pace_or_time.is_none();
    let per = draft.per.unwrap_or(PacePer::of(cursor.units));
    let pace = pace::believed(WrittenPace { time, per }, cursor.conventions).ok();
    if is_on_foot && is_open && pace.is_some() && distance > Decimetres(10_000) && !is_pace_of(distance, time, cursor) {
        draft.part.amount.duration = None;
        draft.part.pace = pace;
    }
}

/// Whether a distance in a time is a believable pace on foot or an erg.
fn is_pace_of(distance: Decimetres, time: Seconds, cursor: &Cursor) -> bool {
    let per_km = u64::from(time.0) * 10_000 / u64::from(distance.0.max(1));
    let pace = u32::try_from(per_km).map(crate::SecondsPerKm);
    pace.is_ok_and(|pace| cursor.conventions.pace.contains(&pace))
}

/// "5 km @ 4:30" is a pace, "6x400 m @ 1:30" the time of each; where both can be, neither is taken, unless they are the
/// same.
fn settle_pace(draft: &mut Draft, cursor: &Cursor) -> bool {
    let Some(time) = draft.pace_or_time else { return true };
    let is_erg = draft.exercise.and_then(|exercise| exercise.station());
    let is_erg = is_erg.is_some_and(|station| matches!(station, Station::SkiErg | Station::Row));
    let is_split = is_erg && draft.per != Some(PacePer::Mile);
    let per = if is_split { PacePer::FiveHundredMetres } else { draft.per.unwrap_or(PacePer::of(cursor.units)) };
    let as_pace = pace::believed(WrittenPace { time, per }, cursor.conventions).ok();
    let as_pace = as_pace.filter(|pace| pace.per_km() >= cursor.conventions.pace_said_from);
    let amount = &mut draft.part.amount;
    if draft.is_pace {
        draft.part.pace = as_pace;
        return as_pace.is_some();
    }
    let Some(distance) = amount.distance else {
        draft.part.pace =
            as_pace.filter(|_| is_erg || draft.exercise.is_some_and(|exercise| exercise.pattern == Pattern::Run));
        return draft.part.pace.is_some();
    };
    let is_time = amount.duration.is_none() && is_pace_of(distance, time, cursor);
    let of_distance = match per {
        PacePer::Kilometre => 10_000,
        PacePer::Mile => 16_093,
        PacePer::FiveHundredMetres => 5000,
    };
    match (as_pace, is_time) {
        (Some(pace), is_time) if !is_time || distance.0 == of_distance => draft.part.pace = Some(pace),
        (None, true) => amount.duration = Some(time),
        _ => return false,
    }
    true
}
