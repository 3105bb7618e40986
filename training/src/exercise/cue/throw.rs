pub(super) const CUES: &[(&str, &str)] = &[
    (
        "wall-balls",
        "Arm's length from the wall, hips below the knees, and let the legs throw. Hands stay up, and the catch is already the next squat.",
    ),
    ("thruster", "Stand up fast enough that the bar is already flying when the arms begin."),
    ("dumbbell-thruster", "Light weights and the rhythm of the wall: down, drive, press, down."),
    (
        "goblet-thruster",
        "One weight under the chin, squat, and press it up in one go. It is the nearest thing to the ball.",
    ),
    ("plate-thruster", "Hold the plate like a steering wheel at the chest and drive it overhead out of the squat."),
    ("backpack-thruster", "Hug the bag under the chin, squat, and press it overhead with the legs."),
    ("band-thruster", "Stand on the band, hands at the shoulders, and come up against a pull that grows."),
    (
        "squat-and-reach",
        "The wall ball without the ball: full depth, up on the toes, hands to the ceiling, and straight down again.",
    ),
    (
        "medicine-ball-slam",
        "Reach tall, then throw the whole body at the floor, not just the arms. Pick it up like a deadlift.",
    ),
    (
        "squat-throw",
        "Squat, throw the ball up and a little forward, step back and let it land. Do not catch it overhead.",
    ),
    ("medicine-ball-chest-throw", "Push the ball away as if it were hot, from the legs through the chest."),
    (
        "devils-press",
        "A burpee on the dumbbells, then one swing from between the feet to overhead. Keep the back flat when you are tired, or stop.",
    ),
];
