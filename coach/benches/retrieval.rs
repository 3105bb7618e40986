//! How long a search takes as the knowledge grows: `cargo bench -p coach --bench retrieval`. Prints; asserts nothing.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints")]

use std::time::Instant;

use coach::{evaluation::percentile, knowledge::Weights, scratch};

const SIZES: [usize; 6] = [300, 1_000, 3_000, 10_000, 30_000, 100_000];
const SEARCHES: usize = 40;
const QUESTION: &str = "how should I pace the wall balls when my legs are gone after the lunges";

#[tokio::main]
async fn main() {
    let coach = scratch::coach().await;
    scratch::run_sql(&coach, "delete from coach_k.document").await;
    scratch::run_sql(
        &coach,
        "insert into coach_k.document (slug, title, topic, content_hash) values ('made', 'Made', 'made', '')",
    )
    .await;
    println!("{:>8} {:>16} {:>10} {:>10}", "passages", "search by", "p50 ms", "p95 ms");
    let mut made = 0;
    for size in SIZES {
        make(&coach, made, size).await;
        made = size;
        for (name, with_vector) in [("meaning, words", true), ("words", false)] {
            let mut milliseconds = Vec::new();
            for number in 0..SEARCHES {
                let vector = with_vector.then(|| ("bench".to_owned(), question_vector(number)));
                let started = Instant::now();
                coach.store.nearest_passages(vector, QUESTION, &Weights::default(), 8).await.unwrap();
                milliseconds.push(started.elapsed().as_secs_f64() * 1000.0);
            }
            println!(
                "{size:>8} {name:>16} {:>10.1} {:>10.1}",
                percentile(&milliseconds, 0.5),
                percentile(&milliseconds, 0.95)
            );
        }
    }
}

/// Passages of 120 made-up words and one vector of 384 numbers.
async fn make(coach: &coach::Coach, from: usize, to: usize) {
    scratch::run_sql(
        coach,
        &format!(
            "insert into coach_k.passage (id, document_slug, position, title, heading, topic, body, source, confidence, reviewed,
               content_hash, length)
             select 'made/' || n, 'made', n, 'Made', 'Heading ' || n, 'made', 'text', 'none', 'low', '2026-11-24', '', 60
             from generate_series({from} + 1, {to}) n"
        ),
    )
    .await;
    // Words are as rare as in a language: the n-th in a passage in about one of n.
    scratch::run_sql(
        coach,
        &format!(
            "insert into coach_k.passage_word (lexeme, passage_id, count)
             select distinct on (lexeme, id) lexeme, id, 1 from (
               select 'made/' || n as id,
                 case when w <= 8 and random() < 0.15
                   then (array['pace', 'wall', 'ball', 'leg', 'gone', 'lung', 'run', 'sled'])[w]
                   else 'word' || (1 / (random() * 0.02 + 0.00002))::int || '-' || w end as lexeme
               from generate_series({from} + 1, {to}) n, generate_series(1, 60) w) made"
        ),
    )
    .await;
    scratch::run_sql(
        coach,
        &format!(
            "insert into coach_k.passage_embedding (passage_id, model, part, content_hash, embedding)
             select 'made/' || n, 'bench', 0, '',
               l2_normalize((select array_agg(random() - 0.5) from generate_series(1, 384) where n > 0)::vector)
             from generate_series({from} + 1, {to}) n"
        ),
    )
    .await;
    scratch::run_sql(coach, "analyze").await;
}

fn question_vector(number: usize) -> Vec<f32> {
    (0..384_usize).map(|at| if (at * 7 + number * 13) % 11 < 5 { 0.05 } else { -0.05 }).collect()
}
