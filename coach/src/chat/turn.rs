use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::json;
use uuid::Uuid;

use super::{
    Answer, Athlete, Exchange, Question, Supports, ToolUse, compose::compose, live::Live, markdown, title,
    triage::triage, understand::understand, verify::verify,
};
use crate::{
    Coach,
    knowledge::{Found, Passage, retrieve},
    store::{StoreError, TurnEnd, TurnEvent, TurnState},
};

/// How many earlier exchanges a question may lean on.
const EXCHANGES: i32 = 6;

/// What one turn needs to know.
#[derive(Debug, Clone)]
pub(super) struct Task {
    pub turn: Uuid,
    pub athlete: Uuid,
    pub asked: String,
    /// When the question was taken.
    pub started: Instant,
}

/// An answer, checked, with the passages its citations open.
#[derive(Debug, Clone)]
pub struct Answered {
    pub answer: Answer,
    /// In the order of `answer.citations`.
    pub passages: Vec<Passage>,
}

/// Runs one turn to its end: answer, stream, remember.
#[tracing::instrument(name = "turn", skip_all, fields(turn.id = %task.turn))]
pub(super) async fn run(coach: &Coach, task: &Task, live: &Arc<Live>) -> TurnState {
    let (state, answered) = match answer(coach, task.athlete, &task.asked, Some(task.turn)).await {
        Ok(answered) => (stream(coach, task, live, &answered).await, Some(answered)),
        Err(error) => {
            tracing::error!(%error, "the turn failed");
            (Ok(TurnState::Interrupted), None)
        }
    };
    let state = state.unwrap_or_else(|error| {
        tracing::error!(%error, "the turn's output could not be stored");
        TurnState::Interrupted
    });
    remember(coach, task, state, answered.as_ref()).await;
    // Not what kind of answer it was: that somebody was sent to a doctor is health data.
    tracing::info!(turn.state = ?state, "turn over");
    state
}

/// One question to one answer, nothing stored: the steps of a turn, in order.
///
/// # Errors
/// `NotFound` when the athlete is gone, `Database`.
pub async fn answer(coach: &Coach, athlete: Uuid, asked: &str, turn: Option<Uuid>) -> Result<Answered, StoreError> {
    // 1. Triage: a red flag is answered before anything else is even looked at.
    if let Some(referral) = triage(asked) {
        return Ok(Answered { answer: referral.into_answer(), passages: Vec::new() });
    }
    // 2. The athlete: who asks, what was said before, which day it is where they are.
    let profile = coach.store.profile(athlete).await?;
    let background = coach.store.background(athlete).await?;
    let today = crate::today(&profile.time_zone);
    let athlete = Athlete { name: profile.name.clone(), profile, background, today };
    let earlier = match turn {
        Some(turn) => coach.store.exchanges_before(turn, EXCHANGES).await?,
        None => Vec::new(),
    };
    let earlier: Vec<Exchange> = earlier.into_iter().map(|(asked, answered)| Exchange { asked, answered }).collect();
    let question = Question { text: asked, earlier: &earlier, athlete: &athlete };
    // 3. Understand what is asked.
    let understanding = understand(&question);
    // 4. Retrieve, with what the question leans on. Small talk and an athlete's own log are in no passage.
    let found = if understanding.intent.wants_passages() {
        retrieve(&coach.store, &coach.embedders, &understanding.search_text(&question)).await?
    } else {
        Vec::new()
    };
    // 5. Compute and compose: the numbers come from tools, the words from us.
    let composed = compose(&question, &understanding, &found);
    let passages = cited_passages(coach, &composed, &found).await?;
    // 6. Verify: a number nothing supports is cut before anybody reads it.
    let verified = verify(&composed, &Supports { passages: &passages, athlete: &athlete, question: asked });
    if !verified.unsupported.is_empty() {
        tracing::warn!(statements = verified.unsupported.len(), "cut from an answer: nothing supports them");
    }
    Ok(Answered { answer: verified.answer, passages })
}

