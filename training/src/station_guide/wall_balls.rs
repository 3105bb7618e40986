use super::{StationGuide, fault, misbelief, substitute};
use crate::{Sourced, Station};

pub const GUIDE: StationGuide = StationGuide {
    station: Station::WallBalls,
    cues: &[
        Sourced::medium("An arm's length from the rig, ball under the chin, eyes on the target.", "coaching"),
        Sourced::medium("Sit below your knees and drive the floor away; the throw is the end of the jump.", "coaching"),
        Sourced::medium("Keep the hands up, catch high and soft, and ride the ball down.", "coaching"),
        Sourced::medium("One breath for each.", "coaching"),
    ],
    faults: &[
        fault("A shallow squat", Sourced::high("Hips below the knees, or it does not count.", "RB2526")),
        fault(
            "A ball that falls short",
            Sourced::medium("Stand closer and finish the legs before the arms.", "coaching"),
        ),
        fault("Throwing with the arms", Sourced::medium("Let the legs send it; the hands only aim.", "coaching")),
        fault("A low catch", Sourced::medium("Leave the hands up after the throw.", "coaching")),
        fault("A catch off the bounce", Sourced::high("Pick it up, stand tall, and start again.", "RB2526")),
        fault("Leaving before 100", Sourced::high("The counter decides, and each one missing costs time.", "RB2526")),
    ],
    pacing: &[
        Sourced::medium(
            "Plan sets that end before you fail, with 3 to 8 s between: four of 25, five of 20, or 30, 25, 20, 15, 10.",
            "coaching",
        ),
        Sourced::medium("Beginners take ten of ten.", "coaching"),
        Sourced::medium("Without a break each takes 2.2 to 2.6 s; it is the pauses that make the time.", "own"),
    ],
    progressions: &[
        Sourced::medium("Start with 60 to 100 in a whole week, fewer after a break.", "RHABDO"),
        Sourced::low("Add 10 to 15% every week or two, and ease off every fourth week.", "RMR"),
        Sourced::medium("Five times 20 with a heavier ball.", "coaching"),
        Sourced::medium("2 to 4 times 25 to 50 straight after runs or lunges.", "coaching"),
        Sourced::medium("Once or twice before the race 100 for time.", "coaching"),
    ],
    limits: &[
        Sourced::medium("The first three times at half of the target or less, and none of it hard.", "RHABDO"),
        Sourced::low("Trained athletes do 150 to 400 in a week in all; that is one coach's figure.", "RMR"),
    ],
    substitutes: &[
        substitute("Dumbbell thrusters", "With 5 to 10 kg in each hand, in the sets of the race."),
        substitute("Goblet squat and press", "In the sets of the race."),
        substitute("Plate thrusters", "In the sets of the race."),
        substitute(
            "Squat throws outdoors",
            "Throw a medicine ball a little forward and let it land; never catch it overhead.",
        ),
    ],
    misbeliefs: &[
        misbelief(
            "The ball may not touch the floor",
            Sourced::high("It may, if you start again standing tall.", "RB2526"),
        ),
        misbelief(
            "Women throw 75",
            Sourced::high("In the Open they did until season 23/24; since then everybody throws 100.", "RB2425"),
        ),
    ],
};
