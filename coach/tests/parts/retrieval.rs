//! What ships is what the model makes, and questions as athletes type them find the passages that answer them.
use std::collections::HashSet;
use std::sync::Arc;

use coach::knowledge::{bundled, retrieve};
use coach::model::Embedder;
use coach::scratch;
use serde::Deserialize;

use crate::shared::parts;

/// The figures of docs/decisions/0005-retrieval.md, less a little: a change that finds clearly less fails.
const RECALL_AT_5_LEAST: f64 = 0.75;

#[derive(Deserialize)]
struct Questions {
    question: Vec<Asked>,
}

#[derive(Deserialize)]
struct Asked {
    text: String,
    passages: Vec<String>,
}

async fn embedder() -> Embedder {
    let files = parts().embedder_files().await.unwrap_or_else(|failure| panic!("{failure}"));
    Embedder::load(&files.model, &files.onnxruntime).unwrap()
}

#[tokio::test]
async fn ten_of_the_vectors_that_ship_are_what_the_model_makes() {
    let embedder = embedder().await;
    let (documents, vectors) = bundled().unwrap();
    let sections: Vec<_> = documents.iter().flat_map(|document| &document.sections).collect();
    for section in sections.iter().step_by(sections.len() / 10).take(10) {
        let shipped = vectors.get(&section.content_hash).unwrap();
        let made = embedder.embed(&[section.embedded.as_str()]).unwrap().remove(0);
        let likeness: f32 = shipped.iter().zip(&made).map(|(one, other)| one * other).sum();
        assert!(likeness > 0.999, "{}: {likeness}; renew them with: cargo xtask vectors", section.id);
    }
}

#[tokio::test]
async fn questions_as_athletes_type_them_find_their_passages() {
    let questions: Questions = toml::from_str(include_str!("../data/retrieval-questions.toml")).unwrap();
    let (documents, _) = bundled().unwrap();
    let known: HashSet<&str> =
        documents.iter().flat_map(|document| &document.sections).map(|section| section.id.as_str()).collect();
    for passage in questions.question.iter().flat_map(|question| &question.passages) {
        assert!(known.contains(passage.as_str()), "{passage} is no passage");
    }

    let coach = scratch::coach().await;
    let embedder = Arc::new(embedder().await);
    let (mut at_1, mut at_5, mut asked) = (0, 0, 0);
    let mut nearest_without_answer = Vec::new();
    for question in &questions.question {
        let found = retrieve(&coach.store, Some(&embedder), &question.text).await.unwrap();
        let rank = found.iter().position(|found| question.passages.contains(&found.passage.id));
        if question.passages.is_empty() {
            nearest_without_answer.extend(found.first().map(|found| found.distance));
            continue;
        }
        asked += 1;
        at_1 += i32::from(rank == Some(0));
        at_5 += i32::from(rank.is_some_and(|rank| rank < 5));
    }
    nearest_without_answer.sort_by(f32::total_cmp);
    let share = |count: i32| f64::from(count) / f64::from(asked);
    println!("{asked} questions: recall@1 {:.3}, recall@5 {:.3}", share(at_1), share(at_5));
    println!(
        "nearest passage of {} questions that nothing answers: {:.2?}",
        nearest_without_answer.len(),
        nearest_without_answer
    );
    assert!(share(at_5) >= RECALL_AT_5_LEAST, "recall@5 is {:.3}", share(at_5));
}
