use serde_json::json;
use training::Station;

use super::{Answer, AnswerKind, Draft, Question, Understanding, knowledge};
use crate::{
    knowledge::Found,
    tools::{penalty_lines, race_format},
};

/// Run, station, eight times over.
pub fn race_order(question: &Question<'_>) -> Answer {
    let mut draft = Draft::new(AnswerKind::Fact);
    let format = race_format();
    draft.used("race_format", json!({}), &format);
    let mark = draft.cite("event-format/the-race-in-order");
    draft.say(format!(
        "**{} × {} of running, and a station after each.** The order never changes. {mark}",
        format.runs, format.run
    ));
    let lines: Vec<String> = (1..)
        .zip(&format.stations)
        .map(|(position, (station, work))| format!("{position}. {station}, {work}"))
        .collect();
    draft.say(lines.join("\n"));
    let mark = draft.cite("event-format/runs-and-the-roxzone");
    draft.say(format!(
        "You end at the wall balls, because the clock stops after the last rep and nothing is run after it. {mark}"
    ));
    let step = if question.athlete.profile.division.is_some() {
        "ask me for your race weights, and pick the station you trust least."
    } else {
        "tell me your division in your profile, and I add your loads to this list."
    };
    draft.next(step)
}

/// What costs time at a station, or anywhere.
pub fn penalties(question: &Question<'_>, understanding: &Understanding, found: &[Found]) -> Answer {
    let stations: Vec<Option<Station>> = match understanding.stations.as_slice() {
        [] => vec![None],
        stations => stations.iter().copied().map(Some).collect(),
    };
    // A question about something the typed list does not know (chalk, music, …) is the passages' to answer.
    let text = question.text.to_lowercase();
    let is_specific =
        ["drink", "gel", "headphone", "music", "pace me", "help me", "spectator", "glove", "shoe", "appeal", "protest"];
    if understanding.stations.is_empty() && is_specific.iter().any(|word| text.contains(word)) {
        return knowledge::answer(question, understanding, found);
    }
    let mut draft = Draft::new(AnswerKind::Fact);
    for station in stations {
        let lines = penalty_lines(station);
        draft.used("penalties", json!({ "station": station.map(Station::slug) }), &lines);
        let id =
            station.map_or("penalties/general-rules".to_owned(), |station| format!("penalties/{}", station.slug()));
        let mark = draft.cite(&id);
        let season = lines.first().map(|line| line.season.clone()).unwrap_or_default();
        let place = station.map_or("Anywhere in the race", Station::name);
        draft.say(format!("**{place}**, rulebook {season}: {mark}"));
        draft.say(
            lines.iter().map(|line| format!("- {}: {}.", line.fault, line.consequence)).collect::<Vec<_>>().join("\n"),
        );
    }
    draft.say("Newer editions may differ, because I have read the 25/26 rulebook in full and later ones only through people who quote them.");
    draft.next(
        "practise the one standard here that you are least sure of, with somebody watching, in your next session.",
    )
}
