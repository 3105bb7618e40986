use super::word::{Words, is_one_of, is_slip};
use crate::Station;

const PUSH: &[&str] = &["push", "pushes", "pushing", "pushed"];
const PULL: &[&str] = &["pull", "pulls", "pulling", "pulled", "drag", "drags", "dragging"];
const SLED: &[&str] = &["sled", "sleds", "sledge", "sledges"];

/// The stations a sentence names, in its order, each once. "Sled" alone is both sleds, "the ergs" both ergs.
#[must_use]
pub fn stations_mentioned(text: &str) -> Vec<Station> {
    let words = Words::of(text);
    let mut found: Vec<(usize, Station)> =
        (0..words.len()).filter_map(|place| named_at(&words, place).map(|station| (place, station))).collect();
    found.extend(sleds(&words));
    found.extend(ergs(&words, &found));
    if found.is_empty() {
        found.extend(hinted(&words));
    }
    found.sort_by_key(|(place, _)| *place);
    let mut stations = Vec::new();
    for (_, station) in found {
        if !stations.contains(&station) {
            stations.push(station);
        }
    }
    stations
}

/// A station whose own name stands at a place.
fn named_at(words: &Words, place: usize) -> Option<Station> {
    let (word, next) = (words.at(place), words.at(place + 1));
    let is = |known: &[&str]| is_one_of(word, known);
    if is(&["skierg", "skiergs", "ski", "skiing", "skierging"]) && !ON_SNOW.contains(&next) {
        Some(Station::SkiErg)
    } else if is(&["sledpush", "sledpushes", "sledpushing"]) {
        Some(Station::SledPush)
    } else if is(&["sledpull", "sledpulls", "sledpulling"]) {
        Some(Station::SledPull)
    } else if is(&["burpee", "burpees", "broadjump", "broadjumps"])
        || ["bbj", "bbjs", "burpie", "burpies", "burpy"].contains(&word)
        || (word == "broad" && ["jump", "jumps", "jumping"].contains(&next))
    {
        Some(Station::BurpeeBroadJump)
    } else if (["row", "rows", "rower", "rowers"].contains(&word) || is(&["rowing", "rowerg", "rowergs"]))
        && !is_another_row(words, place)
    {
        Some(Station::Row)
    } else if is(&["farmer", "farmers", "farmerscarry", "farmerswalk"]) && next != "market"
        || is(&["kettlebell", "kettlebells", "kb", "kbs"]) && !KETTLEBELL_LIFTS.contains(&next)
    {
        Some(Station::FarmersCarry)
    } else if is(&["lunge", "lunges", "lunging", "sandbag", "sandbags"])
        || (word == "sand" && ["bag", "bags"].contains(&next))
    {
        Some(Station::SandbagLunge)
    } else if is(&["wallball", "wallballs", "wb", "wbs"])
        || (word.starts_with('w') && is_one_of(&format!("{word}{next}"), &["wallball", "wallballs"]))
    {
        Some(Station::WallBalls)
    } else {
        None
    }
}

const ON_SNOW: &[&str] = &[
    "trip", "trips", "holiday", "holidays", "resort", "boots", "jacket", "lift", "lifts", "slope", "slopes", "vacation",
];

const KETTLEBELL_LIFTS: &[&str] = &[
    "swing",
    "swings",
    "snatch",
    "snatches",
    "clean",
    "cleans",
    "press",
    "presses",
    "squat",
    "squats",
    "deadlift",
    "deadlifts",
    "row",
    "rows",
    "goblet",
    "thruster",
    "thrusters",
    "workout",
    "workouts",
    "class",
];

/// A lift, a line of seats, or three days on end.
fn is_another_row(words: &Words, place: usize) -> bool {
    const LIFTS: &[&str] = &[
        "barbell",
        "dumbbell",
        "db",
        "over",
        "cable",
        "seated",
        "pendlay",
        "inverted",
        "upright",
        "ring",
        "gorilla",
        "renegade",
        "band",
        "banded",
        "trx",
        "lat",
        "supported",
        "kettlebell",
        "kb",
        "arm",
        "bar",
        "seal",
        "front",
        "top",
    ];
    let before = words.before(place, 1);
    LIFTS.contains(&before) || words.at(place + 1) == "of" || (before == "a" && words.before(place, 2) == "in")
}