/// 7. Stream: what it rests on first, then block by block.
async fn stream(coach: &Coach, task: &Task, live: &Arc<Live>, answered: &Answered) -> Result<TurnState, StoreError> {
    let mut seq = 0;
    let mut append = async |kind: &str, body: serde_json::Value| {
        seq += 1;
        let event = TurnEvent { seq, kind: kind.to_owned(), body };
        coach.store.append_turn_event(task.turn, &event).await?;
        live.push(event);
        Ok::<(), StoreError>(())
    };
    append("used", answered.used()).await?;
    let href = |number: u16| answered.href(number);
    for (block, markdown) in answered.answer.blocks.iter().enumerate() {
        if block > 0 {
            pause(coach, live).await;
        }
        if live.stop.is_cancelled() || coach.store.renew_turn(task.turn, coach.owner).await? {
            return Ok(TurnState::Stopped);
        }
        let html = markdown::block_to_html(markdown, href);
        append("block", json!({ "block": block, "markdown": markdown, "html": html })).await?;
        if block == 0 {
            coach.metrics.first_block(task.started.elapsed());
        }
    }
    Ok(TurnState::Done)
}

/// So that an answer can be read as it comes. Nobody waits for it while the program stops.
async fn pause(coach: &Coach, live: &Live) {
    tokio::select! {
        () = tokio::time::sleep(Duration::from_millis(coach.settings.pace_ms)) => {}
        () = live.stop.cancelled() => {}
        () = coach.stopping.cancelled() => {}
    }
}

/// 8. Remember: how it ended and what it rested on.
async fn remember(coach: &Coach, task: &Task, state: TurnState, answered: Option<&Answered>) {
    let end = TurnEnd {
        state,
        kind: answered.map(|answered| answered.answer.kind.slug()),
        citations: answered.map_or_else(|| json!([]), |answered| json!(answered.citations())),
        tools: answered.map_or_else(|| json!([]), |answered| json!(answered.answer.tools)),
    };
    if let Err(error) = coach.store.end_turn(task.turn, coach.owner, &end).await {
        tracing::error!(%error, "the turn's end could not be stored");
    }
    if let Some(title) = answered.and_then(|answered| title::of_exchange(&task.asked, answered))
        && let Err(error) = coach.store.title_conversation_of(task.turn, &title).await
    {
        tracing::warn!(%error, "the conversation keeps its first name");
    }
}

async fn cited_passages(coach: &Coach, answer: &Answer, found: &[Found]) -> Result<Vec<Passage>, StoreError> {
    let mut passages = Vec::new();
    for citation in &answer.citations {
        let known = found.iter().find(|found| found.passage.id == citation.passage_id);
        match known {
            Some(found) => passages.push(found.passage.clone()),
            None => passages.push(coach.store.passage(&citation.passage_id).await.inspect_err(|_| {
                tracing::error!(passage.id = citation.passage_id, "a cited passage is not in the knowledge base");
            })?),
        }
    }
    Ok(passages)
}

/// What a citation shows; the same in the page, in events and in `ask --json`.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, PartialEq, Eq)]
pub struct CitationShown {
    pub n: u16,
    pub title: String,
    pub source: String,
    pub url: Option<String>,
    pub season: Option<String>,
    pub passage_id: String,
}

impl Answered {
    /// Every citation with its source.
    #[must_use]
    pub fn citations(&self) -> Vec<CitationShown> {
        self.answer
            .citations
            .iter()
            .zip(&self.passages)
            .map(|(citation, passage)| CitationShown {
                n: citation.n,
                title: format!("{}: {}", passage.title, passage.heading),
                source: passage.source.clone(),
                url: passage.url.clone(),
                season: passage.season.clone(),
                passage_id: passage.id.clone(),
            })
            .collect()
    }

    /// The tools that were called.
    #[must_use]
    pub fn tools(&self) -> &[ToolUse] {
        &self.answer.tools
    }

    fn used(&self) -> serde_json::Value {
        json!({ "citations": self.citations(), "tools": self.answer.tools })
    }

    fn href(&self, number: u16) -> Option<String> {
        let citation = self.answer.citations.iter().find(|citation| citation.n == number)?;
        Some(format!("/knowledge/{}", citation.passage_id))
    }
}
