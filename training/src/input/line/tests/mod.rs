mod properties;
mod understood;

use super::*;

fn read(text: &str) -> TrainingLine {
    parse_training(text, Units::Metric, &InputConventions::default())
}

/// A part as a short line, to be compared at a glance.
fn told(part: &TrainingPart) -> String {
    let mut said = Vec::new();
    said.extend(part.rounds.map(|rounds| format!("{rounds} rounds")));
    let guess = if part.is_exercise_assumed { "?" } else { "" };
    said.extend(part.exercise.map(|slug| format!("{}{guess}", slug.as_str())));
    said.extend(part.format.map(|format| format!("{format:?}").to_lowercase()));
    said.extend(part.sets.map(|sets| format!("{sets} sets")));
    said.extend(part.amount.repetitions.map(|count| {
        if count.from == count.to {
            format!("{} reps", count.from)
        } else {
            format!("{}-{} reps", count.from, count.to)
        }
    }));
    said.extend(part.amount.distance.map(|distance| distance.shown(Units::Metric)));
    said.extend(part.amount.duration.map(|seconds| seconds.to_string()));
    said.extend(part.amount.is_per_side.then(|| "a side".to_owned()));
    said.extend(part.amount.calories.map(|calories| format!("{calories} cal")));
    said.extend(part.load.map(|load| load.to_string()));
    said.extend(part.pace.map(|pace| pace.to_string()));
    said.extend(part.watts.map(|watts| watts.to_string()));
    said.extend(part.heart_rate.map(|beats| beats.to_string()));
    said.extend(part.rpe.map(|rpe| format!("RPE {rpe}")));
    said.extend(part.zone.map(|zone| format!("zone {zone}")));
    said.extend(part.intensity.map(|intensity| format!("{intensity:?}").to_lowercase()));
    said.extend(part.rest.map(|rest| format!("rest {rest}")));
    said.join(" · ")
}

fn all_told(text: &str) -> (Vec<String>, Vec<String>) {
    let line = read(text);
    (line.parts.iter().map(told).collect(), line.not_understood)
}
