use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{CountedIn, ExerciseLevel, Impact, Muscle, Pattern, Strain};
use crate::{Confidence, Kit, KitSet, Station};

/// An exercise of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Exercise {
    /// Its name in addresses and stored workouts. An exercise that is a station has the station's slug.
    pub slug: &'static str,
    /// What to call it before an athlete.
    pub name: &'static str,
    /// How the body moves.
    pub pattern: Pattern,
    /// What works most, the first most of all.
    pub muscles: &'static [Muscle],
    /// What helps.
    pub supporting: &'static [Muscle],
    /// Any one of these lists is enough, each with all of its items; nothing listed is no kit.
    pub kit: &'static [&'static [Kit]],
    /// From which level on it is taught.
    pub level: ExerciseLevel,
    /// One side at a time, or both.
    pub is_unilateral: bool,
    /// How hard the ground hits back.
    pub impact: Impact,
    /// Whether weight is moved beside the own body.
    pub takes_load: bool,
    /// What a set of it is counted in.
    pub counted_in: CountedIn,
    /// Where it asks most of the body.
    pub strains: &'static [Strain],
    /// Which stations it trains.
    pub stations: &'static [Station],
    /// Slugs of what a coach would put in its place, the best first.
    pub substitutes: &'static [&'static str],
    /// What else athletes type.
    pub aliases: &'static [&'static str],
    /// Where it was read: a session of facts/programs C, a section of facts/stations or facts/science, or "own".
    pub source: &'static str,
}

impl Exercise {
    /// What the rows of a table leave out.
    pub(super) const BASE: Self = Self {
        slug: "",
        name: "",
        pattern: Pattern::Squat,
        muscles: &[],
        supporting: &[],
        kit: &[],
        level: ExerciseLevel::Beginner,
        is_unilateral: false,
        impact: Impact::None,
        takes_load: false,
        counted_in: CountedIn::Repetitions,
        strains: &[],
        stations: &[],
        substitutes: &[],
        aliases: &[],
        source: "own",
    };

    /// Whether this kit is enough for it.
    ///
    /// ```
    /// use training::{Kit, KitSet, exercise};
    /// let goblet_squat = exercise("goblet-squat").unwrap();
    /// assert!(goblet_squat.is_possible_with(KitSet::of(&[Kit::Dumbbells])));
    /// assert!(!goblet_squat.is_possible_with(KitSet::EMPTY));
    /// ```
    #[must_use]
    pub fn is_possible_with(&self, kit: KitSet) -> bool {
        self.kit.is_empty() || self.kit.iter().any(|needed| kit.covers(KitSet::of(needed)))
    }

    /// The station this exercise is, if it is one.
    ///
    /// ```
    /// use training::{Station, exercise};
    /// assert_eq!(exercise("wall-balls").unwrap().station(), Some(Station::WallBalls));
    /// assert_eq!(exercise("thruster").unwrap().station(), None);
    /// ```
    #[must_use]
    pub fn station(&self) -> Option<Station> {
        Station::from_slug(self.slug)
    }

    /// How sure it is that it belongs in the training of HYROX: one good source for what the facts name, a coach's
    /// practice for the rest.
    ///
    /// ```
    /// use training::{Confidence, exercise};
    /// assert_eq!(exercise("back-squat").unwrap().confidence(), Confidence::Medium);
    /// assert_eq!(exercise("bird-dog").unwrap().confidence(), Confidence::Low);
    /// ```
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        if self.source == "own" { Confidence::Low } else { Confidence::Medium }
    }
}

/// The name of an exercise in a stored workout: serialised as its slug, refused where nobody knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ExerciseSlug(&'static str);

/// No exercise has that slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("No exercise is called “{0}”. Look it up by name first, for instance “dumbbell row”.")]
pub struct ExerciseUnknown(pub String);

impl ExerciseSlug {
    /// The slug itself.
    ///
    /// ```
    /// use training::{ExerciseSlug, exercise};
    /// assert_eq!(ExerciseSlug::from(exercise("back-squat").unwrap()).as_str(), "back-squat");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The exercise of the slug; there always is one.
    ///
    /// ```
    /// use training::{ExerciseSlug, exercise};
    /// let squat = exercise("back-squat").unwrap();
    /// assert_eq!(ExerciseSlug::from(squat).exercise(), Some(squat));
    /// ```
    #[must_use]
    pub fn exercise(self) -> Option<&'static Exercise> {
        super::exercise(self.0)
    }
}

impl From<&'static Exercise> for ExerciseSlug {
    fn from(exercise: &'static Exercise) -> Self {
        Self(exercise.slug)
    }
}

impl TryFrom<String> for ExerciseSlug {
    type Error = ExerciseUnknown;

    fn try_from(slug: String) -> Result<Self, ExerciseUnknown> {
        super::exercise(&slug).map(Self::from).ok_or(ExerciseUnknown(slug))
    }
}

// Written out, because the derived one would ask for input that lives forever.
impl<'de> Deserialize<'de> for ExerciseSlug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use serde::de::{IntoDeserializer as _, value::Error, value::StrDeserializer};

    use super::*;

    #[test]
    fn a_stored_slug_is_read_and_an_unknown_one_refused_with_a_way_out() {
        let read = |slug: &'static str| {
            let stored: StrDeserializer<'_, Error> = slug.into_deserializer();
            ExerciseSlug::deserialize(stored)
        };
        let squat = crate::exercise("back-squat").unwrap();
        assert_eq!(read("back-squat"), Ok(ExerciseSlug::from(squat)));
        assert!(read("moon-squat").unwrap_err().to_string().contains("dumbbell row"));
    }

    #[test]
    fn every_slug_leads_back_to_its_exercise() {
        for exercise in crate::all_exercises() {
            assert_eq!(ExerciseSlug::from(exercise).exercise(), Some(exercise));
        }
    }
}
