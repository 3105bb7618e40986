use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    api::{StopTurn, TurnState, Used},
    turn::LiveTurn,
};
use crate::ui::{Icon, Kind, Shape, button_class};

/// What was said, oldest first. A click on a citation is `on_source`'s.
#[component]
pub fn Log(
    turns: RwSignal<Vec<LiveTurn>>,
    on_source: Callback<(u16, String)>,
    on_again: Callback<String>,
) -> impl IntoView {
    view! {
        <div
            class="flex flex-col gap-4"
            role="log"
            aria-label="Conversation"
            aria-live="polite"
            on:click=move |event| {
                if let Some((number, passage)) = cited(&event) {
                    event.prevent_default();
                    on_source.run((number, passage));
                }
            }
        >
            <For each=move || turns.get() key=|turn| turn.id.clone() let:turn>
                <Turn turn on_again/>
            </For>
        </div>
    }
}

#[component]
fn Turn(turn: LiveTurn, on_again: Callback<String>) -> impl IntoView {
    let LiveTurn { id, asked, state, blocks, used, .. } = turn;
    let again = asked.clone();
    let is_running = move || state.get() == TurnState::Running;
    view! {
        <article class="ml-auto max-w-[48ch] bg-s4 border border-line-strong px-[14px] py-[10px] whitespace-pre-wrap break-words" aria-label="You">
            {asked}
        </article>
        <article
            class="pl-4 border-l-[3px]"
            class=("border-l-mark", is_running)
            class=("border-l-line-strong", move || !is_running())
            aria-label="Coach K"
            aria-busy=move || is_running().to_string()
            data-turn-state=move || state.get().slug()
        >
            <h3 class="label text-ink-2 mb-[6px]">"Coach K"</h3>
            <div class="prose">
                <For each=move || blocks.get() key=|block| (block.block, block.html.len()) let:block>
                    <div inner_html=block.html></div>
                </For>
            </div>
            <Show when=is_running>
                <p class="mt-2 flex items-center gap-3 text-ink-2 text-sm">
                    <span class="cursor" aria-hidden="true"></span>
                    <span class="sr-only">"Coach K is writing"</span>
                </p>
                <noscript>
                    <p class="mt-2 text-sm text-ink-2">"The answer is on its way. "<a href="" class="underline text-ink">"Show it"</a></p>
                    <form method="post" action=StopTurn::url()>
                        <input type="hidden" name="turn" value=id.clone()/>
                        <button type="submit" class=button_class(Kind::Quiet)>"Stop"</button>
                    </form>
                </noscript>
            </Show>
            <Ending state again on_again/>
            <WhatIUsed used/>
        </article>
    }
}

/// What became of an answer that is not whole.
#[component]
fn Ending(state: RwSignal<TurnState>, again: String, on_again: Callback<String>) -> impl IntoView {
    move || {
        let (words, again) = match state.get() {
            TurnState::Stopped => ("You stopped this answer. What was written is kept.", again.clone()),
            TurnState::Interrupted => ("This answer was interrupted. What was written is kept.", again.clone()),
            TurnState::Running | TurnState::Done => return None,
        };
        Some(view! {
            <p class="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
                {words}
                <button type="button" class=button_class(Kind::Quiet) on:click=move |_| on_again.run(again.clone())>
                    <Icon shape=Shape::Retry/>
                    "Ask again"
                </button>
            </p>
        })
    }
}

/// One folded line with counts; inside, the tools and the passages.
#[component]
fn WhatIUsed(used: RwSignal<Used>) -> impl IntoView {
    let counts = move || {
        let used = used.read();
        let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        format!(
            "{} · {}",
            plural(used.tools.len(), "tool", "tools"),
            plural(used.citations.len(), "passage", "passages")
        )
    };
    view! {
        <Show when=move || { let used = used.read(); !used.tools.is_empty() || !used.citations.is_empty() }>
            <details class="mt-1">
                <summary class="inline-flex items-center gap-2 min-h-[44px] text-sm text-ink-2 hover:text-ink">
                    <span class="chevron inline-flex"><Icon shape=Shape::Chevron/></span>
                    "What I used"
                    <span class="num text-ink-3">{counts}</span>
                </summary>
                <ul class="m-0 mb-2 p-0 list-none text-sm">
                    {move || used.get().tools.into_iter().map(|tool| view! {
                        <li class="py-[6px] border-t border-line text-ink-2">"Tool: " <span class="num text-ink">{tool.name.replace('_', " ")}</span></li>
                    }).collect_view()}
                    {move || used.get().citations.into_iter().map(|citation| view! {
                        <li class="py-[6px] border-t border-line text-ink-2 flex gap-2">
                            <span class="num text-ink">{citation.n}</span>
                            <span class="min-w-0">
                                <a href=format!("/knowledge/{}", citation.passage_id) class="text-ink underline underline-offset-4">{citation.title}</a>
                                " · " {citation.source}
                                {citation.season.map(|season| format!(" · season {season}"))}
                            </span>
                        </li>
                    }).collect_view()}
                </ul>
            </details>
        </Show>
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
