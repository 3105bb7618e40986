use super::{StationGuide, fault, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::Row,
    cues: &[
        Sourced::medium("Push the machine away with the legs, then swing, then draw the handle in.", "coaching"),
        Sourced::medium("Back the other way round: arms, trunk, legs, and twice as long as the drive.", "coaching"),
        Sourced::low("About 26 to 30 strokes a minute suit most; coaches differ.", "RMR"),
        Sourced::medium("Strap across the ball of the foot, both feet in before you take the handle.", "coaching"),
    ],
    faults: &[
        fault("Arms first", Sourced::medium("Keep the arms long until the legs are down.", "coaching")),
        fault(
            "Reaching too far forward",
            Sourced::medium("Come forward in order, arms, trunk, legs, and no further.", "coaching"),
        ),
        fault("A rate that is too high", Sourced::medium("Slow the way back, keep the push.", "coaching")),
        fault(
            "Fumbling with the straps",
            Sourced::medium("Set them once, across the ball of the foot, and row.", "coaching"),
        ),
        fault(
            "Getting up too early",
            Sourced::high("Raise an arm at 1,000 m and stay seated until the judge confirms.", "RB2526"),
        ),
    ],
    pacing: &[
        Sourced::low(
            "About 10 s per 500 m slower than your best 2 km, or 15 to 20 s slower than your best 1 km.",
            "RMR",
        ),
        Sourced::medium(
            "Five seconds per 500 m are only ten seconds in all: use the seat to get your breath back.",
            "coaching",
        ),
    ],
    progressions: &[
        Sourced::medium("20 to 40 minutes steady, as endurance without impact.", "coaching"),
        Sourced::medium("3 to 5 times 1,000 m at race pace, two minutes of rest between.", "coaching"),
        Sourced::medium("500 m repeats straight after burpees, as in the race.", "coaching"),
    ],
    limits: &[],
    substitutes: &[
        substitute("Bike", "For 4 to 5 minutes at the effort of the race."),
        substitute("SkiErg", "For 4 to 5 minutes at the effort of the race."),
        substitute("Band rows and squats", "In turns, for 4 to 5 minutes."),
        substitute("A run of 1 km", "At the same effort, where impact is no matter."),
    ],
    misbeliefs: &[],
};
