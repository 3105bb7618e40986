//! What ships is what the model makes, and questions as athletes type them find the passages that answer them.
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use coach::evaluation::{evaluate_retrieval, read_questions, report};
use coach::knowledge::{Weights, bundled};
use coach::model::{Embedder, Embedders};
use coach::scratch;
use sha2::{Digest as _, Sha256};

use crate::shared::parts;

/// The figures of docs/evaluation/retrieval/README.md, less a little: a change that finds clearly less fails.
const RECALL_AT_5_LEAST: f64 = 0.92;
const RECOGNISED_LEAST: f64 = 0.85;
const REFUSED_MOST: f64 = 0.07;

const LIKENESS_MOST: f32 = 0.92;

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/evaluation/retrieval");
    let questions = read_questions(&folder.join("open.toml")).unwrap();
    let (documents, _) = bundled().unwrap();
    let known: HashSet<&str> =
        documents.iter().flat_map(|document| &document.sections).map(|section| section.id.as_str()).collect();
    let sealed = read_questions(&folder.join("sealed.toml")).unwrap();
    for passage in questions.iter().chain(&sealed).flat_map(|question| &question.answers) {
        assert!(known.contains(passage.as_str()), "{passage} is no passage");
    }

    let coach = scratch::coach().await;
    let embedders = Embedders::default();
    embedders.set(Arc::new(embedder().await));
    let outcomes = evaluate_retrieval(&coach.store, Some(&embedders), &questions, &Weights::default()).await.unwrap();
    let figures = report(&outcomes);
    println!(
        "recall@5 {:.3}, unanswerable recognised {:.3}, refused {:.3}",
        figures.all.recall_at_5.value, figures.unanswerable_recognised.value, figures.all.refused.value
    );
    assert!(figures.all.recall_at_5.value >= RECALL_AT_5_LEAST, "{:?}", figures.all);
    assert!(figures.unanswerable_recognised.value >= RECOGNISED_LEAST, "{:?}", figures.unanswerable_recognised);
    assert!(figures.all.refused.value <= REFUSED_MOST, "{:?}", figures.all.refused);
}

#[test]
fn the_sealed_questions_are_the_ones_that_were_sealed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/evaluation/retrieval");
    let hash = format!("{:x}", Sha256::digest(std::fs::read(folder.join("sealed.toml")).unwrap()));
    assert!(std::fs::read_to_string(folder.join("README.md")).unwrap().contains(&hash), "{hash}");
}

/// Two passages that say the same would crowd out a third that adds something.
#[test]
fn no_two_passages_say_the_same() {
    let (documents, vectors) = bundled().unwrap();
    let sections: Vec<_> = documents.iter().flat_map(|document| &document.sections).collect();
    let vector = |at: usize| vectors.get(&sections[at].content_hash).unwrap();
    for one in 0..sections.len() {
        for other in one + 1..sections.len() {
            let likeness: f32 = vector(one).iter().zip(vector(other)).map(|(one, other)| one * other).sum();
            assert!(likeness <= LIKENESS_MOST, "{} and {}: {likeness}", sections[one].id, sections[other].id);
        }
    }
}
