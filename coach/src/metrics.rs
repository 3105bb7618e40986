//! What is counted while the coach works. Only kinds and durations: nothing here tells who or what about.

use std::time::Duration;

use prometheus_client::{
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::{Registry, Unit},
};

use crate::store::TurnState;

/// Upper ends of the buckets, in seconds: a built-in answer takes milliseconds, a language model may take a minute.
const ANSWER_SECONDS: [f64; 11] = [0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0];

type Labelled = Family<[(&'static str, &'static str); 1], Counter>;

/// Counters and durations of one process.
#[derive(Debug)]
pub struct Metrics {
    turns_started: Counter,
    turns_ended: Labelled,
    first_block: Histogram,
    last_block: Histogram,
    sign_ins: Labelled,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            turns_started: Counter::default(),
            turns_ended: Labelled::default(),
            first_block: Histogram::new(ANSWER_SECONDS),
            last_block: Histogram::new(ANSWER_SECONDS),
            sign_ins: Labelled::default(),
        }
    }
}

impl Metrics {
    pub(crate) fn turn_started(&self) {
        self.turns_started.inc();
    }

    pub(crate) fn first_block(&self, since_asked: Duration) {
        self.first_block.observe(since_asked.as_secs_f64());
    }

    /// Only whole answers have a last block.
    pub(crate) fn turn_ended(&self, state: TurnState, since_asked: Duration) {
        self.turns_ended.get_or_create(&[("state", state.slug())]).inc();
        if state == TurnState::Done {
            self.last_block.observe(since_asked.as_secs_f64());
        }
    }

    /// Somebody tried to sign in.
    pub fn sign_in(&self, is_accepted: bool) {
        let outcome = if is_accepted { "accepted" } else { "refused" };
        self.sign_ins.get_or_create(&[("outcome", outcome)]).inc();
    }

    /// Names and explains everything for whoever shows it.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("turns_started", "Questions taken", self.turns_started.clone());
        registry.register("turns_ended", "Answers by how they ended", self.turns_ended.clone());
        let seconds = Unit::Seconds;
        registry.register_with_unit(
            "answer_first_block",
            "From the question to the first block of its answer",
            seconds.clone(),
            self.first_block.clone(),
        );
        registry.register_with_unit(
            "answer_last_block",
            "From the question to the end of its answer",
            seconds,
            self.last_block.clone(),
        );
        registry.register("sign_ins", "Attempts to sign in, by outcome", self.sign_ins.clone());
    }
}
