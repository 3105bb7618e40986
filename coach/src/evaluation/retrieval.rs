use std::{collections::BTreeMap, time::Instant};

use serde::Serialize;
use training::{Profile, Units, background::Background};

use super::{
    GoldQuestion, Interval,
    figures::{as_f64, mean, percentile, sign_test, wilson},
};
use crate::{
    chat::{Athlete, Exchange, Question, understand},
    knowledge::Weights,
    model::Embedders,
    store::{Store, StoreError},
};

/// How deep it is looked.
const DEPTH: i64 = 20;

/// What became of one question.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    pub id: String,
    pub kind: String,
    pub topic: String,
    pub text: String,
    pub answers: Vec<String>,
    /// Best first.
    pub found: Vec<String>,
    /// Place of the first passage that answers, from 1.
    pub rank: Option<usize>,
    /// Whether the coach would answer from what was found.
    pub is_answered: bool,
    /// Of the best passage; see [`crate::knowledge::Found`].
    pub similarity: f32,
    pub coverage: f32,
    pub milliseconds: f64,
}

/// The figures of some questions that have an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    pub questions: usize,
    pub recall_at_1: Interval,
    pub recall_at_5: Interval,
    pub recall_at_20: Interval,
    pub ndcg_at_10: Interval,
    pub mrr: Interval,
    /// Answered questions that were refused.
    pub refused: Interval,
}

/// The figures of a run.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    pub all: Group,
    pub by_kind: BTreeMap<String, Group>,
    pub by_topic: BTreeMap<String, Group>,
    /// Of what nothing answers: how much was recognised.
    pub unanswerable_recognised: Interval,
    /// Of small talk and questions about the own log: how much looked nothing up.
    pub nothing_looked_up: Interval,
    /// Questions that no passage answers yet, though one should.
    pub gaps: usize,
    pub milliseconds_p50: f64,
    pub milliseconds_p95: f64,
}

/// Two settings, question by question.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// Questions whose first right passage stands higher.
    pub better: usize,
    pub worse: usize,
    /// By chance.
    pub p: f64,
}

/// Asks every question, as a turn would: understood with what came before, looked up when anything is to be looked up.
///
/// # Errors
/// `Database`.
pub async fn evaluate_retrieval(
    store: &Store,
    embedders: Option<&Embedders>,
    questions: &[GoldQuestion],
    weights: &Weights,
) -> Result<Vec<Outcome>, StoreError> {
    let athlete = nobody();
    let mut outcomes = Vec::new();
    for gold in questions {
        let earlier: Vec<Exchange> =
            gold.before.iter().map(|asked| Exchange { asked: asked.clone(), answered: String::new() }).collect();
        let question = Question { text: &gold.text, earlier: &earlier, athlete: &athlete };
        let started = Instant::now();
        let understanding = understand(&question);
        let found = if understanding.intent.wants_passages() {
            let sought = understanding.search_text(&question);
            let vector = match embedders {
                Some(embedders) => embedders.vector_of(&sought).await,
                None => None,
            };
            store.nearest_passages(vector, &sought, weights, DEPTH).await?
        } else {
            Vec::new()
        };
        let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
        let ids: Vec<String> = found.iter().map(|found| found.passage.id.clone()).collect();
        outcomes.push(Outcome {
            id: gold.id.clone(),
            kind: gold.kind.clone(),
            topic: gold.topic.clone(),
            text: gold.text.clone(),
            answers: gold.answers.clone(),
            rank: ids.iter().position(|id| gold.answers.contains(id)).map(|at| at + 1),
            is_answered: found.first().is_some_and(crate::knowledge::Found::is_about_it),
            similarity: found.first().map_or(0.0, |found| found.similarity),
            coverage: found.first().map_or(0.0, |found| found.coverage),
            found: ids,
            milliseconds,
        });
    }
    Ok(outcomes)
}

