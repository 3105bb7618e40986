use serde::Serialize;

use super::{
    Exercise, ExerciseConventions, Muscle, all,
    change::{Change, changes},
};
use crate::KitSet;

/// An exercise in place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Substitute {
    /// What to do instead.
    pub exercise: &'static Exercise,
    /// A coach listed it; otherwise it was found by what it works.
    pub is_listed: bool,
    /// What is different, most important first.
    pub changes: Vec<Change>,
}

/// What to do instead with the kit there is, the nearest first. Equivalences are untested: keep the duration and the
/// effort rather than the count (facts/stations, facts/periodization C68); coaching practice, low confidence.
///
/// ```
/// use training::{ExerciseConventions, KitSet, exercise, substitutes};
/// let wall_balls = exercise("wall-balls").unwrap();
/// let found = substitutes(wall_balls, KitSet::AT_HAND, &ExerciseConventions::default());
/// assert_eq!(found.first().map(|found| found.exercise.slug), Some("backpack-thruster"));
/// ```
#[must_use]
pub fn substitutes(exercise: &Exercise, kit: KitSet, conventions: &ExerciseConventions) -> Vec<Substitute> {
    let others = all().filter(|other| other.slug != exercise.slug && other.is_possible_with(kit));
    let mut near: Vec<(i64, bool, &'static Exercise)> = others
        .filter_map(|other| {
            let is_listed = exercise.substitutes.contains(&other.slug);
            let lists_it = other.substitutes.contains(&exercise.slug);
            let is_kin = other.pattern == exercise.pattern
                || other.stations.iter().any(|station| exercise.stations.contains(station));
            let distance = distance(exercise, other, conventions);
            let is_near = is_listed || lists_it || is_kin && distance <= conventions.distance_max;
            let rank = i64::from(distance) - i64::from(nearer(exercise, other, conventions));
            is_near.then_some((rank, is_listed, other))
        })
        .collect();
    near.sort_by_key(|(rank, is_listed, _)| (*rank, !is_listed));
    let nearest = near.into_iter().take(conventions.substitutes_max);
    nearest
        .map(|(_, is_listed, other)| Substitute { exercise: other, is_listed, changes: changes(exercise, other) })
        .collect()
}

fn distance(from: &Exercise, to: &Exercise, conventions: &ExerciseConventions) -> u32 {
    let when = |is_so: bool, distance: u32| if is_so { distance } else { 0 };
    let steps_up = |from: u8, to: u8| u32::from(to.saturating_sub(from));
    let (impact, other_impact) = (from.impact as u8, to.impact as u8);
    let stations = from.stations.iter().filter(|station| !to.stations.contains(station)).count();
    [
        when(from.pattern != to.pattern, conventions.pattern_distance),
        conventions.muscles_distance.saturating_mul(100 - muscles_shared_percent(from, to)) / 100,
        conventions.station_distance.saturating_mul(u32::try_from(stations).unwrap_or(u32::MAX)),
        conventions.impact_more_distance.saturating_mul(steps_up(impact, other_impact)),
        conventions.impact_less_distance.saturating_mul(steps_up(other_impact, impact)),
        when(from.is_unilateral != to.is_unilateral, conventions.sides_distance),
        when(from.takes_load && !to.takes_load, conventions.load_lost_distance),
        when(!from.takes_load && to.takes_load, conventions.load_added_distance),
        when(from.counted_in != to.counted_in, conventions.count_distance),
        conventions.level_distance.saturating_mul(steps_up(from.level as u8, to.level as u8)),
    ]
    .into_iter()
    .fold(0, u32::saturating_add)
}

/// How much a coach's lists bring two exercises together.
fn nearer(from: &Exercise, to: &Exercise, conventions: &ExerciseConventions) -> u32 {
    let listed = from.substitutes.iter().position(|slug| *slug == to.slug).map_or(0, |place| {
        let back = conventions.list_place_distance.saturating_mul(u32::try_from(place).unwrap_or(u32::MAX));
        conventions.listed_nearer.saturating_sub(back)
    });
    let lists_it = if to.substitutes.contains(&from.slug) { conventions.lists_it_nearer } else { 0 };
    listed.saturating_add(lists_it)
}

/// How much of what works stays at work: what works most counts double.
fn muscles_shared_percent(from: &Exercise, to: &Exercise) -> u32 {
    let worth = |exercise: &Exercise, muscle: &Muscle| {
        if exercise.muscles.contains(muscle) { 2 } else { u32::from(exercise.supporting.contains(muscle)) }
    };
    let (mut shared, mut all) = (0, 0);
    for muscle in Muscle::ALL {
        let (one, other) = (worth(from, muscle), worth(to, muscle));
        shared += one.min(other);
        all += one.max(other);
    }
    (100 * shared).checked_div(all).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Kit,
        exercise::{Impact, exercise},
    };

    fn slugs(slug: &str, kit: KitSet) -> Vec<&'static str> {
        let found = substitutes(exercise(slug).unwrap(), kit, &ExerciseConventions::default());
        found.into_iter().map(|found| found.exercise.slug).collect()
    }

    #[test]
    fn the_librarys_own_substitutes_stand_first() {
        // facts/programs C and facts/stations: "Substitute" and "No …" lines
        for (slug, kit, first) in [
            ("back-squat", &[Kit::Dumbbells, Kit::Kettlebells][..], "goblet-squat"),
            ("wall-balls", &[Kit::Dumbbells], "dumbbell-thruster"),
            ("skierg", &[Kit::Band], "band-ski"),
            ("farmers-carry", &[Kit::Dumbbells], "dumbbell-carry"),
            ("farmers-carry", &[Kit::TrapBar], "trap-bar-carry"),
            ("sled-push", &[Kit::WeightPlate], "plate-push"),
            ("sled-push", &[Kit::Treadmill], "dead-mill-push"),
            ("sled-pull", &[Kit::Band], "band-row"),
            ("sandbag-lunge", &[Kit::Backpack], "backpack-lunge"),
            ("burpee-broad-jump", &[], "burpee-over-line"),
            ("row", &[Kit::Bike], "bike"),
            ("run", &[Kit::Bike], "bike"),
        ] {
            assert_eq!(
                slugs(slug, KitSet::of(kit)).first(),
                Some(&first),
                "{slug}: {:?}",
                slugs(slug, KitSet::of(kit))
            );
        }
    }

    #[test]
    fn what_changes_is_said() {
        let found = substitutes(exercise("back-squat").unwrap(), KitSet::EMPTY, &ExerciseConventions::default());
        let squat = found.iter().find(|found| found.exercise.slug == "air-squat").unwrap();
        assert!(squat.changes.contains(&Change::NoLoad), "{:?}", squat.changes);
        let said: Vec<String> =
            substitutes(exercise("burpee-broad-jump").unwrap(), KitSet::EMPTY, &ExerciseConventions::default())
                .into_iter()
                .find(|found| found.exercise.slug == "step-back-burpee")
                .unwrap()
                .changes
                .iter()
                .map(ToString::to_string)
                .collect();
        assert!(said.contains(&"less impact".to_owned()), "{said:?}");
        assert_eq!(
            Change::MusclesMissed(vec![Muscle::Lats, Muscle::Biceps, Muscle::Forearms]).to_string(),
            "less lats, biceps and grip"
        );
    }

    #[test]
    fn more_kit_never_makes_the_nearest_one_worse() {
        let conventions = ExerciseConventions { substitutes_max: 100, ..ExerciseConventions::default() };
        for exercise in all() {
            let few = substitutes(exercise, KitSet::AT_HAND, &conventions);
            let many = substitutes(exercise, KitSet::ALL, &conventions);
            let order: Vec<&str> = many.iter().map(|found| found.exercise.slug).collect();
            assert!(few.iter().all(|found| order.contains(&found.exercise.slug)), "{}", exercise.slug);
            let mut places = few.iter().filter_map(|found| order.iter().position(|slug| *slug == found.exercise.slug));
            let mut last = 0;
            assert!(places.all(|place| std::mem::replace(&mut last, place) <= place), "{}", exercise.slug);
        }
    }

    #[test]
    fn an_exercise_that_changes_nothing_is_not_offered_as_a_change() {
        for exercise in all() {
            assert_eq!(changes(exercise, exercise), [], "{}", exercise.slug);
            assert_eq!(muscles_shared_percent(exercise, exercise), 100);
        }
        assert_eq!(Impact::None as u8, 0);
    }

    proptest! {
        #[test]
        fn substitutes_are_possible_and_never_the_exercise_itself(
            place in 0_usize..210, items in prop::collection::vec(0_usize..29, 0..8),
        ) {
            let exercise = all().nth(place).unwrap();
            let kit: KitSet = items.into_iter().map(|item| Kit::ALL[item]).collect();
            let found = substitutes(exercise, kit, &ExerciseConventions::default());
            prop_assert!(found.len() <= ExerciseConventions::default().substitutes_max);
            for found in found {
                prop_assert!(found.exercise.is_possible_with(kit) && found.exercise.slug != exercise.slug);
            }
        }
    }
}
