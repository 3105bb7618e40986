//! What a sentence in an athlete's own words mentions. Words are compared whole, with a letter or two of
//! tolerance where a word is long enough: "tomorrow" is no row, "women" are no men.

use crate::{Division, Format, Level, Season, Sex, Station};

/// The parts of a division a sentence names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DivisionMention {
    pub sex: Option<Sex>,
    pub is_mixed: bool,
    pub level: Option<Level>,
    pub format: Option<Format>,
}

impl DivisionMention {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The division meant; what is not said comes from `fallback`, else it is Open singles. `None` where the sex
    /// is unknown altogether.
    #[must_use]
    pub fn resolve(&self, fallback: Option<Division>) -> Option<Division> {
        if self.is_empty() {
            return fallback;
        }
        // "Pro", said by a doubles athlete, is about singles unless doubles are said too.
        let format = self.format.unwrap_or_else(|| match fallback {
            Some(division) if self.level.is_none() && !self.is_mixed => division.format(),
            _ if self.is_mixed => Format::Doubles,
            _ => Format::Singles,
        });
        let level = self.level.unwrap_or_else(|| match fallback {
            Some(division) if division.format() == format => division.level(),
            _ => Level::Open,
        });
        let own_sex = fallback.and_then(|division| match division.sexes() {
            [only] => Some(*only),
            _ => None,
        });
        let sex = if self.is_mixed { None } else { self.sex.or(own_sex) };
        let stays_mixed = self.sex.is_none() && fallback.is_some_and(|division| division.sexes().len() == 2);
        if sex.is_none() && !self.is_mixed && !(stays_mixed && format != Format::Singles) {
            return None;
        }
        Some(Division::of(format, level, sex))
    }
}

const WOMEN: [&str; 16] = [
    "woman",
    "women",
    "womens",
    "women's",
    "woman's",
    "female",
    "females",
    "lady",
    "ladies",
    "girl",
    "girls",
    "wife",
    "girlfriend",
    "mum",
    "sister",
    "her",
];
const MEN: [&str; 17] = [
    "man",
    "men",
    "mens",
    "men's",
    "man's",
    "male",
    "males",
    "guy",
    "guys",
    "bloke",
    "blokes",
    "gents",
    "husband",
    "boyfriend",
    "dad",
    "brother",
    "his",
];

/// What a sentence says about the division.
#[must_use]
pub fn division_mentioned(text: &str) -> DivisionMention {
    let words = words(text);
    let says = |known: &[&str]| words.iter().any(|word| known.iter().any(|known| is_word(word, known)));
    let mixed = says(&["mixed", "coed"]);
    let sex = match (says(&WOMEN), says(&MEN)) {
        (true, false) => Some(Sex::Female),
        (false, true) => Some(Sex::Male),
        _ => None,
    };
    let level = match (says(&["pro", "pros", "elite"]), says(&["open"])) {
        (true, false) => Some(Level::Pro),
        (false, true) => Some(Level::Open),
        _ => None,
    };
    let format = if says(&["doubles", "double", "duo", "pairs"]) {
        Some(Format::Doubles)
    } else if says(&["relay", "relays"]) {
        Some(Format::Relay)
    } else if says(&["singles", "single", "solo", "individual"]) {
        Some(Format::Singles)
    } else {
        None
    };
    DivisionMention { sex, is_mixed: mixed, level, format }
}