/// Counts.
#[must_use]
pub fn report(outcomes: &[Outcome]) -> Report {
    let answerable: Vec<&Outcome> = outcomes.iter().filter(|outcome| !outcome.answers.is_empty()).collect();
    let by = |name: fn(&Outcome) -> &String| {
        let mut groups: BTreeMap<String, Vec<&Outcome>> = BTreeMap::new();
        for outcome in &answerable {
            groups.entry(name(outcome).clone()).or_default().push(outcome);
        }
        groups.into_iter().map(|(name, outcomes)| (name, group(&outcomes))).collect()
    };
    let of_kind = |kind: &str| outcomes.iter().filter(move |outcome| outcome.kind == kind).collect::<Vec<_>>();
    let (unanswerable, nothing) = (of_kind("unanswerable"), of_kind("nothing-to-look-up"));
    let looked_up: Vec<f64> =
        outcomes.iter().filter(|outcome| !outcome.found.is_empty()).map(|outcome| outcome.milliseconds).collect();
    Report {
        all: group(&answerable),
        by_kind: by(|outcome| &outcome.kind),
        by_topic: by(|outcome| &outcome.topic),
        unanswerable_recognised: wilson(
            unanswerable.iter().filter(|outcome| !outcome.is_answered).count(),
            unanswerable.len(),
        ),
        nothing_looked_up: wilson(nothing.iter().filter(|outcome| outcome.found.is_empty()).count(), nothing.len()),
        gaps: outcomes.len() - answerable.len() - unanswerable.len() - nothing.len(),
        milliseconds_p50: percentile(&looked_up, 0.5),
        milliseconds_p95: percentile(&looked_up, 0.95),
    }
}

/// Compares two runs over the same questions.
#[must_use]
pub fn compare(one: &[Outcome], other: &[Outcome]) -> Comparison {
    let rank = |outcome: &Outcome| outcome.rank.unwrap_or(usize::MAX);
    let pairs = || one.iter().zip(other).filter(|(one, _)| !one.answers.is_empty());
    let better = pairs().filter(|(one, other)| rank(one) < rank(other)).count();
    let worse = pairs().filter(|(one, other)| rank(one) > rank(other)).count();
    Comparison { better, worse, p: sign_test(better, worse) }
}

fn group(outcomes: &[&Outcome]) -> Group {
    let within =
        |depth: usize| outcomes.iter().filter(|outcome| outcome.rank.is_some_and(|rank| rank <= depth)).count();
    let gains: Vec<f64> = outcomes.iter().map(|outcome| ndcg(outcome)).collect();
    let reciprocal: Vec<f64> =
        outcomes.iter().map(|outcome| outcome.rank.map_or(0.0, |rank| 1.0 / as_f64(rank))).collect();
    Group {
        questions: outcomes.len(),
        recall_at_1: wilson(within(1), outcomes.len()),
        recall_at_5: wilson(within(5), outcomes.len()),
        recall_at_20: wilson(within(20), outcomes.len()),
        ndcg_at_10: mean(&gains),
        mrr: mean(&reciprocal),
        refused: wilson(outcomes.iter().filter(|outcome| !outcome.is_answered).count(), outcomes.len()),
    }
}

/// Normalised discounted cumulative gain at 10; a passage answers or does not (Järvelin and Kekäläinen 2002).
fn ndcg(outcome: &Outcome) -> f64 {
    let discount = |at: usize| 1.0 / as_f64(at + 2).log2();
    let gain: f64 =
        (0..10).filter(|at| outcome.found.get(*at).is_some_and(|id| outcome.answers.contains(id))).map(discount).sum();
    gain / (0..outcome.answers.len().min(10)).map(discount).sum::<f64>()
}

/// Retrieval does not depend on who asks.
fn nobody() -> Athlete {
    let profile = Profile {
        name: "Nobody".to_owned(),
        sex: None,
        birth_date: None,
        division: None,
        race_name: None,
        race_date: None,
        goal: None,
        units: Units::Metric,
        time_zone: "UTC".to_owned(),
    };
    Athlete { name: String::new(), profile, background: Background::default(), today: jiff::civil::date(2026, 11, 24) }
}
