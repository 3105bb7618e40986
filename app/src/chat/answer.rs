use leptos::prelude::*;
use server_fn::ServerFn;

use super::{
    actions::Actions,
    api::{AnswerAgain, StopTurn, TurnState},
    talk::Talk,
    turn::LiveTurn,
    used::WhatIUsed,
};
use crate::ui::{Icon, Kind, Shape, button_class};

pub const WARMING_UP: &str = "Warming up. The first answer after a rest takes a little longer; your question is safe.";

/// What the coach says, as it comes; below it what it rests on and what can be done with it.
#[component]
pub fn Answer(turn: LiveTurn, talk: Talk) -> impl IntoView {
    let LiveTurn { id, state, blocks, used, is_slow, .. } = turn.clone();
    let is_running = move || state.get() == TurnState::Running;
    let to_stop = id.clone();
    view! {
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
                <For each=move || blocks.get() key=|block| (block.block, block.html.clone()) let:block>
                    <div inner_html=block.html></div>
                </For>
            </div>
            <Show when=move || is_running() && is_slow.get()>
                <p class="mt-2 text-sm text-ink-2">{WARMING_UP}</p>
            </Show>
            <Show when=is_running>
                <p class="mt-2 flex items-center gap-3 text-ink-2 text-sm">
                    <span class="cursor" aria-hidden="true"></span>
                    <span class="sr-only">"Coach K is writing"</span>
                </p>
                <noscript>
                    <p class="mt-2 text-sm text-ink-2">"The answer is on its way. "<a href="" class="underline text-ink">"Show it"</a></p>
                    <form method="post" action=StopTurn::url()>
                        <input type="hidden" name="turn" value=to_stop.clone()/>
                        <button type="submit" class=button_class(Kind::Quiet)>"Stop"</button>
                    </form>
                </noscript>
            </Show>
            <Ending id state talk/>
            <WhatIUsed used/>
            <Show when=move || !is_running()>
                <Actions turn=turn.clone() talk/>
            </Show>
        </article>
    }
}

/// What became of an answer that is not whole. The question is kept: trying again needs no typing.
#[component]
fn Ending(id: String, state: RwSignal<TurnState>, talk: Talk) -> impl IntoView {
    move || {
        let words = match state.get() {
            TurnState::Stopped => "You stopped this answer. What was written is kept.",
            TurnState::Interrupted => "This answer was interrupted. Your question and what was written are kept.",
            TurnState::Running | TurnState::Done => return None,
        };
        let (of, id) = (id.clone(), id.clone());
        Some(view! {
            <form
                method="post"
                action=AnswerAgain::url()
                class="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-2"
                on:submit=move |event| {
                    event.prevent_default();
                    talk.again(id.clone());
                }
            >
                {words}
                <input type="hidden" name="turn" value=talk.next_turn.get_value()/>
                <input type="hidden" name="of" value=of/>
                <button type="submit" class=button_class(Kind::Quiet) disabled=move || talk.is_sending.get()>
                    <Icon shape=Shape::Retry/>
                    "Try again"
                </button>
            </form>
        })
    }
}
