//! What kind of answer is wanted, from patterns.

use training::Station;

use super::nothing_to_look_up::{is_of_own_log, is_small_talk};

/// What kind of answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Load, distance, reps or target of stations.
    StationFacts,
    RaceOrder,
    Penalties,
    Countdown,
    Goal,
    /// What the coach knows about whoever asks.
    AboutMe,
    Knowledge,
    /// What only a log of their training could answer.
    OwnLog,
    Greeting,
    Thanks,
    SmallTalk,
    WhoAreYou,
    Injection,
    OffTopic,
}

impl Intent {
    /// Whether passages may answer it.
    #[must_use]
    pub fn wants_passages(self) -> bool {
        matches!(self, Self::StationFacts | Self::RaceOrder | Self::Penalties | Self::Knowledge)
    }
}

/// Of a lower-case text with a space at each end; unsure means `Knowledge`.
pub(super) fn intent(text: &str, stations: &[Station], names_division: bool) -> Intent {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let words = text.split_whitespace().count();
    if has(INJECTION) {
        return Intent::Injection;
    }
    if words <= 4 && has(&[" hi ", " hello ", " hey ", " hi!", " hey!", "good morning", "good evening", " yo "]) {
        return Intent::Greeting;
    }
    if words <= 6 && has(&["thank you", "thanks", " cheers", " thx "]) {
        return Intent::Thanks;
    }
    if has(&[
        "who are you",
        "what are you",
        "are you human",
        "are you a bot",
        "are you an ai",
        "are you real",
        "what can you do",
        "what can i ask",
    ]) {
        return Intent::WhoAreYou;
    }
    if words <= 12 && has(ABOUT_ME) {
        return Intent::AboutMe;
    }
    if is_of_own_log(text) {
        return Intent::OwnLog;
    }
    if has(&["my race", "the race", "race day", "my next race", "till race", "until race"])
        && has(&[
            "how long until",
            "how many days",
            "how many weeks",
            "when is",
            "how long till",
            "how long is it",
            "how far away",
            "countdown",
            "days left",
            "weeks left",
            "days to go",
            "weeks to go",
            "how long to ",
            "days until",
            "weeks until",
        ])
    {
        return Intent::Countdown;
    }
    if has(&["my goal", "goal time", "target time"])
        && has(&["what is", "what's", "whats", "do you know", "remind me"])
        && words <= 10
    {
        return Intent::Goal;
    }
    if has(&[
        "penalt",
        "penalis",
        "penaliz",
        "disqualif",
        " dq",
        "no rep",
        "no-rep",
        "infring",
        "time added",
        "warning for",
    ]) {
        return Intent::Penalties;
    }
    let is_technique = has(&[
        "how do i",
        "how should",
        "how to ",
        "technique",
        "pace",
        "pacing",
        "split",
        "strategy",
        "better at",
        "faster",
        "improve",
        "train",
        "tips",
        "break up",
        "broken",
        "why ",
        "rest ",
        "breath",
        "grip",
        "hurt",
        "sore",
        "instead of",
        "substitute",
        "replace",
        "no sled",
        "average",
        "percentile",
        "good time",
        "record",
        "best time",
        "how long does",
        "how long should",
        "how fast",
    ]);
    if !is_technique && is_about_facts(text, stations, names_division) {
        return Intent::StationFacts;
    }
    if !is_technique
        && has(&[
            "order of",
            "what order",
            "which order",
            "race format",
            "the format",
            "list of stations",
            "what stations",
            "which stations",
            "eight stations",
            "8 stations",
            "all the stations",
            "what are the stations",
            "name the stations",
            "how does the race work",
            "how does hyrox work",
            "what is hyrox",
            "what's hyrox",
            "what is a hyrox",
            "first station",
            "last station",
            "comes after",
            "comes first",
            "comes last",
            "how many stations",
            "how many runs",
        ])
    {
        return Intent::RaceOrder;
    }
    if stations.is_empty() && is_small_talk(text) {
        return Intent::SmallTalk;
    }
    if stations.is_empty() && has(OFF_TOPIC) {
        return Intent::OffTopic;
    }
    Intent::Knowledge
}

fn is_about_facts(text: &str, stations: &[Station], names_division: bool) -> bool {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let measures = has(&[
        "heavy",
        "weight",
        "weigh",
        " load",
        " kg",
        "kilo",
        "pounds",
        " lb",
        "how far",
        "distance",
        "how many met",
        "how many m ",
        "how many rep",
        "how many wall",
        "how many wb",
        "how high",
        "height",
        "target",
        "how big",
        "how tall",
        "metres",
        "meters",
        "how long is the",
        "how much is the",
        "how much do",
        "how much does",
        "what ball",
        "which ball",
        "which sandbag",
        "which kettlebell",
        "what sandbag",
        "what kettlebell",
    ]);
    let not_loads = has(&[
        "lose weight",
        "body weight",
        "bodyweight",
        "weight loss",
        "my weight",
        "training load",
        "weight room",
        "put weight",
        "gain weight",
        "i weigh",
    ]);
    let is_terse = text.split_whitespace().count() <= 6 && names_division;
    let asks_all = has(&[
        "race weights",
        "all the weights",
        "weights for",
        "what are the weights",
        "station weights",
        "what weights",
        "which weights",
        "the loads",
        "what loads",
        "my weights",
    ]);
    (!stations.is_empty() && measures && !not_loads) || (!stations.is_empty() && is_terse) || asks_all
}

/// "The ball", "the sandbag" are stations by themselves; "the weights" are all that carry one.
pub(super) fn loaded_stations(text: &str) -> Vec<Station> {
    if text.contains("ball") {
        return vec![Station::WallBalls];
    }
    vec![Station::SledPush, Station::SledPull, Station::FarmersCarry, Station::SandbagLunge, Station::WallBalls]
}

const ABOUT_ME: &[&str] = &[
    "know about me",
    "know of me",
    "remember about me",
    "who am i",
    "have i told you",
    "did i tell you",
    "show my profile",
    "show me my profile",
    "what is in my profile",
    "what's in my profile",
];

const INJECTION: &[&str] = &[
    "ignore your",
    "ignore all",
    "ignore previous",
    "ignore the above",
    "disregard your",
    "disregard all",
    "disregard previous",
    "system prompt",
    "your prompt",
    "your instructions",
    "you are now",
    "pretend to be",
    "act as a",
    "act as an",
    "developer mode",
    "jailbreak",
    "reveal your",
    "print your",
    "api key",
];

const OFF_TOPIC: &[&str] = &[
    "tax ",
    "politic",
    "election",
    "president",
    "stock ",
    "bitcoin",
    "crypto",
    "write code",
    "python",
    "javascript",
    "poem",
    "joke",
    "weather",
    "movie",
    "recipe for cake",
    "homework",
    "translate",
    "capital of",
    "football score",
    "horoscope",
    "lottery",
];
