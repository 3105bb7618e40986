use std::time::Instant;

use anyhow::{Context as _, Result};
use coach::{Coach, Id, chat, config::Settings};
use serde_json::json;

use super::boot;

/// Asks one question. Works beside a running `serve`: it attaches to the same database.
pub async fn run(settings: Settings, is_json: bool, athlete: &str, question: &str) -> Result<()> {
    let started = Instant::now();
    let booted = boot::whole(settings).await?;
    boot::load_embedder(&booted.coach).await;
    let ready = started.elapsed();
    let answered = answer(&booted.coach, athlete, question).await;
    let total = started.elapsed();
    booted.shut_down().await;
    let answered = answered?;

    if is_json {
        let answer = answered.answer.blocks.join("\n\n");
        println!(
            "{}",
            json!({
                "answer": answer,
                "citations": answered.citations(),
                "tools": answered.tools(),
                "timing_ms": {
                    "boot": u64::try_from(ready.as_millis())?,
                    "answer": u64::try_from((total - ready).as_millis())?,
                    "total": u64::try_from(total.as_millis())?,
                },
            })
        );
    } else {
        for block in &answered.answer.blocks {
            println!("{}\n", chat::markdown::to_plain(block));
        }
        for citation in answered.citations() {
            let season = citation.season.map(|season| format!(", season {season}")).unwrap_or_default();
            println!("[{}] {} ({}{season})", citation.n, citation.title, citation.source);
        }
    }
    Ok(())
}

async fn answer(coach: &Coach, athlete: &str, question: &str) -> Result<chat::Answered> {
    let id = athlete_id(coach, athlete).await?;
    Ok(chat::answer(coach, id, question, None).await?)
}

async fn athlete_id(coach: &Coach, athlete: &str) -> Result<Id> {
    if athlete == "demo" {
        return Ok(coach::demo::seed(&coach.store).await?);
    }
    let row = coach.store.athlete_by_email(&athlete.trim().to_lowercase()).await?;
    Ok(row.with_context(|| format!("There is no account {athlete}. Sign up in the browser, or ask --as demo."))?.id)
}
