//! What a conversation is called: its subject in a few words, understood where that is possible, else the question
//! without its pleasantries.

use training::Station;

use super::{AnswerKind, Answered, Intent, Understanding, understand::alone};
use crate::knowledge::Passage;

/// As much as a line of the list shows.
const CHARACTERS_MAX: usize = 60;

const GREETINGS: [&str; 9] =
    ["hi", "hello", "hey", "yo", "good morning", "good afternoon", "good evening", "thanks", "thank you"];

/// Only behind a greeting or before a comma: "coach me for Berlin" is a question.
const NAMES: [&str; 5] = ["there", "coach k", "coach", "k", "mate"];

const OPENINGS: [&str; 21] = [
    "please",
    "ok",
    "okay",
    "quick question",
    "one more question",
    "question",
    "i have a question",
    "can you tell me about",
    "can you tell me",
    "could you tell me",
    "can you explain",
    "could you explain",
    "tell me about",
    "tell me",
    "explain",
    "do you know",
    "i want to know",
    "i would like to know",
    "i'd like to know",
    "i was wondering",
    "i wonder",
];

/// How a question begins, and how its title does.
const FRAMES: [(&str, &str); 24] = [
    ("how do i ", "How to "),
    ("how do you ", "How to "),
    ("how should i ", "How to "),
    ("how can i ", "How to "),
    ("how could i ", "How to "),
    ("what do i ", "What to "),
    ("what should i ", "What to "),
    ("what can i ", "What to "),
    ("when do i ", "When to "),
    ("when should i ", "When to "),
    ("where do i ", "Where to "),
    ("where should i ", "Where to "),
    ("how long should i ", "How long to "),
    ("how much should i ", "How much to "),
    ("how often should i ", "How often to "),
    ("how fast should i ", "How fast to "),
    ("why do i ", "Why I "),
    ("what is a ", ""),
    ("what is the ", ""),
    ("what's the ", ""),
    ("what are the ", ""),
    ("what is ", ""),
    ("what's ", ""),
    ("what are ", ""),
];

/// Verbs that no "how to" goes with.
const STATES: [&str; 6] = ["need", "have", "weigh", "know", "feel", "get to"];

/// The name of a conversation that was just begun.
pub(super) fn of_question(asked: &str) -> String {
    subject(&alone(asked)).unwrap_or_else(|| cut(&words(asked)))
}

/// The name after the first answer; `None` while only pleasantries were exchanged.
pub(super) fn of_exchange(asked: &str, answered: &Answered) -> Option<String> {
    if matches!(answered.answer.kind, AnswerKind::SmallTalk | AnswerKind::OffTopic) {
        return None;
    }
    let understood = alone(asked);
    if let Some(subject) = subject(&understood) {
        return Some(subject);
    }
    let words = words(asked);
    let says_little = words.split_whitespace().count() < 2 || words.chars().count() > CHARACTERS_MAX;
    let topic = answered.passages.first().filter(|_| says_little);
    Some(cut(&topic.map_or(words, |passage| topic_of(passage, &understood.stations))))
}

/// What is asked about, where code knows it.
fn subject(understood: &Understanding) -> Option<String> {
    let division = understood.division.resolve(None).map(|division| format!(", {}", division.label()));
    let stations = match understood.stations.as_slice() {
        [one] => Some(one.name().to_owned()),
        [one, other] => Some(format!("{} and {}", one.name(), other.in_sentence().trim_start_matches("the "))),
        _ => None,
    };
    match understood.intent {
        Intent::StationFacts => {
            let standards = if division.is_none() { " standards" } else { "" };
            let what = stations.map_or_else(|| "Race weights".to_owned(), |stations| stations + standards);
            Some(what + &division.unwrap_or_default())
        }
        Intent::RaceOrder => Some("The race format".to_owned()),
        Intent::Penalties => Some(match understood.stations.as_slice() {
            [station] => format!("{} penalties", station.name()),
            _ => "Penalties".to_owned(),
        }),
        Intent::Countdown => Some("Days to my race".to_owned()),
        Intent::Goal => Some("My goal time".to_owned()),
        Intent::WhoAreYou => Some("Who Coach K is".to_owned()),
        Intent::AboutMe => Some("What Coach K knows of me".to_owned()),
        Intent::Knowledge
        | Intent::OwnLog
        | Intent::Greeting
        | Intent::SmallTalk
        | Intent::Thanks
        | Intent::Injection
        | Intent::OffTopic => None,
    }
}