/// The stations a sentence names, in its order, each once. "Sled" alone is both.
#[must_use]
pub fn stations_mentioned(text: &str) -> Vec<Station> {
    let words = words(text);
    let mut found: Vec<Station> = Vec::new();
    let mut add = |stations: &[Station]| {
        for station in stations {
            if !found.contains(station) {
                found.push(*station);
            }
        }
    };
    let says_sled = words.iter().any(|word| is_word(word, "sled") || is_word(word, "sleds"));
    let says_push =
        words.iter().any(|word| is_word(word, "push") || is_word(word, "pushes") || is_word(word, "pushing"));
    let says_pull =
        words.iter().any(|word| is_word(word, "pull") || is_word(word, "pulls") || is_word(word, "pulling"));
    for (position, word) in words.iter().enumerate() {
        let next = words.get(position + 1).map_or("", String::as_str);
        let is = |known: &[&str]| known.iter().any(|known| is_word(word, known));
        let joined = format!("{word}{next}");
        if is(&["skierg", "ski", "skierging", "skiing"]) {
            add(&[Station::SkiErg]);
        } else if is(&["sledpush"]) || (says_sled && is(&["push", "pushes", "pushing"])) {
            add(&[Station::SledPush]);
        } else if is(&["sledpull"]) || (says_sled && is(&["pull", "pulls", "pulling"])) {
            add(&[Station::SledPull]);
        } else if is(&["sled", "sleds"]) && !says_push && !says_pull {
            add(&[Station::SledPush, Station::SledPull]);
        } else if is(&["bbj", "burpee", "burpees", "broadjump", "broadjumps"]) {
            add(&[Station::BurpeeBroadJump]);
        } else if is(&["row", "rower", "rowing", "rowerg", "rows"]) {
            add(&[Station::Row]);
        } else if is(&["farmers", "farmer", "farmer's", "kettlebell", "kettlebells"]) {
            add(&[Station::FarmersCarry]);
        } else if is(&["lunge", "lunges", "lunging", "sandbag"]) {
            add(&[Station::SandbagLunge]);
        } else if is(&["wallball", "wallballs"]) || joined == "wallball" || joined == "wallballs" || word == "wbs" {
            add(&[Station::WallBalls]);
        }
    }
    // "What about the pull?": the race has one of each.
    if !says_sled && found.is_empty() && words.len() <= 6 {
        found.extend(says_push.then_some(Station::SledPush));
        found.extend(says_pull.then_some(Station::SledPull));
    }
    found
}

/// A season in a sentence: "25/26", "2025/26", "2025-26", "season 2025/2026".
#[must_use]
pub fn season_mentioned(text: &str) -> Option<Season> {
    let digits_and_slashes: String = text
        .chars()
        .map(|letter| if letter.is_ascii_digit() || letter == '/' || letter == '-' { letter } else { ' ' })
        .collect();
    digits_and_slashes.split_whitespace().find_map(|piece| {
        let (from, to) = piece.split_once(['/', '-'])?;
        let year = |text: &str| {
            let number: i16 = text.parse().ok()?;
            match text.len() {
                2 => Some(2000 + number),
                4 => Some(number),
                _ => None,
            }
        };
        let (from, to) = (year(from)?, year(to)?);
        if to == from + 1 { Season::starting(from) } else { None }
    })
}

