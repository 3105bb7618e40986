pub(super) const CUES: &[(&str, &str)] = &[
    (
        "skierg",
        "Start high, let the body fall into the pull from the hips, hands past the thighs, and rise relaxed. Breathe out as you pull.",
    ),
    ("row", "Legs, then trunk, then arms, and the same backwards. Twice as long coming in as pushing off."),
    ("bike", "Round pedal strokes with the saddle high enough that the hips stay quiet."),
    ("elliptical", "Upright, light hands, and enough resistance that the pedals do not carry you."),
    ("swim", "Long strokes and steady breathing. Stay where you can stand if you are not sure."),
    ("swim-pull", "A float between the thighs, so that only the arms pull. It is a ski stroke lying down."),
    ("deep-water-run", "With a belt, upright, knees up and hands driving. Nothing touches the floor."),
    ("battle-ropes", "Waves from the hips and the whole arm, not from the wrists."),
    (
        "band-ski",
        "Anchor the band high, hinge as you pull the straight arms past the thighs, forty to sixty strokes a minute.",
    ),
    ("cable-ski", "High pulley, both arms, hinge and pull in one. Long sets with little weight."),
    ("air-ski", "The ski stroke with empty hands: reach high, hinge fast, sweep the arms past the thighs, rise."),
    (
        "squat-and-row",
        "Sit into the squat with long arms, stand up, and only then row. It keeps the order of the stroke.",
    ),
];
