pub(super) const CUES: &[(&str, &str)] = &[
    (
        "push-up",
        "One plank from head to heels, elbows at half past four. Elevate the hands rather than let the hips sag.",
    ),
    ("incline-push-up", "Hands on a table, a wall or a box. The lower the hands, the harder it gets."),
    (
        "hand-release-push-up",
        "Chest all the way down, lift the hands, press up as one piece. It is the middle of the burpee.",
    ),
    ("pike-push-up", "Hips high, head between the hands, press back up to a sharp corner."),
    (
        "bench-press",
        "Shoulder blades tucked, feet planted, bar to the lower chest. Have somebody near for the heavy ones.",
    ),
    ("dumbbell-bench-press", "Lower until the elbows are level with the chest and bring the bells together above it."),
    ("incline-dumbbell-press", "A low incline is enough. Press up and slightly back."),
    (
        "dumbbell-floor-press",
        "The floor ends the movement where the shoulder is still safe. Pause with the upper arms down, then press.",
    ),
    ("overhead-press", "Squeeze the glutes, move the head out of the way, finish with the bar over the ears."),
    ("dumbbell-shoulder-press", "Palms may face each other if the shoulders prefer it. No leaning back."),
    ("kettlebell-press", "Press with one arm and stand as if the other held the same weight."),
    ("push-press", "A short straight dip, then let the legs throw the weight. The arms only finish it."),
    ("dip", "Lower only until the upper arms are level, shoulders away from the ears."),
    ("triceps-pushdown", "Elbows pinned to the ribs, straighten the arms completely. It is the end of a ski stroke."),
    ("band-press", "Anchor or wrap the band behind you, press in front of you and come back slowly."),
];
