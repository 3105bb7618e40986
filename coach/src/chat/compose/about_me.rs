use serde_json::json;
use training::background::told;

use super::{Answer, AnswerKind, Draft, Question};

/// Everything the athlete told, as it is stored, and what is still open.
pub fn answer(question: &Question<'_>) -> Answer {
    let athlete = question.athlete;
    let known: Vec<(&str, String)> = told(&athlete.profile, &athlete.background, athlete.today)
        .into_iter()
        .map(|line| (line.what, one_line(&line.told)))
        .collect();
    let mut draft = Draft::new(AnswerKind::Profile);
    draft.used("athlete", json!({ "today": athlete.today.to_string() }), &known);
    if known.is_empty() {
        draft.say("Your name, and nothing else yet. Tell me more, because loads, paces and a plan depend on it.");
    } else {
        draft.say("This is what you told me. I look at it before every answer, because a number that fits somebody else is no help.");
        draft.say(known.iter().map(|(what, told)| format!("- **{what}:** {told}")).collect::<Vec<_>>().join("\n"));
    }
    if let Some(held) = athlete.background.held_back(&athlete.profile, athlete.today) {
        draft.say(held);
    }
    match athlete.background.first_open() {
        Some(step) => draft.next(&format!("go on with “{}” on your profile.", step.title())),
        None => draft.next("correct on your profile what is not true any more."),
    }
}

/// The athlete's own words must not become a list, a heading or a link of ours.
fn one_line(text: &str) -> String {
    let plain = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    plain.filter(|letter| !matches!(letter, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '\\')).collect()
}
