use super::super::Exercise;
use crate::{
    ExerciseLevel::{Advanced, Intermediate},
    Kit::{Band, Barbell, CableMachine, Dumbbells, Kettlebells, Sandbag},
    Muscle::{Biceps, Deltoids, Erectors, Forearms, Glutes, Hamstrings, Lats, Quads, Traps, UpperBack},
    Pattern,
    Station::{FarmersCarry, Row, SandbagLunge, SkiErg, SledPull, SledPush, WallBalls},
    Strain::{Back, Hamstring, Shoulder, Wrist},
};

const HINGE: Exercise = Exercise { pattern: Pattern::Hinge, ..Exercise::BASE };

pub(super) const EXERCISES: &[Exercise] = &[
    Exercise {
        slug: "kettlebell-swing",
        name: "Kettlebell swing",
        muscles: &[Glutes, Hamstrings],
        supporting: &[Erectors, Lats, Forearms],
        kit: &[&[Kettlebells]],
        takes_load: true,
        strains: &[Back, Hamstring],
        stations: &[SkiErg, SledPull, Row],
        substitutes: &["dumbbell-swing", "band-pull-through", "hip-thrust", "medicine-ball-slam"],
        aliases: &["kb swing", "swing", "russian swing", "american swing"],
        source: "EM-09",
        ..HINGE
    },
    Exercise {
        slug: "dumbbell-swing",
        name: "Dumbbell swing",
        muscles: &[Glutes, Hamstrings],
        supporting: &[Erectors, Forearms],
        kit: &[&[Dumbbells]],
        takes_load: true,
        strains: &[Back, Hamstring],
        stations: &[SkiErg, SledPull],
        substitutes: &["kettlebell-swing", "band-pull-through"],
        aliases: &["db swing"],
        ..HINGE
    },
    Exercise {
        slug: "band-pull-through",
        name: "Pull-through",
        muscles: &[Glutes, Hamstrings],
        supporting: &[Erectors],
        kit: &[&[Band], &[CableMachine]],
        takes_load: true,
        strains: &[Back],
        stations: &[SkiErg, SledPull],
        substitutes: &["kettlebell-swing", "band-good-morning", "hip-thrust"],
        aliases: &["band pull through", "cable pull through", "banded pull through"],
        ..HINGE
    },
    Exercise {
        slug: "sandbag-clean",
        name: "Sandbag clean",
        muscles: &[Glutes, Hamstrings],
        supporting: &[UpperBack, Biceps, Forearms],
        kit: &[&[Sandbag]],
        level: Intermediate,
        takes_load: true,
        strains: &[Back],
        stations: &[SandbagLunge, FarmersCarry],
        substitutes: &["kettlebell-clean", "kettlebell-deadlift", "kettlebell-swing"],
        aliases: &["sandbag to shoulder", "sandbag pick up", "sandbag over shoulder"],
        ..HINGE
    },
    Exercise {
        slug: "kettlebell-clean",
        name: "Kettlebell clean",
        muscles: &[Glutes, Hamstrings],
        supporting: &[Forearms, UpperBack],
        kit: &[&[Kettlebells], &[Dumbbells]],
        level: Intermediate,
        takes_load: true,
        strains: &[Back, Wrist],
        stations: &[SledPull, FarmersCarry],
        substitutes: &["kettlebell-swing", "sandbag-clean", "power-clean"],
        aliases: &["kb clean", "dumbbell clean", "db clean", "hang clean"],
        ..HINGE
    },
    Exercise {
        slug: "dumbbell-snatch",
        name: "Dumbbell snatch",
        muscles: &[Glutes, Deltoids],
        supporting: &[Hamstrings, Traps],
        kit: &[&[Dumbbells], &[Kettlebells]],
        level: Intermediate,
        is_unilateral: true,
        takes_load: true,
        strains: &[Back, Shoulder],
        stations: &[WallBalls, SkiErg],
        substitutes: &["kettlebell-swing", "kettlebell-clean", "dumbbell-thruster"],
        aliases: &["db snatch", "kettlebell snatch", "kb snatch", "alternating dumbbell snatch"],
        ..HINGE
    },
    Exercise {
        slug: "power-clean",
        name: "Power clean",
        muscles: &[Glutes, Quads, Hamstrings],
        supporting: &[Traps, UpperBack],
        kit: &[&[Barbell]],
        level: Advanced,
        takes_load: true,
        strains: &[Back, Wrist],
        stations: &[SledPush, WallBalls],
        substitutes: &["kettlebell-clean", "trap-bar-deadlift", "squat-jump", "kettlebell-swing"],
        aliases: &["clean", "power cleans"],
        ..HINGE
    },
];
