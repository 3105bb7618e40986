use super::{StationGuide, fault, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::SkiErg,
    cues: &[
        Sourced::medium(
            "Reach high, then let your weight fall into the handles: the drop starts the pull, not the arms.",
            "coaching",
        ),
        Sourced::medium("Fold at the hips as if closing a drawer behind you; the knees only give.", "coaching"),
        Sourced::medium(
            "Throw the handles past your thighs, breathe out with each throw, and let them float back up.",
            "coaching",
        ),
        Sourced::low("Most settle at about 36 to 48 strokes a minute; the twenties belong to the rower.", "RMR"),
    ],
    faults: &[
        fault("Pulling with the arms alone", Sourced::medium("Start every stroke by dropping the trunk.", "coaching")),
        fault("Squatting down to each stroke", Sourced::medium("Push the hips back, not down.", "coaching")),
        fault(
            "A sprint over the first 200 m",
            Sourced::medium("Begin slower than it feels right and settle.", "coaching"),
        ),
        fault("Holding the breath", Sourced::medium("One breath out for each pull.", "coaching")),
        fault("Stepping off too early", Sourced::high("Raise an arm at 1,000 m and wait for the judge.", "RB2526")),
    ],
    pacing: &[
        Sourced::low(
            "About the pace you could hold for 5 km on the machine, or 5 to 10 s per 500 m slower than your best 2 km.",
            "ROXLYFE",
        ),
        Sourced::medium(
            "Ten seconds too slow here cost ten seconds; ten too fast cost more on the next two runs.",
            "coaching",
        ),
        Sourced::low(
            "You may change the damper: lighter athletes often go lower, for a quicker and less muscular stroke. Try it in training.",
            "RMR",
        ),
        Sourced::medium("Stand tall as you leave and run the first 200 m easily.", "coaching"),
    ],
    progressions: &[
        Sourced::medium("10 to 20 minutes steady, for nothing but the stroke.", "coaching"),
        Sourced::medium("Once a week 5 to 8 times 500 m at race pace, a minute of rest between.", "coaching"),
        Sourced::medium("Four rounds of a 1 km run and 500 m on the SkiErg.", "coaching"),
        Sourced::medium("A 2 km test, to set the pace for the race.", "coaching"),
    ],
    limits: &[],
    substitutes: &[
        substitute(
            "Band or cable pull-down",
            "Both arms, with a hinge, in blocks of 40 to 60 pulls a minute for 4 to 5 minutes in all.",
        ),
        substitute("Kettlebell swings", "In sets that add up to 4 to 5 minutes of work."),
        substitute("Medicine ball slams", "In sets that add up to 4 to 5 minutes of work."),
        substitute("Battle ropes", "In sets that add up to 4 to 5 minutes."),
        substitute("Swimming", "Pulls, for 4 to 5 minutes."),
    ],
    misbeliefs: &[],
};
