use leptos::prelude::*;
use server_fn::ServerFn;

use super::{api::Ask, talk::Talk};
use crate::ui::{Icon, Kind, Shape, button_class};

/// The question, to be asked in other words. A form like any: without wasm it posts.
#[component]
pub fn Edit(turn: String, asked: String, talk: Talk) -> impl IntoView {
    let field = NodeRef::<leptos::html::Textarea>::new();
    let instead_of = turn.clone();
    view! {
        <details class="min-w-0">
            <summary
                class="inline-flex items-center justify-center size-11 text-ink-2 hover:text-ink"
                aria-label="Edit question"
            >
                <Icon shape=Shape::Pencil/>
            </summary>
            <form
                method="post"
                action=Ask::url()
                class="grid gap-2 pb-2"
                on:submit=move |event| {
                    event.prevent_default();
                    let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
                    talk.send_instead(turn.clone(), typed);
                }
            >
                <input type="hidden" name="conversation" value=talk.id()/>
                <input type="hidden" name="turn" value=talk.next_turn.get_value()/>
                <input type="hidden" name="instead_of" value=instead_of/>
                <textarea
                    node_ref=field
                    name="text"
                    rows="2"
                    maxlength="4000"
                    required=true
                    aria-label="Question in other words"
                    class="w-full min-h-[48px] px-3 py-[11px] bg-s3 border border-line-control rounded-[2px] text-base leading-6 text-ink resize-none field-sizing-content"
                >
                    {asked}
                </textarea>
                <div class="flex flex-wrap items-center gap-x-3">
                    <button type="submit" class=button_class(Kind::Plain) disabled=move || talk.is_sending.get()>"Ask this instead"</button>
                    <span class="text-sm text-ink-2">"What followed stays, one arrow away."</span>
                </div>
            </form>
        </details>
    }
}
