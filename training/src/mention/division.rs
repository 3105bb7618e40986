use super::word::{Words, is_one_of};
use crate::{Division, Format, Level, Sex};

/// The parts of a division a sentence names. A part named twice in different ways ("pro or open") is not named.
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
        let format = self.format_meant(fallback);
        let level = self.level.unwrap_or_else(|| match fallback {
            Some(division) if division.format() == format => division.level(),
            _ => Level::Open,
        });
        if self.is_mixed {
            return Some(Division::of(format, level, None));
        }
        let own_sexes = fallback.map_or(&[][..], Division::sexes);
        match (self.sex, own_sexes) {
            (Some(sex), _) => Some(Division::of(format, level, Some(sex))),
            (None, [sex]) => Some(Division::of(format, level, Some(*sex))),
            (None, [_, _]) if format != Format::Singles => Some(Division::of(format, level, None)),
            _ => None,
        }
    }

    fn format_meant(&self, fallback: Option<Division>) -> Format {
        let own = fallback.map(Division::format);
        match (self.format, self.is_mixed) {
            (Some(Format::Relay), _) => Format::Relay,
            (None, true) if own == Some(Format::Relay) => Format::Relay,
            // There are no mixed singles.
            (_, true) => Format::Doubles,
            (Some(format), false) => format,
            // "Pro", said by a doubles athlete, is about singles unless doubles are said too.
            (None, false) => own.filter(|_| self.level.is_none()).unwrap_or(Format::Singles),
        }
    }
}

/// Typed often and in haste; slips are forgiven here only, because "miles" are no males and a hobby is no hubby.
const WOMEN: &[&str] = &["woman", "women", "womens", "womans", "womn", "wmen", "female", "females"];
const LADIES: &[&str] =
    &["lady", "ladies", "girl", "girls", "gal", "gals", "mum", "mom", "mother", "sister", "daughter"];
const MEN: &[&str] = &[
    "man",
    "men",
    "mens",
    "mans",
    "male",
    "males",
    "guy",
    "guys",
    "bloke",
    "blokes",
    "gent",
    "gents",
    "gentleman",
    "gentlemen",
    "lad",
    "lads",
    "boys",
    "dad",
    "father",
    "brother",
    "son",
];
const SHE: &[&str] = &["she", "her", "hers"];
const HE: &[&str] = &["he", "him", "his"];
const WIFE: &[&str] = &["wife", "girlfriend", "fiancée"];
const HUSBAND: &[&str] = &["husband", "hubby", "boyfriend", "fiancé"];
const PRO: &[&str] = &["pro", "pros", "elite", "elites"];
const OPEN: &[&str] = &["open"];
const MIXED: &[&str] = &["mixed", "coed"];

/// What a sentence says about the division.
#[must_use]
pub fn division_mentioned(text: &str) -> DivisionMention {
    let words = Words::of(text);
    let together = couple(&words);
    let sex = if together == Couple::None { sex(&words) } else { sex_named(&words) };
    DivisionMention {
        sex,
        is_mixed: says_mixed(&words) || (together == Couple::Racing && sex.is_none()),
        level: level(&words),
        format: format(&words),
    }
}

/// "M pro", "open W": a letter beside the level; "50 m" is a distance.
fn says_letter(words: &Words, letters: &[&str]) -> bool {
    words.exact_places(letters).iter().any(|place| {
        let (before, next) = (words.before(*place, 1), words.at(place + 1));
        let is_after_figure = before.ends_with(|letter: char| letter.is_ascii_digit());
        !is_after_figure && [before, next].iter().any(|word| PRO.contains(word) || OPEN.contains(word))
    })
}

/// What nouns say wins over pronouns, which may mean anybody.
fn sex(words: &Words) -> Option<Sex> {
    let women = !women(words).is_empty() || words.say(WIFE) || says_letter(words, &["w", "f"]);
    let men = !men(words).is_empty() || words.say(HUSBAND) || says_letter(words, &["m"]);
    match (women, men) {
        (false, false) => only(words.say(SHE).then_some(Sex::Female), words.say(HE).then_some(Sex::Male)),
        (women, men) => only(women.then_some(Sex::Female), men.then_some(Sex::Male)),
    }
}