/// Lower-case words; an apostrophe belongs to its word.
fn words(text: &str) -> Vec<String> {
    text.chars()
        .take(4000)
        .map(|letter| if letter == '’' { '\'' } else { letter })
        .collect::<String>()
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The same word, or a slip of the thumb: one letter wrong, missing, doubled or swapped, first letter right,
/// in words of at least five letters that are not another word we know.
fn is_word(word: &str, known: &str) -> bool {
    if word == known {
        return true;
    }
    const OTHER_WORDS: [&str; 16] = [
        "skill", "skills", "sting", "rowan", "wonder", "plunge", "plunges", "lounge", "lunger", "males", "gall",
        "former", "opens", "doubled", "mined", "pulse",
    ];
    let is_long = word.chars().count() >= 5 && known.chars().count() >= 5;
    let is_sled_word = matches!(known, "push" | "pull" | "sled") && word.chars().count() == 4;
    if !(is_long || is_sled_word) || OTHER_WORDS.contains(&word) {
        return false;
    }
    word.chars().next() == known.chars().next() && if is_long { is_one_slip(word, known) } else { is_swap(word, known) }
}

fn is_swap(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len() != other.len() {
        return false;
    }
    let different: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    matches!(different.as_slice(), [first, second] if first + 1 == *second && one[*first] == other[*second] && one[*second] == other[*first])
}

fn is_one_slip(one: &str, other: &str) -> bool {
    if is_swap(one, other) {
        return true;
    }
    let (short, long) = if one.chars().count() <= other.chars().count() { (one, other) } else { (other, one) };
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    match long.len() - short.len() {
        0 => short.iter().zip(&long).filter(|(one, other)| one != other).count() == 1,
        1 => (0..long.len()).any(|left_out| {
            long.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, letter)| letter).eq(short.iter())
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn divisions_are_understood_in_an_athletes_words() {
        for (text, division) in [
            ("How heavy is the sled push for pro women?", Division::WomenPro),
            ("womens pro sled", Division::WomenPro),
            ("what do open men push", Division::MenOpen),
            ("heavy for guys?", Division::MenOpen),
            ("my wife races, what is her sandbag", Division::WomenOpen),
            ("mixed doubles wall balls", Division::DoublesMixed),
            ("men's pro doubles", Division::DoublesMenPro),
            ("female pro", Division::WomenPro),
            ("ladies relay", Division::RelayWomen),
            ("mixed relay", Division::RelayMixed),
            ("doubles women", Division::DoublesWomen),
        ] {
            assert_eq!(division_mentioned(text).resolve(None), Some(division), "{text}");
        }
    }

    #[test]
    fn what_is_not_said_comes_from_the_profile() {
        let women_open = Some(Division::WomenOpen);
        assert_eq!(division_mentioned("and for pro?").resolve(women_open), Some(Division::WomenPro));
        assert_eq!(division_mentioned("and for men?").resolve(women_open), Some(Division::MenOpen));
        assert_eq!(division_mentioned("and in doubles?").resolve(women_open), Some(Division::DoublesWomen));
        assert_eq!(division_mentioned("how heavy is it").resolve(women_open), women_open);
        assert_eq!(division_mentioned("how heavy is it").resolve(None), None);
        assert_eq!(division_mentioned("for pro?").resolve(None), None);
    }

    #[test]
    fn protein_is_no_pro_and_women_are_no_men() {
        for text in
            ["how much protein", "a problem", "the programme", "improve", "opening hours", "manage", "recommend"]
        {
            assert!(division_mentioned(text).is_empty(), "{text}");
        }
        assert_eq!(division_mentioned("women").sex, Some(Sex::Female));
    }

    #[test]
    fn stations_are_understood_in_an_athletes_words() {
        use Station::*;
        let cases: [(&str, &[Station]); 16] = [
            ("How heavy is the sled push for pro women?", &[SledPush]),
            ("sled psuh", &[SledPush]),
            ("sledpush weight", &[SledPush]),
            ("sled push and pull", &[SledPush, SledPull]),
            ("how heavy are the sleds", &[SledPush, SledPull]),
            ("what about the pull?", &[SledPull]),
            ("100 wallballs", &[WallBalls]),
            ("wall balls, then rowing", &[WallBalls, Row]),
            ("burpee broad jumps", &[BurpeeBroadJump]),
            ("burpess", &[BurpeeBroadJump]),
            ("farmer's carry", &[FarmersCarry]),
            ("sandbag lunges", &[SandbagLunge]),
            ("ski erg pace", &[SkiErg]),
            ("skierg", &[SkiErg]),
            ("the rower", &[Row]),
            ("how far is the ski", &[SkiErg]),
        ];
        for (text, stations) in cases {
            assert_eq!(stations_mentioned(text), stations, "{text}");
        }
    }

    #[test]
    fn words_that_only_contain_a_station_are_none() {
        for text in [
            "tomorrow I grow",
            "throw it",
            "my skill",
            "plunge pool",
            "arrow",
            "I push myself too hard in every single workout lately",
        ] {
            assert_eq!(stations_mentioned(text), [], "{text}");
        }
    }

    #[test]
    fn a_season_is_two_years_in_a_row() {
        let season = |year| Season::starting(year);
        for (text, expected) in [
            ("in 25/26", season(2025)),
            ("season 2024/25?", season(2024)),
            ("2026-27", season(2026)),
            ("2025/2026", season(2025)),
            ("3/4 of the way", None),
            ("10/12 reps", None),
            ("nothing", None),
        ] {
            assert_eq!(season_mentioned(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (division_mentioned(&text).resolve(None), stations_mentioned(&text), season_mentioned(&text));
        }
    }
}
