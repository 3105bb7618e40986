use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::store::{TurnEvent, TurnState};

/// A turn that runs in this process: its followers are fed from memory.
#[derive(Debug)]
pub(super) struct Live {
    events: Mutex<Vec<TurnEvent>>,
    progress: watch::Sender<Progress>,
    pub stop: CancellationToken,
}

/// How far a turn has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Progress {
    pub last_seq: i32,
    pub ended: Option<TurnState>,
}

impl Live {
    fn new() -> Self {
        Self {
            events: Mutex::default(),
            progress: watch::Sender::new(Progress { last_seq: 0, ended: None }),
            stop: CancellationToken::new(),
        }
    }

    /// Adds an event that the store already has.
    pub fn push(&self, event: TurnEvent) {
        let last_seq = event.seq;
        self.events.lock().unwrap_or_else(PoisonError::into_inner).push(event);
        self.progress.send_modify(|progress| progress.last_seq = last_seq);
    }

    pub fn end(&self, state: TurnState) {
        self.progress.send_modify(|progress| progress.ended = Some(state));
    }

    pub fn events_after(&self, after: i32) -> Vec<TurnEvent> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.iter().filter(|event| event.seq > after).cloned().collect()
    }

    pub fn watch(&self) -> watch::Receiver<Progress> {
        self.progress.subscribe()
    }
}

/// The turns that run in this process.
#[derive(Debug, Default)]
pub(super) struct LiveTurns {
    by_id: Mutex<HashMap<Uuid, Arc<Live>>>,
}

impl LiveTurns {
    pub fn begin(&self, turn: Uuid) -> Arc<Live> {
        let live = Arc::new(Live::new());
        self.by_id.lock().unwrap_or_else(PoisonError::into_inner).insert(turn, Arc::clone(&live));
        live
    }

    pub fn get(&self, turn: Uuid) -> Option<Arc<Live>> {
        self.by_id.lock().unwrap_or_else(PoisonError::into_inner).get(&turn).cloned()
    }

    /// Followers hold their own handle; new ones read the store from here on.
    pub fn finish(&self, turn: Uuid) {
        self.by_id.lock().unwrap_or_else(PoisonError::into_inner).remove(&turn);
    }
}
