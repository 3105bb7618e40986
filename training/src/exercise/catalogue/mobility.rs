use super::super::Exercise;
use crate::{
    CountedIn::Time,
    Kit::Band,
    Muscle::{
        Abs, Adductors, Calves, Chest, Deltoids, Erectors, Glutes, Hamstrings, HipFlexors, Obliques, Quads, Shins,
        Traps, UpperBack,
    },
    Pattern,
    Station::{Row, SandbagLunge, SkiErg, WallBalls},
    Strain::{Achilles, Hip, Knee, Shoulder},
};

const MOBILITY: Exercise = Exercise { pattern: Pattern::Mobility, ..Exercise::BASE };

pub(super) const EXERCISES: &[Exercise] = &[
    Exercise {
        slug: "hip-90-90",
        name: "Hip switch",
        muscles: &[Glutes, Adductors],
        supporting: &[HipFlexors],
        strains: &[Hip],
        stations: &[SandbagLunge, WallBalls],
        substitutes: &["couch-stretch", "deep-squat-hold", "cossack-squat"],
        aliases: &["90/90", "hip 90 90", "90 90 switch", "shin box"],
        source: "MB-02",
        ..MOBILITY
    },
    Exercise {
        slug: "knee-to-wall",
        name: "Knee to wall",
        muscles: &[Calves],
        supporting: &[Shins],
        is_unilateral: true,
        strains: &[Achilles],
        stations: &[SandbagLunge, WallBalls],
        substitutes: &["deep-squat-hold", "calf-stretch"],
        aliases: &["ankle mobility", "knee to wall stretch", "ankle rocks", "ankle mobilisation"],
        source: "MB-02",
        ..MOBILITY
    },
    Exercise {
        slug: "couch-stretch",
        name: "Couch stretch",
        muscles: &[HipFlexors, Quads],
        supporting: &[Glutes],
        is_unilateral: true,
        counted_in: Time,
        strains: &[Knee],
        stations: &[SandbagLunge],
        substitutes: &["hip-90-90", "worlds-greatest-stretch"],
        aliases: &["hip flexor stretch", "quad stretch"],
        source: "MB-02",
        ..MOBILITY
    },
    Exercise {
        slug: "open-book",
        name: "Open book",
        muscles: &[UpperBack, Obliques],
        supporting: &[Chest],
        is_unilateral: true,
        stations: &[SkiErg, WallBalls],
        substitutes: &["thread-the-needle", "wall-slide", "cat-cow"],
        aliases: &["t spine rotation", "thoracic rotation", "t spine opener", "open books"],
        source: "MB-03",
        ..MOBILITY
    },
    Exercise {
        slug: "thread-the-needle",
        name: "Thread the needle",
        muscles: &[UpperBack, Obliques],
        supporting: &[Deltoids],
        is_unilateral: true,
        stations: &[SkiErg],
        substitutes: &["open-book", "cat-cow"],
        aliases: &["thread needle"],
        ..MOBILITY
    },
    Exercise {
        slug: "wall-slide",
        name: "Wall slide",
        muscles: &[UpperBack, Deltoids],
        supporting: &[Traps],
        stations: &[SkiErg, WallBalls],
        substitutes: &["band-dislocate", "open-book", "face-pull"],
        aliases: &["wall slides", "wall angel", "wall angels"],
        source: "MB-03",
        ..MOBILITY
    },
    Exercise {
        slug: "band-dislocate",
        name: "Band dislocate",
        muscles: &[Deltoids, Chest],
        supporting: &[UpperBack],
        kit: &[&[Band]],
        strains: &[Shoulder],
        stations: &[SkiErg, WallBalls],
        substitutes: &["wall-slide", "open-book"],
        aliases: &["band pass through", "shoulder dislocates", "shoulder pass through", "band dislocates"],
        source: "MB-03",
        ..MOBILITY
    },
    Exercise {
        slug: "deep-squat-hold",
        name: "Deep squat hold",
        muscles: &[Adductors, Calves],
        supporting: &[Glutes],
        counted_in: Time,
        strains: &[Knee],
        stations: &[WallBalls],
        substitutes: &["hip-90-90", "goblet-squat-hold", "knee-to-wall"],
        aliases: &["squat hold", "asian squat", "resting squat", "squat sit"],
        ..MOBILITY
    },
    Exercise {
        slug: "worlds-greatest-stretch",
        name: "World's greatest stretch",
        muscles: &[HipFlexors, UpperBack],
        supporting: &[Hamstrings, Adductors],
        is_unilateral: true,
        strains: &[Hip],
        stations: &[SandbagLunge],
        substitutes: &["couch-stretch", "open-book", "leg-swing"],
        aliases: &["worlds greatest", "lunge with rotation", "wgs", "spiderman lunge", "runners lunge"],
        ..MOBILITY
    },
    Exercise {
        slug: "cat-cow",
        name: "Cat-cow",
        muscles: &[Erectors, UpperBack],
        supporting: &[Abs],
        stations: &[Row],
        substitutes: &["open-book", "thread-the-needle"],
        aliases: &["cat camel", "cat cow stretch"],
        ..MOBILITY
    },
    Exercise {
        slug: "leg-swing",
        name: "Leg swing",
        muscles: &[Hamstrings, HipFlexors],
        supporting: &[Adductors],
        is_unilateral: true,
        substitutes: &["worlds-greatest-stretch", "running-drills"],
        aliases: &["leg swings"],
        ..MOBILITY
    },
    Exercise {
        slug: "calf-stretch",
        name: "Calf stretch",
        muscles: &[Calves],
        is_unilateral: true,
        counted_in: Time,
        strains: &[Achilles],
        substitutes: &["knee-to-wall", "calf-raise"],
        aliases: &["gastroc stretch", "calf stretches"],
        ..MOBILITY
    },
    Exercise {
        slug: "breathing",
        name: "Downshift breathing",
        muscles: &[Abs],
        counted_in: Time,
        substitutes: &["cat-cow", "hip-90-90"],
        aliases: &["breath work", "breathwork", "box breathing", "downshift", "meditation"],
        source: "MB-04",
        ..MOBILITY
    },
    Exercise {
        slug: "mobility-flow",
        name: "Mobility flow",
        muscles: &[HipFlexors, UpperBack],
        supporting: &[Hamstrings, Adductors, Calves],
        counted_in: Time,
        stations: &[SandbagLunge, WallBalls],
        substitutes: &["worlds-greatest-stretch", "hip-90-90", "cat-cow", "couch-stretch"],
        aliases: &[
            "mobility",
            "stretching",
            "stretch",
            "yoga",
            "daily mobility",
            "mobility session",
            "foam rolling",
            "foam roll",
        ],
        source: "MB-01",
        ..MOBILITY
    },
];
