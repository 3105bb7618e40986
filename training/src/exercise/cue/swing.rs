pub(super) const CUES: &[(&str, &str)] = &[
    (
        "kettlebell-swing",
        "Snap the hips and let the bell float; the arms only hold on. Hike it back high between the thighs.",
    ),
    (
        "dumbbell-swing",
        "Hold one end of a dumbbell with both hands and swing it from the hips, no higher than the chest.",
    ),
    (
        "band-pull-through",
        "Face away from the anchor, let it pull the hips back, and stand up by squeezing the glutes.",
    ),
    (
        "sandbag-clean",
        "Drag the bag up the thighs, snap the hips and get under it. It makes the pick-up of the lunge bag easy.",
    ),
    (
        "kettlebell-clean",
        "Swing it close, tame the arc with the elbow at the ribs, and let it land softly on the forearm.",
    ),
    (
        "dumbbell-snatch",
        "One straight line from the floor to overhead, driven by the legs. Change hands without hurry.",
    ),
    ("power-clean", "Patient off the floor, violent at the hip, quick elbows. Stop when the catch gets loud."),
];
