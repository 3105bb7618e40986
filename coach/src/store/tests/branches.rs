use super::{athlete, exchange, first};
use crate::{
    Id, scratch,
    store::{FeedbackRow, NewTurn, Place, StoreError},
};

#[tokio::test]
async fn another_question_at_the_same_place_is_a_branch_and_both_stay() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (one, conversation) = first(&store, mara, "one", "1").await;
    let (two, _) = exchange(&store, mara, Place::After { turn: one, asked: "two" }, "2").await;
    let (three, _) = exchange(&store, mara, Place::Newest { conversation, asked: "three" }, "3").await;
    assert_eq!(store.branch(conversation, None).await.unwrap(), [one, two, three]);

    let (other, _) = exchange(&store, mara, Place::Instead { turn: two, asked: "two, in other words" }, "2b").await;
    assert_eq!(store.branch(conversation, None).await.unwrap(), [one, other], "the newest is shown");
    assert_eq!(store.branch(conversation, Some(two)).await.unwrap(), [one, two, three], "the old one stays");
    let said: Vec<String> =
        store.exchanges_before(three, 6).await.unwrap().into_iter().map(|(asked, _)| asked).collect();
    assert_eq!(said, ["one", "two"]);
    let (follow_up, _) = exchange(&store, mara, Place::Newest { conversation, asked: "and?" }, "!").await;
    let said = store.exchanges_before(follow_up, 6).await.unwrap();
    assert_eq!(said, [("one".into(), "1".into()), ("two, in other words".into(), "2b".into())]);
}

#[tokio::test]
async fn a_question_answered_again_is_another_version_of_the_same_one() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (one, conversation) = first(&store, mara, "one", "1").await;
    let (again, _) = exchange(&store, mara, Place::Again { turn: one }, "1b").await;
    let (once_more, _) = exchange(&store, mara, Place::Again { turn: again }, "1c").await;
    let (other, _) = exchange(&store, mara, Place::Instead { turn: again, asked: "uno" }, "1d").await;
    let siblings = store.siblings(conversation, &[None]).await.unwrap();
    let roots: Vec<(Id, Id)> = siblings.iter().map(|sibling| (sibling.id, sibling.root)).collect();
    assert_eq!(roots, [(one, one), (again, one), (once_more, one), (other, other)]);
    let turns = store.branch_turns(mara, &[again, other]).await.unwrap();
    assert_eq!((turns[0].asked.as_str(), turns[1].asked.as_str()), ("one", "uno"));
    assert_eq!(store.branch(conversation, None).await.unwrap(), [other]);
    assert_eq!(store.branch(conversation, Some(again)).await.unwrap(), [again]);
}

#[tokio::test]
async fn nobody_puts_a_turn_beside_anothers() {
    let store = scratch::coach().await.store;
    let (mara, jonas) = (athlete(&store).await, athlete(&store).await);
    let (one, conversation) = first(&store, mara, "one", "1").await;
    for place in [
        Place::Newest { conversation, asked: "mine" },
        Place::After { turn: one, asked: "mine" },
        Place::Instead { turn: one, asked: "mine" },
        Place::Again { turn: one },
    ] {
        let new = NewTurn { id: Id::new_v4(), athlete: jonas, place, owner: Id::new_v4() };
        assert!(matches!(store.start_turn(&new).await, Err(StoreError::NotFound)), "{place:?}");
    }
    assert_eq!(store.branch(conversation, None).await.unwrap(), [one]);
    assert!(store.branch_turns(jonas, &[one]).await.unwrap().is_empty());
    let feedback = FeedbackRow { is_good: true, reason: None, note: String::new() };
    assert!(matches!(store.save_feedback(jonas, one, &feedback).await, Err(StoreError::NotFound)));
    assert!(matches!(store.delete_feedback(jonas, one).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn one_word_about_an_answer_and_the_last_one_stands() {
    let store = scratch::coach().await.store;
    let mara = athlete(&store).await;
    let (one, _) = first(&store, mara, "one", "1").await;
    let shown = async || store.branch_turns(mara, &[one]).await.unwrap().remove(0).feedback;
    assert_eq!(shown().await, None);
    for (is_good, reason) in [(true, "clear"), (false, "wrong")] {
        let feedback = FeedbackRow { is_good, reason: Some(reason.to_owned()), note: "Hm.".to_owned() };
        store.save_feedback(mara, one, &feedback).await.unwrap();
        assert_eq!(shown().await, Some(feedback));
    }
    store.delete_feedback(mara, one).await.unwrap();
    assert_eq!(shown().await, None);
}
