pub(super) const CUES: &[(&str, &str)] = &[
    ("hip-90-90", "Sit with both knees at right angles and turn from side to side with a tall back."),
    ("knee-to-wall", "Heel down, push the knee over the toes to the wall. Move the foot back as it gets easier."),
    ("couch-stretch", "Back shin against a sofa or wall, squeeze that glute, and rise as far as it allows."),
    ("open-book", "Lie on the side, knees stacked, and let the top hand draw an arc to the floor behind you."),
    (
        "thread-the-needle",
        "On all fours, slide one arm under the body and follow it with the eyes, then reach for the ceiling.",
    ),
    ("wall-slide", "Forearms on the wall, slide up in a V and keep the ribs down."),
    ("band-dislocate", "Wide grip, straight arms, from the hips over the head to the back without forcing it."),
    ("deep-squat-hold", "Sit at the bottom, hold on to something if you need to, and rock from foot to foot."),
    (
        "worlds-greatest-stretch",
        "Long lunge, elbow to the instep, then turn that arm to the sky. Breathe at each stop.",
    ),
    ("cat-cow", "On all fours, round the back like a cat and hollow it again, with the breath."),
    ("leg-swing", "Hold on to something and swing the leg like a pendulum, a little higher each time."),
    ("calf-stretch", "Back leg straight, heel down, lean in until the calf says enough."),
    (
        "breathing",
        "In through the nose for four, out for six, lying down. Five minutes before sleep or before the start.",
    ),
    (
        "mobility-flow",
        "Hips, ankles and upper back once each, without hurry. Stay where it pulls, leave where it hurts.",
    ),
];
