//! What is looked for. Every list of words must occur in the message, each as a whole word or phrase.

/// A red flag by the words that give it away.
pub struct Sign {
    /// In words for the athlete.
    pub name: &'static str,
    /// Any of these is enough; the parts of one must all occur. A trailing `*` stands for any ending.
    phrases: &'static [&'static [&'static str]],
}

const fn sign(name: &'static str, phrases: &'static [&'static [&'static str]]) -> Sign {
    Sign { name, phrases }
}

/// What to say about somebody under 18.
pub const MINOR_AGES: &str = "training under 18 needs a coach or doctor who can see you";

pub const CRISIS: &[Sign] = &[sign(
    "thoughts of harming yourself",
    &[
        &["kill myself"],
        &["killing myself"],
        &["end my life"],
        &["ending my life"],
        &["suicid*"],
        &["self harm*"],
        &["hurt myself", "want"],
        &["harm myself"],
        &["hurting myself", "on purpose"],
        &["cutting myself"],
        &["dont want to live"],
        &["dont want to be here anymore"],
        &["dont want to be here any more"],
        &["dont want to be alive"],
        &["no reason to live"],
        &["better off dead"],
        &["want to die"],
        &["wish i was dead"],
        &["wish i were dead"],
    ],
)];

pub const EMERGENCY: &[Sign] = &[
    sign(
        "chest pain or pressure",
        &[
            &["chest pain*"],
            &["pain in my chest"],
            &["pains in my chest"],
            &["chest tight*"],
            &["tight chest"],
            &["tightness in my chest"],
            &["tightness in the chest"],
            &["chest pressure"],
            &["pressure in my chest"],
            &["pressure on my chest"],
            &["chest hurt*"],
            &["my chest is hurting"],
            &["chest ache*"],
            &["crushing", "chest"],
            &["stabbing", "chest"],
            &["squeezing", "chest"],
            &["chest burn*"],
            &["heart attack"],
            &["pain", "left arm", "chest"],
            &["pain", "down my left arm"],
        ],
    ),
    sign(
        "fainting",
        &[
            &["i fainted"],
            &["fainted"],
            &["fainting"],
            &["passed out"],
            &["passing out"],
            &["pass out", "i"],
            &["blacked out"],
            &["black out", "i"],
            &["blacking out"],
            &["lost consciousness"],
            &["losing consciousness"],
            &["collapsed", "i"],
            &["unconscious"],
        ],
    ),
    sign(
        "trouble breathing",
        &[
            &["cant breathe"],
            &["cannot breathe"],
            &["can not breathe"],
            &["cant catch my breath"],
            &["cant get my breath"],
            &["short of breath", "rest"],
            &["shortness of breath"],
            &["breathless at rest"],
            &["struggling to breathe"],
            &["lips", "blue"],
            &["coughing blood"],
            &["coughing up blood"],
            &["throat", "swell*"],
        ],
    ),
    sign(
        "a racing or irregular heartbeat",
        &[
            &["palpitation*"],
            &["heart skip*"],
            &["heart is skipping"],
            &["skipped beats"],
            &["irregular heart*"],
            &["heart flutter*"],
            &["heart is fluttering"],
            &["heart racing", "rest"],
            &["heart is racing", "rest"],
            &["heart wont slow"],
            &["heart wont stop"],
            &["heart wont come down"],
        ],
    ),
    sign(
        "heat illness",
        &[
            &["heat stroke"],
            &["heatstroke"],
            &["stopped sweating"],
            &["confused", "hot"],
            &["confused", "heat"],
            &["disoriented"],
            &["dizzy and confused"],
            &["collapsed", "heat"],
        ],
    ),
    sign(
        "signs of a stroke or nerve emergency",
        &[
            &["face droop*"],
            &["face", "drooping"],
            &["slurred speech"],
            &["slurring"],
            &["numb", "one side"],
            &["saddle", "numb*"],
            &["cant feel my legs"],
            &["lost control of my bladder"],
            &["lost bladder control"],
            &["worst headache"],
            &["seizure*"],
        ],
    ),
];

pub const URGENT: &[Sign] = &[
    sign(
        "a head injury",
        &[
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
            &["knocked out", "i"],
        ],
    ),
    sign(
        "a possible fracture",
        &[
            &["fracture*"],
            &["broken bone"],
            &["broke my"],
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
            &["bone", "sticking"],
            &["pain when i hop"],
            &["hurts when i hop"],
            &["hurts to hop"],
        ],
    ),
    sign(
        "a possible tear",
        &[
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
            &["dislocat*"],
            &["knee gave way"],
            &["knee gives way"],
            &["knee locks"],
            &["kicked in the back of the leg"],
        ],
    ),
    sign(
        "dark urine after hard training",
        &[
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
        ],
    ),
    sign(
        "blood where it does not belong",
        &[
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
        ],
    ),
    sign(
        "a possible clot",
        &[
            &["blood clot"],
            &["dvt"],
            &["calf", "swollen", "hot"],
            &["calf", "swollen", "red"],
            &["calf", "warm", "swollen"],
        ],
    ),
    sign(
        "fever or whole-body illness",
        &[
            &["fever", "train*"],
            &["fever", "run"],
            &["fever", "race"],
            &["have a fever"],
            &["got a fever"],
            &["myocarditis"],
        ],
    ),
];