/// A question that says too little or too much is named after what answered it.
fn topic_of(passage: &Passage, stations: &[Station]) -> String {
    match stations {
        [station] if !passage.heading.eq_ignore_ascii_case(station.name()) => {
            format!("{}: {}", station.name(), passage.heading)
        }
        _ => format!("{}: {}", passage.title, passage.heading),
    }
}

/// The first sentence that says something, as a title says it.
fn words(asked: &str) -> String {
    let said = sentences(asked).into_iter().map(without_pleasantries).find(|sentence| !sentence.is_empty());
    let line = said.unwrap_or_else(|| asked.trim().lines().next().unwrap_or_default());
    capital(&framed(line.trim_end_matches(['?', '.', '!', ' '])))
}

/// The dot of "4.30" ends no sentence.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let is_last = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        if letter == '\n' || (matches!(letter, '.' | '?' | '!') && is_last) {
            let end = at + letter.len_utf8();
            found.push(&text[start..end]);
            start = end;
        }
    }
    found.push(&text[start..]);
    found
}

fn without_pleasantries(sentence: &str) -> &str {
    let mut rest = sentence.trim();
    let mut is_greeted = false;
    loop {
        let before = rest;
        if let Some(stripped) = GREETINGS.iter().find_map(|opening| stripped(rest, opening)) {
            rest = stripped;
            is_greeted = true;
        }
        if let Some(stripped) = OPENINGS.iter().find_map(|opening| stripped(rest, opening)) {
            rest = stripped;
        }
        let name = NAMES.iter().find_map(|name| Some((stripped(rest, name)?, name.len())));
        if let Some((stripped, length)) = name
            && (is_greeted || rest[length..].starts_with([',', '!', ':', '.']))
        {
            rest = stripped;
        }
        if rest == before {
            return rest;
        }
    }
}

/// Without `opening` and the punctuation behind it, where it is whole words.
fn stripped<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let head = text.get(..opening.len())?;
    let rest = &text[opening.len()..];
    let is_whole = !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '\'');
    (head.eq_ignore_ascii_case(opening) && is_whole)
        .then(|| rest.trim_start_matches([',', '.', '!', '?', ':', ';', '-', ' ']))
}

fn framed(text: &str) -> String {
    for (start, title) in FRAMES {
        let Some(head) = text.get(..start.len()) else { continue };
        let rest = &text[start.len()..];
        let is_state = STATES.iter().any(|verb| stripped(rest, verb).is_some());
        if head.eq_ignore_ascii_case(start) && !rest.trim().is_empty() && !(is_state && title.ends_with("to ")) {
            return format!("{title}{rest}");
        }
    }
    text.to_owned()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// At a word.
fn cut(text: &str) -> String {
    if text.chars().count() <= CHARACTERS_MAX {
        return text.to_owned();
    }
    let cut: String = text.chars().take(CHARACTERS_MAX).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{cut} …")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_conversation_is_named_after_its_subject_without_pleasantries() {
        for (asked, title) in [
            ("How heavy is the sled push for pro women?", "Sled push, Women Pro"),
            ("Hi coach! how heavy is the sled push", "Sled push standards"),
            ("what are my race weights?", "Race weights"),
            ("penalty for dropping the sandbag", "Sandbag lunge penalties"),
            ("What is HYROX?", "The race format"),
            ("How long until my race?", "Days to my race"),
            ("Hey Coach K, how do I pace the wall balls?", "How to pace the wall balls"),
            ("Good morning. What should I eat before the race?", "What to eat before the race"),
            ("Wall balls killed me in Hamburg. What do I change?", "Wall balls killed me in Hamburg"),
            ("could you explain why a deload in week 8", "Why a deload in week 8"),
            ("coach me for Berlin", "Coach me for Berlin"),
            ("what is a good wall ball split?", "Good wall ball split"),
            ("What do I need for the sled?", "What do I need for the sled"),
            ("I run 4.30 a km. Is that fast?", "I run 4.30 a km"),
            ("hello", "Hello"),
        ] {
            assert_eq!(of_question(asked), title, "{asked}");
        }
    }

    #[test]
    fn a_long_question_is_cut_at_a_word() {
        let long = of_question(&"burpees ".repeat(20));
        assert!(long.chars().count() <= 62 && long.ends_with("burpees …"), "{long}");
    }

    proptest! {
        #[test]
        fn every_question_gets_a_name_that_fits(asked in "\\PC{0,300}") {
            prop_assume!(!asked.trim().is_empty());
            let title = of_question(asked.trim());
            prop_assert!((1..=120).contains(&title.chars().count()), "{title:?}");
        }
    }
}
