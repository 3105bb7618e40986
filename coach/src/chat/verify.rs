//! The last step before anybody reads an answer: a number that nothing supports is cut, with its sentence.

use std::collections::HashSet;

use super::{Answer, Athlete};
use crate::knowledge::Passage;

/// What may support a number.
#[derive(Debug, Clone, Copy)]
pub struct Supports<'a> {
    /// The cited passages.
    pub passages: &'a [Passage],
    pub athlete: &'a Athlete,
    /// The athlete's own words.
    pub question: &'a str,
}

/// An answer that may be shown, and what was cut from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    pub answer: Answer,
    pub unsupported: Vec<Unsupported>,
}

/// A sentence that was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// The number nothing supports.
    pub number: String,
    /// The block it stood in, by position.
    pub block: usize,
}

/// Checks every number of an answer against the tools' results, the cited passages, the athlete's profile and the
/// question. Citation marks and list numbers are not claims.
#[tracing::instrument(name = "verify", skip_all)]
#[must_use]
pub fn verify(answer: &Answer, supports: &Supports<'_>) -> Verified {
    let known = known_numbers(answer, supports);
    let mut unsupported = Vec::new();
    let mut blocks = Vec::new();
    for (position, block) in answer.blocks.iter().enumerate() {
        let kept = kept(block, &known, |number| unsupported.push(Unsupported { number, block: position }));
        if !kept.trim().is_empty() {
            blocks.push(kept);
        }
    }
    if !unsupported.is_empty() {
        blocks.insert(blocks.len().saturating_sub(1), "I left out a figure that my sources do not support.".to_owned());
    }
    Verified { answer: Answer { blocks, ..answer.clone() }, unsupported }
}

fn known_numbers(answer: &Answer, supports: &Supports<'_>) -> HashSet<String> {
    let mut known = HashSet::new();
    let mut learn = |text: &str| known.extend(numbers(text));
    for tool in &answer.tools {
        learn(&tool.result.to_string());
        learn(&tool.input.to_string());
    }
    for passage in supports.passages {
        for text in [&passage.body, &passage.heading, &passage.title] {
            learn(text);
        }
    }
    let profile = &supports.athlete.profile;
    learn(supports.question);
    for date in [profile.birth_date, profile.race_date].into_iter().flatten() {
        learn(&date.to_string());
    }
    if let Some(goal) = profile.goal {
        learn(&goal.to_string());
    }
    // Names carry digits of their own.
    learn(profile.race_name.as_deref().unwrap_or_default());
    // What our own wording says about the sources we read.
    learn("25/26 24/25");
    known
}

/// A block without its unsupported sentences; in tables and lists, without its unsupported lines.
fn kept(block: &str, known: &HashSet<String>, mut cut: impl FnMut(String)) -> String {
    let is_lines =
        block.lines().any(|line| line.starts_with(['|', '-', '*']) && !line.starts_with("**")) || is_numbered(block);
    let pieces: Vec<&str> = if is_lines { block.split_inclusive('\n').collect() } else { sentences(block) };
    let mut kept = String::new();
    for piece in pieces {
        match numbers(without_list_number(piece)).into_iter().find(|number| !known.contains(number)) {
            None => kept.push_str(piece),
            Some(number) => cut(number),
        }
    }
    kept.trim_end().to_owned()
}

fn is_numbered(block: &str) -> bool {
    block.lines().count() > 1
        && block.lines().all(|line| line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok()))
}

fn without_list_number(line: &str) -> &str {
    match line.split_once(". ") {
        Some((number, rest)) if number.trim().parse::<u8>().is_ok() => rest,
        _ => line,
    }
}

