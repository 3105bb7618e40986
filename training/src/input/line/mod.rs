//! A whole line of training in an athlete's words.

mod cursor;
mod figure;
mod gather;
mod item;
mod movement;
mod part;
mod repeat;
mod resolve;
mod sign;
mod tempo;
mod time;
mod token;

#[cfg(test)]
mod tests;

use cursor::Cursor;
use gather::gather;
pub use part::TrainingPart;
use serde::{Deserialize, Serialize};
use token::{Kind, tokens};

use super::{Amount, InputConventions, InputRefused, WrittenLoad};
use crate::Units;

/// A line of training, read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingLine {
    /// What was done, in order.
    pub parts: Vec<TrainingPart>,
    /// What was not understood, in the athlete's own words and order, to be kept as a note or asked about.
    pub not_understood: Vec<String>,
}

/// Reads what was trained: "3x8 bench 80 kg, then 5 km in 24:10", "row 2000m 7:45", "45 min easy run rpe 4",
/// "5 rounds of 400 m run, 20 wall balls 6 kg". Exercises are known by their names and aliases, slips forgiven. Figures
/// without a unit are in the one the athlete reads; what could mean two things is not guessed. Nothing is refused: what
/// is not understood is returned as it was written. Nothing is lost either, but for words that only join.
///
/// ```
/// use training::{Decimetres, Grams, InputConventions, Seconds, Units, WrittenLoad, parse_training};
/// let line = parse_training("3x8 bench 80 kg, then 5 km in 24:10, felt great", Units::Metric, &InputConventions::default());
/// let [bench, run] = line.parts.as_slice() else { panic!() };
/// assert_eq!(bench.exercise.map(|slug| slug.as_str()), Some("bench-press"));
/// assert_eq!((bench.sets, bench.load), (Some(3), Some(WrittenLoad::Total(Grams(80_000)))));
/// assert_eq!(run.amount.distance, Some(Decimetres(50_000)));
/// assert_eq!(run.amount.duration, Some(Seconds(1450)));
/// assert_eq!(line.not_understood, ["felt great"]);
/// ```
#[must_use]
pub fn parse_training(text: &str, units: Units, conventions: &InputConventions) -> TrainingLine {
    let (tokens, beyond) = tokens(text);
    let cursor = Cursor::new(text, &tokens, units, conventions);
    let (parts, mut unknown) = gather(&cursor);
    unknown.sort_unstable();
    let mut not_understood = phrases(&cursor, &unknown);
    not_understood.extend((!beyond.trim().is_empty()).then(|| beyond.trim().to_owned()));
    TrainingLine { parts, not_understood }
}

/// Neighbours are one phrase, with the words between them that say nothing.
fn phrases(cursor: &Cursor, unknown: &[(usize, usize)]) -> Vec<String> {
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (from, to) in unknown {
        match merged.last_mut() {
            Some((_, end)) if is_filling(cursor, *end, *from) => *end = (*end).max(*to),
            _ => merged.push((*from, *to)),
        }
    }
    merged.into_iter().map(|(from, to)| cursor.slice(from, to).to_owned()).filter(|words| !words.is_empty()).collect()
}

fn is_filling(cursor: &Cursor, from: usize, to: usize) -> bool {
    (from..to).all(|at| match cursor.tokens.get(at).map(|token| &token.kind) {
        Some(Kind::Word { .. }) => {
            let (item, _) = item::next(cursor, at, &item::Item::Then);
            item == item::Item::Filler
        }
        Some(Kind::Sign(sign)) => !matches!(sign, ',' | ';' | '\n' | '.'),
        Some(Kind::Number) | None => false,
    })
}

/// Sets of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sets {
    /// How many sets.
    pub count: u16,
    /// Of each set.
    pub amount: Amount,
    /// With what weight.
    pub load: Option<WrittenLoad>,
}

/// Reads sets without their exercise: "3x8 80kg", "3 x 8 @ 80", "5x5 100 kg", "4x400 m", "3 sets of 40 s", "80 kg x 5 x 3".
///
/// # Errors
/// A sentence with an example where it is not sets and nothing else.
///
/// ```
/// use training::{Grams, InputConventions, Repetitions, Units, WrittenLoad, parse_sets};
/// let sets = parse_sets("3 x 8 @ 80", Units::Metric, &InputConventions::default()).unwrap();
/// assert_eq!((sets.count, sets.amount.repetitions), (3, Some(Repetitions::of(8))));
/// assert_eq!(sets.load, Some(WrittenLoad::Total(Grams(80_000))));
/// ```
pub fn parse_sets(text: &str, units: Units, conventions: &InputConventions) -> Result<Sets, InputRefused> {
    let unreadable = || InputRefused::unreadable("Those sets", "3x8 80 kg or 4x400 m");
    let line = parse_training(text, units, conventions);
    let [part] = line.parts.as_slice() else { return Err(unreadable()) };
    let sets = part.sets.map(|count| Sets { count, amount: part.amount, load: part.load });
    let is_all = sets.is_some_and(|sets| {
        let read = TrainingPart {
            written: part.written.clone(),
            exercise: part.exercise.filter(|_| part.is_exercise_assumed),
            is_exercise_assumed: part.is_exercise_assumed,
            sets: Some(sets.count),
            amount: sets.amount,
            load: sets.load,
            ..TrainingPart::default()
        };
        line.not_understood.is_empty() && !sets.amount.is_empty() && read == *part
    });
    sets.filter(|_| is_all).ok_or_else(unreadable)
}
