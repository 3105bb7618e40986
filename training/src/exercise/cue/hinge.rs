pub(super) const CUES: &[(&str, &str)] = &[
    ("deadlift", "Pull the slack out of the bar, then push the floor away and keep the bar against the legs."),
    (
        "trap-bar-deadlift",
        "Stand in the middle, chest tall, and drive through the whole foot. Lower it as carefully as you lifted it.",
    ),
    (
        "romanian-deadlift",
        "Push the hips back until the hamstrings stop you, with the weight brushing the legs. The back does not move.",
    ),
    (
        "single-leg-romanian-deadlift",
        "Reach the back heel towards the wall behind you and keep both hip bones facing the floor.",
    ),
    ("single-leg-hinge", "Tip forward from one hip like a drinking bird, slowly, and stand up through the heel."),
    (
        "kettlebell-deadlift",
        "It is how the farmers carry starts: bells beside the feet, flat back, stand up in one piece.",
    ),
    ("good-morning", "Hands at the temples, soft knees, push the hips back to an imaginary wall and come up tall."),
    ("band-good-morning", "Stand on the band with the other end round the shoulders, and hinge against its pull."),
    ("backpack-hinge", "Hold the loaded bag by its straps and let it slide down the thighs as the hips go back."),
];
