pub(super) const CUES: &[(&str, &str)] = &[
    (
        "plank",
        "Pull the elbows towards the toes and squeeze the glutes. Thirty honest seconds beat three sagging minutes.",
    ),
    ("side-plank", "Elbow under the shoulder, hips forward and high, and a straight line from head to feet."),
    ("side-plank-row", "Hold the side plank and row a band with the free arm, without turning."),
    (
        "copenhagen-plank",
        "Upper leg on the bench, lift the hips with the inside of the thigh. Begin with the knee on the bench.",
    ),
    ("dead-bug", "Lower back glued to the floor while the opposite arm and leg go out. Breathe out all the way."),
    ("bird-dog", "Reach the hand and the opposite heel apart, with a glass of water on the back."),
    ("pallof-press", "Stand sideways to the band, press it straight out, and let nothing turn."),
    ("woodchop", "Turn from the hips and the feet, arms long, and come back under control."),
    ("ab-wheel", "From the knees, ribs down, roll out only as far as the back stays flat."),
    ("hollow-hold", "Lower back down, shoulders and heels just off the floor. Bend the knees to make it easier."),
    ("sit-up", "Roll up one vertebra at a time and touch the toes; no throwing with the arms."),
    ("russian-twist", "Lean back a little, turn the ribs with the hands, feet on the floor until it is easy."),
    ("mountain-climber", "Hands under the shoulders, hips level, knees to the chest as fast as they stay level."),
    ("bear-crawl", "Knees a hand above the floor, small steps with the opposite hand and foot."),
    ("hanging-knee-raise", "Curl the pelvis up, do not just lift the legs, and stop the swing before the next."),
    (
        "toes-to-bar",
        "Press the bar down with straight arms while the toes go up. Bend the knees when the swing is lost.",
    ),
];