/// Sentences with what follows them, so that they can be put together again. A citation belongs to the sentence
/// before it.
fn sentences(block: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let bytes = block.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if matches!(bytes[at], b'.' | b'?' | b'!')
            && bytes.get(at + 1).is_none_or(|next| next.is_ascii_whitespace() || *next == b'*')
        {
            let mut end = at + 1;
            while bytes.get(end).is_some_and(|next| next.is_ascii_whitespace() || *next == b'*') {
                end += 1;
            }
            while bytes.get(end) == Some(&b'[') {
                let Some(close) = block[end..].find(']') else { break };
                end += close + 1;
                while bytes.get(end).is_some_and(u8::is_ascii_whitespace) {
                    end += 1;
                }
            }
            pieces.push(&block[start..end]);
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    if start < block.len() {
        pieces.push(&block[start..]);
    }
    pieces
}

/// The numbers of a text, written one way: "1,000" is 1000, "2.70" is 2.7, "1:20:00" and "26/27" stay whole.
/// Citation marks are none.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        if letters[at] == '[' {
            let close = letters[at..].iter().position(|letter| *letter == ']').map(|offset| at + offset);
            if let Some(close) = close
                && letters[at + 1..close].iter().all(char::is_ascii_digit)
            {
                at = close + 1;
                continue;
            }
        }
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < letters.len() && (letters[at].is_ascii_digit() || is_inside(&letters, at)) {
            at += 1;
        }
        let number: String = letters[start..at].iter().collect();
        found.push(normal(&number));
    }
    found
}

/// A sign between two digits that belongs to the number.
fn is_inside(letters: &[char], at: usize) -> bool {
    matches!(letters[at], ',' | '.' | ':' | '/') && letters.get(at + 1).is_some_and(char::is_ascii_digit)
}

fn normal(number: &str) -> String {
    if number.contains([':', '/']) {
        return number.to_owned();
    }
    let plain = number.replace(',', "");
    if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.').to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use training::{Profile, Units, background::Background};

    use super::*;
    use crate::chat::{AnswerKind, ToolUse};

    fn athlete() -> Athlete {
        let profile = Profile {
            name: "Mara".to_owned(),
            sex: None,
            birth_date: None,
            division: None,
            race_name: None,
            race_date: None,
            goal: None,
            units: Units::Metric,
            time_zone: "UTC".to_owned(),
        };
        Athlete {
            name: "Mara".to_owned(),
            profile,
            background: Background::default(),
            today: jiff::civil::date(2026, 11, 24),
        }
    }

    fn checked(blocks: &[&str], result: serde_json::Value) -> Verified {
        let answer = Answer {
            blocks: blocks.iter().map(|block| (*block).to_owned()).collect(),
            citations: Vec::new(),
            tools: vec![ToolUse::new("station_facts", json!({}), &result)],
            kind: AnswerKind::Fact,
        };
        verify(&answer, &Supports { passages: &[], athlete: &athlete(), question: "is it 99 kg?" })
    }

    #[test]
    fn what_a_tool_says_may_be_said() {
        let verified = checked(
            &["**152 kg** over 1,000 m to 2.70 m in season 26/27. [1]", "| a | 152 kg |"],
            json!(["152 kg", "1000", 2.7, "26/27"]),
        );
        assert_eq!(verified.unsupported, []);
        assert_eq!(verified.answer.blocks.len(), 2);
    }

    #[test]
    fn a_number_nothing_supports_goes_with_its_sentence_and_only_that() {
        let verified = checked(
            &["The sled weighs 152 kg. [1] In Pro it is 175 kg. [2] Push low.", "**Next:** push."],
            json!("152 kg"),
        );
        assert_eq!(verified.unsupported[0].number, "175");
        assert_eq!(verified.answer.blocks[0], "The sled weighs 152 kg. [1] Push low.");
        assert!(verified.answer.blocks[1].contains("left out a figure"));
        assert_eq!(verified.answer.blocks[2], "**Next:** push.");
    }

    #[test]
    fn lists_lose_the_line_and_keep_their_numbers() {
        let verified = checked(
            &["1. SkiErg, 1,000 m\n2. Sled push, 50 m\n3. Lies, 77 m", "**Next:** go."],
            json!(["1,000 m", "50 m"]),
        );
        assert_eq!(verified.answer.blocks[0], "1. SkiErg, 1,000 m\n2. Sled push, 50 m");
    }

    #[test]
    fn the_athletes_own_number_may_be_repeated() {
        assert_eq!(checked(&["No, not 99 kg."], json!("152 kg")).unsupported, []);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = checked(&[&text], json!(text.clone()));
        }

        #[test]
        fn what_a_passage_says_word_for_word_is_never_cut(text in "[A-Za-z0-9 .,:/%–-]{0,120}") {
            let verified = checked(&[&text], json!(text.clone()));
            proptest::prop_assert_eq!(verified.unsupported, vec![]);
        }
    }
}
