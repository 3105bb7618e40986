//! The conversation that is shown, as its parts share it: what was said, what is typed, and what can be done.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use server_fn::ServerFn as _;

use super::{
    announcer::Announcer,
    api::{AnswerAgain, Ask, ChatPage, StopTurn, TurnState, earlier_turns},
    follow::follow,
    remembered, scroll,
    turn::LiveTurn,
};
use crate::{
    browser,
    cached::{Cache, Noun},
    error::AppError,
    post::post,
};

/// Everything is a handle: a copy is the same conversation. An answer of the server may come when its page is left
/// already: then nothing is there to be changed any more, and that is fine.
#[derive(Clone, Copy)]
pub struct Talk {
    /// Empty while it is yet to be begun.
    id: StoredValue<String>,
    pub turns: RwSignal<Vec<LiveTurn>>,
    /// The last turn of the branch; empty where there is none.
    tip: StoredValue<String>,
    /// The branch goes on before this turn.
    pub earlier: RwSignal<Option<String>>,
    /// The branch goes on after what is shown.
    pub has_later: bool,
    /// The address names no branch: the newest is shown.
    is_newest: bool,
    /// What is typed and not sent.
    pub text: RwSignal<String>,
    pub failure: RwSignal<Option<AppError>>,
    pub is_sending: RwSignal<bool>,
    is_loading: StoredValue<bool>,
    /// A question that did not arrive, and its turn's id: sent again it is the same turn.
    unsent: StoredValue<Option<(String, String)>>,
    /// For the forms without wasm.
    pub next_turn: StoredValue<String>,
    /// Buttons that only wasm gives a meaning are shown from then on.
    pub is_hydrated: RwSignal<bool>,
    pub announcer: Announcer,
    cache: Cache,
    owner: StoredValue<Option<Owner>>,
    navigate: Callback<String>,
}

impl Talk {
    pub fn of(page: &ChatPage) -> Self {
        let navigate = use_navigate();
        let go = move |to: String| navigate(&to, NavigateOptions { scroll: false, ..Default::default() });
        let refused = page.refused.clone().unwrap_or_default();
        let (is_asked, is_refused) = (refused.form == "ask", !refused.form.is_empty() && refused.form != "rename");
        let talk = Self {
            id: StoredValue::new(page.conversation.as_ref().map(|shown| shown.id.clone()).unwrap_or_default()),
            turns: RwSignal::new(page.turns.iter().cloned().map(LiveTurn::of).collect()),
            tip: StoredValue::new(page.tip.clone()),
            earlier: RwSignal::new(page.earlier.clone()),
            has_later: page.has_later,
            is_newest: use_query_map().read_untracked().get("turn").is_none(),
            text: RwSignal::new(if is_asked { refused.text } else { browser::typed_early("message") }),
            failure: RwSignal::new(is_refused.then_some(AppError::Refused(refused.sentence))),
            is_sending: RwSignal::new(false),
            is_loading: StoredValue::new(false),
            unsent: StoredValue::new(None),
            next_turn: StoredValue::new(page.next_turn.clone()),
            is_hydrated: RwSignal::new(false),
            announcer: Announcer::new(),
            cache: Cache::here(),
            owner: StoredValue::new(Owner::current()),
            navigate: Callback::new(go),
        };
        remembered::text(talk);
        Effect::new(move |_| {
            talk.is_hydrated.set(true);
            for turn in talk
                .turns
                .try_get_untracked()
                .unwrap_or_default()
                .iter()
                .filter(|turn| turn.state.get_untracked() == TurnState::Running)
            {
                follow(turn, talk);
            }
        });
        talk
    }

    /// The conversation's id; empty while it is yet to be begun.
    pub fn id(self) -> String {
        self.id.try_get_value().unwrap_or_default()
    }

    pub fn tip(self) -> String {
        self.tip.try_get_value().unwrap_or_default()
    }

    /// This page without what only looks another way.
    pub fn here(self) -> String {
        let tip = self.tip();
        if self.is_newest { format!("/coach/{}", self.id()) } else { format!("/coach/{}?turn={tip}", self.id()) }
    }

    pub fn is_running(self) -> bool {
        self.turns.read().iter().any(|turn| turn.state.get() == TurnState::Running)
    }

    /// Something of the list was written: it is fetched anew.
    pub fn changed(self) {
        self.cache.changed(Noun::Conversations);
    }

    pub fn go(self, to: &str) {
        let _ = self.navigate.try_run(to.to_owned());
    }