pub const PREGNANCY: &[Sign] = &[sign(
    "training in or after pregnancy",
    &[
        &["pregnan*"],
        &["im expecting a baby"],
        &["trimester"],
        &["postpartum"],
        &["post partum"],
        &["breastfeed*"],
        &["after giving birth"],
        &["gave birth"],
        &["c section"],
    ],
)];

pub const MEDICAL: &[Sign] = &[
    sign(
        "medicines and diagnosed conditions belong to your doctor",
        &[
            &["beta blocker*"],
            &["betablocker*"],
            &["blood thinner*"],
            &["my medication"],
            &["medication", "i take"],
            &["medication", "im on"],
            &["antidepressant*"],
            &["ssri*"],
            &["ibuprofen", "before"],
            &["ibuprofen", "race"],
            &["painkiller*"],
            &["diabet*"],
            &["insulin"],
            &["epilep*"],
            &["asthma"],
            &["heart condition"],
            &["heart disease"],
            &["heart murmur"],
            &["arrhythmia"],
            &["afib"],
            &["high blood pressure"],
            &["hypertension"],
            &["kidney disease"],
            &["kidney problem*"],
            &["pacemaker"],
            &["chemo*"],
            &["cancer"],
            &["cortisone"],
            &["steroid injection*"],
            &["antibiotic*"],
            &["have been diagnosed"],
            &["was diagnosed"],
            &["been diagnosed"],
            &["recovering from surgery"],
            &["after surgery"],
            &["after my surgery"],
            &["long covid"],
        ],
    ),
    sign(
        "eating and food worries deserve somebody trained for them",
        &[
            &["eating disorder"],
            &["anorex*"],
            &["bulimi*"],
            &["binge and purge"],
            &["purging"],
            &["make myself sick"],
            &["making myself sick"],
            &["throw up after", "eat*"],
            &["laxative*"],
            &["scared to eat"],
            &["afraid to eat"],
            &["stopped eating"],
            &["starving myself"],
            &["starve myself"],
            &["lost my period"],
            &["missed my period*"],
            &["missed three periods"],
            &["no period for"],
            &["periods have stopped"],
            &["period stopped"],
            &["red s"],
            &["reds syndrome"],
            &["hate my body"],
        ],
    ),
];

pub const ROUTINE: &[Sign] = &[
    sign(
        "training under 18 needs a coach or doctor who can see you",
        &[
            &["under 18"],
            &["im a minor"],
            &["my son", "year old"],
            &["my daughter", "year old"],
            &["my kid", "year old"],
            &["teenager"],
        ],
    ),
    sign(
        "pain at night or rest, numbness or swelling that stays should be examined",
        &[
            &["pain at night"],
            &["hurts at night"],
            &["wakes me up", "pain"],
            &["night pain"],
            &["numb", "leg"],
            &["numb", "foot"],
            &["numb", "arm"],
            &["tingling", "leg"],
            &["pins and needles", "leg"],
            &["stress reaction"],
            &["swollen", "knee"],
            &["knee", "swelling"],
            &["shin splints", "weeks"],
        ],
    ),
];

impl Sign {
    /// Whether a normalised message shows this sign and does not deny it.
    pub fn is_in(&self, text: &str) -> bool {
        self.phrases.iter().any(|parts| parts.iter().all(|part| holds(text, part)))
    }
}

/// A phrase as whole words, not right after a denial and not inside an idiom.
fn holds(text: &str, phrase: &str) -> bool {
    let (phrase, is_open) = phrase.strip_suffix('*').map_or((phrase, false), |stem| (stem, true));
    let needle = format!(" {phrase}");
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(&needle)).map(|at| at + from) {
        let end = at + needle.len();
        let is_whole = is_open || text[end..].starts_with(' ');
        if is_whole && !is_denied(&text[..at]) {
            return true;
        }
        from = end;
    }
    false
}

/// "no chest pain", "never fainted", "without palpitations", "don't have asthma".
fn is_denied(before: &str) -> bool {
    let last: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let is_denial = |word: &str| {
        matches!(
            word,
            "no" | "not"
                | "never"
                | "without"
                | "dont"
                | "didnt"
                | "havent"
                | "hasnt"
                | "isnt"
                | "arent"
                | "wasnt"
                | "nor"
        )
    };
    match last.as_slice() {
        [one, ..] if is_denial(one) => true,
        [one, two, ..] if is_denial(two) => {
            matches!(*one, "have" | "had" | "any" | "a" | "get" | "got" | "feel" | "i" | "real" | "been")
        }
        _ => false,
    }
}
