use coach::{
    Coach, Id,
    store::{ConversationRow, FIND_START, FIND_STOP},
};

use crate::{
    chat::api::{ConversationShown, Excerpt, FoundShown},
    error::AppError,
};

/// Longer than anything somebody looks for.
const SOUGHT_CHARACTERS_MAX: usize = 200;

pub(in crate::chat) async fn list(coach: &Coach, athlete: Id) -> Result<Vec<ConversationShown>, AppError> {
    let now = coach::now(&coach.store.profile(athlete).await?.time_zone);
    Ok(coach.store.conversations(athlete).await?.iter().map(|row| shown(row, &now)).collect())
}

pub(in crate::chat) async fn find(coach: &Coach, athlete: Id, text: &str) -> Result<Vec<FoundShown>, AppError> {
    let text: String = text.trim().chars().filter(|letter| !letter.is_control()).take(SOUGHT_CHARACTERS_MAX).collect();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let now = coach::now(&coach.store.profile(athlete).await?.time_zone);
    let found = coach.store.find_conversations(athlete, &text).await?;
    Ok(found
        .into_iter()
        .map(|found| FoundShown {
            conversation: ConversationShown {
                id: found.id.to_string(),
                title: found.title,
                when: when(found.updated_at_seconds, &now),
                is_pinned: found.is_pinned,
            },
            turn: found.turn.map(|turn| turn.to_string()),
            excerpt: pieces(&found.excerpt),
        })
        .collect())
}

pub(super) fn shown(row: &ConversationRow, now: &jiff::Zoned) -> ConversationShown {
    ConversationShown {
        id: row.id.to_string(),
        title: row.title.clone(),
        when: when(row.updated_at_seconds, now),
        is_pinned: row.is_pinned,
    }
}

/// What stands between the two marks was found.
fn pieces(excerpt: &str) -> Vec<Excerpt> {
    let mut pieces = Vec::new();
    let mut add = |text: &str, is_found| {
        if !text.is_empty() {
            pieces.push(Excerpt { text: text.to_owned(), is_found });
        }
    };
    for part in excerpt.split(FIND_START) {
        match part.split_once(FIND_STOP) {
            Some((found, rest)) => {
                add(found, true);
                add(rest, false);
            }
            None => add(part, false),
        }
    }
    pieces
}

/// As short as can be: the time today, the weekday this week, else the day.
fn when(seconds: i64, now: &jiff::Zoned) -> String {
    let Ok(then) = jiff::Timestamp::from_second(seconds) else { return String::new() };
    let then = then.to_zoned(now.time_zone().clone());
    let days = training::days_until(then.date(), now.date());
    let format = match days {
        i32::MIN..=0 => "%H:%M",
        1..=6 => "%a",
        _ => "%-d %b",
    };
    then.strftime(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_says_when_it_was_as_shortly_as_can_be() {
        let now: jiff::Zoned = "2026-11-24T10:00:00[Europe/Berlin]".parse().unwrap();
        let at = |text: &str| when(text.parse::<jiff::Timestamp>().unwrap().as_second(), &now);
        assert_eq!(at("2026-11-24T07:05:00Z"), "08:05");
        assert_eq!(at("2026-11-23T07:05:00Z"), "Mon");
        assert_eq!(at("2026-09-06T07:05:00Z"), "6 Sep");
    }

    #[test]
    fn what_was_found_is_told_from_what_stands_around_it() {
        let found = pieces("the \u{E000}sled\u{E001} is heavy");
        let words: Vec<(&str, bool)> = found.iter().map(|piece| (piece.text.as_str(), piece.is_found)).collect();
        assert_eq!(words, [("the ", false), ("sled", true), (" is heavy", false)]);
    }
}
