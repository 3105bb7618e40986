use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use coach::{
    Coach, Id,
    chat::Followed,
    store::{BranchTurn, FeedbackRow, Place, Sibling, TurnEvent},
};
use futures::StreamExt as _;
use serde::Deserialize as _;

use super::{id, refusal};
use crate::{
    chat::api::{BlockShown, FeedbackShown, Switch, TurnShown, TurnState, Used},
    error::AppError,
    form::Refusal,
    sign_in::{coach, signed_in},
};

/// A form without wasm waits this long for its answer before the page is shown; the page then looks again by itself.
const WAIT: Duration = Duration::from_secs(4);

/// A question as a form brings it.
pub(in crate::chat) struct Asked<'a> {
    pub conversation: &'a str,
    pub turn: &'a str,
    pub text: &'a str,
    pub after: &'a str,
    pub instead_of: &'a str,
}

pub(in crate::chat) async fn ask(asked: &Asked<'_>) -> Result<String, AppError> {
    let athlete = signed_in()?.athlete_id;
    let coach = coach()?;
    let turn = id(asked.turn)?;
    let started = match asked {
        Asked { instead_of: "", after: "", conversation: "", .. } => coach.ask(athlete, None, turn, asked.text).await,
        Asked { instead_of: "", after: "", .. } => {
            coach.ask(athlete, Some(id(asked.conversation)?), turn, asked.text).await
        }
        Asked { instead_of: "", .. } => {
            coach.ask_at(athlete, turn, Place::After { turn: id(asked.after)?, asked: asked.text }).await
        }
        _ => coach.ask_at(athlete, turn, Place::Instead { turn: id(asked.instead_of)?, asked: asked.text }).await,
    };
    Ok(started?.conversation.to_string())
}

pub(in crate::chat) async fn again(turn: &str, of: &str) -> Result<String, AppError> {
    let athlete = signed_in()?.athlete_id;
    let place = Place::Again { turn: id(of)? };
    Ok(coach()?.ask_at(athlete, id(turn)?, place).await?.conversation.to_string())
}

/// For a form without wasm: asks, and lets the answer come for a while.
pub(in crate::chat) async fn ask_and_wait(asked: &Asked<'_>) -> Result<String, Refusal> {
    let conversation = ask(asked).await.map_err(refusal)?;
    wait(asked.turn).await;
    // The newest turn is the last of its branch: the page's end, unless it stands where another stood.
    let end = if asked.instead_of.is_empty() { "latest".to_owned() } else { format!("turn-{}", asked.turn) };
    Ok(format!("/coach/{conversation}#{end}"))
}

pub(in crate::chat) async fn again_and_wait(turn: &str, of: &str) -> Result<String, Refusal> {
    let conversation = again(turn, of).await.map_err(refusal)?;
    wait(turn).await;
    Ok(format!("/coach/{conversation}#turn-{turn}"))
}

/// Where a refused question goes back to.
pub(in crate::chat) fn back(conversation: &str, after: &str) -> String {
    match (conversation, after) {
        ("", _) => "/coach".to_owned(),
        (conversation, "") => format!("/coach/{conversation}"),
        (conversation, after) => format!("/coach/{conversation}?turn={after}"),
    }
}

/// The page that shows a turn, at that turn.
pub(in crate::chat) async fn place_of(turn: &str) -> Result<String, AppError> {
    let athlete = signed_in()?.athlete_id;
    let row = coach()?.store.turn(athlete, id(turn)?).await?;
    Ok(format!("/coach/{}?turn={turn}#turn-{turn}", row.conversation_id))
}

/// Until the turn ends or the patience does.
async fn wait(turn: &str) {
    let (Ok(athlete), Ok(coach), Ok(turn)) = (signed_in(), coach(), turn.parse()) else { return };
    let Ok(followed) = coach.follow(athlete.athlete_id, turn, 0).await else { return };
    let to_its_end = followed.take_while(|followed| {
        let goes_on = !matches!(followed, Followed::End(_));
        async move { goes_on }
    });
    // Running out of patience is fine: the page says that the answer is on its way.
    let _ = tokio::time::timeout(WAIT, to_its_end.for_each(|_| async {})).await;
}

