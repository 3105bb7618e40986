use leptos::prelude::*;

use super::api::{BlockShown, TurnShown, TurnState, Used};

/// A turn on the page, changing as its events come.
#[derive(Clone)]
pub struct LiveTurn {
    pub id: String,
    pub asked: String,
    pub state: RwSignal<TurnState>,
    pub blocks: RwSignal<Vec<BlockShown>>,
    pub used: RwSignal<Used>,
    /// The last event the page has.
    pub last_seq: i32,
}

impl LiveTurn {
    pub fn of(shown: TurnShown) -> Self {
        Self {
            id: shown.id,
            asked: shown.asked,
            state: RwSignal::new(shown.state),
            blocks: RwSignal::new(shown.blocks),
            used: RwSignal::new(shown.used),
            last_seq: shown.last_seq,
        }
    }

    /// Just asked.
    pub fn new(id: String, asked: String) -> Self {
        Self {
            id,
            asked,
            state: RwSignal::new(TurnState::Running),
            blocks: RwSignal::new(Vec::new()),
            used: RwSignal::new(Used::default()),
            last_seq: 0,
        }
    }

    /// The same block twice is one block.
    #[cfg(feature = "hydrate")]
    pub fn upsert(&self, block: BlockShown) {
        self.blocks.update(|blocks| match blocks.iter_mut().find(|known| known.block == block.block) {
            Some(known) => *known = block,
            None => blocks.push(block),
        });
    }
}