    /// Asks at the end of the branch. The text comes back if it did not arrive.
    pub fn send(self, typed: String) {
        if typed.trim().is_empty() || self.is_sending.get_untracked() || self.is_running_untracked() {
            return;
        }
        self.is_sending.set(true);
        self.failure.set(None);
        self.text.set(String::new());
        let turn = LiveTurn::new(self.turn_id(&typed), typed.trim().to_owned());
        let (id, after, was_seen) = (self.id(), self.tip(), !self.has_later);
        if was_seen {
            self.turns.update(|turns| turns.push(turn.clone()));
            scroll::to_end();
        }
        spawn_local(async move {
            let asked = vec![
                ("conversation", id.clone()),
                ("turn", turn.id.clone()),
                ("text", typed.clone()),
                ("after", after),
            ];
            match post(Ask::PATH, asked).await.map(unquoted) {
                Ok(conversation) => {
                    self.unsent.set_value(None);
                    self.tip.set_value(turn.id.clone());
                    self.changed();
                    if id.is_empty() {
                        self.go(&format!("/coach/{conversation}"));
                    } else if was_seen {
                        self.with_owner(|| follow(&turn, self));
                    } else {
                        self.go(&format!("/coach/{conversation}?turn={}", turn.id));
                    }
                }
                Err(error) => {
                    self.turns.update(|turns| turns.retain(|shown| shown.id != turn.id));
                    self.unsent.set_value(Some((typed.trim().to_owned(), turn.id)));
                    self.text.set(typed);
                    self.failure.set(Some(error));
                }
            }
            self.is_sending.set(false);
        });
    }

    /// Asks something else where `turn` stands; what followed it stays a branch.
    pub fn send_instead(self, turn: String, typed: String) {
        let id = self.turn_id(&typed);
        let asked = vec![("turn", id.clone()), ("text", typed.clone()), ("instead_of", turn)];
        self.go_to_turn(id, Some(typed), Ask::PATH, asked);
    }

    /// Has a question answered once more.
    pub fn again(self, turn: String) {
        let id = browser::new_id();
        self.go_to_turn(id.clone(), None, AnswerAgain::PATH, vec![("turn", id), ("of", turn)]);
    }

    fn go_to_turn(self, turn: String, typed: Option<String>, url: &'static str, asked: Vec<(&'static str, String)>) {
        if self.is_sending.get_untracked() {
            return;
        }
        self.is_sending.set(true);
        self.failure.set(None);
        spawn_local(async move {
            match post(url, asked).await.map(unquoted) {
                Ok(conversation) => {
                    self.changed();
                    self.go(&format!("/coach/{conversation}?turn={turn}#turn-{turn}"));
                }
                Err(error) => {
                    self.unsent.set_value(typed.map(|typed| (typed.trim().to_owned(), turn)));
                    self.failure.set(Some(error));
                }
            }
            self.is_sending.set(false);
        });
    }

    pub fn stop(self) {
        let running =
            self.turns.get_untracked().into_iter().find(|turn| turn.state.get_untracked() == TurnState::Running);
        if let Some(turn) = running {
            spawn_local(async move {
                if let Err(error) = post(StopTurn::PATH, vec![("turn", turn.id)]).await {
                    self.failure.set(Some(error));
                }
            });
        }
    }

    /// Puts the turns before those that are shown above them; what is read stays where it is.
    pub fn load_earlier(self) {
        let Some(before) = self.earlier.get_untracked().filter(|_| !self.is_loading.get_value()) else { return };
        self.is_loading.set_value(true);
        spawn_local(async move {
            match earlier_turns(self.id(), self.tip(), before).await {
                Ok(earlier) => {
                    scroll::hold();
                    self.turns.update(|turns| {
                        turns.splice(0..0, earlier.turns.into_iter().map(LiveTurn::of));
                    });
                    self.earlier.set(earlier.earlier);
                }
                Err(error) => self.failure.set(Some(error)),
            }
            self.is_loading.set_value(false);
        });
    }

    fn is_running_untracked(self) -> bool {
        untrack(|| self.is_running())
    }

    /// A new id, or the one that this very text had when it did not arrive.
    fn turn_id(self, typed: &str) -> String {
        let unsent = self.unsent.get_value();
        unsent.filter(|(text, _)| text == typed.trim()).map_or_else(browser::new_id, |(_, id)| id)
    }

    /// What is begun in here ends with the page.
    fn with_owner(self, begin: impl FnOnce()) {
        if let Some(owner) = self.owner.try_get_value().flatten() {
            owner.with(begin);
        }
    }
}

/// An id as JSON writes it.
fn unquoted(json: String) -> String {
    json.trim_matches('"').to_owned()
}
