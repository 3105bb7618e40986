use super::{athlete, exchange, first};
use crate::{
    Id, scratch,
    store::{FIND_START, FIND_STOP, Place, Store},
};

async fn found(store: &Store, athlete: Id, text: &str) -> Vec<String> {
    store.find_conversations(athlete, text).await.unwrap().into_iter().map(|found| found.title).collect()
}

#[tokio::test]
async fn titles_questions_and_answers_are_looked_through_in_any_form_of_the_word() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    first(&store, mara, "How heavy is the sled?", "**152 kg** on the start line [1].").await;
    let (pace, conversation) = first(&store, mara, "Pacing", "Break the wall balls before you fail.").await;
    store.rename_conversation(mara, conversation, "Manchester").await.unwrap();
    for (text, title) in [
        ("sleds", "How heavy is the sled?"),
        ("152 kg", "How heavy is the sled?"),
        ("breaking wall balls", "Manchester"),
        ("\"wall balls\"", "Manchester"),
        ("manch", "Manchester"),
        ("wall bal", "Manchester"),
    ] {
        assert_eq!(found(&store, mara, text).await, [title], "{text}");
    }
    let hit = store.find_conversations(mara, "ball").await.unwrap().remove(0);
    assert_eq!(hit.turn, Some(pace));
    assert!(hit.excerpt.contains(&format!("{FIND_START}balls{FIND_STOP}")), "{}", hit.excerpt);
    let marks = store.find_conversations(mara, "start line").await.unwrap().remove(0).excerpt;
    assert!(!marks.contains('*') && !marks.contains("[1]"), "{marks}");
}

#[tokio::test]
async fn nobody_finds_what_another_said() {
    let store = scratch::coach().await.store;
    let (mara, jonas) = (athlete(&store).await, athlete(&store).await);
    first(&store, mara, "My calf is tight", "Stop at pain.").await;
    assert!(found(&store, jonas, "calf").await.is_empty());
    assert_eq!(found(&store, mara, "calf").await.len(), 1);
}

#[tokio::test]
async fn a_branch_that_is_not_shown_is_found_and_a_running_answer_by_its_question() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (one, _) = first(&store, mara, "the burpees", "Step, do not jump.").await;
    exchange(&store, mara, Place::Instead { turn: one, asked: "the row" }, "Sit tall.").await;
    let hit = store.find_conversations(mara, "burpee").await.unwrap().remove(0);
    assert_eq!(hit.turn, Some(one));
    let (id, owner) = (Id::new_v4(), Id::new_v4());
    let place = Place::First { title: "SkiErg", asked: "damper on the SkiErg?" };
    store.start_turn(&crate::store::NewTurn { id, athlete: mara, place, owner }).await.unwrap();
    assert_eq!(found(&store, mara, "damper").await, ["SkiErg"]);
}

#[tokio::test]
async fn whatever_is_typed_is_no_error() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    first(&store, mara, "What about a no-rep's penalty?", "None.").await;
    for text in ["", "the", "!!!", "':*", "a & | !", "-no-rep", "(", "or", "\"", "100%", "_", "\\", "don't", "no-rep"] {
        found(&store, mara, text).await;
    }
    assert_eq!(found(&store, mara, "no-rep").await.len(), 1);
}
