//! What the store promises, on a real PostgreSQL.

mod branches;
mod connecting;
mod conversations;
mod finds;

use super::{NewAthlete, NewTurn, Place, Store, TurnEnd, TurnEvent, TurnState};
use crate::Id;

/// Somebody new.
async fn athlete(store: &Store) -> Id {
    let email = format!("{}@example.org", Id::new_v4());
    let new = NewAthlete {
        email: &email,
        password_hash: "!",
        name: "Mara",
        time_zone: "UTC",
        terms_version: 1,
        is_demo: false,
    };
    store.insert_athlete(&new).await.unwrap().id
}

/// Asks at a place and answers in one block; the turn's id and its conversation's.
async fn exchange(store: &Store, athlete: Id, place: Place<'_>, answer: &str) -> (Id, Id) {
    let id = Id::new_v4();
    let owner = Id::new_v4();
    let started = store.start_turn(&NewTurn { id, athlete, place, owner }).await.unwrap();
    let body = serde_json::json!({ "block": 0, "markdown": answer, "html": "" });
    store.append_turn_event(id, &TurnEvent { seq: 1, kind: "block".to_owned(), body }).await.unwrap();
    let nothing = || serde_json::json!([]);
    let end = TurnEnd { state: TurnState::Done, kind: None, citations: nothing(), tools: nothing() };
    store.end_turn(id, owner, &end).await.unwrap();
    (id, started.conversation)
}

async fn first(store: &Store, athlete: Id, asked: &str, answer: &str) -> (Id, Id) {
    exchange(store, athlete, Place::First { title: asked, asked }, answer).await
}
