//! What a doctor should see the same day.

use super::Phrases;

pub const HEAD_INJURY: Phrases = &[
    &["head injury"],
    &["hit my head"],
    &["banged my head"],
    &["bumped my head"],
    &["knock to the head"],
    &["knocked my head"],
    &["concuss*"],
    &["ball hit me in the head"],
    &["hit in the head"],
    &["hit on the head"],
    &["knocked out", "head"],
];

pub const POSSIBLE_FRACTURE: Phrases = &[
    &["fracture*"],
    &["broken bone"],
    &["broken", "wrist"],
    &["broken", "ankle"],
    &["broken", "foot"],
    &["broken", "rib*"],
    &["broken", "toe"],
    &["cant bear weight"],
    &["cannot bear weight"],
    &["cant put weight on"],
    &["cannot put weight on"],
    &["cant walk on"],
    &["pain when i hop"],
    &["hurts when i hop"],
    &["hurts to hop"],
    &["bone", "tender"],
    &["pain on the bone"],
    &["deep groin pain"],
];

pub const POSSIBLE_TEAR: Phrases = &[
    &["heard a pop"],
    &["felt a pop"],
    &["hear a pop"],
    &["popped", "knee"],
    &["popped", "calf"],
    &["popped", "shoulder"],
    &["torn"],
    &["tore my"],
    &["ruptur*"],
    &["snapped", "achilles"],
    &["knee gave way"],
    &["knee gives way"],
    &["knee locks"],
    &["kicked in the back of the leg"],
    &["cant raise my heel"],
    &["cant do a heel raise"],
];

pub const DARK_URINE: Phrases = &[
    &["dark urine"],
    &["dark pee"],
    &["brown urine"],
    &["brown pee"],
    &["urine", "dark"],
    &["pee", "dark"],
    &["urine", "brown"],
    &["pee", "brown"],
    &["cola", "urine"],
    &["cola", "pee"],
    &["coke", "pee"],
    &["coke", "urine"],
    &["tea coloured urine"],
    &["tea colored urine"],
    &["rhabdo*"],
    &["pissing brown"],
    &["cant bend my arms"],
    &["cant straighten my arms"],
];

pub const UNEXPECTED_BLOOD: Phrases = &[
    &["blood in my urine"],
    &["blood in urine"],
    &["blood in my pee"],
    &["peeing blood"],
    &["pee", "blood"],
    &["blood in my stool"],
    &["bloody stool"],
    &["blood in my poo*"],
    &["vomiting blood"],
    &["vomited blood"],
    &["throwing up blood"],
    &["black stool*"],
];

pub const POSSIBLE_CLOT: Phrases = &[
    &["blood clot"],
    &["dvt"],
    &["calf", "swollen", "hot"],
    &["calf", "swollen", "red"],
    &["calf", "warm", "swollen"],
];

pub const FEVER: Phrases = &[
    &["fever", "train*"],
    &["fever", "run"],
    &["fever", "race"],
    &["have a fever"],
    &["got a fever"],
    &["myocarditis"],
];
