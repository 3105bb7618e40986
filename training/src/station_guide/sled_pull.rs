use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::SledPull,
    cues: &[
        Sourced::medium(
            "Take up the slack, sit against the rope with long arms, and stand it in with the hips.",
            "ROXLYFE",
        ),
        Sourced::medium("Arms come last: pull the rope to your pocket.", "PROGRM"),
        Sourced::medium("Long pulls, and lay the rope beside you so that nothing tangles.", "PROGRM"),
        Sourced::medium(
            "Stay low on shoes that grip; two or three steps back are all the box has room for.",
            "ROXLYFE",
        ),
    ],
    faults: &[
        fault("Elbows bent from the start", Sourced::medium("Hang on straight arms until the sled moves.", "coaching")),
        fault("Standing upright", Sourced::medium("Drop the hips and sit back against the rope.", "coaching")),
        fault(
            "A foot on the line",
            Sourced::high("While you hold the rope, neither the front nor the back line is stood on.", "RB2526"),
        ),
        fault("A tangled rope", Sourced::medium("Feed it to one side from the first pull.", "coaching")),
        fault(
            "Sitting back until you fall",
            Sourced::high("Kneeling and sitting are faults: sit back only as far as your feet hold.", "RB2526"),
        ),
    ],
    pacing: &[
        Sourced::medium(
            "Four lengths with the same effort, whichever style you choose: hand over hand, planted, or walking back and reeling in.",
            "coaching",
        ),
        Sourced::medium("Shake your hands and take a breath or two while you walk to the other end.", "coaching"),
    ],
    progressions: &[
        Sourced::medium("Rows, pull-ups, deadlifts, hangs and towel rows, for the pull and the grip.", "coaching"),
        Sourced::medium("Once a week 5 times 20 m heavy, two minutes of rest between.", "ROXLYFE"),
        Sourced::medium("Four rounds of a 500 m run and a 30 m pull.", "ROXLYFE"),
    ],
    limits: &[
        Sourced::medium("Beginners stay at 100% of race load, and nobody goes above 125%.", "own"),
        Sourced::medium("The first three times at half of the target or less, and none of it hard.", "RHABDO"),
    ],
    substitutes: &[
        substitute("Band rows", "Four times a minute without a stop, 20 s of rest between."),
        substitute("Cable rows", "Seated or standing, in long sets of about a minute."),
        substitute("Loaded bag on a rope or towel", "Pull it in, walk it out, and match the time of the race."),
        substitute("Romanian deadlifts and rows", "Heavy, one after the other, as one set."),
        substitute("Pull-ups", "In short sets, for the time of the race."),
    ],
    misbeliefs: &[misbelief(
        "Walking backwards is a no-rep",
        Sourced::high("It is allowed as long as you stay inside the box.", "RB2526"),
    )],
};
