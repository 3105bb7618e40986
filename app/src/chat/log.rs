use leptos::prelude::*;

use super::{answer::Answer, edit::Edit, switch::SwitchLinks, talk::Talk, turn::LiveTurn};

/// What was said, oldest first. A click on a citation is `on_source`'s. What is new in here is said by the live region,
/// once: a log that speaks for itself would say a block again whenever something in it changes.
#[component]
pub fn Log(talk: Talk, on_source: Callback<(u16, String)>) -> impl IntoView {
    view! {
        <div
            class="flex flex-col gap-4"
            role="log"
            aria-label="Conversation"
            aria-live="off"
            on:click=move |event| {
                if let Some((number, passage)) = cited(&event) {
                    event.prevent_default();
                    on_source.run((number, passage));
                }
            }
        >
            <For each=move || talk.turns.get() key=|turn| turn.id.clone() let:turn>
                <Exchange turn talk/>
            </For>
        </div>
    }
}

/// A question and its answer.
#[component]
fn Exchange(turn: LiveTurn, talk: Talk) -> impl IntoView {
    let LiveTurn { id, asked, question, .. } = turn.clone();
    view! {
        <div class="exchange" id=format!("turn-{id}")>
            <div class="flex flex-row-reverse flex-wrap items-center gap-x-1 mb-3">
                <article class="max-w-[48ch] bg-s4 border border-line-strong px-[14px] py-[10px] whitespace-pre-wrap break-words" aria-label="You">
                    {asked.clone()}
                </article>
                <div class="quiet flex flex-wrap items-center justify-end">
                    <SwitchLinks switch=question what="question" talk/>
                    <Edit turn=id.clone() asked talk/>
                </div>
            </div>
            <Answer turn talk/>
        </div>
    }
}

/// Number and passage of the citation that was clicked.
#[cfg(feature = "hydrate")]
fn cited(event: &web_sys::MouseEvent) -> Option<(u16, String)> {
    use wasm_bindgen::JsCast as _;
    // A new tab is the reader's own wish.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let link = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest("a.cite").ok()??;
    let passage = link.get_attribute("href")?.strip_prefix("/knowledge/")?.to_owned();
    Some((link.text_content()?.trim().parse().ok()?, passage))
}

#[cfg(not(feature = "hydrate"))]
fn cited(_event: &leptos::ev::MouseEvent) -> Option<(u16, String)> {
    None
}
