use std::fmt;

use serde::Serialize;

use super::{CountedIn, Exercise, ExerciseLevel, Impact, Muscle, Pattern};
use crate::Station;

/// What is different about the stimulus when one exercise stands in for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Another movement.
    Pattern { from: Pattern, to: Pattern },
    /// The ground hits back less, now like this.
    LessImpact(Impact),
    /// The ground hits back more, now like this.
    MoreImpact(Impact),
    /// Each side works by itself.
    OneSideAtATime,
    /// No side works by itself any more.
    BothSidesTogether,
    /// No weight beside the own body.
    NoLoad,
    /// Weight beside the own body.
    Loaded,
    /// Sets are counted in something else.
    CountedIn(CountedIn),
    /// Taught only from this level on.
    LearntAt(ExerciseLevel),
    /// What worked most and now does not.
    MusclesMissed(Vec<Muscle>),
    /// What now works most and did not.
    MusclesAdded(Vec<Muscle>),
    /// Stations that are no longer trained.
    StationsMissed(Vec<Station>),
}

/// A few words, lower case, to be listed after a comma.
impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pattern { from, to } => write!(formatter, "{to} instead of {from}"),
            Self::LessImpact(_) => formatter.write_str("less impact"),
            Self::MoreImpact(_) => formatter.write_str("more impact"),
            Self::OneSideAtATime => formatter.write_str("one side at a time"),
            Self::BothSidesTogether => formatter.write_str("both sides together"),
            Self::NoLoad => formatter.write_str("no weight to add"),
            Self::Loaded => formatter.write_str("with weight"),
            Self::CountedIn(unit) => write!(formatter, "counted in {unit}"),
            Self::LearntAt(level) => write!(formatter, "harder to learn ({level})"),
            Self::MusclesMissed(muscles) => write!(formatter, "less {}", list(muscles.iter().map(|one| one.label()))),
            Self::MusclesAdded(muscles) => write!(formatter, "more {}", list(muscles.iter().map(|one| one.label()))),
            Self::StationsMissed(stations) => {
                write!(formatter, "no longer for {}", list(stations.iter().map(|one| one.in_sentence())))
            }
        }
    }
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [others @ .., before, last] => {
            others.iter().map(|name| format!("{name}, ")).collect::<String>() + &format!("{before} and {last}")
        }
        few => few.concat(),
    }
}

/// Everything that changes from one to the other, what matters most first.
pub(super) fn changes(from: &Exercise, to: &Exercise) -> Vec<Change> {
    let when = |is_so: bool, change: Change| is_so.then_some(change);
    let missing = |these: &[Muscle], than: &Exercise| -> Vec<Muscle> {
        these
            .iter()
            .copied()
            .filter(|muscle| !than.muscles.contains(muscle) && !than.supporting.contains(muscle))
            .collect()
    };
    let missed = missing(from.muscles, to);
    let added = missing(to.muscles, from);
    let stations: Vec<Station> =
        from.stations.iter().copied().filter(|station| !to.stations.contains(station)).collect();
    [
        when(from.pattern != to.pattern, Change::Pattern { from: from.pattern, to: to.pattern }),
        when(!missed.is_empty(), Change::MusclesMissed(missed)),
        when(!added.is_empty(), Change::MusclesAdded(added)),
        when(!stations.is_empty(), Change::StationsMissed(stations)),
        when(to.impact < from.impact, Change::LessImpact(to.impact)),
        when(to.impact > from.impact, Change::MoreImpact(to.impact)),
        when(from.takes_load && !to.takes_load, Change::NoLoad),
        when(!from.takes_load && to.takes_load, Change::Loaded),
        when(!from.is_unilateral && to.is_unilateral, Change::OneSideAtATime),
        when(from.is_unilateral && !to.is_unilateral, Change::BothSidesTogether),
        when(from.counted_in != to.counted_in, Change::CountedIn(to.counted_in)),
        when(to.level > from.level, Change::LearntAt(to.level)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