/// Push and pull, as far as sleds are spoken of: the one beside the sled, and what is named along with it.
fn sleds(words: &Words) -> Vec<(usize, Station)> {
    const FAR: usize = 4;
    let sleds = words.places(SLED);
    let moves = sled_moves(words);
    if sleds.is_empty() {
        return Vec::new();
    }
    let mut bound: Vec<(usize, Station)> = Vec::new();
    for sled in &sleds {
        // In "push hard on the sled pull" the word after the sled decides.
        let nearest = moves
            .iter()
            .map(|(place, _)| if *place == sled + 1 { 0 } else { place.abs_diff(*sled) })
            .min()
            .filter(|distance| *distance <= FAR);
        bound.extend(moves.iter().filter(|(place, _)| {
            let distance = if *place == sled + 1 { 0 } else { place.abs_diff(*sled) };
            Some(distance) == nearest
        }));
    }
    // "Sled push and pull", "push/pull", "push the sled and then pull it".
    for (place, station) in &moves {
        let reach = if ["and", "or", "then", "vs", "versus"].contains(&words.before(*place, 1)) { 6 } else { 2 };
        if bound.iter().any(|(other, _)| place.abs_diff(*other) <= reach) {
            bound.push((*place, *station));
        }
    }
    match (bound.is_empty(), moves.is_empty()) {
        (false, _) => bound,
        (true, false) => moves,
        (true, true) => {
            let place = sleds.first().copied().unwrap_or_default();
            vec![(place, Station::SledPush), (place, Station::SledPull)]
        }
    }
}

/// Pushes and pulls that may be a sled's: no push-ups, no pull day.
fn sled_moves(words: &Words) -> Vec<(usize, Station)> {
    const OTHERWISE: &[&str] = &[
        "up", "ups", "press", "presses", "day", "days", "down", "downs", "apart", "aparts", "jerk", "back", "through",
        "throughs", "myself", "yourself",
    ];
    let is_sleds = |place: &usize| {
        !OTHERWISE.contains(&words.at(place + 1)) && !["face", "lat", "band"].contains(&words.before(*place, 1))
    };
    // Right after "sled" a worse slip is still clear: "sled pul", "sled pusch".
    let slips = |known: &'static str| {
        words.places(SLED).into_iter().map(|sled| sled + 1).filter(move |place| is_slip(words.at(*place), known))
    };
    let pushes =
        words.places(PUSH).into_iter().chain(slips("push")).filter(is_sleds).map(|place| (place, Station::SledPush));
    let pulls =
        words.places(PULL).into_iter().chain(slips("pull")).filter(is_sleds).map(|place| (place, Station::SledPull));
    let mut moves: Vec<_> = pushes.chain(pulls).collect();
    moves.sort_by_key(|(place, _)| *place);
    moves
}

/// "The ergs" are both, unless one of them is named.
fn ergs(words: &Words, found: &[(usize, Station)]) -> Vec<(usize, Station)> {
    if found.iter().any(|(_, station)| matches!(station, Station::SkiErg | Station::Row)) {
        return Vec::new();
    }
    let is_race_erg = |place: &usize| !["bike", "assault", "echo", "arm"].contains(&words.before(*place, 1));
    let places = (0..words.len()).filter(|place| ["erg", "ergs", "ergometers"].contains(&words.at(*place)));
    places.filter(is_race_erg).take(1).flat_map(|place| [(place, Station::SkiErg), (place, Station::Row)]).collect()
}

