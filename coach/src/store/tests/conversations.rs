use super::{athlete, exchange, first};
use crate::{
    Id, scratch,
    store::{Place, Store, StoreError},
};

async fn titles(store: &Store, athlete: Id) -> Vec<String> {
    store.conversations(athlete).await.unwrap().into_iter().map(|row| row.title).collect()
}

#[tokio::test]
async fn pinned_conversations_stand_first_then_the_newest() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (_, old) = first(&store, mara, "old", "1").await;
    first(&store, mara, "middle", "2").await;
    first(&store, mara, "new", "3").await;
    assert_eq!(titles(&store, mara).await, ["new", "middle", "old"]);
    store.pin_conversation(mara, old, true).await.unwrap();
    assert_eq!(titles(&store, mara).await, ["old", "new", "middle"]);
    store.pin_conversation(mara, old, false).await.unwrap();
    exchange(&store, mara, Place::Newest { conversation: old, asked: "more" }, "4").await;
    assert_eq!(titles(&store, mara).await, ["old", "new", "middle"], "what was talked about last is the newest");
}

#[tokio::test]
async fn a_deleted_conversation_is_nowhere_and_can_be_brought_back() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (turn, conversation) = first(&store, mara, "sled", "152 kg").await;
    store.delete_conversation(mara, conversation).await.unwrap();
    assert!(titles(&store, mara).await.is_empty());
    assert!(matches!(store.conversation(mara, conversation).await, Err(StoreError::NotFound)));
    assert!(matches!(store.turn(mara, turn).await, Err(StoreError::NotFound)));
    assert!(store.find_conversations(mara, "sled").await.unwrap().is_empty());
    assert_eq!(store.deleted_conversation(mara, conversation).await.unwrap(), "sled");
    assert_eq!(store.sweep_conversations().await.unwrap(), 0, "its week is not over");

    store.restore_conversation(mara, conversation).await.unwrap();
    assert_eq!(titles(&store, mara).await, ["sled"]);
    assert_eq!(store.turn(mara, turn).await.unwrap().asked, "sled");
}

#[tokio::test]
async fn after_a_week_what_was_deleted_is_gone_with_its_branches() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (turn, conversation) = first(&store, mara, "sled", "152 kg").await;
    exchange(&store, mara, Place::Again { turn }, "152 kg").await;
    exchange(&store, mara, Place::After { turn, asked: "and?" }, "202 kg").await;
    let (_, kept) = first(&store, mara, "row", "1000 m").await;
    store.delete_conversation(mara, conversation).await.unwrap();
    scratch::a_week_passes(&store).await;
    assert!(matches!(store.restore_conversation(mara, conversation).await, Err(StoreError::NotFound)));
    assert_eq!(store.sweep_conversations().await.unwrap(), 1);
    assert!(store.branch(conversation, None).await.unwrap().is_empty());
    assert_eq!(store.conversation(mara, kept).await.unwrap().title, "row");
}

#[tokio::test]
async fn the_athletes_own_name_is_final_and_the_first_exchange_names_once() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (turn, conversation) = first(&store, mara, "hello", "Hello.").await;
    let title = async || store.conversation(mara, conversation).await.unwrap().title;
    store.title_conversation_of(turn, "Sled push, Women Pro").await.unwrap();
    store.title_conversation_of(turn, "Something else").await.unwrap();
    assert_eq!(title().await, "Sled push, Women Pro");
    store.rename_conversation(mara, conversation, "Mine").await.unwrap();
    store.title_conversation_of(turn, "Something else").await.unwrap();
    assert_eq!(title().await, "Mine");
}

#[tokio::test]
async fn nobody_touches_anothers_conversation() {
    let store = scratch::coach().await.store;
    let (mara, jonas) = (athlete(&store).await, athlete(&store).await);
    let (_, conversation) = first(&store, mara, "sled", "152 kg").await;
    let refused = |result: Result<(), StoreError>| assert!(matches!(result, Err(StoreError::NotFound)));
    refused(store.rename_conversation(jonas, conversation, "Mine").await);
    refused(store.pin_conversation(jonas, conversation, true).await);
    refused(store.delete_conversation(jonas, conversation).await);
    refused(store.restore_conversation(jonas, conversation).await);
    assert!(matches!(store.deleted_conversation(jonas, conversation).await, Err(StoreError::NotFound)));
    let row = store.conversation(mara, conversation).await.unwrap();
    assert_eq!((row.title.as_str(), row.is_pinned), ("sled", false));
}
