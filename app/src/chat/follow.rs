//! Following a turn's events. The browser's EventSource connects again by itself and says where it was.

use super::turn::LiveTurn;

/// Opens the stream of a running turn; it ends with the turn, or when the page goes.
#[cfg(feature = "hydrate")]
pub fn follow(turn: &LiveTurn) {
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
    let live = turn.clone();
    on(
        "block",
        Box::new(move |data| {
            if let Ok(block) = serde_json::from_str::<BlockShown>(&data) {
                scroll::along();
                live.upsert(block);
            }
        }),
    );
    let used = turn.used;
    on(
        "used",
        Box::new(move |data| {
            if let Ok(shown) = serde_json::from_str::<Used>(&data) {
                used.set(shown);
            }
        }),
    );
    let (state, to_close) = (turn.state, source.clone());
    on(
        "done",
        Box::new(move |data| {
            to_close.close();
            scroll::along();
            state.set(TurnState::from_slug(&data));
        }),
    );
    let to_ask = source.clone();
    let on_error = Closure::<dyn FnMut(Event)>::new(move |_: Event| {
        // Closed for good (signed out, or an answer that is no stream): nothing more will come.
        if to_ask.ready_state() == EventSource::CLOSED {
            state.set(TurnState::Interrupted);
        }
    });
    source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    on_error.forget();
    let source = send_wrapper::SendWrapper::new(source);
    on_cleanup(move || source.close());
}

#[cfg(not(feature = "hydrate"))]
pub fn follow(turn: &LiveTurn) {
    let _ = (&turn.id, turn.last_seq);
}
