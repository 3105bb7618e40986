//! What the chat's server functions need from the coach, in the shape the page shows.

use std::{collections::HashMap, time::Duration};

use coach::{
    Coach, Id,
    chat::Followed,
    store::{ConversationRow, TurnEvent, TurnRow},
};
use futures::StreamExt as _;
use serde::Deserialize as _;

use super::api::{BlockShown, ChatPage, ConversationShown, TurnShown, TurnState, Used};
use crate::{
    error::AppError,
    form::Refusal,
    sign_in::{coach, signed_in},
};

/// A form without wasm waits this long for its answer before the page is shown; the page then looks again by itself.
const WAIT: Duration = Duration::from_secs(4);

pub(super) async fn page(coach: &Coach, athlete: Id, conversation: Option<String>) -> Result<ChatPage, AppError> {
    let now = coach::now(&coach.store.profile(athlete).await?.time_zone);
    let conversations = coach.store.conversations(athlete).await?;
    let (conversation, turns) = match conversation {
        Some(id) => {
            let id = id.parse().map_err(|_| AppError::NotFound.with_status())?;
            let conversation = coach.store.conversation(athlete, id).await?;
            let turns = coach.store.turns(athlete, id).await?;
            let events = coach.store.conversation_events(id).await?;
            (Some(shown(&conversation, &now)), with_events(turns, events))
        }
        None => (None, Vec::new()),
    };
    let draft = crate::form::form_draft("ask".to_owned()).await?;
    let refused = draft.error("").map(|sentence| (draft.field("text").unwrap_or_default(), sentence));
    Ok(ChatPage {
        conversations: conversations.iter().map(|row| shown(row, &now)).collect(),
        conversation,
        turns,
        next_turn: coach::new_id().to_string(),
        prompts: coach::chat::quick_prompts(&coach.store.profile(athlete).await?, now.date()),
        refused,
    })
}

pub(super) async fn start(
    coach: &Coach,
    athlete: Id,
    conversation: &str,
    turn: &str,
    text: &str,
) -> Result<String, AppError> {
    let not_found = |_| AppError::NotFound.with_status();
    let turn = turn.parse().map_err(not_found)?;
    let conversation = if conversation.is_empty() { None } else { Some(conversation.parse().map_err(not_found)?) };
    let started = coach.ask(athlete, conversation, turn, text).await?;
    Ok(started.conversation.to_string())
}

/// For a form without wasm: asks, and lets the answer come for a while.
pub(super) async fn ask_and_wait(conversation: &str, turn: &str, text: &str) -> Result<String, Refusal> {
    let athlete = signed_in()?.athlete_id;
    let coach = coach()?;
    match start(&coach, athlete, conversation, turn, text).await {
        Ok(conversation) => {
            wait(&coach, athlete, turn).await;
            Ok(format!("/coach/{conversation}#latest"))
        }
        Err(AppError::Refused(sentence)) => Err(Refusal::Whole(sentence)),
        Err(error) => Err(error.into()),
    }
}

/// Until the turn ends or the patience does.
async fn wait(coach: &Coach, athlete: Id, turn: &str) {
    let Ok(turn) = turn.parse() else { return };
    let Ok(followed) = coach.follow(athlete, turn, 0).await else { return };
    let to_its_end = followed.take_while(|followed| {
        let goes_on = !matches!(followed, Followed::End(_));
        async move { goes_on }
    });
    // Running out of patience is fine: the page says that the answer is on its way.
    let _ = tokio::time::timeout(WAIT, to_its_end.for_each(|_| async {})).await;
}

fn with_events(turns: Vec<TurnRow>, events: Vec<(Id, TurnEvent)>) -> Vec<TurnShown> {
    let mut by_turn: HashMap<Id, Vec<TurnEvent>> = HashMap::new();
    for (turn, event) in events {
        by_turn.entry(turn).or_default().push(event);
    }
    turns
        .into_iter()
        .map(|turn| {
            let events = by_turn.remove(&turn.id).unwrap_or_default();
            let mut shown = TurnShown {
                id: turn.id.to_string(),
                asked: turn.asked,
                state: TurnState::from_slug(turn.state.slug()),
                last_seq: events.last().map_or(0, |event| event.seq),
                blocks: Vec::new(),
                used: Used::default(),
            };
            for event in events {
                match event.kind.as_str() {
                    "block" => shown.blocks.extend(BlockShown::deserialize(event.body).ok()),
                    "used" => shown.used = Used::deserialize(event.body).unwrap_or_default(),
                    _ => {}
                }
            }
            shown
        })
        .collect()
}

fn shown(row: &ConversationRow, now: &jiff::Zoned) -> ConversationShown {
    ConversationShown { id: row.id.to_string(), title: row.title.clone(), when: when(row.updated_at_seconds, now) }
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
}
