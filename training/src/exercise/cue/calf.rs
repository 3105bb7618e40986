pub(super) const CUES: &[(&str, &str)] = &[
    ("calf-raise", "All the way up onto the big toe, a pause, and three seconds down."),
    (
        "bent-knee-calf-raise",
        "Keep the knee bent all the time, so that the deep calf does the work it does when you run.",
    ),
    ("single-leg-calf-raise", "On the edge of a step, one foot, slowly below the edge and all the way up."),
    ("weighted-calf-raise", "Heavy and slow. The tendon likes load it can feel and dislikes bouncing."),
    ("tibialis-raise", "Lean the back against a wall, heels down, and pull the toes to the shins."),
    ("towel-curl", "Bare foot on a towel: gather it with the toes, hold, let go."),
    ("ankling", "Tiny quick steps that roll from ball to toe, ankles stiff and knees nearly straight."),
];