/// Half names, believed only where nothing else is named: "what about the pull?", "how heavy is the ball".
fn hinted(words: &Words) -> Vec<(usize, Station)> {
    const MEASURES: &[&str] = &[
        "heavy", "heavier", "weight", "weights", "weigh", "weighs", "kg", "kgs", "kilo", "kilos", "lb", "lbs",
        "pounds", "load", "loads", "high", "height",
    ];
    let asks_a_measure = words.say(MEASURES);
    let asks_what = ["what", "which", "how"].contains(&words.at(0)) || asks_a_measure;
    let mut hints: Vec<(usize, Station)> =
        sled_moves(words).into_iter().filter(|(place, _)| is_short_for_a_sled(words, *place, asks_what)).collect();
    if !asks_a_measure {
        return hints;
    }
    for place in 0..words.len() {
        let (before, word, next) = (words.before(place, 1), words.at(place), words.at(place + 1));
        let is_named = ["the", "what", "which", "race"].contains(&before);
        let station = match word {
            "ball" | "balls" if next != "of" && !OTHER_BALLS.contains(&before) => Station::WallBalls,
            "target" | "targets" if words.say(&["high", "height"]) => Station::WallBalls,
            "bag" if is_named && !["drop", "check"].contains(&next) => Station::SandbagLunge,
            "carry" | "carries" if is_named && next != "on" => Station::FarmersCarry,
            "bells" => Station::FarmersCarry,
            _ => continue,
        };
        hints.push((place, station));
    }
    hints
}

const OTHER_BALLS: &[&str] =
    &["medicine", "med", "slam", "lacrosse", "massage", "tennis", "golf", "swiss", "stability", "exercise"];

