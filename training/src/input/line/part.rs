use serde::{Deserialize, Serialize};

use super::{cursor::Cursor, item::Item};
use crate::{
    Amount, Bpm, ClockFormat, CountedIn, Exercise, ExerciseSlug, Intensity, PacePer, RpeTenths, Seconds, Watts,
    WrittenLoad, WrittenPace,
};

/// One thing that was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrainingPart {
    /// The athlete's own words for it.
    pub written: String,
    /// What was done, as far as it was said or follows from the figures.
    pub exercise: Option<ExerciseSlug>,
    /// The exercise follows from the figures and was not said in so many words: five kilometres are a run, "3x8 row
    /// 60 kg" is no erg.
    pub is_exercise_assumed: bool,
    /// How often it came round among the parts beside it.
    pub rounds: Option<u16>,
    /// What the clock did; what was done in its time are parts of their own.
    pub format: Option<ClockFormat>,
    /// How many sets; `None` is once.
    pub sets: Option<u16>,
    /// Of each set.
    pub amount: Amount,
    /// With what weight.
    pub load: Option<WrittenLoad>,
    /// How fast, as it was written.
    pub pace: Option<WrittenPace>,
    /// How strong, on an erg or a bike.
    pub watts: Option<Watts>,
    /// The average, as far as the line says.
    pub heart_rate: Option<Bpm>,
    /// How hard, from 1 to 10.
    pub rpe: Option<RpeTenths>,
    /// 1 to 5.
    pub zone: Option<u8>,
    /// How hard, in a word.
    pub intensity: Option<Intensity>,
    /// Between sets.
    pub rest: Option<Seconds>,
}

/// A part while it is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub part: TrainingPart,
    pub exercise: Option<&'static Exercise>,
    /// The words the exercise was named with.
    pub key: String,
    pub may_be_minutes: Option<Seconds>,
    /// The duration is written with a colon.
    pub is_clock: bool,
    /// The duration read as hours and minutes.
    pub hours: Option<Seconds>,
    pub pace_or_time: Option<Seconds>,
    /// It was said to be a pace.
    pub is_pace: bool,
    /// What the distance is written in.
    pub per: Option<PacePer>,
    /// The exercise is the one of the part before.
    pub is_inherited: bool,
    /// Only a comma parts it from the part before.
    pub follows_comma: bool,
    /// Nothing parts it from the part before: it said something for the second time.
    pub follows_at_once: bool,
    /// From the first token to behind the last.
    pub tokens: Option<(usize, usize)>,
    /// The tokens of a figure whose kind the exercise decides.
    pub open_tokens: Option<(usize, usize)>,
    /// The tokens of the load.
    pub load_tokens: Option<(usize, usize)>,
}

impl Draft {
    /// Whether something was said of how much.
    pub fn has_amount(&self) -> bool {
        !self.part.amount.is_empty() || self.part.sets.is_some() || self.part.format.is_some()
    }

    /// Whether what an item says was said before.
    pub fn has(&self, item: &Item) -> bool {
        let part = &self.part;
        match item {
            // What is done in a format's time are parts of their own.
            Item::Exercise { .. } => self.exercise.is_some() || part.format.is_some(),
            Item::Format(_) => part.format.is_some() || self.exercise.is_some() || part.sets.is_some(),
            // "8 km with 6 x 20 s strides" are two things, "400 m x 6" is one.
            Item::Sets(_) => {
                let has_amount = part.amount.distance.is_some() || part.amount.duration.is_some();
                part.sets.is_some() || part.format.is_some() || has_amount
            }
            Item::SetsBehind(_) => part.sets.is_some(),
            Item::PerSide => part.amount.is_per_side,
            Item::Repetitions(_) => part.amount.repetitions.is_some() || part.format.is_some(),
            Item::Distance { .. } => part.amount.distance.is_some() || part.format.is_some(),
            Item::Duration { .. } => part.amount.duration.is_some(),
            Item::PaceOrTime { .. } => self.pace_or_time.is_some() || part.pace.is_some(),
            Item::Calories(_) => part.amount.calories.is_some() || part.format.is_some(),
            Item::Load(_) => part.load.is_some(),
            Item::Pace(_) => part.pace.is_some() || self.pace_or_time.is_some(),
            Item::Watts(_) => part.watts.is_some(),
            Item::HeartRate(_) => part.heart_rate.is_some(),
            Item::Rpe(_) => part.rpe.is_some(),
            Item::Zone(_) => part.zone.is_some(),
            Item::Intensity(_) => part.intensity.is_some(),
            Item::Rest(_) => part.rest.is_some(),
            Item::Rounds(_) | Item::RoundsEnd | Item::Comma | Item::Then | Item::Filler | Item::Unknown => false,
        }
    }

