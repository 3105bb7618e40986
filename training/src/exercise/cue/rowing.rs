pub(super) const CUES: &[(&str, &str)] = &[
    ("ring-row", "Body stiff as a board, chest to the hands. Walk the feet forward to make it harder."),
    (
        "dumbbell-row",
        "Hand on a bench or thigh, pull the elbow to the hip, let the shoulder blade slide forward again.",
    ),
    ("kettlebell-row", "Flat back over the bell, pull without turning the trunk."),
    ("barbell-row", "Hinge until the trunk is nearly level and stay there. Bar to the belly, no bouncing."),
    ("chest-supported-row", "Lie on an incline so that the lower back is out of it. Pull, pause, lower."),
    ("cable-row", "Sit tall, arms first long, then pull the handle to the ribs. Long sets copy the rope."),
    ("band-row", "Step back until the band is tight. Long sets without a break, as the pull lasts minutes."),
    ("face-pull", "Pull towards the forehead with the thumbs back. Light and many."),
    (
        "towel-row",
        "Loop a towel round a post, lean back with straight arms and row yourself upright. Test the post first.",
    ),
    (
        "towel-tug",
        "Stand on one end of a towel, pull at the other as if to start a mower, and hold it there. Nothing moves, everything works.",
    ),
    (
        "prone-pull",
        "Lie face down with the arms long, drag the elbows to the ribs against imaginary water, and reach again.",
    ),
];
