use super::super::Exercise;
use crate::{
    CountedIn::Distance,
    Impact::Low,
    Kit::{Backpack, Barbell, Dumbbells, Kettlebells, LegPress},
    Muscle::{Calves, Shins},
    Pattern,
    Station::SledPush,
    Strain::Achilles,
};

const CALF: Exercise = Exercise { pattern: Pattern::Calf, ..Exercise::BASE };

pub(super) const EXERCISES: &[Exercise] = &[
    Exercise {
        slug: "calf-raise",
        name: "Calf raise",
        muscles: &[Calves],
        supporting: &[Shins],
        strains: &[Achilles],
        stations: &[SledPush],
        substitutes: &["bent-knee-calf-raise", "weighted-calf-raise", "single-leg-calf-raise"],
        aliases: &["heel raise", "standing calf raise", "calf raises", "straight knee calf raise"],
        source: "SA-01",
        ..CALF
    },
    Exercise {
        slug: "bent-knee-calf-raise",
        name: "Bent-knee calf raise",
        muscles: &[Calves],
        supporting: &[Shins],
        strains: &[Achilles],
        stations: &[SledPush],
        substitutes: &["calf-raise", "weighted-calf-raise", "wall-sit"],
        aliases: &["soleus raise", "seated calf raise", "bent calf raise", "soleus calf raise"],
        source: "SA-09",
        ..CALF
    },
    Exercise {
        slug: "single-leg-calf-raise",
        name: "Single-leg calf raise",
        muscles: &[Calves],
        supporting: &[Shins],
        is_unilateral: true,
        strains: &[Achilles],
        stations: &[SledPush],
        substitutes: &["calf-raise", "weighted-calf-raise", "bent-knee-calf-raise"],
        aliases: &["one leg calf raise", "single leg heel raise", "sl calf raise", "heel drop"],
        source: "SA-09",
        ..CALF
    },
    Exercise {
        slug: "weighted-calf-raise",
        name: "Loaded calf raise",
        muscles: &[Calves],
        supporting: &[Shins],
        kit: &[&[Dumbbells], &[Kettlebells], &[Barbell], &[Backpack], &[LegPress]],
        takes_load: true,
        strains: &[Achilles],
        stations: &[SledPush],
        substitutes: &["single-leg-calf-raise", "calf-raise", "bent-knee-calf-raise"],
        aliases: &["weighted calf raise", "dumbbell calf raise", "barbell calf raise", "calf press"],
        source: "SA-09",
        ..CALF
    },
    Exercise {
        slug: "tibialis-raise",
        name: "Tibialis raise",
        muscles: &[Shins],
        substitutes: &["towel-curl", "ankling", "calf-raise"],
        aliases: &["tib raise", "toe raise", "tib raises"],
        ..CALF
    },
    Exercise {
        slug: "towel-curl",
        name: "Towel curl",
        muscles: &[Shins],
        supporting: &[Calves],
        substitutes: &["tibialis-raise", "ankling", "single-leg-calf-raise"],
        aliases: &["toe curl", "foot towel curl", "towel scrunch"],
        source: "SA-09",
        ..CALF
    },
    Exercise {
        slug: "ankling",
        name: "Ankling",
        muscles: &[Calves, Shins],
        impact: Low,
        counted_in: Distance,
        strains: &[Achilles],
        substitutes: &["pogo", "running-drills", "calf-raise"],
        aliases: &["ankle drill", "ankle dribbles", "tiptoe walk", "toe walk"],
        source: "SP-02",
        ..CALF
    },
];
