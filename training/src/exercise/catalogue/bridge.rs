use super::super::Exercise;
use crate::{
    ExerciseLevel::Intermediate,
    Kit::{Backpack, Barbell, Bench, Box, Dumbbells},
    Muscle::{Abs, Erectors, Glutes, Hamstrings, Obliques, UpperBack},
    Pattern,
    Station::{Row, SandbagLunge, SledPull, SledPush},
    Strain::{Back, Hamstring, Knee},
};

const HINGE: Exercise = Exercise { pattern: Pattern::Hinge, ..Exercise::BASE };

pub(super) const EXERCISES: &[Exercise] = &[
    Exercise {
        slug: "hip-thrust",
        name: "Hip thrust",
        muscles: &[Glutes],
        supporting: &[Hamstrings, Abs],
        kit: &[&[Barbell, Bench], &[Dumbbells, Bench], &[Backpack, Box]],
        takes_load: true,
        strains: &[Back],
        stations: &[SledPush, SandbagLunge, SledPull],
        substitutes: &["glute-bridge", "single-leg-glute-bridge", "kettlebell-swing", "band-pull-through"],
        aliases: &["barbell hip thrust", "hip thruster", "dumbbell hip thrust"],
        source: "SA-02",
        ..HINGE
    },
    Exercise {
        slug: "glute-bridge",
        name: "Glute bridge",
        muscles: &[Glutes],
        supporting: &[Hamstrings, Abs],
        stations: &[SledPush, SandbagLunge],
        substitutes: &["single-leg-glute-bridge", "hip-thrust", "hamstring-walkout"],
        aliases: &["bridge", "hip bridge", "hip raise"],
        source: "SA-09",
        ..HINGE
    },
    Exercise {
        slug: "single-leg-glute-bridge",
        name: "Single-leg glute bridge",
        muscles: &[Glutes, Hamstrings],
        supporting: &[Obliques, Abs],
        is_unilateral: true,
        strains: &[Hamstring],
        stations: &[SandbagLunge, SledPush],
        substitutes: &["glute-bridge", "hamstring-walkout", "single-leg-hinge", "hip-thrust"],
        aliases: &["single leg bridge", "one leg bridge", "single leg hip thrust"],
        source: "SA-09",
        ..HINGE
    },
    Exercise {
        slug: "hamstring-walkout",
        name: "Hamstring walkout",
        muscles: &[Hamstrings],
        supporting: &[Glutes, Abs],
        strains: &[Hamstring],
        stations: &[SledPush, SledPull],
        substitutes: &["nordic-curl", "sliding-leg-curl", "glute-bridge"],
        aliases: &["bridge walkout", "hamstring walk out"],
        ..HINGE
    },
    Exercise {
        slug: "sliding-leg-curl",
        name: "Sliding leg curl",
        muscles: &[Hamstrings],
        supporting: &[Glutes, Abs],
        level: Intermediate,
        strains: &[Hamstring],
        stations: &[SledPush, SledPull],
        substitutes: &["nordic-curl", "hamstring-walkout", "romanian-deadlift"],
        aliases: &["leg curl", "hamstring curl", "slider curl", "lying leg curl"],
        ..HINGE
    },
    Exercise {
        slug: "nordic-curl",
        name: "Nordic hamstring curl",
        muscles: &[Hamstrings],
        supporting: &[Abs, Glutes],
        level: Intermediate,
        strains: &[Hamstring, Knee],
        stations: &[SledPush, SledPull],
        substitutes: &["sliding-leg-curl", "hamstring-walkout", "romanian-deadlift"],
        aliases: &["nordic", "nordics", "nordic ham curl", "nordic hamstring"],
        source: "SA-09",
        ..HINGE
    },
    Exercise {
        slug: "back-extension",
        name: "Back extension",
        muscles: &[Erectors],
        supporting: &[Glutes, UpperBack],
        strains: &[Back],
        stations: &[Row, SledPull],
        substitutes: &["good-morning", "bird-dog", "prone-pull"],
        aliases: &["superman", "hyperextension", "back raise"],
        ..HINGE
    },
];