    /// Takes an item in.
    pub fn take(&mut self, item: Item, from: usize, to: usize) {
        let part = &mut self.part;
        match item {
            Item::Exercise { exercise, key } => {
                self.exercise = Some(exercise);
                self.key = key;
            }
            Item::Format(format) => part.format = Some(format),
            Item::Sets(sets) | Item::SetsBehind(sets) => part.sets = Some(sets),
            Item::PerSide => part.amount.is_per_side = true,
            Item::Repetitions(repetitions) => part.amount.repetitions = Some(repetitions),
            Item::Distance { distance, per, may_be_minutes } => {
                part.amount.distance = Some(distance);
                self.per = per;
                self.may_be_minutes = may_be_minutes;
            }
            Item::Duration { seconds, is_clock, hours } => {
                self.is_clock = is_clock;
                part.amount.duration = Some(seconds);
                self.hours = hours;
            }
            Item::PaceOrTime { time, is_pace } => {
                self.pace_or_time = Some(time);
                self.is_pace = is_pace;
                self.open_tokens = Some((from, to));
            }
            Item::Calories(calories) => part.amount.calories = Some(calories),
            Item::Load(load) => {
                part.load = Some(load);
                self.load_tokens = Some((from, to));
            }
            Item::Pace(pace) => part.pace = Some(pace),
            Item::Watts(watts) => part.watts = Some(watts),
            Item::HeartRate(beats) => part.heart_rate = Some(beats),
            Item::Rpe(rpe) => part.rpe = Some(rpe),
            Item::Zone(zone) => part.zone = Some(zone),
            Item::Intensity(intensity) => part.intensity = Some(intensity),
            Item::Rest(rest) => part.rest = Some(rest),
            Item::Rounds(_) | Item::RoundsEnd | Item::Comma | Item::Then | Item::Filler | Item::Unknown => return,
        }
        self.cover(from, to);
    }

    pub fn cover(&mut self, from: usize, to: usize) {
        self.tokens = Some(self.tokens.map_or((from, to), |(first, last)| (first.min(from), last.max(to))));
    }

    /// "Deadlift 1x5 @ 100 kg, 1x5 @ 120 kg": whether it is more of the exercise before.
    pub fn goes_on_with(&self, exercise: &Exercise) -> bool {
        let is_more = self.part.amount.repetitions.is_some() && exercise.counted_in == CountedIn::Repetitions;
        self.exercise.is_none() && is_more && (self.follows_comma || self.follows_at_once)
    }

    /// What says how it was, but not what it was.
    pub fn is_remark(&self) -> bool {
        self.exercise.is_none() && !self.has_amount() && self.part.load.is_none()
    }

    /// Takes over a remark that came later, as far as it says something new.
    pub fn take_remark(&mut self, remark: Self) {
        let (part, other) = (&mut self.part, remark.part);
        part.pace = part.pace.or(other.pace);
        part.watts = part.watts.or(other.watts);
        part.heart_rate = part.heart_rate.or(other.heart_rate);
        part.rpe = part.rpe.or(other.rpe);
        part.zone = part.zone.or(other.zone);
        part.intensity = part.intensity.or(other.intensity);
        part.rest = part.rest.or(other.rest);
        if let Some((from, to)) = remark.tokens {
            self.cover(from, to);
        }
    }

    /// Whether a later remark says only what was not said yet.
    pub fn has_room_for(&self, remark: &Self) -> bool {
        let (part, other) = (&self.part, &remark.part);
        let are_free = [
            part.pace.is_none() || other.pace.is_none(),
            part.watts.is_none() || other.watts.is_none(),
            part.heart_rate.is_none() || other.heart_rate.is_none(),
            part.rpe.is_none() || other.rpe.is_none(),
            part.zone.is_none() || other.zone.is_none(),
            part.intensity.is_none() || other.intensity.is_none(),
            part.rest.is_none() || other.rest.is_none(),
            remark.pace_or_time.is_none(),
        ];
        are_free.iter().all(|is_free| *is_free)
    }

    pub fn written(&self, cursor: &Cursor) -> String {
        self.tokens.map(|(from, to)| cursor.slice(from, to).to_owned()).unwrap_or_default()
    }
}
