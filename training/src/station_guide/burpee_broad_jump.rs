use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::BurpeeBroadJump,
    cues: &[
        Sourced::medium(
            "Hands down by your toes, step or hop back, and lay the chest down instead of dropping it.",
            "coaching",
        ),
        Sourced::medium("Step one foot in, then the other, no further than your fingertips.", "coaching"),
        Sourced::medium("Rise only as far as the jump needs, and jump no further than you can every time.", "coaching"),
        Sourced::medium("Land softly on both feet and go straight down into the next.", "coaching"),
    ],
    faults: &[
        fault(
            "Jumps as far as possible at the start",
            Sourced::medium("Moderate jumps, from the first metre to the last.", "coaching"),
        ),
        fault("Staggered feet", Sourced::high("Both feet leave and land side by side.", "RB2526")),
        fault("A shuffle before the jump", Sourced::high("No extra steps: bring the feet in, then jump.", "RB2526")),
        fault(
            "Hands too far in front",
            Sourced::high("At most 30 cm in front of the toes, and never walked forward.", "RB2526"),
        ),
        fault("Hips that sag on the way up", Sourced::high("A knee may help you up.", "RB2526")),
        fault("Holding the breath", Sourced::medium("Keep breathing in the rhythm of the repetitions.", "coaching")),
    ],
    pacing: &[
        Sourced::medium(
            "One rhythm of 4 to 6 s for each, from the first to the last; most need 45 to 65 of them.",
            "coaching",
        ),
        Sourced::medium("Stepping up keeps the heart rate lower than hopping.", "ROXLYFE"),
        Sourced::medium("If you must rest, rest lying down for a breath or two.", "coaching"),
    ],
    progressions: &[
        Sourced::medium(
            "A first week of low impact: a few as warm-up, stepped and without a long jump, for the tendons.",
            "coaching",
        ),
        Sourced::medium("Each week every minute on the minute, 6 to 8 of them, for 10 to 12 minutes.", "coaching"),
        Sourced::medium("Then 4 or 5 times 20 m with a run of 400 to 600 m between.", "coaching"),
        Sourced::medium("Before the race the full 80 m twice in three weeks.", "coaching"),
    ],
    limits: &[Sourced::medium("The first three times at half of the target or less, and none of it hard.", "RHABDO")],
    substitutes: &[
        substitute("Burpee with a jump on the spot", "45 to 60 of them, over a line if there is one."),
        substitute("Stepped burpee without a jump", "Where impact is limited, for the same time."),
    ],
    misbeliefs: &[
        misbelief("Stand up fully and reach overhead", Sourced::high("The rulebook asks for neither.", "RB2526")),
        misbelief(
            "Stepping back costs 30% less energy",
            Sourced::medium("Nobody has shown that figure; coaches only see a lower heart rate.", "own"),
        ),
    ],
};