/// "The pull" in a short question is the sled's; "I push too hard" is nobody's.
fn is_short_for_a_sled(words: &Words, place: usize, asks_what: bool) -> bool {
    const EFFORT: &[&str] = &[
        "hard",
        "harder",
        "hardest",
        "it",
        "me",
        "on",
        "too",
        "past",
        "more",
        "out",
        "off",
        "over",
        "my",
        "us",
        "limits",
        "a",
        "the",
        "forward",
        "until",
        "beyond",
        "notifications",
        "so",
    ];
    const SOMEBODY: &[&str] = &["i", "you", "we", "to", "can", "should", "could", "will", "must"];
    let is_plain = is_one_of(words.at(place), &["push", "pushes", "pull", "pulls"]);
    let is_effort = EFFORT.contains(&words.at(place + 1));
    words.len() <= 8 && is_plain && !is_effort && (asks_what || !SOMEBODY.contains(&words.before(place, 1)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Station::*;

    #[test]
    fn stations_are_understood_in_an_athletes_words() {
        let cases: &[(&str, &[Station])] = &[
            ("How heavy is the sled push for pro women?", &[SledPush]),
            ("sled psuh", &[SledPush]),
            ("seld push", &[SledPush]),
            ("sledpush weight", &[SledPush]),
            ("sled-push", &[SledPush]),
            ("sledge push", &[SledPush]),
            ("pushing the sled", &[SledPush]),
            ("push a heavy sled", &[SledPush]),
            ("which sled do the open men in Berlin have to push", &[SledPush]),
            ("should I push hard on the sled pull?", &[SledPull]),
            ("do push ups help the sled pull?", &[SledPull]),
            ("is the sled heavier than my push press", &[SledPush, SledPull]),
            ("sled push and pull", &[SledPush, SledPull]),
            ("sled pull/push", &[SledPull, SledPush]),
            ("sled weight, push or pull?", &[SledPush, SledPull]),
            ("how do I pull the sled after the sled push", &[SledPull, SledPush]),
            ("sled drag", &[SledPull]),
            ("sled pul women", &[SledPull]),
            ("sled pusch", &[SledPush]),
            ("sled plus lunges", &[SledPush, SledPull, SandbagLunge]),
            ("do I push the sled and then pull it", &[SledPush, SledPull]),
            ("how heavy are the sleds", &[SledPush, SledPull]),
            ("womens pro sled", &[SledPush, SledPull]),
            ("what about the pull?", &[SledPull]),
            ("what do open men push", &[SledPush]),
            ("what do I push?", &[SledPush]),
            ("and the push?", &[SledPush]),
            ("100 wallballs", &[WallBalls]),
            ("mixed doubles wall balls", &[WallBalls]),
            ("wall-balls", &[WallBalls]),
            ("wal balls", &[WallBalls]),
            ("wallbals", &[WallBalls]),
            ("how many wbs", &[WallBalls]),
            ("wall balls, then rowing", &[WallBalls, Row]),
            ("how heavy is the ball for men", &[WallBalls]),
            ("how high is the target", &[WallBalls]),
            ("burpee broad jumps", &[BurpeeBroadJump]),
            ("broad jumps", &[BurpeeBroadJump]),
            ("bbj", &[BurpeeBroadJump]),
            ("burpess", &[BurpeeBroadJump]),
            ("burpies", &[BurpeeBroadJump]),
            ("farmer's carry", &[FarmersCarry]),
            ("farmers walk", &[FarmersCarry]),
            ("which kettlebells do men use", &[FarmersCarry]),
            ("how heavy is the carry", &[FarmersCarry]),
            ("sandbag lunges", &[SandbagLunge]),
            ("sand bag", &[SandbagLunge]),
            ("lugnes", &[SandbagLunge]),
            ("walking lunge", &[SandbagLunge]),
            ("how heavy is the bag", &[SandbagLunge]),
            ("ski erg pace", &[SkiErg]),
            ("SkiErg", &[SkiErg]),
            ("how far is the ski", &[SkiErg]),
            ("the rower", &[Row]),
            ("row", &[Row]),
            ("1000m row!", &[Row]),
            ("damper on the ergs", &[SkiErg, Row]),
            ("ski, sled push, sled pull, burpees, row, farmers, lunges, wall balls", &Station::ALL),
        ];
        for (text, stations) in cases {
            assert_eq!(stations_mentioned(text), *stations, "{text}");
        }
    }

    #[test]
    fn words_that_only_contain_or_resemble_a_station_are_none() {
        for text in [
            "tomorrow I grow",
            "throw it",
            "my skill",
            "plunge pool",
            "arrow",
            "my lungs burn",
            "chia seeds",
            "brown rice",
            "crowded",
            "skip it",
            "skin",
            "I push myself too hard in every single workout lately",
            "I push too hard",
            "should I push",
            "push the pace",
            "three days in a row",
            "bent over rows",
            "barbell row",
            "front row seats",
            "rows of seats",
            "kettlebell swings",
            "farmers market",
            "push ups and pull ups",
            "pull day",
            "push day",
            "I pulled a muscle",
            "ski holiday",
            "bike erg",
            "the ball of my foot",
            "where is the bag drop",
            "can I carry gels",
            "carry on",
            "heavy medicine ball",
            "lounge",
            "former",
            "what is my target",
            "wall sits",
            "walls",
            "",
            "   ",
            "?!",
        ] {
            assert_eq!(stations_mentioned(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_name_and_slug_is_understood(at in 0_usize..8) {
            let station = Station::ALL[at];
            for text in [station.name(), station.slug(), station.in_sentence()] {
                prop_assert_eq!(stations_mentioned(text), [station]);
            }
        }

        #[test]
        fn stations_keep_their_order_and_come_once(order in prop::collection::vec(0_usize..8, 0..8)) {
            let named: Vec<Station> = order.iter().map(|at| Station::ALL[*at]).collect();
            let text = named.iter().map(|station| station.name()).collect::<Vec<_>>().join(", afterwards a very easy kilometre, next ");
            let mut expected = Vec::new();
            for station in named {
                if !expected.contains(&station) {
                    expected.push(station);
                }
            }
            prop_assert_eq!(stations_mentioned(&text), expected);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = stations_mentioned(&text);
        }

        #[test]
        fn no_words_panic(
            words in prop::collection::vec(prop::sample::select(vec![
                "sled", "push", "pull", "row", "in", "a", "erg", "wall", "ball", "the", "bag", "broad", "how", "heavy", "w",
            ]), 0..8),
        ) {
            let _ = stations_mentioned(&words.join(" "));
        }
    }
}
