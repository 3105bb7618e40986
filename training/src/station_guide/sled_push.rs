use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::SledPush,
    cues: &[
        Sourced::medium(
            "Lean in at about 45 degrees until the sled holds you up, back long, eyes a metre or two ahead.",
            "coaching",
        ),
        Sourced::medium("Push the floor away with short quick steps on the front of the foot.", "coaching"),
        Sourced::medium("Never let the poles go light: the pressure stays the same between steps.", "coaching"),
        Sourced::medium(
            "Forearms on the poles, hands high with bent arms, or arms straight: test which is fastest for you.",
            "CENTR",
        ),
    ],
    faults: &[
        fault("An upright trunk", Sourced::medium("Start by leaning in and driving with both feet.", "coaching")),
        fault("Long steps", Sourced::medium("Make them short, quick and constant.", "coaching")),
        fault(
            "Arms that push on their own",
            Sourced::medium("The pressure on the poles stays the same while the legs move.", "coaching"),
        ),
        fault("A rounded back", Sourced::medium("Keep it long from head to hips.", "coaching")),
        fault("A line not cleared", Sourced::high("The whole sled passes the line before you turn.", "RB2526")),
    ],
    pacing: &[
        Sourced::medium(
            "Four efforts of 12.5 m: breathe at the turns, because a stop in mid-lane has to be started again.",
            "coaching",
        ),
        Sourced::medium("If it slows, take a planned pause of 3 to 5 s before it stands still.", "coaching"),
        Sourced::medium("Do not race anybody here: run 3 pays for it.", "coaching"),
    ],
    progressions: &[
        Sourced::medium(
            "Once a week 6 to 8 times 12.5 to 20 m with full rest; who has the experience goes above race load.",
            "coaching",
        ),
        Sourced::medium("Then 4 times 25 m at race load, 90 s of rest between.", "coaching"),
        Sourced::medium("Then 4 to 6 rounds of 50 m and a run of 600 to 1,000 m.", "coaching"),
        Sourced::low(
            "Sleds and floors differ: match the time and the effort of race day, about 2:10 to 3:30 for 50 m, not the plates.",
            "ROXLYFE",
        ),
        Sourced::medium("Beside it squats, split squats, calf raises and hill sprints.", "coaching"),
    ],
    limits: &[
        Sourced::medium("Beginners stay at 100% of race load, and nobody goes above 125%.", "own"),
        Sourced::medium("The first three times at half of the target or less, and none of it hard.", "RHABDO"),
    ],
    substitutes: &[
        substitute(
            "Plate on a towel",
            "Push it along the floor 3 or 4 times for 40 to 45 s, 15 s of rest between, like the four lanes.",
        ),
        substitute("Treadmill switched off", "Push the belt 6 times for 20 to 30 s, where the gym allows it."),
        substitute("Heavy walking lunges or step-ups", "For 40 to 60 s at a time."),
        substitute("Steep hill march", "With a vest, for 40 to 45 s at a time."),
        substitute("Wall sit with a banded march", "For 40 to 45 s at a time, 15 s of rest between."),
    ],
    misbeliefs: &[misbelief(
        "A lighter sled teaches nothing",
        Sourced::medium("An opinion: heavy and slow, and light and fast, are both used by the best.", "own"),
    )],
};
