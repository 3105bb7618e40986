pub(super) const CUES: &[(&str, &str)] = &[
    ("tempo-run", "Comfortably hard: short sentences, even pace, nothing left to prove at the end."),
    ("threshold-run", "All repetitions at one pace you could hold for an hour. The rests are short on purpose."),
    ("interval-run", "Hard, but the last repetition is as fast as the first. Jog between them, do not stand."),
    ("hill-repeats", "Run tall up the hill with short strong steps, and walk or jog down gently."),
    ("hill-sprint", "Eight to ten seconds, nearly all out, then a full walk down. Few are plenty."),
    ("strides", "Fast and loose for fifteen to twenty seconds. You stop while it is still fun."),
    ("flying-sprint", "Build up gently, run tall and fast through the marked metres, and roll out."),
    ("fartlek", "Surge when you feel like it, ease when you must. The terrain is the timetable."),
    ("shuttle-run", "Run between two marks and turn low. It is the roxzone in small."),
    ("running-drills", "Marches, skips and ankling over twenty metres: slow enough to be precise."),
    ("high-knees", "Run on the spot with the knees to the belt and the feet quick and quiet."),
    ("march-in-place", "Tall, one knee at a time, opposite arm. It warms up without a bounce."),
];
