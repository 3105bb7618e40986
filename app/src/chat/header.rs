use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{
    actions::ICON_BUTTON,
    api::{ConversationShown, DeleteConversation, PinConversation, RefusedShown, RenameConversation},
    list::{ConversationList, Lists, NewConversation},
    search::Search,
    talk::Talk,
};
use crate::{
    post::post,
    ui::{Icon, Kind, Shape, button_class},
};

/// What is talked about, and what can be done with it.
#[component]
pub fn Header(
    talk: Talk,
    lists: Lists,
    conversation: Option<ConversationShown>,
    title: RwSignal<String>,
    refused: Option<RefusedShown>,
    is_list_shown: RwSignal<bool>,
) -> impl IntoView {
    let query = use_query_map();
    let is_known = conversation.is_some();
    let is_pinned = RwSignal::new(conversation.is_some_and(|conversation| conversation.is_pinned));
    let is_renaming = Memo::new(move |_| is_known && query.read().get("rename").is_some());
    let refused = StoredValue::new(refused.filter(|refused| refused.form == "rename"));
    view! {
        <header class="sticky top-0 z-10 flex items-center gap-1 min-h-[52px] md:min-h-16 pl-4 pr-1 md:pl-7 md:pr-3 bg-s0 border-b border-line">
            <Show when=move || !is_list_shown.get()>
                <button
                    type="button"
                    class="hidden lg:inline-flex items-center justify-center size-11 flex-none -ml-3 text-ink-2 hover:text-ink"
                    aria-label="Show conversations"
                    on:click=move |_| is_list_shown.set(true)
                >
                    <Icon shape=Shape::Sidebar/>
                </button>
            </Show>
            {move || if is_renaming.get() {
                view! { <Rename talk title refused=refused.get_value()/> }.into_any()
            } else {
                view! { <h1 class="grow min-w-0 truncate text-[1.375rem] md:text-2xl">{move || title.get()}</h1> }.into_any()
            }}
            <Show when=move || is_known && !is_renaming.get()>
                <Pin talk is_pinned/>
                <More talk/>
            </Show>
            <span class="lg:hidden"><NewConversation/></span>
            <details class="lg:hidden relative">
                <summary class=ICON_BUTTON aria-label="Conversations">
                    <Icon shape=Shape::List/>
                </summary>
                <div class="absolute right-0 top-full w-[320px] max-w-[92vw] max-h-[70dvh] overflow-y-auto bg-s2 border border-line-control z-30">
                    <Search lists/>
                    <ConversationList lists/>
                </div>
            </details>
        </header>
    }
}

/// The name, to be written anew, in its own place.
#[component]
fn Rename(talk: Talk, title: RwSignal<String>, refused: Option<RefusedShown>) -> impl IntoView {
    let typed = NodeRef::<leptos::html::Input>::new();
    let refused = refused.unwrap_or_default();
    let value = if refused.form.is_empty() { title.get_untracked() } else { refused.text };
    let sentence = RwSignal::new(refused.sentence);
    Effect::new(move |_| {
        if let Some(field) = typed.get() {
            let _ = field.focus();
            field.select();
        }
    });
    view! {
        <h1 class="sr-only">{move || title.get()}</h1>
        <form
            method="post"
            action=RenameConversation::url()
            class="grow min-w-0 flex flex-wrap items-center gap-x-2 py-1"
            on:submit=move |event| {
                event.prevent_default();
                let new = typed.get_untracked().map(|field| field.value()).unwrap_or_default();
                spawn_local(async move {
                    match post(RenameConversation::PATH, vec![("conversation", talk.id()), ("title", new.clone())]).await {
                        Ok(_) => {
                            title.set(new.trim().to_owned());
                            talk.changed();
                            talk.go(&talk.here());
                        }
                        Err(error) => sentence.set(error.to_string()),
                    }
                });
            }
        >
            <input type="hidden" name="conversation" value=talk.id()/>
            <input
                node_ref=typed
                name="title"
                value=value
                maxlength="120"
                required=true
                aria-label="Name of the conversation"
                aria-describedby="rename-below"
                class="grow min-w-0 min-h-[44px] px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink"
            />
            <button type="submit" class=button_class(Kind::Plain)>"Save"</button>
            <a href=talk.here() class=button_class(Kind::Quiet)>"Cancel"</a>
            <p id="rename-below" class="w-full text-sm text-bad" role="alert">{move || sentence.get()}</p>
        </form>
    }
}

#[component]
fn Pin(talk: Talk, is_pinned: RwSignal<bool>) -> impl IntoView {
    view! {
        <form
            method="post"
            action=PinConversation::url()
            class="flex-none"
            on:submit=move |event| {
                event.prevent_default();
                let wanted = !is_pinned.get_untracked();
                is_pinned.set(wanted);
                spawn_local(async move {
                    match post(PinConversation::PATH, vec![("conversation", talk.id()), ("pinned", wanted.to_string())]).await {
                        Ok(_) => talk.changed(),
                        Err(error) => {
                            is_pinned.set(!wanted);
                            talk.failure.set(Some(error));
                        }
                    }
                });
            }
        >
            <input type="hidden" name="conversation" value=talk.id()/>
            <input type="hidden" name="pinned" value=move || (!is_pinned.get()).to_string()/>
            <button type="submit" class=ICON_BUTTON aria-label="Pin conversation" aria-pressed=move || is_pinned.get().to_string()>
                <span class="inline-flex" class=("text-accent-text", move || is_pinned.get())><Icon shape=Shape::Pin/></span>
            </button>
        </form>
    }
}

/// Rename and delete. Deleting asks nothing, because it can be undone.
#[component]
fn More(talk: Talk) -> impl IntoView {
    let menu = NodeRef::<leptos::html::Details>::new();
    let item = "flex items-center w-full min-h-[44px] px-4 text-left text-ink no-underline hover:bg-s3";
    view! {
        <details
            class="relative flex-none"
            node_ref=menu
            on:keydown=move |event| {
                if let Some(menu) = menu.get_untracked().filter(|_| event.key() == "Escape") {
                    menu.set_open(false);
                }
            }
        >
            <summary class=ICON_BUTTON aria-label="More">
                <Icon shape=Shape::More/>
            </summary>
            <div class="absolute right-0 top-full w-[220px] bg-s5 border border-line-control z-30">
                <a href=format!("{}{}rename=1", talk.here(), if talk.here().contains('?') { '&' } else { '?' }) class=item>"Rename"</a>
                <form
                    method="post"
                    action=DeleteConversation::url()
                    on:submit=move |event| {
                        event.prevent_default();
                        let id = talk.id();
                        spawn_local(async move {
                            match post(DeleteConversation::PATH, vec![("conversation", id.clone())]).await {
                                Ok(_) => {
                                    talk.changed();
                                    talk.go(&format!("/coach?deleted={id}"));
                                }
                                Err(error) => talk.failure.set(Some(error)),
                            }
                        });
                    }
                >
                    <input type="hidden" name="conversation" value=talk.id()/>
                    <button type="submit" class=item>"Delete"</button>
                </form>
            </div>
        </details>
    }
}
