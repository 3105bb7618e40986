use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::SandbagLunge,
    cues: &[
        Sourced::medium("Bag high on both shoulders and close to the neck, arms loose.", "HAC"),
        Sourced::medium("Chest tall; let the knee sink straight down and kiss the floor.", "HAC"),
        Sourced::medium("Push the floor away through the whole front foot and stand all the way up.", "HAC"),
        Sourced::medium("Step straight through into the next: one rhythm, no shuffle.", "HAC"),
    ],
    faults: &[
        fault("A knee that only nearly touches", Sourced::high("It has to touch, clearly, every time.", "RB2526")),
        fault("Not standing up fully", Sourced::high("Hip and knee straight before the next step.", "RB2526")),
        fault(
            "The bag on one shoulder",
            Sourced::high("Both shoulders, all the way; off them is penalised at once, without a warning.", "RB2526"),
        ),
        fault("A knee that crashes down", Sourced::medium("Let it touch softly, under the hip.", "coaching")),
        fault(
            "Steps too long to hold",
            Sourced::low("Long steps are fewer but deeper; choose the one that lasts 100 m.", "own"),
        ),
    ],
    pacing: &[
        Sourced::medium("A steady 2 to 3 s for each step; most take 100 to 125 of them.", "coaching"),
        Sourced::medium("Pause standing at the ends, bag on, for two breaths.", "coaching"),
        Sourced::medium("Leave something: the wall balls come next.", "coaching"),
    ],
    progressions: &[
        Sourced::medium("Once a week, first without a load: 2 times 50 m.", "coaching"),
        Sourced::medium("Then 4 times 25 m with the race bag.", "coaching"),
        Sourced::medium("Then 2 times 50 m, and 100 m without a stop at the end.", "coaching"),
        Sourced::medium("Beside it split squats, step-downs and Romanian deadlifts.", "coaching"),
    ],
    limits: &[
        Sourced::low("Add about a fifth to the metres of a week at most, because of sore legs and knees.", "own"),
        Sourced::medium("The first three times at half of the target or less, and none of it hard.", "RHABDO"),
    ],
    substitutes: &[
        substitute("Backpack", "High on the back, for the same distance."),
        substitute("Barbell or dumbbells", "In the front rack or on the shoulders, for the same time."),
        substitute("Weight vest", "For the same distance."),
        substitute("Lunges on the spot", "100 of them, in turns, where there is no room to walk."),
    ],
    misbeliefs: &[
        misbelief("Carry it on one shoulder and switch halfway", Sourced::high("That is against the rules.", "RB2526")),
        misbelief(
            "Attack it, it costs nothing after",
            Sourced::medium(
                "That reading comes from comparing people who finished close together, which hides the cost.",
                "own",
            ),
        ),
    ],
};