fn sex_named(words: &Words) -> Option<Sex> {
    only((!women(words).is_empty()).then_some(Sex::Female), (!men(words).is_empty()).then_some(Sex::Male))
}

fn women(words: &Words) -> Vec<usize> {
    [words.places(WOMEN), words.exact_places(LADIES)].concat()
}

fn men(words: &Words) -> Vec<usize> {
    let is_address = |place: usize| {
        let before = words.before(place, 1);
        // "Hey guys", "oh man", "you guys": nobody in particular.
        match words.at(place) {
            "guys" => ["hey", "hi", "hello", "you", "thanks", "ok"].contains(&before),
            "man" => {
                place == 0 && words.len() > 2 || ["hey", "hi", "oh", "thanks", "yo", "my", "damn"].contains(&before)
            }
            _ => false,
        }
    };
    words.exact_places(MEN).into_iter().filter(|place| !is_address(*place)).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Couple {
    None,
    /// "My wife and I": the word says nothing about whose load is asked.
    Named,
    /// The same, as a team.
    Racing,
}

fn couple(words: &Words) -> Couple {
    let is_with_me = |place: &usize| {
        let before = words.before(*place, 2);
        let after = (words.at(place + 1), words.at(place + 2));
        words.before(*place, 1) == "my" && (before == "with" || before == "and")
            || after.0 == "and" && ["i", "me", "myself"].contains(&after.1)
    };
    let is_couple = words.exact_places(WIFE).iter().chain(&words.exact_places(HUSBAND)).any(is_with_me);
    let is_team = words.say(&["doubles", "double", "team", "together", "pair", "pairs", "duo", "relay"]);
    match (is_couple, is_team) {
        (false, _) => Couple::None,
        (true, false) => Couple::Named,
        (true, true) => Couple::Racing,
    }
}

fn says_mixed(words: &Words) -> bool {
    const OTHERWISE: &[&str] = &[
        "feelings", "emotions", "results", "signals", "messages", "reviews", "session", "sessions", "workout",
        "workouts", "training", "martial", "up", "with", "bag", "terrain", "surface", "surfaces", "advice",
    ];
    let is_coed = words.exact_places(&["co"]).iter().any(|place| words.at(place + 1) == "ed");
    is_coed || words.exact_places(MIXED).iter().any(|place| !OTHERWISE.contains(&words.at(place + 1)))
}

fn level(words: &Words) -> Option<Level> {
    const OPENED: &[&str] = &[
        "my",
        "your",
        "up",
        "a",
        "an",
        "it",
        "hips",
        "hip",
        "chest",
        "shoulder",
        "shoulders",
        "hands",
        "hand",
        "palm",
        "palms",
        "water",
        "air",
        "gym",
        "wound",
        "wounds",
        "source",
        "minded",
        "mind",
        "hours",
        "blister",
        "blisters",
        "question",
        "with",
        "fast",
        "slow",
        "hard",
        "strong",
        "too",
        "on",
        "to",
        "wide",
    ];
    // "Should I open fast", "how to open the race", "my chest feels open".
    let is_verb = |place: &usize| {
        let (before, next) = (words.before(*place, 1), words.at(place + 1));
        OPENED.contains(&next)
            || ["i", "feel", "feels", "stay", "keep"].contains(&before)
            || (before == "to" && next == "the")
    };
    let mut is_pro = false;
    let mut is_open = !words.places(OPEN).iter().all(is_verb);
    for place in words.exact_places(PRO) {
        let is_talk = ["tip", "tips", "con", "cons", "rata"].contains(&words.at(place + 1)) || words.say(&["cons"]);
        if ["not", "non"].contains(&words.before(place, 1)) {
            is_open = true;
        } else if !is_talk {
            is_pro = true;
        }
    }
    only(is_pro.then_some(Level::Pro), is_open.then_some(Level::Open))
}

fn format(words: &Words) -> Option<Format> {
    // "Double" and "single" are everyday words: they count beside another word of the division.
    let is_beside_division = |place: &usize| {
        let neighbours = [words.before(*place, 1), words.at(place + 1)];
        let is_last = place + 1 == words.len() && words.len() <= 6;
        let is_part = neighbours.iter().any(|word| {
            is_one_of(word, WOMEN)
                || [LADIES, MEN, PRO, OPEN, MIXED].iter().any(|known| known.contains(word))
                || *word == "hyrox"
        });
        is_part || is_last || ["race", "division", "category", "event", "competition"].contains(&neighbours[1])
    };
    let says_beside = |known: &[&str]| words.exact_places(known).iter().any(is_beside_division);
    let doubles = !words.places(&["doubles"]).is_empty()
        || words.say(&["duo", "duos"])
        || words.exact_places(&["pairs"]).iter().any(|place| words.at(place + 1) != "of")
        || says_beside(&["double"]);
    let relay = !words.places(&["relay"]).is_empty() || words.say(&["relays"]);
    let singles = words.say(&["singles"]) || says_beside(&["single", "solo", "individual"]);
    match (singles, doubles, relay) {
        (true, false, false) => Some(Format::Singles),
        (false, true, false) => Some(Format::Doubles),
        (false, false, true) => Some(Format::Relay),
        _ => None,
    }
}

fn only<T>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(only), None) | (None, Some(only)) => Some(only),
        _ => None,
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
            ("women's pro sled", Division::WomenPro),
            ("women’s pro sled", Division::WomenPro),
            ("WOMEN PRO", Division::WomenPro),
            ("pro wmoen", Division::WomenPro),
            ("pro womans sled", Division::WomenPro),
            ("elite women", Division::WomenPro),
            ("female pro", Division::WomenPro),
            ("she races pro", Division::WomenPro),
            ("ladies open", Division::WomenOpen),
            ("for women?", Division::WomenOpen),
            ("my wife races, what is her sandbag", Division::WomenOpen),
            ("what does my girlfriend carry", Division::WomenOpen),
            ("my mum's wall balls", Division::WomenOpen),
            ("what do open men push", Division::MenOpen),
            ("heavy for guys?", Division::MenOpen),
            ("heavy for guys", Division::MenOpen),
            ("man open", Division::MenOpen),
            ("how heavy for a man", Division::MenOpen),
            ("non-pro men", Division::MenOpen),
            ("not pro, men", Division::MenOpen),
            ("male pro sled", Division::MenPro),
            ("what do the pros push, men", Division::MenPro),
            ("opne men", Division::MenOpen),
            ("sled push m open", Division::MenOpen),
            ("pro W", Division::WomenPro),
            ("pro wmen", Division::WomenPro),
            ("mixed doubles wall balls", Division::DoublesMixed),
            ("mixed doubels", Division::DoublesMixed),
            ("mixed double", Division::DoublesMixed),
            ("mixed", Division::DoublesMixed),
            ("co-ed doubles", Division::DoublesMixed),
            ("mixed singles", Division::DoublesMixed),
            ("mixed pro", Division::DoublesMixed),
            ("doubles with my husband", Division::DoublesMixed),
            ("my wife and I race doubles", Division::DoublesMixed),
            ("men's pro doubles", Division::DoublesMenPro),
            ("mens doubles", Division::DoublesMen),
            ("double men", Division::DoublesMen),
            ("doubles women", Division::DoublesWomen),
            ("women in pairs", Division::DoublesWomen),
            ("women's doubles with my girlfriend", Division::DoublesWomen),
            ("ladies relay", Division::RelayWomen),
            ("relay men", Division::RelayMen),
            ("mixed relay", Division::RelayMixed),
        ] {
            assert_eq!(division_mentioned(text).resolve(None), Some(division), "{text}");
        }
    }

    #[test]
    fn what_is_not_said_comes_from_the_profile() {
        use Division::*;
        for (text, own, meant) in [
            ("and for pro?", Some(WomenOpen), Some(WomenPro)),
            ("and for men?", Some(WomenOpen), Some(MenOpen)),
            ("and for men?", Some(WomenPro), Some(MenPro)),
            ("and in doubles?", Some(WomenOpen), Some(DoublesWomen)),
            ("and for men?", Some(DoublesWomen), Some(DoublesMen)),
            ("in doubles", Some(DoublesMixed), Some(DoublesMixed)),
            ("and mixed?", Some(RelayMen), Some(RelayMixed)),
            ("and mixed?", Some(MenPro), Some(DoublesMixed)),
            ("how heavy is it", Some(WomenOpen), Some(WomenOpen)),
            ("pro or open?", Some(MenPro), Some(MenPro)),
            ("my wife and I train together", Some(MenPro), Some(DoublesMixed)),
            ("my wife and I train", Some(MenPro), Some(MenPro)),
            ("pro?", Some(DoublesMixed), None),
            ("how heavy is it", None, None),
            ("for pro?", None, None),
            ("doubles", None, None),
        ] {
            assert_eq!(division_mentioned(text).resolve(own), meant, "{text} {own:?}");
        }
    }

    #[test]
    fn everyday_words_are_no_division() {
        for text in [
            "how much protein",
            "a problem",
            "the programme",
            "improve",
            "opening hours",
            "manage",
            "recommend",
            "ten miles",
            "relax",
            "makes sense",
            "how much farther",
            "single leg work",
            "every single workout",
            "double the weight",
            "double unders",
            "in Oslo",
            "pros and cons",
            "pro tip please",
            "open my hips",
            "should I open with a fast ski",
            "my chest feels open",
            "how to open the race",
            "50 m w 3 f",
            "replays",
            "hey guys",
            "man, that was hard",
            "you guys rock",
            "mixed feelings",
            "a mixed session",
            "two pairs of shoes",
            "menu",
            "mental",
            "human",
            "this",
            "here",
            "shelter",
            "sonic",
            "omen",
            "mention",
            "prone",
            "profile",
            "my hobby",
            "gets better",
            "blocks",
            "solo run on Sunday",
            "I trained solo today with a friend",
            "my bother",
            "hershey",
            "ordinary",
            "",
        ] {
            assert_eq!(division_mentioned(text), DivisionMention::default(), "{text}");
        }
    }

    #[test]
    fn both_of_two_is_neither() {
        let mention = division_mentioned("men and women, pro and open, singles or doubles");
        assert!(mention.is_empty());
        assert_eq!(division_mentioned("women").sex, Some(Sex::Female));
        assert_eq!(division_mentioned("he says women push less").sex, Some(Sex::Female));
    }

    proptest! {
        #[test]
        fn every_label_names_its_own_division(at in 0_usize..12) {
            let division = Division::ALL[at];
            prop_assert_eq!(division_mentioned(division.label()).resolve(None), Some(division));
            prop_assert_eq!(division_mentioned(division.slug()).resolve(None), Some(division));
        }

        #[test]
        fn what_is_said_is_never_overruled(said in 0_usize..12, own in 0_usize..12) {
            let (said, own) = (Division::ALL[said], Division::ALL[own]);
            let resolved = division_mentioned(&format!("{} {:?} open", said.label(), said.format())).resolve(Some(own));
            if said.level() == Level::Open {
                prop_assert_eq!(resolved, Some(said));
            }
        }

        #[test]
        fn no_text_panics(text in ".*", at in 0_usize..12) {
            let _ = division_mentioned(&text).resolve(Some(Division::ALL[at]));
        }

        #[test]
        fn no_words_panic(
            words in prop::collection::vec(prop::sample::select(vec![
                "my", "wife", "and", "i", "doubles", "double", "man", "guys", "pro", "not", "open", "mixed", "co", "ed", "solo", "women",
            ]), 0..8),
        ) {
            let _ = division_mentioned(&words.join(" ")).resolve(None);
        }
    }
}
