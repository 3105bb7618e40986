use serde::{Deserialize, Serialize};

use super::{Exercise, ExerciseLevel, Impact, Muscle, Pattern, Strain, all};
use crate::{KitSet, Station};

/// What an exercise has to be; what is left out does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExerciseFilter {
    /// The kit there is.
    pub kit: Option<KitSet>,
    /// Moves like this.
    pub pattern: Option<Pattern>,
    /// Taught at this level or before.
    pub level: Option<ExerciseLevel>,
    /// No more impact than this.
    pub impact: Option<Impact>,
    /// Trains this station.
    pub station: Option<Station>,
    /// Works this muscle most.
    pub muscle: Option<Muscle>,
    /// Spares all of these.
    pub spares: Vec<Strain>,
}

impl ExerciseFilter {
    /// Whether an exercise passes.
    ///
    /// ```
    /// use training::{ExerciseFilter, KitSet, exercise};
    /// let without_kit = ExerciseFilter { kit: Some(KitSet::EMPTY), ..ExerciseFilter::default() };
    /// assert!(without_kit.passes(exercise("air-squat").unwrap()));
    /// assert!(!without_kit.passes(exercise("back-squat").unwrap()));
    /// ```
    #[must_use]
    pub fn passes(&self, exercise: &Exercise) -> bool {
        self.kit.is_none_or(|kit| exercise.is_possible_with(kit))
            && self.pattern.is_none_or(|pattern| exercise.pattern == pattern)
            && self.level.is_none_or(|level| exercise.level <= level)
            && self.impact.is_none_or(|impact| exercise.impact <= impact)
            && self.station.is_none_or(|station| exercise.stations.contains(&station))
            && self.muscle.is_none_or(|muscle| exercise.muscles.contains(&muscle))
            && !self.spares.iter().any(|strain| exercise.strains.contains(strain))
    }
}

/// The exercises that pass a filter, in the order of the catalogue.
///
/// ```
/// use training::{ExerciseFilter, KitSet, Pattern, Strain, exercises};
/// let filter = ExerciseFilter {
///     kit: Some(KitSet::EMPTY),
///     pattern: Some(Pattern::Push),
///     spares: vec![Strain::Wrist],
///     ..ExerciseFilter::default()
/// };
/// assert!(exercises(&filter).iter().any(|exercise| exercise.slug == "incline-push-up"));
/// ```
#[must_use]
pub fn exercises(filter: &ExerciseFilter) -> Vec<&'static Exercise> {
    all().filter(|exercise| filter.passes(exercise)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kit;

    #[test]
    fn every_wish_is_kept_and_each_of_them_narrows() {
        let filter = ExerciseFilter {
            kit: Some(KitSet::of(&[Kit::Kettlebells])),
            pattern: Some(Pattern::Hinge),
            level: Some(ExerciseLevel::Beginner),
            impact: Some(Impact::None),
            station: Some(Station::SledPull),
            muscle: Some(Muscle::Hamstrings),
            spares: vec![Strain::Knee],
        };
        let found = exercises(&filter);
        assert!(found.iter().any(|exercise| exercise.slug == "romanian-deadlift"));
        let none = ExerciseFilter::default;
        let wishes = [
            ExerciseFilter { kit: filter.kit, ..none() },
            ExerciseFilter { pattern: filter.pattern, ..none() },
            ExerciseFilter { level: filter.level, ..none() },
            ExerciseFilter { impact: filter.impact, ..none() },
            ExerciseFilter { station: filter.station, ..none() },
            ExerciseFilter { muscle: filter.muscle, ..none() },
            ExerciseFilter { spares: filter.spares.clone(), ..none() },
        ];
        for exercise in all() {
            assert_eq!(filter.passes(exercise), wishes.iter().all(|wish| wish.passes(exercise)), "{}", exercise.slug);
        }
        for wish in wishes {
            assert!((1..all().count()).contains(&exercises(&wish).len()), "{wish:?}");
        }
        assert_eq!(exercises(&ExerciseFilter::default()).len(), all().count());
    }

    #[test]
    fn a_sore_knee_still_finds_something_for_every_muscle_of_the_legs() {
        for muscle in [Muscle::Glutes, Muscle::Hamstrings, Muscle::Calves, Muscle::Quads] {
            let filter =
                ExerciseFilter { muscle: Some(muscle), spares: vec![Strain::Knee], ..ExerciseFilter::default() };
            assert!(exercises(&filter).len() >= 3, "{muscle}");
        }
    }
}
