use leptos::prelude::*;

use super::talk::Talk;
use crate::ui::{Kind, button_class};

/// Nearer to the top than this, what comes before is fetched.
#[cfg(feature = "hydrate")]
const NEAR_PX: f64 = 600.0;

/// What was said before: on its own when the reader scrolls up, by a link where there is no wasm.
#[component]
pub fn Earlier(talk: Talk) -> impl IntoView {
    load_on_scroll(talk);
    move || {
        let before = talk.earlier.get()?;
        let href = format!("/coach/{}?turn={}&before={before}", talk.id(), talk.tip());
        Some(view! {
            <p class="text-center">
                <a
                    href=href
                    class=button_class(Kind::Quiet)
                    on:click=move |event| {
                        event.prevent_default();
                        talk.load_earlier();
                    }
                >
                    "Earlier messages"
                </a>
            </p>
        })
    }
}

/// The way back to the end of the branch, from a part that is far from it.
#[component]
pub fn Later(talk: Talk) -> impl IntoView {
    talk.has_later.then(|| {
        view! {
            <p class="mt-4 text-center">
                <a href=format!("/coach/{}?turn={}#latest", talk.id(), talk.tip()) class=button_class(Kind::Plain)>
                    "To the latest messages"
                </a>
            </p>
        }
    })
}

#[cfg(feature = "hydrate")]
fn load_on_scroll(talk: Talk) {
    let listener = window_event_listener(leptos::ev::scroll, move |_| {
        if window().scroll_y().is_ok_and(|top| top < NEAR_PX) {
            talk.load_earlier();
        }
    });
    on_cleanup(move || listener.remove());
}

#[cfg(not(feature = "hydrate"))]
fn load_on_scroll(_: Talk) {}
