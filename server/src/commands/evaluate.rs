use std::path::Path;

use anyhow::{Result, bail};
use coach::{
    config::Settings,
    evaluation::{
        Group, Interval, Report, compare, evaluate_red_flags, evaluate_retrieval, read_questions, read_red_flags,
        report,
    },
    knowledge::Weights,
};
use serde_json::json;

use super::boot;

/// What is left out, to see what it is worth.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// The words' part of the score
    Words,
    /// What is asked of a passage
    Asked,
    /// Vectors: words alone, as without an embedder
    Vectors,
}

/// Asks the questions of a file and prints how many passages were found.
pub async fn retrieval(
    settings: Settings,
    questions: &Path,
    is_json: bool,
    without: Option<Without>,
    shows_misses: bool,
) -> Result<()> {
    let questions = read_questions(questions)?;
    let booted = boot::whole(settings).await?;
    boot::load_embedder(&booted.coach).await;
    let store = &booted.coach.store;
    let embedders = Some(booted.coach.embedders.as_ref());
    if booted.coach.embedders.get().is_none() && without != Some(Without::Vectors) {
        booted.shut_down().await;
        bail!("The embedder is not there, so nothing can be measured. What is missing: coach-k doctor");
    }
    let all = Weights::default();
    let outcomes = evaluate_retrieval(store, embedders, &questions, &all).await;
    let less = match without {
        None => None,
        Some(Without::Words) => Some((embedders, Weights { words: 0.0, ..all })),
        Some(Without::Asked) => Some((embedders, Weights { asked: 0.0, ..all })),
        Some(Without::Vectors) => Some((None, all)),
    };
    let other = match less {
        Some((embedders, weights)) => Some(evaluate_retrieval(store, embedders, &questions, &weights).await),
        None => None,
    };
    booted.shut_down().await;
    let outcomes = outcomes?;
    let figures = report(&outcomes);
    let other = other.transpose()?.map(|other| (report(&other), compare(&outcomes, &other)));
    if is_json {
        let other = other.map(|(report, comparison)| json!({ "report": report, "comparison": comparison }));
        println!("{}", json!({ "report": figures, "without": other, "outcomes": outcomes }));
        return Ok(());
    }
    print(&figures);
    if let Some((less, comparison)) = other {
        println!("\nWithout it:");
        print(&less);
        println!(
            "Better with it {}, worse {}, p = {:.4} (sign test)",
            comparison.better, comparison.worse, comparison.p
        );
    }
    if shows_misses {
        for outcome in outcomes.iter().filter(|outcome| !outcome.answers.is_empty()) {
            if outcome.rank.is_none_or(|rank| rank > 5) || !outcome.is_answered {
                println!(
                    "\n{} {} {}\n  wants {}\n  found {}{}",
                    outcome.id,
                    outcome.kind,
                    outcome.text,
                    outcome.answers.join(", "),
                    outcome.found.iter().take(5).cloned().collect::<Vec<_>>().join(", "),
                    if outcome.is_answered { "" } else { "\n  refused" }
                );
            }
        }
        for outcome in outcomes.iter().filter(|outcome| outcome.answers.is_empty() && outcome.is_answered) {
            println!("\n{} {} answered: {}", outcome.id, outcome.kind, outcome.text);
        }
    }
    Ok(())
}

/// Runs triage over a file of messages. Needs no database.
pub fn red_flags(prompts: &Path, is_json: bool, shows_misses: bool) -> Result<()> {
    let report = evaluate_red_flags(&read_red_flags(prompts)?);
    if is_json {
        println!("{}", serde_json::to_string(&report)?);
        return Ok(());
    }
    println!("recall {}", shown(report.recall));
    println!("false alarms {}", shown(report.false_alarms));
    if shows_misses {
        for prompt in &report.missed {
            println!("missed {} {}: {}", prompt.id, prompt.flag, prompt.text);
        }
        for prompt in &report.alarmed {
            println!("alarmed {}: {} ({})", prompt.id, prompt.text, prompt.note);
        }
    }
    Ok(())
}

fn print(report: &Report) {
    println!("{:<22} {:>4}  recall@1  recall@5           recall@20  nDCG@10            MRR    refused", "", "n");
    line("all", &report.all);
    for (kind, group) in &report.by_kind {
        line(kind, group);
    }
    println!("weakest topics:");
    let mut topics: Vec<_> = report.by_topic.iter().collect();
    topics.sort_by(|(_, one), (_, other)| one.ndcg_at_10.value.total_cmp(&other.ndcg_at_10.value));
    for (topic, group) in topics.into_iter().take(5) {
        line(topic, group);
    }
    println!("unanswerable recognised {}", shown(report.unanswerable_recognised));
    println!("small talk and own log: nothing looked up {}", shown(report.nothing_looked_up));
    println!("{} questions no passage answers yet", report.gaps);
    println!("embed and search: p50 {:.1} ms, p95 {:.1} ms", report.milliseconds_p50, report.milliseconds_p95);
}

fn line(name: &str, group: &Group) {
    println!(
        "{name:<22} {:>4}  {:.3}     {}  {:.3}      {}  {:.3}  {:.3}",
        group.questions,
        group.recall_at_1.value,
        shown(group.recall_at_5),
        group.recall_at_20.value,
        shown(group.ndcg_at_10),
        group.mrr.value,
        group.refused.value,
    );
}

fn shown(interval: Interval) -> String {
    format!("{:.3} ({:.2}–{:.2})", interval.value, interval.low, interval.high)
}
