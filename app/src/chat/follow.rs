//! Following a turn's events. The browser's EventSource connects again by itself and says where it was.

use super::{talk::Talk, turn::LiveTurn};

/// Opens the stream of a running turn; it ends with the turn, or when the page goes.
#[cfg(feature = "hydrate")]
pub fn follow(turn: &LiveTurn, talk: Talk) {
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast as _, closure::Closure};
    use web_sys::{Event, EventSource, MessageEvent};

    use super::{
        api::{BlockShown, TurnState, Used},
        scroll,
    };

    let url = format!("/coach/turns/{}/events?after={}", turn.id, turn.last_seq);
    let Ok(source) = EventSource::new(&url) else { return };
    let on = |name: &str, mut act: Box<dyn FnMut(String)>| {
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            act(event.data().as_string().unwrap_or_default());
        });
        let _ = source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        listener.forget();
    };
    // Whole blocks are said, each once: a block is whole when the next one begins, or the turn ends.
    let said = StoredValue::new(turn.blocks.get_untracked().len());
    let blocks = turn.blocks;
    let say_up_to = move |end: usize| {
        let Some(known) = blocks.try_get_untracked() else { return };
        for block in known.iter().take(end).skip(said.get_value()) {
            talk.announcer.say_html(&block.html);
        }
        said.set_value(end.min(known.len()).max(said.get_value()));
    };
    let live = turn.clone();
    on(
        "block",
        Box::new(move |data| {
            if let Ok(block) = serde_json::from_str::<BlockShown>(&data) {
                scroll::along();
                let _ = live.is_slow.try_set(false);
                let before = usize::try_from(block.block).unwrap_or(usize::MAX);
                live.upsert(block);
                say_up_to(before);
            }
        }),
    );
    let used = turn.used;
    on(
        "used",
        Box::new(move |data| {
            if let Ok(shown) = serde_json::from_str::<Used>(&data) {
                let _ = used.try_set(shown);
            }
        }),
    );
    let (state, to_close) = (turn.state, source.clone());
    on(
        "done",
        Box::new(move |data| {
            to_close.close();
            scroll::along();
            say_up_to(usize::MAX);
            let ended = TurnState::from_slug(&data);
            talk.announcer.say(
                match ended {
                    TurnState::Stopped => "Stopped.",
                    TurnState::Interrupted => "The answer was interrupted.",
                    TurnState::Running | TurnState::Done => "End of the answer.",
                }
                .to_owned(),
            );
            let _ = state.try_set(ended);
            // It may have got its name, and stands first now.
            talk.changed();
        }),
    );
    let to_ask = source.clone();
    let on_error = Closure::<dyn FnMut(Event)>::new(move |_: Event| {
        // Closed for good (signed out, or an answer that is no stream): nothing more will come.
        if to_ask.ready_state() == EventSource::CLOSED {
            let _ = state.try_set(TurnState::Interrupted);
        }
    });
    source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
    let source = send_wrapper::SendWrapper::new(source);
    on_cleanup(move || source.close());
    warm_up(turn, talk);
}

/// After a while without a block the page says why.
#[cfg(feature = "hydrate")]
fn warm_up(turn: &LiveTurn, talk: Talk) {
    use leptos::prelude::*;

    use super::{answer::WARMING_UP, api::TurnState, turn::SLOW_MS};

    let (state, blocks, is_slow) = (turn.state, turn.blocks, turn.is_slow);
    let wait = std::time::Duration::from_millis(u64::from(SLOW_MS.saturating_sub(turn.age_ms)));
    let timer = set_timeout_with_handle(
        move || {
            let is_waiting = blocks.try_with_untracked(Vec::is_empty) == Some(true)
                && state.try_get_untracked() == Some(TurnState::Running);
            if is_waiting {
                is_slow.set(true);
                talk.announcer.say(WARMING_UP.to_owned());
            }
        },
        wait,
    );
    if let Ok(timer) = timer {
        on_cleanup(move || timer.clear());
    }
}

#[cfg(not(feature = "hydrate"))]
pub fn follow(turn: &LiveTurn, _: Talk) {
    let _ = (&turn.id, turn.last_seq, turn.age_ms);
}
