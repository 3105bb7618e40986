use std::time::{Duration, Instant};

use futures::{Stream, stream};
use tokio::sync::broadcast;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;
use uuid::Uuid;

use super::{
    live::LiveTurns,
    title,
    turn::{Task, run},
};
use crate::{
    Coach,
    store::{NewTurn, Place, STOP_CHANNEL, StartedTurn, StoreError, TURN_CHANNEL, TurnEvent, TurnState},
};

/// A question's length in characters: a long message, not an upload.
pub const ASKED_CHARACTERS_MAX: usize = 4000;

/// How often a follower looks again by itself, should a notification have been lost.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Starts turns, follows them and stops them.
#[derive(Debug)]
pub struct Turns {
    live: LiveTurns,
    running: TaskTracker,
    /// Turn ids other replicas (and this one) announced.
    announced: broadcast::Sender<Uuid>,
}

impl Default for Turns {
    fn default() -> Self {
        Self { live: LiveTurns::default(), running: TaskTracker::new(), announced: broadcast::Sender::new(256) }
    }
}

/// What a follower sees.
#[derive(Debug, Clone, PartialEq)]
pub enum Followed {
    Event(TurnEvent),
    /// Nothing comes after this.
    End(TurnState),
}

/// Why a question was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error("Write a question first.")]
    Empty,
    #[error("That is {0} characters; {ASKED_CHARACTERS_MAX} fit into one message. Please shorten it.")]
    TooLong(usize),
    #[error("The server is stopping. Try again in a moment; your text is kept.")]
    Stopping,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Coach {
    /// Takes a question: stored first, then answered by a task of its own. The same id again is the same turn.
    ///
    /// # Errors
    /// `Empty`, `TooLong`, `Stopping`, or the store's (`NotFound` for somebody else's conversation).
    pub async fn ask(
        &self,
        athlete: Uuid,
        conversation: Option<Uuid>,
        turn: Uuid,
        asked: &str,
    ) -> Result<StartedTurn, AskError> {
        let title = title::of_question(asked);
        let place = match conversation {
            Some(conversation) => Place::Newest { conversation, asked },
            None => Place::First { title: &title, asked },
        };
        self.ask_at(athlete, turn, place).await
    }

    /// The same at a place of its own: on a branch, or a question answered again.
    ///
    /// # Errors
    /// As [`Coach::ask`].
    pub async fn ask_at(&self, athlete: Uuid, turn: Uuid, place: Place<'_>) -> Result<StartedTurn, AskError> {
        let place = checked(place)?;
        if self.stopping.is_cancelled() {
            return Err(AskError::Stopping);
        }
        let started = self.store.start_turn(&NewTurn { id: turn, athlete, place, owner: self.owner }).await?;
        if started.is_new {
            self.spawn(Task { turn, athlete, asked: started.asked.clone(), started: Instant::now() });
        }
        Ok(started)
    }

    fn spawn(&self, task: Task) {
        let coach = self.clone();
        let live = self.turns.live.begin(task.turn);
        let turn = async move {
            coach.metrics.turn_started();
            let state = run(&coach, &task, &live).await;
            live.end(state);
            coach.turns.live.finish(task.turn);
            coach.metrics.turn_ended(state, task.started.elapsed());
        };
        // Its lines in the log name the request that asked.
        self.turns.running.spawn(turn.in_current_span());
    }

    /// A turn's events after `after`, then its end. Survives the turn running on another replica.
    ///
    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn follow(
        &self,
        athlete: Uuid,
        turn: Uuid,
        after: i32,
    ) -> Result<impl Stream<Item = Followed> + Send + use<>, StoreError> {
        self.store.turn(athlete, turn).await?;
        let follower = Follower { coach: self.clone(), athlete, turn, after, waiting: Vec::new(), is_over: false };
        Ok(stream::unfold(follower, |mut follower| async move {
            let followed = follower.next().await?;
            Some((followed, follower))
        }))
    }

    /// Stops a turn, on whichever replica it runs.
    ///
    /// # Errors
    /// `NotFound` when it is not this athlete's, `Database`.
    pub async fn stop_turn(&self, athlete: Uuid, turn: Uuid) -> Result<(), StoreError> {
        self.store.request_stop(athlete, turn).await?;
        if let Some(live) = self.turns.live.get(turn) {
            live.stop.cancel();
        }
        Ok(())
    }

    /// Lets running turns finish for a while, then marks the others; the store keeps what is written of them.
    pub async fn drain(&self, at_most: Duration) {
        self.stopping.cancel();
        self.turns.running.close();
        if tokio::time::timeout(at_most, self.turns.running.wait()).await.is_ok() {
            return;
        }
        match self.store.interrupt_turns_of(self.owner).await {
            Ok(turns) => tracing::warn!(turns, "turns were still running and are now interrupted"),
            // Their lease runs out by itself.
            Err(error) => tracing::error!(%error, "running turns could not be marked as interrupted"),
        }
    }

    /// Hears of turns on other replicas until the program stops. One listening connection per process.
    pub async fn listen(self) {
        while !self.stopping.is_cancelled() {
            let heard = tokio::select! {
                heard = hear(&self) => heard,
                () = self.stopping.cancelled() => return,
            };
            if let Err(error) = heard {
                tracing::warn!(%error, "the listening connection broke; connecting again");
                // Followers look again by themselves meanwhile.
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        }
    }

    /// Every few seconds: turns whose process vanished become interrupted, what ran out is forgotten.
    pub async fn sweep(self) {
        let mut every = tokio::time::interval(Duration::from_secs(10));
        loop {
            tokio::select! {
                _ = every.tick() => {}
                () = self.stopping.cancelled() => return,
            }
            self.sweep_conversations().await;
            match self.store.interrupt_abandoned().await {
                Ok(0) => {}
                Ok(turns) => tracing::warn!(turns, "abandoned turns are now interrupted"),
                Err(error) => tracing::warn!(%error, "the sweep failed"),
            }
            if let Err(error) = crate::accounts::sweep(&self.store).await {
                tracing::warn!(%error, "the sweep failed");
            }
            if let Err(error) = crate::demo::sweep(&self.store).await {
                tracing::warn!(%error, "the sweep failed");
            }
        }
    }
}

async fn hear(coach: &Coach) -> Result<(), sqlx::Error> {
    let mut listener = sqlx::postgres::PgListener::connect_with(coach.store.pool()).await?;
    listener.listen_all([TURN_CHANNEL, STOP_CHANNEL]).await?;
    loop {
        let notification = listener.recv().await?;
        let Ok(turn) = notification.payload().parse() else { continue };
        if notification.channel() == STOP_CHANNEL {
            // Pressed on another replica; a turn that runs elsewhere is none of ours.
            if let Some(live) = coach.turns.live.get(turn) {
                live.stop.cancel();
            }
        }
        // Nobody follows anything: fine.
        let _ = coach.turns.announced.send(turn);
    }
}

struct Follower {
    coach: Coach,
    athlete: Uuid,
    turn: Uuid,
    after: i32,
    waiting: Vec<TurnEvent>,
    is_over: bool,
}

impl Follower {
    async fn next(&mut self) -> Option<Followed> {
        loop {
            if let Some(event) = self.waiting.pop() {
                self.after = event.seq;
                return Some(Followed::Event(event));
            }
            if self.is_over || self.coach.stopping.is_cancelled() && self.coach.turns.live.get(self.turn).is_none() {
                return None;
            }
            match self.look().await {
                Ok(Some(state)) if self.waiting.is_empty() => {
                    self.is_over = true;
                    return Some(Followed::End(state));
                }
                Ok(_) => {}
                Err(error) => {
                    // The browser connects again and continues after the last event it has.
                    tracing::warn!(%error, "following a turn failed");
                    return None;
                }
            }
        }
    }

    /// Fills `waiting`; returns the state once the turn has ended. Waits for news when there is none.
    async fn look(&mut self) -> Result<Option<TurnState>, StoreError> {
        if let Some(live) = self.coach.turns.live.get(self.turn) {
            let mut progress = live.watch();
            let seen = self.after;
            let now = tokio::select! {
                now = progress.wait_for(|now| now.last_seq > seen || now.ended.is_some()) => now.ok().map(|now| *now),
                () = tokio::time::sleep(LOOK_AGAIN) => None,
            };
            self.waiting = live.events_after(self.after);
            self.waiting.reverse();
            return Ok(now.and_then(|now| now.ended));
        }
        let mut announced = self.coach.turns.announced.subscribe();
        // The state first: events written between the two reads are then never missed.
        let state = self.coach.store.turn(self.athlete, self.turn).await?.state;
        self.waiting = self.coach.store.turn_events(self.turn, self.after).await?;
        self.waiting.reverse();
        if state != TurnState::Running {
            return Ok(Some(state));
        }
        if self.waiting.is_empty() {
            let turn = self.turn;
            let news = async {
                while let Ok(heard) = announced.recv().await {
                    if heard == turn {
                        break;
                    }
                }
            };
            tokio::select! {
                () = news => {}
                () = tokio::time::sleep(LOOK_AGAIN) => {}
                () = self.coach.stopping.cancelled() => {}
            }
        }
        Ok(None)
    }
}

/// Room for a question, and nothing but white space is none.
fn checked(place: Place<'_>) -> Result<Place<'_>, AskError> {
    Ok(match place {
        Place::First { title, asked } => Place::First { title, asked: sayable(asked)? },
        Place::Newest { conversation, asked } => Place::Newest { conversation, asked: sayable(asked)? },
        Place::After { turn, asked } => Place::After { turn, asked: sayable(asked)? },
        Place::Instead { turn, asked } => Place::Instead { turn, asked: sayable(asked)? },
        Place::Again { turn } => Place::Again { turn },
    })
}

fn sayable(asked: &str) -> Result<&str, AskError> {
    let asked = asked.trim();
    let length = asked.chars().count();
    match length {
        0 => Err(AskError::Empty),
        1..=ASKED_CHARACTERS_MAX => Ok(asked),
        _ => Err(AskError::TooLong(length)),
    }
}
