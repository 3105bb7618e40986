use leptos::prelude::*;

use super::api::{BlockShown, FeedbackShown, Switch, TurnShown, TurnState, Used};

/// A turn on the page, changing as its events come.
#[derive(Clone)]
pub struct LiveTurn {
    pub id: String,
    pub asked: String,
    pub state: RwSignal<TurnState>,
    pub blocks: RwSignal<Vec<BlockShown>>,
    pub used: RwSignal<Used>,
    pub feedback: RwSignal<Option<FeedbackShown>>,
    /// Nothing came for a while: the coach is warming up.
    pub is_slow: RwSignal<bool>,
    /// Among the questions at this place, and among the answers to it.
    pub question: Switch,
    pub answer: Switch,
    /// How long it had been waiting when the page was made.
    pub age_ms: u32,
    /// The last event the page has.
    pub last_seq: i32,
}

/// Without a block for this long, the page says that the coach is warming up.
pub const SLOW_MS: u32 = 5000;

impl LiveTurn {
    pub fn of(shown: TurnShown) -> Self {
        let is_slow = shown.state == TurnState::Running && shown.blocks.is_empty() && shown.age_ms >= SLOW_MS;
        Self {
            id: shown.id,
            asked: shown.asked,
            state: RwSignal::new(shown.state),
            blocks: RwSignal::new(shown.blocks),
            used: RwSignal::new(shown.used),
            feedback: RwSignal::new(shown.feedback),
            is_slow: RwSignal::new(is_slow),
            question: shown.question,
            answer: shown.answer,
            age_ms: shown.age_ms,
            last_seq: shown.last_seq,
        }
    }

    /// Just asked.
    pub fn new(id: String, asked: String) -> Self {
        let alone = Switch { position: 1, count: 1, previous: None, next: None };
        Self::of(TurnShown {
            id,
            asked,
            state: TurnState::Running,
            age_ms: 0,
            last_seq: 0,
            blocks: Vec::new(),
            used: Used::default(),
            question: alone.clone(),
            answer: alone,
            feedback: None,
        })
    }

    /// The same block twice is one block.
    #[cfg(feature = "hydrate")]
    pub fn upsert(&self, block: BlockShown) {
        self.blocks.try_update(|blocks| match blocks.iter_mut().find(|known| known.block == block.block) {
            Some(known) if *known == block => {}
            Some(known) => *known = block,
            None => blocks.push(block),
        });
    }
}
