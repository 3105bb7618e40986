//! The catalogue as a whole: what every row must hold, checked against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{lookup::keys, *};
use crate::{Kit, KitSet, Station};

fn options(pattern: Pattern, kit: KitSet) -> usize {
    exercises(&ExerciseFilter { pattern: Some(pattern), kit: Some(kit), ..ExerciseFilter::default() }).len()
}

#[test]
fn there_are_enough_and_each_is_called_one_thing_only() {
    assert!(all().count() >= 130, "{}", all().count());
    let slugs: BTreeSet<&str> = all().map(|exercise| exercise.slug).collect();
    let names: BTreeSet<&str> = all().map(|exercise| exercise.name).collect();
    assert_eq!((slugs.len(), names.len()), (all().count(), all().count()));
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let mut twice = Vec::new();
    for (key, exercise) in keys() {
        if let Some(other) = known.insert(key.clone(), exercise.slug)
            && other != exercise.slug
        {
            twice.push(format!("{key}: {other} and {}", exercise.slug));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn every_row_is_filled_in() {
    for exercise in all() {
        let slug = exercise.slug;
        let is_kebab = slug.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
        });
        assert!(is_kebab, "{slug}");
        assert!(exercise.name.starts_with(char::is_uppercase), "{slug}");
        assert!(!exercise.muscles.is_empty() && exercise.muscles.len() <= 4, "{slug}");
        assert!(exercise.muscles.iter().all(|muscle| !exercise.supporting.contains(muscle)), "{slug}");
        assert!(exercise.kit.iter().all(|kit| !kit.is_empty()), "{slug}");
        let unique: BTreeSet<&str> = exercise.aliases.iter().copied().collect();
        assert_eq!(unique.len(), exercise.aliases.len(), "{slug}");
        assert!(exercise.aliases.iter().all(|alias| *alias == alias.to_lowercase()), "{slug}");
        let is_source = exercise.source == "own"
            || exercise.source.starts_with("stations §")
            || exercise.source.starts_with("SC")
            || exercise.source.split_once('-').is_some_and(|(kind, number)| {
                ["ER", "LR", "TH", "VO", "HL", "SP", "CR", "ST", "EM", "AM", "SA", "PW", "XT", "MB", "RT"]
                    .contains(&kind)
                    && number.len() == 2
            });
        assert!(is_source, "{slug}: {}", exercise.source);
    }
}

#[test]
fn substitutes_exist_are_others_and_come_in_every_catalogue_row() {
    for exercise in all() {
        assert!(exercise.substitutes.len() >= 2, "{}", exercise.slug);
        let unique: BTreeSet<&str> = exercise.substitutes.iter().copied().collect();
        assert_eq!(unique.len(), exercise.substitutes.len(), "{}", exercise.slug);
        for slug in exercise.substitutes {
            assert!(super::exercise(slug).is_some() && *slug != exercise.slug, "{}: {slug}", exercise.slug);
        }
    }
}

#[test]
fn what_stands_in_for_another_is_mostly_stood_in_for_by_it() {
    let (mut listed, mut one_way) = (0, Vec::new());
    for exercise in all() {
        let others = exercise.substitutes.iter().filter_map(|slug| super::exercise(slug));
        for other in others.filter(|other| other.pattern == exercise.pattern) {
            let slug = other.slug;
            listed += 1;
            let back = substitutes(other, KitSet::ALL, &ExerciseConventions::default());
            if !back.iter().any(|found| found.exercise.slug == exercise.slug) {
                one_way.push(format!("{} -> {slug}", exercise.slug));
            }
        }
    }
    // Between patterns it goes one way: the bike spares a runner, running does not spare a rider. Within one, what is
    // easier stands in for what is harder more than the other way round, but nine of ten go both ways.
    assert!(one_way.len() * 10 <= listed, "{} of {listed}: {one_way:#?}", one_way.len());
}

#[test]
fn everyone_finds_a_substitute_with_what_is_at_hand() {
    let conventions = ExerciseConventions::default();
    let without: Vec<&str> = all()
        .filter(|exercise| substitutes(exercise, KitSet::AT_HAND, &conventions).is_empty())
        .map(|exercise| exercise.slug)
        .collect();
    assert!(without.is_empty(), "{without:?}");
    for exercise in all() {
        assert!(substitutes(exercise, KitSet::ALL, &conventions).len() >= 4, "{}", exercise.slug);
    }
}

#[test]
fn every_pattern_can_be_trained_nearly_anywhere() {
    for pattern in Pattern::ALL {
        assert!(options(*pattern, KitSet::MINIMAL) >= 3, "{pattern}");
        // An erg or water has no double without any kit, and a carry needs something to carry.
        let least = match pattern {
            Pattern::Erg => 1,
            Pattern::Carry => 0,
            Pattern::Drive | Pattern::Throw => 1,
            _ => 3,
        };
        assert!(options(*pattern, KitSet::EMPTY) >= least, "{pattern}");
        assert!(options(*pattern, KitSet::ALL) >= 6, "{pattern}");
    }
}

#[test]
fn what_takes_weight_needs_something_that_has_some() {
    const WEIGHTS: KitSet = KitSet::of(&[
        Kit::Sled,
        Kit::WallBall,
        Kit::Sandbag,
        Kit::Kettlebells,
        Kit::Dumbbells,
        Kit::Barbell,
        Kit::Band,
        Kit::Backpack,
        Kit::MedicineBall,
        Kit::WeightPlate,
        Kit::WeightVest,
        Kit::TrapBar,
        Kit::CableMachine,
        Kit::LegPress,
    ]);
    for exercise in all().filter(|exercise| exercise.takes_load) {
        let has_weight = |kit: &[Kit]| kit.iter().any(|item| WEIGHTS.contains(*item));
        assert!(!exercise.kit.is_empty() && exercise.kit.iter().all(|kit| has_weight(kit)), "{}", exercise.slug);
    }
}

#[test]
fn every_item_muscle_strain_level_and_impact_is_used() {
    for kit in Kit::ALL {
        assert!(all().any(|exercise| exercise.kit.iter().any(|needed| needed.contains(&kit))), "{kit:?}");
    }
    for muscle in Muscle::ALL {
        assert!(all().filter(|exercise| exercise.muscles.contains(muscle)).count() >= 2, "{muscle}");
    }
    for strain in Strain::ALL {
        assert!(all().any(|exercise| exercise.strains.contains(strain)), "{strain}");
        assert!(all().any(|exercise| !exercise.strains.contains(strain)), "{strain}");
    }
    for level in ExerciseLevel::ALL {
        assert!(all().filter(|exercise| exercise.level == *level).count() >= 8, "{level}");
    }
}

#[test]
fn every_station_is_an_exercise_and_is_trained_by_many() {
    for station in Station::ALL {
        let itself = super::exercise(station.slug()).unwrap();
        assert_eq!(itself.station(), Some(station));
        assert!(itself.stations.contains(&station), "{station:?}");
        assert_eq!(exercise_named(station.name()).map(|exercise| exercise.slug), Some(station.slug()));
        let filter = ExerciseFilter { station: Some(station), ..ExerciseFilter::default() };
        assert!(exercises(&filter).len() >= 6, "{station:?}");
        let at_hand = ExerciseFilter { kit: Some(KitSet::MINIMAL), ..filter };
        assert!(exercises(&at_hand).len() >= 4, "{station:?}");
    }
}

#[test]
fn what_the_session_library_prescribes_can_be_found() {
    // facts/programs C: every movement it names, as it names it
    for named in [
        "squats",
        "burpees",
        "push-ups",
        "lunges",
        "goblet squat",
        "RDL",
        "plank",
        "back squat",
        "split squat",
        "trap-bar DL",
        "hip thrust",
        "side plank",
        "bench",
        "press",
        "weighted row",
        "pallof press",
        "pull-up",
        "front squat",
        "step-up",
        "rear-foot split squat".trim_start_matches("rear-foot "),
        "single-leg RDL",
        "drop-step",
        "dead hang",
        "weighted pull-up",
        "KB rows",
        "towel hang",
        "dead bug",
        "suitcase carry",
        "side plank row",
        "Copenhagen",
        "ab wheel",
        "calf raise",
        "Nordic",
        "bridge",
        "pogos",
        "bounds",
        "squat jump",
        "slam",
        "KB swings",
        "box jump",
        "thruster",
        "ring rows",
        "wall balls",
        "jump rope",
        "mountain climbers",
        "open book",
        "wall slide",
        "band dislocates",
        "couch stretch",
        "90/90",
        "knee-to-wall",
        "strides",
        "sled sprint",
        "incline push walk",
        "goblet thruster",
        "plate push",
        "sprawls",
        "A skips",
        "deep water running",
        "elliptical",
        "leg press",
        "DB bench press",
        "battle ropes",
        "med-ball slams",
    ] {
        assert!(exercise_named(named).is_some(), "{named}");
    }
}

#[test]
fn pain_is_respected_where_the_triage_table_names_the_trigger() {
    // facts/science §16 and the contraindications of facts/programs C
    for (strain, slugs) in [
        (Strain::Achilles, &["sled-push", "hill-sprint", "pogo", "run", "incline-walk"][..]),
        (Strain::Knee, &["sandbag-lunge", "wall-balls", "split-squat", "burpee-broad-jump"]),
        (Strain::Back, &["row", "farmers-carry", "sled-pull", "kettlebell-swing", "deadlift"]),
        (Strain::Hip, &["sandbag-lunge", "walking-lunge"]),
        (Strain::Shoulder, &["skierg", "wall-balls", "overhead-press"]),
        (Strain::Elbow, &["farmers-carry", "farmer-hold", "towel-pull-up", "dead-hang"]),
        (Strain::PelvicFloor, &["burpee-broad-jump", "jump-rope"]),
        (Strain::Wrist, &["burpee-broad-jump", "burpee"]),
    ] {
        for slug in slugs {
            assert!(super::exercise(slug).unwrap().strains.contains(&strain), "{slug}");
        }
    }
    // the library's own way out: sprawls for wrists and shoulders, the bike for calf, back and shoulder
    assert!(!super::exercise("sprawl").unwrap().strains.contains(&Strain::Wrist));
    for strain in [Strain::Achilles, Strain::Back, Strain::Shoulder] {
        assert!(!super::exercise("bike").unwrap().strains.contains(&strain));
    }
}

#[test]
fn levels_are_the_first_column_of_the_library_that_names_the_exercise() {
    use ExerciseLevel::{Advanced, Beginner, Intermediate};
    // facts/programs C: SA-01 to SA-09, PW-01, PW-02, PW-05, SP-03, HL-01, TH-02, EM-03
    for (level, slugs) in [
        (
            Beginner,
            &[
                "goblet-squat",
                "romanian-deadlift",
                "calf-raise",
                "plank",
                "hip-thrust",
                "side-plank",
                "step-up",
                "split-squat",
            ][..],
        ),
        (Beginner, &["dead-hang", "dead-bug", "suitcase-carry", "towel-curl", "glute-bridge", "pogo", "squat-jump"]),
        (Beginner, &["medicine-ball-slam", "sled-sprint", "hill-sprint", "tempo-run", "dumbbell-shoulder-press"]),
        (Intermediate, &["back-squat", "bench-press", "front-squat", "pallof-press", "side-plank-row", "nordic-curl"]),
        (
            Intermediate,
            &["rear-foot-split-squat", "single-leg-romanian-deadlift", "deadlift", "pull-up", "flying-sprint"],
        ),
        (
            Advanced,
            &["weighted-pull-up", "towel-hang", "copenhagen-plank", "ab-wheel", "drop-step", "bound", "weighted-jump"],
        ),
    ] {
        for slug in slugs {
            assert_eq!(super::exercise(slug).map(|exercise| exercise.level), Some(level), "{slug}");
        }
    }
}
