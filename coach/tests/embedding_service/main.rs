//! A service that makes vectors, played by a server of our own with a vendor's limits and faults.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod stand_in;

use coach::{
    Coach,
    knowledge::{embed_remotely, retrieve},
    model::{Progress, RemoteEmbedder, RemoteEmbedderError, RemoteEmbedding},
    scratch,
};
use stand_in::{Fault, StandIn};

async fn coach_with(stand_in: &StandIn) -> Coach {
    let mut settings = scratch::settings();
    settings.embedding.embedding_model = Some("text-embedding-3-small".to_owned());
    settings.embedding.embedding_url = stand_in.url();
    settings.embedding.embedding_key = Some("sk-right".to_owned());
    settings.embedding.embedding_dimensions = Some(16);
    scratch::coach_with(settings).await
}

fn embedder(stand_in: &StandIn, key: &str) -> RemoteEmbedder {
    let settings = RemoteEmbedding {
        url: stand_in.url(),
        key: key.to_owned(),
        model: "text-embedding-3-small".to_owned(),
        dimensions: None,
    };
    RemoteEmbedder::new(settings).unwrap()
}

async fn embed(coach: &Coach) -> Result<(), String> {
    embed_remotely(&coach.store, &coach.embedders, None).await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn the_service_embeds_everything_once_and_then_answers_questions() {
    let stand_in = StandIn::start().await;
    let coach = coach_with(&stand_in).await;
    retrieve(&coach.store, &coach.embedders, "sled").await.unwrap();
    assert_eq!(stand_in.texts(), 0, "nothing is asked of it before its vectors are there");
    embed(&coach).await.unwrap();
    let Progress { done, of } = coach.embedders.progress();
    assert!(done == of && of > 2000, "{done} of {of}");
    assert_eq!(stand_in.texts(), of);
    embed(&coach).await.unwrap();
    // One text, to see that it is still the same model.
    assert_eq!(stand_in.texts(), of + 1);

    let asked = "how low do I get on the sled";
    let found = retrieve(&coach.store, &coach.embedders, asked).await.unwrap();
    assert_eq!(stand_in.last_text(), asked);
    assert!(!found.is_empty() && found[0].similarity > 0.0);
}

#[tokio::test]
async fn what_was_made_before_a_failure_is_kept_and_the_built_in_model_serves() {
    let stand_in = StandIn::start().await;
    let coach = coach_with(&stand_in).await;
    stand_in.then(3, Fault::Key);
    let error = embed(&coach).await.unwrap_err();
    assert!(error.contains("refuses the key"), "{error}");
    let Progress { done, of } = coach.embedders.progress();
    assert!(done > 0 && done < of, "{done} of {of}");
    let found = retrieve(&coach.store, &coach.embedders, "wall balls").await.unwrap();
    assert!(!found.is_empty(), "words find passages meanwhile");
    let before = stand_in.texts();
    embed(&coach).await.unwrap();
    assert_eq!(coach.embedders.progress().done, of);
    assert_eq!(stand_in.texts() - before, of - done + 1, "the rest, and one to see that it is the same model");
}

#[tokio::test]
async fn another_model_under_the_same_name_is_noticed() {
    let stand_in = StandIn::start().await;
    let coach = coach_with(&stand_in).await;
    embed(&coach).await.unwrap();
    let before = stand_in.texts();
    stand_in.become_another_model();
    embed(&coach).await.unwrap();
    assert_eq!(stand_in.texts() - before, coach.embedders.progress().of + 1);
}

#[tokio::test]
async fn a_fault_has_a_sentence_and_what_passes_is_tried_again() {
    let stand_in = StandIn::start().await;
    let right = embedder(&stand_in, "sk-right");
    let says = async |fault: Fault| {
        stand_in.then(0, fault);
        right.embed(&["sled"]).await
    };
    assert!(matches!(embedder(&stand_in, "sk-wrong").embed(&["sled"]).await, Err(RemoteEmbedderError::Key)));
    assert!(matches!(says(Fault::Quota).await, Err(RemoteEmbedderError::Quota)));
    assert!(matches!(says(Fault::UnknownModel).await, Err(RemoteEmbedderError::UnknownModel(_))));
    assert!(matches!(says(Fault::OneMissing).await, Err(RemoteEmbedderError::Unreadable)));
    assert!(says(Fault::SlowDown).await.is_ok(), "told to wait a second, it waits");
    assert!(says(Fault::BrokenOnce).await.is_ok(), "a page of HTML with status 500 is tried again");
    let gone = RemoteEmbedding {
        url: "http://127.0.0.1:9/v1".to_owned(),
        key: "sk-secret".to_owned(),
        model: "m".to_owned(),
        dimensions: None,
    };
    let error = RemoteEmbedder::new(gone).unwrap().embed(&["sled"]).await.unwrap_err();
    assert!(matches!(error, RemoteEmbedderError::Unreachable(_)));
    assert!(!error.to_string().contains("sk-secret"));
}

#[tokio::test]
async fn vectors_come_in_the_order_of_their_texts_and_one_refused_text_is_named() {
    let stand_in = StandIn::start().await;
    let embedder = embedder(&stand_in, "sk-right");
    let texts: Vec<String> = (0..600).map(|number| format!("text {number}")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let vectors = embedder.embed(&texts).await.unwrap();
    assert_eq!(vectors.len(), 600);
    assert_eq!(vectors[599], embedder.embed(&["text 599"]).await.unwrap()[0]);
    assert!((vectors[7].iter().map(|value| value * value).sum::<f32>() - 1.0).abs() < 1e-3);
    let error = embedder.embed(&["fine", "", "fine as well"]).await.unwrap_err();
    assert!(matches!(error, RemoteEmbedderError::Refused(_)), "{error}");
}
