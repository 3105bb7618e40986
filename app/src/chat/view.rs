use leptos::{prelude::*, task::spawn_local};
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{
    announcer::LiveRegion,
    api::{ChatPage, RestoreConversation, TurnState},
    composer::Composer,
    earlier::{Earlier, Later},
    header::Header,
    list::Lists,
    log::Log,
    scroll,
    setback::Setback,
    source::SourcePanel,
    talk::Talk,
};
use crate::{
    post::post,
    ui::{EmptyState, Kind, Toast, button_class},
};

/// One conversation: its name, what was said, what is typed.
#[component]
pub fn Chat(page: ChatPage, lists: Lists, is_list_shown: RwSignal<bool>) -> impl IntoView {
    let talk = Talk::of(&page);
    let ChatPage { conversation, turns, prompts, deleted, refused, .. } = page;
    let title = RwSignal::new(
        conversation.as_ref().map_or_else(|| "New conversation".to_owned(), |conversation| conversation.title.clone()),
    );
    let waits_for_answer = turns.iter().any(|turn| turn.state == TurnState::Running);
    let source = RwSignal::new(None::<(u16, String)>);
    follow_title(lists, talk, title);
    let turn = use_query_map().read_untracked().get("turn");
    Effect::new(move |_| match &turn {
        Some(turn) => scroll::to_turn(turn),
        None => scroll::to_end(),
    });
    view! {
        // The document's title is asked for once more when this page is gone already.
        <Title text=move || format!("{} · Coach K", title.try_get().unwrap_or_default())/>
        // As text: an element of its own would make the browser reload with wasm, too.
        {waits_for_answer.then(|| view! { <noscript inner_html=r#"<meta http-equiv="refresh" content="3">"#></noscript> })}
        <section class="grow min-w-0 flex flex-col min-h-[calc(100dvh-76px)] md:min-h-dvh" aria-label="Chat">
            <Header talk lists conversation title refused is_list_shown/>
            <div class="grow flex flex-col justify-end px-4 md:px-7 py-4 text-[.9375rem] md:text-base">
                <Show when=move || talk.turns.read().is_empty()>
                    <EmptyState
                        title="Ask me anything about the race"
                        why="Loads by division, rules, pacing, stations, running, strength, fuelling, recovery. I answer from sources you can open, and I say so when they have nothing."
                    >
                        <span></span>
                    </EmptyState>
                </Show>
                <Earlier talk/>
                <Log talk on_source=Callback::new(move |clicked| source.set(Some(clicked)))/>
                <Later talk/>
                <div id="latest"></div>
            </div>
            {move || talk.failure.get().map(|error| view! {
                <div class="px-4 md:px-7 pb-3"><Setback error/></div>
            })}
            <Composer talk prompts/>
        </section>
        {move || source.get().map(|(number, passage)| view! {
            <SourcePanel number passage on_close=Callback::new(move |()| source.set(None))/>
        })}
        {deleted.map(|(id, title)| view! { <Undo id title talk/> })}
        <LiveRegion announcer=talk.announcer/>
    }
}

/// The first answer gives a conversation its name; another tab may have given it another.
fn follow_title(lists: Lists, talk: Talk, title: RwSignal<String>) {
    Effect::new(move |_| {
        if let Some(Some(Ok(all))) = lists.all.try_get()
            && let Some(own) = all.iter().find(|conversation| conversation.id == talk.id())
            && title.try_get_untracked().is_some_and(|known| known != own.title)
        {
            title.set(own.title.clone());
        }
    });
}

/// For a week; this page offers it until it is left.
#[component]
fn Undo(id: String, title: String, talk: Talk) -> impl IntoView {
    let deleted = id.clone();
    view! {
        <Toast text=format!("Deleted: {title}")>
            <form
                method="post"
                action=RestoreConversation::url()
                on:submit=move |event| {
                    event.prevent_default();
                    let id = deleted.clone();
                    spawn_local(async move {
                        match post(RestoreConversation::PATH, vec![("conversation", id.clone())]).await {
                            Ok(_) => {
                                talk.changed();
                                talk.go(&format!("/coach/{id}"));
                            }
                            Err(error) => talk.failure.set(Some(error)),
                        }
                    });
                }
            >
                <input type="hidden" name="conversation" value=id/>
                <button type="submit" class=button_class(Kind::Quiet)>"Undo"</button>
            </form>
        </Toast>
    }
}
