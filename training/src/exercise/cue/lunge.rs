pub(super) const CUES: &[(&str, &str)] = &[
    (
        "sandbag-lunge",
        "Bag high on both shoulders, knee softly to the floor, stand up fully on every step. Find a rhythm you can hold for all hundred metres.",
    ),
    ("walking-lunge", "Step as on rails, hip-wide, and let the back knee kiss the floor under the hip."),
    ("dumbbell-lunge", "Arms long, weights still, trunk tall. If the bells swing, the steps are too long."),
    ("backpack-lunge", "Tighten the straps so that the weight sits high, then lunge as with the race bag."),
    ("front-rack-lunge", "Weight on the shoulders, elbows up, no leaning forward as the knee comes down."),
    ("alternating-lunge", "Step out and come back to where you stood. Count both legs."),
    ("reverse-lunge", "Step back and load the front heel; it is kinder to the knee than stepping forward."),
    ("drop-step", "Open the hip and drop back at an angle, then drive up to face forward again."),
    ("lateral-lunge", "Step wide, sit into one hip, push back to the middle in one go."),
    ("split-squat", "Feet stay where they are; go straight down like a lift and up through the front foot."),
    (
        "weighted-split-squat",
        "Weights beside the body or a bar on the back, and straight down between the feet. The front heel carries most of it.",
    ),
    ("rear-foot-split-squat", "Nearly all weight on the front leg; the back foot only keeps the balance."),
    (
        "weighted-rear-foot-split-squat",
        "Find the stance without weight first. Then hold the weights still and lower slowly.",
    ),
    ("step-up", "Whole foot on the box, lean a little forward and do not push off with the lower leg."),
    (
        "weighted-step-up",
        "Load in the hands or on the back, same leg until the set is done, lower yourself without a thump.",
    ),
    (
        "step-down",
        "Stand on the edge and lower the other heel to the floor in three seconds. The knee stays over the foot.",
    ),
];
