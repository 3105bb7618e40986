pub(super) const CUES: &[(&str, &str)] = &[
    ("hip-thrust", "Chin down, ribs down, and stop where the trunk is level. Squeeze for a second at the top."),
    (
        "glute-bridge",
        "Feet close to the body, press the heels down and lift the hips until the thighs and trunk are one line.",
    ),
    ("single-leg-glute-bridge", "Hold one knee to the chest and lift with the other leg, hips level."),
    ("hamstring-walkout", "From a bridge, walk the heels out in small steps until you nearly drop, and walk back in."),
    ("sliding-leg-curl", "Heels on a towel or in straps, hips up the whole time: slide out slowly, pull in."),
    (
        "nordic-curl",
        "Knees on something soft, feet held: lean forward as one plank and brake as long as you can. Start with very few.",
    ),
    ("back-extension", "Lie face down and lift chest and thighs a hand's breadth. Long, not high."),
];
