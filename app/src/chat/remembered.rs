//! What the browser remembers of the chat, for this account: unsent text, the open conversation, the list's place.
//! An effect still runs once when its page was left at once: what is gone then is not asked for.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::talk::Talk;
use crate::kept;

const OPEN: &str = "chat/open";
const SIDEBAR: &str = "chat/sidebar";

/// Who comes back later than that begins something new.
#[cfg(feature = "hydrate")]
const OPEN_MS: f64 = 12.0 * 3_600_000.0;

/// Text that was not sent is there again: after a reload, in another conversation and back, after signing in again.
pub fn text(talk: Talk) {
    let name = move || format!("chat/text/{}", talk.id());
    Effect::new(move |was_read: Option<()>| {
        let Some(typed) = talk.text.try_get() else { return };
        if was_read.is_none() && typed.is_empty() {
            if let Some(kept) = kept::read(&name()) {
                talk.text.set(kept);
            }
        } else {
            kept::write(&name(), &typed);
        }
    });
}

/// The list beside the conversation, on a wide screen: shown, or put away.
pub fn sidebar() -> RwSignal<bool> {
    let is_shown = RwSignal::new(true);
    Effect::new(move |was_read: Option<()>| {
        let Some(shown) = is_shown.try_get() else { return };
        if was_read.is_none() {
            if kept::read(SIDEBAR).as_deref() == Some("closed") {
                is_shown.set(false);
            }
        } else {
            kept::write(SIDEBAR, if shown { "" } else { "closed" });
        }
    });
    is_shown
}

/// Whoever comes back to the coach comes back to the conversation they had open, unless they asked for a new one.
pub fn open_conversation(shown: Memo<Option<String>>) {
    let query = use_query_map();
    let navigate = use_navigate();
    Effect::new(move |_| match shown.try_get() {
        // The page was left before this could run.
        None => {}
        Some(Some(conversation)) => kept::write(OPEN, &format!("{conversation} {}", now_ms())),
        Some(None) if !query.read().to_query_string().is_empty() => kept::write(OPEN, ""),
        Some(None) => {
            if let Some(conversation) = still_open() {
                let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
                navigate(&format!("/coach/{conversation}"), options);
            }
        }
    });
}

/// It is not there any more.
pub fn close_conversation() {
    Effect::new(move |_| kept::write(OPEN, ""));
}

#[cfg(feature = "hydrate")]
fn still_open() -> Option<String> {
    let kept = kept::read(OPEN)?;
    let (conversation, since_ms) = kept.split_once(' ')?;
    let is_recent = since_ms.parse::<f64>().is_ok_and(|since_ms| now_ms() - since_ms < OPEN_MS);
    is_recent.then(|| conversation.to_owned())
}

#[cfg(not(feature = "hydrate"))]
fn still_open() -> Option<String> {
    None
}

#[cfg(feature = "hydrate")]
fn now_ms() -> f64 {
    js_sys::Date::now()
}

#[cfg(not(feature = "hydrate"))]
fn now_ms() -> f64 {
    0.0
}
