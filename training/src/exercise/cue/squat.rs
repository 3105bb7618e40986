pub(super) const CUES: &[(&str, &str)] = &[
    (
        "air-squat",
        "Sit between the heels until the hips are below the knees, then push the floor away. Breathe out on the way up.",
    ),
    ("box-squat", "Touch the box as if it were glass, and stand up without rocking. A lower box makes it harder."),
    (
        "goblet-squat",
        "Hold the weight close under the chin and let the elbows pass inside the knees. Stand tall before the next one.",
    ),
    (
        "dumbbell-squat",
        "Let the dumbbells hang beside the legs and keep the whole foot on the floor. Slow down, fast up.",
    ),
    (
        "kettlebell-front-squat",
        "Rest the weights on the shoulders with the elbows in front, and keep the chest high all the way down.",
    ),
    (
        "back-squat",
        "Take a breath and brace before each repetition, then push the floor apart. End the set before the last clean one is gone.",
    ),
    ("front-squat", "Elbows high, bar on the shoulders, trunk upright. If the wrists complain, cross the arms."),
    (
        "leg-press",
        "Lower until the back is about to leave the pad, not further. Push through the whole foot and stop short of locking the knees.",
    ),
    ("wall-sit", "Slide down until it burns and stay there. Press the back flat to the wall and keep breathing."),
    ("goblet-squat-hold", "Sink to the bottom with the weight as a counterbalance and make room with the elbows."),
    ("backpack-squat", "Wear the bag high and tight. Add books until ten feel like work."),
    ("sandbag-squat", "Hug the bag high against the chest and squat around it. It trains the trunk the lunges need."),
    ("single-leg-box-squat", "Lower on one leg as slowly as you can and keep the knee over the middle toes."),
    ("cossack-squat", "Shift over one leg with the other straight. Go only as deep as the heel stays down."),
];
