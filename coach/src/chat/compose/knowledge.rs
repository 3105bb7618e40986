use super::{Answer, AnswerKind, Draft, Question, Understanding, one_of};
use crate::knowledge::Found;

/// A second passage adds something when it fits about as well as the first.
const SECOND_WITHIN: f32 = 0.1;

/// The best passage, whole sentences, nothing altered; perhaps a second one's first words.
pub fn answer(question: &Question<'_>, understanding: &Understanding, found: &[Found]) -> Answer {
    let Some(best) = found.first().filter(|best| best.is_about_it()) else { return no_source(question, found) };
    let mut draft = Draft::new(AnswerKind::Knowledge);
    draft.searched(question, found);
    let mark = draft.cite(&best.passage.id);
    if best.passage.confidence == "low" {
        draft.say(one_of(
            question,
            &["Coaches' practice rather than proof:", "The evidence here is thin, so take it as practice:"],
        ));
    }
    for paragraph in paragraphs(&best.passage.body) {
        draft.say(format!("{paragraph} {mark}"));
    }
    let names_station = |found: &&Found| {
        understanding.stations.is_empty()
            || understanding.stations.iter().any(|station| found.passage.id.starts_with(station.slug()))
    };
    let second = found
        .iter()
        .skip(1)
        .filter(|other| other.is_about_it())
        .filter(names_station)
        .find(|other| best.score - other.score <= SECOND_WITHIN && other.passage.title != best.passage.title);
    if let Some(second) = second
        && let Some(sentences) = first_sentences(&second.passage.body, 2)
    {
        let mark = draft.cite(&second.passage.id);
        let also = one_of(question, &["Worth adding", "Beside that", "And"]);
        draft.say(format!("{also}, on {}: {sentences} {mark}", lower_first(&second.passage.heading)));
    }
    if !draft.blocks.iter().any(|block| ["because", "so that", "since", "Why"].iter().any(|word| block.contains(word)))
    {
        draft.say("Try it before you trust it, because what works is what you have rehearsed.");
    }
    draft.next(step(question, &best.passage.topic))
}

/// Says so, and offers what is nearest.
fn no_source(question: &Question<'_>, found: &[Found]) -> Answer {
    let mut draft = Draft::new(AnswerKind::NoSource);
    draft.searched(question, found);
    draft.say(one_of(
        question,
        &[
            "I don't know. My sources have nothing on that, and I would rather say so than guess.",
            "My sources have nothing on that, so I won't guess.",
        ],
    ));
    if let Some(nearest) = found.first() {
        let mark = draft.cite(&nearest.passage.id);
        draft.say(format!(
            "The nearest thing I have is “{}”, under {}. {mark}",
            nearest.passage.heading, nearest.passage.title
        ));
    }
    draft.say("It may be my wording, because I look for what a question says rather than what it means.");
    draft.next("ask it again with the station, the distance or the symptom named, or open that passage.")
}

/// Paragraphs and lists of a passage, in order.
fn paragraphs(body: &str) -> impl Iterator<Item = String> + '_ {
    body.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned)
}

fn first_sentences(body: &str, count: usize) -> Option<String> {
    let paragraph = paragraphs(body).next().filter(|paragraph| !paragraph.starts_with(['-', '*', '|', '1']))?;
    let mut end = 0;
    let mut sentences = 0;
    let bytes = paragraph.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let is_end =
            matches!(byte, b'.' | b'?') && bytes.get(at + 1).is_none_or(|next| *next == b' ' || *next == b'\n');
        if is_end {
            end = at + 1;
            sentences += 1;
            if sentences == count {
                break;
            }
        }
    }
    paragraph.get(..end).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn lower_first(heading: &str) -> String {
    let mut letters = heading.chars();
    match (letters.next(), heading.chars().nth(1)) {
        // An abbreviation stays one.
        (Some(_), Some(second)) if second.is_uppercase() => heading.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(letters).collect(),
        (None, _) => String::new(),
    }
}

/// Something to do within a day or two; no number that nothing supports.
fn step(question: &Question<'_>, topic: &str) -> &'static str {
    match topic {
        "event" | "race-day" => one_of(
            question,
            &[
                "check this against your event's own page, then note it on your race card.",
                "write it on your race card, so that you need not think about it on the day.",
            ],
        ),
        "station" | "strength" => one_of(
            question,
            &[
                "try one cue of this in your next session, and only one.",
                "put one short set of this into your next session and film it.",
                "pick one cue, say it aloud before the first rep, and see what changes.",
            ],
        ),
        "pacing" => "write your first split on your hand or card, and hold back on it in your next rehearsal.",
        "running" => one_of(
            question,
            &[
                "use it on your next easy run, and note how it felt.",
                "put it into one run this week, and keep the others as they are.",
            ],
        ),
        "programming" => "look at your next seven days and move one session so that this holds.",
        "fuelling" => "rehearse it once in training before race day, and write down how your stomach took it.",
        "recovery" => "do the easy version of this tonight.",
        "safety" => "if it is still there tomorrow, have somebody qualified look at it before you train.",
        "mental" => "say it in your own words once, and use it in the hardest minute of your next session.",
        "equipment" => "test it in training first, never for the first time on race day.",
        _ => one_of(
            question,
            &[
                "try it once this week, and tell me what you noticed.",
                "choose one thing from this for your next session.",
            ],
        ),
    }
}
