use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::FarmersCarry,
    cues: &[
        Sourced::medium("Handles deep in the palms, then pick them up like a deadlift.", "coaching"),
        Sourced::medium("Grow tall between the bells and keep them still.", "coaching"),
        Sourced::medium("Quick short steps, or a light jog if the bells stay quiet; keep breathing.", "coaching"),
    ],
    faults: &[
        fault("Swinging bells", Sourced::medium("Quick short steps, and let them hang.", "coaching")),
        fault("Leaning", Sourced::medium("Grow tall and look along the lane.", "coaching")),
        fault("Running into traffic", Sourced::medium("Look ahead for the gap before you speed up.", "own")),
        fault("A lost lap count", Sourced::high("Count every one: what is missing is penalised.", "RB2526")),
        fault("A careless return", Sourced::high("Back into the box, both of them, with the handles up.", "RB2526")),
    ],
    pacing: &[
        Sourced::medium(
            "Without a stop if you can; if not, set the bells down before the grip fails and take 5 s at most.",
            "PROGRM",
        ),
        Sourced::high("Set down, the bells must not travel forward.", "RB2526"),
    ],
    progressions: &[
        Sourced::medium("Holds of 45 to 60 s with a kettlebell in each hand.", "coaching"),
        Sourced::medium("3 times 150 m at race load.", "coaching"),
        Sourced::medium("With a run of 400 to 600 m before or after.", "coaching"),
        Sourced::medium(
            "4 to 6 times 40 to 80 m at 110 to 125% of race load, for experienced lifters only.",
            "coaching",
        ),
    ],
    limits: &[Sourced::medium("Only experienced lifters go above race load, and nobody above 125%.", "own")],
    substitutes: &[
        substitute("Dumbbells", "The same load and time."),
        substitute("Jugs or buckets", "A litre of water is a kilogram."),
        substitute("Loaded bags", "One in each hand, for the time of the race."),
        substitute("Trap bar", "The load of both hands together."),
        substitute("Dead hang", "Three times 40 s, where there is nothing to carry."),
    ],
    misbeliefs: &[misbelief(
        "It is always walked",
        Sourced::high("The fastest cover 200 m in 70 to 90 s, which takes running.", "own"),
    )],
};
