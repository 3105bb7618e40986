pub(super) const CUES: &[(&str, &str)] = &[
    (
        "burpee-broad-jump",
        "Hands close to the toes, step up low, a medium jump with parallel feet, and straight down again. The same rhythm from the first to the last.",
    ),
    ("burpee", "Find the pace you could keep for ten minutes: down on the out-breath, up on the in-breath."),
    ("step-back-burpee", "Step back, chest down, step up, stand. No jump, and quieter for those below."),
    ("step-back-broad-step", "As the race movement, with one long step instead of the jump."),
    (
        "burpee-over-line",
        "When there is no room to travel: a burpee, then a two-footed hop over a line or on the spot.",
    ),
    (
        "sprawl",
        "Kick back to a plank and come up again, without the chest to the floor. It spares wrists and shoulders.",
    ),
    ("broad-jump", "Swing the arms, land with the knees soft and the feet parallel, and stand before the next."),
    ("squat-jump", "Few and high instead of many and tired. Land like a cat."),
    ("weighted-jump", "A fifth to a third of what you squat is enough. Stop when the height drops."),
    ("box-jump", "Jump up, stand tall, step down. A low box done well beats a high one caught with the shins."),
    ("pogo", "Stiff ankles, quick ground contact, hands on the hips. Count contacts and stop early."),
    ("bound", "Long floating running steps with a knee drive. On grass if there is any."),
    ("skater-jump", "Leap sideways from one leg to the other and stick each landing for a moment."),
    (
        "jumping-lunge",
        "Switch legs in the air and land softly with the trunk tall. Walk the lunges once the landing gets hard.",
    ),
    ("single-leg-hop", "Small quick hops on one foot. Any pain in one spot ends the set."),
    ("jump-rope", "Turn the rope from the wrists and jump just high enough for it to pass."),
    ("double-under", "A slightly higher jump, not a pike; the wrists do the second turn."),
    ("jumping-jack", "Light on the feet and long in the arms. Step it out instead of jumping if the floor is hard."),
];
