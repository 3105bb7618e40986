pub(super) const CUES: &[(&str, &str)] = &[
    (
        "sled-pull",
        "Sit back against the rope with long arms, drive the hips, then the arms finish. Rope beside you, feet inside the box.",
    ),
    ("rope-bag-pull", "Tie a rope or towels to a heavy bag and haul it in hand over hand across a smooth floor."),
    ("pull-up", "Start from a dead hang, pull the elbows to the hips, chin over the bar without kicking."),
    ("weighted-pull-up", "Hang the load close to the body and keep every repetition as clean as without it."),
    ("chin-up", "Palms towards you, chest to the bar, down to straight arms."),
    (
        "assisted-pull-up",
        "Knee or foot in the band. Lower yourself for three seconds; that is where the strength comes from.",
    ),
    ("lat-pulldown", "Chest up, pull the bar to the collarbone, let the shoulders rise at the top."),
    ("band-pull-down", "Anchor the band high, kneel or sit, and pull the elbows into the back pockets."),
    ("biceps-curl", "Elbows still, no swing, lower slowly."),
    ("hammer-curl", "Thumbs up all the way: it is the grip of the rope and of the kettlebells."),
    (
        "towel-pull-up",
        "Hang two towels over the bar and pull with the hands side by side. The grip gives in first, and that is the point.",
    ),
];