/// These turns with their answers, and what else stands where they do.
pub(super) async fn shown(
    coach: &Coach,
    athlete: Id,
    conversation: Id,
    ids: &[Id],
) -> Result<Vec<TurnShown>, AppError> {
    let turns = coach.store.branch_turns(athlete, ids).await?;
    let parents: Vec<Option<Id>> = turns.iter().map(|turn| turn.parent).collect();
    let mut siblings: HashMap<Option<Id>, Vec<Sibling>> = HashMap::new();
    for sibling in coach.store.siblings(conversation, &parents).await? {
        siblings.entry(sibling.parent).or_default().push(sibling);
    }
    let mut events: HashMap<Id, Vec<TurnEvent>> = HashMap::new();
    for (turn, event) in coach.store.events_of(ids).await? {
        events.entry(turn).or_default().push(event);
    }
    let none = Vec::new();
    Ok(turns
        .into_iter()
        .map(|turn| {
            let own = events.remove(&turn.id).unwrap_or_default();
            let siblings = siblings.get(&turn.parent).unwrap_or(&none);
            with_events(turn, siblings, own)
        })
        .collect())
}

fn with_events(turn: BranchTurn, siblings: &[Sibling], events: Vec<TurnEvent>) -> TurnShown {
    let mut shown = TurnShown {
        question: question(&turn, siblings),
        answer: answer(&turn, siblings),
        id: turn.id.to_string(),
        asked: turn.asked,
        state: TurnState::from_slug(turn.state.slug()),
        age_ms: Duration::try_from_secs_f64(turn.age_seconds)
            .map_or(0, |age| u32::try_from(age.as_millis()).unwrap_or(u32::MAX)),
        last_seq: events.last().map_or(0, |event| event.seq),
        blocks: Vec::new(),
        used: Used::default(),
        feedback: turn.feedback.map(feedback),
    };
    for event in events {
        match event.kind.as_str() {
            "block" => shown.blocks.extend(BlockShown::deserialize(event.body).ok()),
            "used" => shown.used = Used::deserialize(event.body).unwrap_or_default(),
            _ => {}
        }
    }
    shown
}

fn feedback(row: FeedbackRow) -> FeedbackShown {
    FeedbackShown { is_good: row.is_good, reason: row.reason.unwrap_or_default(), note: row.note }
}

/// Among the questions at this place; each is led to by its newest answer.
fn question(turn: &BranchTurn, siblings: &[Sibling]) -> Switch {
    let mut seen = HashSet::new();
    let roots: Vec<Id> = siblings.iter().map(|sibling| sibling.root).filter(|root| seen.insert(*root)).collect();
    let newest = |root: &Id| siblings.iter().rev().find(|sibling| sibling.root == *root).map(|sibling| sibling.id);
    let questions: Vec<Id> = roots.iter().filter_map(newest).collect();
    switch(roots.iter().position(|root| *root == turn.root), &questions)
}

/// Among the answers to this question.
fn answer(turn: &BranchTurn, siblings: &[Sibling]) -> Switch {
    let answers: Vec<Id> =
        siblings.iter().filter(|sibling| sibling.root == turn.root).map(|sibling| sibling.id).collect();
    switch(answers.iter().position(|answer| *answer == turn.id), &answers)
}

fn switch(position: Option<usize>, turns: &[Id]) -> Switch {
    let Some(position) = position else { return Switch { position: 1, count: 1, previous: None, next: None } };
    let at = |place: Option<usize>| place.and_then(|place| turns.get(place)).map(Id::to_string);
    Switch {
        position: position + 1,
        count: turns.len(),
        previous: at(position.checked_sub(1)),
        next: at(Some(position + 1)),
    }
}
