pub(super) const CUES: &[(&str, &str)] = &[
    (
        "sled-push",
        "Lean until the body is one line, eyes just ahead of the sled, short quick steps on the forefoot. Never let it stop inside a lane.",
    ),
    ("sled-sprint", "Light load, ten to fifteen metres, as fast as the legs turn over. Rest until you are fresh."),
    (
        "backward-sled-drag",
        "Lean back against the straps and walk backward with bent knees. It fills the thighs and spares the joints.",
    ),
    (
        "plate-push",
        "Plate on a towel or carpet, hands on the edge, hips level with the shoulders, and run it across the floor.",
    ),
    (
        "dead-mill-push",
        "Only where the gym allows it: belt off, hands on the rail, push it with your feet for twenty to thirty seconds.",
    ),
    ("incline-walk", "Ten to fifteen per cent, hands off the rail if you can, long pushes behind you."),
    ("hill-march", "Walk a steep hill with the hands on the thighs if it helps, and never straighten up."),
    ("stair-climb", "Every step with the whole foot; two at a time trains the sled legs more."),
    ("band-march", "Band round the hips and a post, lean into it and march on the spot with high, hard knees."),
    ("wall-drive", "Hands on a wall, body leaning like behind the sled, and drive one knee after the other."),
];
