//! The real model: likeness of sentences.
use coach::model::{DIMENSIONS, Embedder};

use crate::shared::parts;

fn likeness(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[tokio::test]
async fn sentences_of_like_meaning_are_nearer_than_others() {
    let files = parts().embedder_files().await.unwrap_or_else(|failure| panic!("{failure}"));
    let embedder = Embedder::load(&files.model, &files.onnxruntime).unwrap();
    let texts = [
        "How heavy is the sled in the women's division?",
        "What does the sled weigh for women?",
        "Which shoes are best for running on concrete?",
    ];
    let vectors = embedder.embed(&texts).unwrap();
    assert_eq!(vectors.len(), texts.len());
    for vector in &vectors {
        assert_eq!(vector.len(), DIMENSIONS);
        assert!((likeness(vector, vector) - 1.0).abs() < 1e-5);
    }
    let (like, unlike) = (likeness(&vectors[0], &vectors[1]), likeness(&vectors[0], &vectors[2]));
    assert!(like > 0.7 && unlike < 0.4, "like {like}, unlike {unlike}");

    let alone = embedder.embed(&texts[1..2]).unwrap();
    assert_eq!(alone[0], vectors[1], "a vector must not depend on the company");
    assert!(embedder.embed(&[]).unwrap().is_empty());
    assert_eq!(embedder.embed(&["", &"sled ".repeat(5000)]).unwrap().len(), 2);

    let again = Embedder::load(&files.model, &files.onnxruntime).unwrap();
    assert_eq!(again.embed(&texts[..1]).unwrap()[0], vectors[0]);
}

#[test]
fn a_file_that_is_no_library_is_a_sentence() {
    let here = tempfile::tempdir().unwrap();
    let library = here.path().join("libonnxruntime.so");
    std::fs::write(&library, "no library").unwrap();
    // Another test of this process may have loaded the real library already: then the model is what fails.
    let said = Embedder::load(&library, &library).unwrap_err().to_string();
    assert!(said.contains("could not be loaded") || said.contains("The embedder failed"), "{said}");
}
