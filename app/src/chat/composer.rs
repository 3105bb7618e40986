use leptos::prelude::*;
use server_fn::ServerFn;

use super::{api::Ask, talk::Talk};
use crate::ui::{Icon, Shape};

const SQUARE: &str = "inline-flex items-center justify-center size-12 flex-none border rounded-[2px] active:translate-y-px disabled:bg-s2 disabled:text-ink-3 disabled:border-line";

/// Where questions are typed. Without wasm it is a plain form.
#[component]
pub fn Composer(talk: Talk, prompts: Vec<String>) -> impl IntoView {
    let text = talk.text;
    let send = move || talk.send(text.get_untracked());
    view! {
        <form
            method="post"
            action=Ask::url()
            class="sticky bottom-[60px] md:bottom-0 z-10 bg-s0 border-t border-line-strong"
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <input type="hidden" name="conversation" value=talk.id()/>
            <input type="hidden" name="turn" value=talk.next_turn.get_value()/>
            <input type="hidden" name="after" value=talk.tip()/>
            <div class="flex gap-2 overflow-x-auto px-4 md:px-7 pt-[10px]" role="group" aria-label="Quick prompts">
                {prompts
                    .into_iter()
                    .map(|prompt| {
                        let words = prompt.clone();
                        view! {
                            <button
                                type="button"
                                class="inline-flex items-center min-h-[44px] px-[14px] border border-line-control rounded-[2px] bg-s1 text-sm text-ink whitespace-nowrap hover:bg-s3"
                                on:click=move |_| talk.send(prompt.clone())
                            >
                                {words}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <div class="flex gap-2 px-4 md:px-7 pt-[10px] pb-3 md:pb-4 items-end">
                <label for="message" class="sr-only">
                    "Message Coach K"
                </label>
                <textarea
                    id="message"
                    name="text"
                    rows="1"
                    maxlength="4000"
                    required=true
                    placeholder="Ask the coach"
                    class="grow min-w-0 min-h-[48px] max-h-[30dvh] px-3 py-[11px] bg-s3 border border-line-control rounded-[2px] text-base leading-6 text-ink placeholder:text-ink-2 resize-none field-sizing-content"
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                    on:keydown=move |event| {
                        // While an input method composes a letter, Enter belongs to it.
                        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                            event.prevent_default();
                            send();
                        }
                    }
                >
                    {text.get_untracked()}
                </textarea>
                <Show
                    when=move || talk.is_running()
                    fallback=move || view! {
                        <button type="submit" class=format!("{SQUARE} bg-accent border-accent-edge text-on-accent hover:bg-[#FFE34D]") aria-label="Send" disabled=move || talk.is_sending.get()>
                            <Icon shape=Shape::Send/>
                        </button>
                    }
                >
                    <button type="button" class=format!("{SQUARE} bg-transparent border-ink text-ink hover:bg-s3") aria-label="Stop" on:click=move |_| talk.stop()>
                        <Icon shape=Shape::Stop/>
                    </button>
                </Show>
            </div>
        </form>
    }
}
