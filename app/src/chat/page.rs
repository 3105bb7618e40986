use leptos::{prelude::*, task::spawn_local};
use leptos_meta::{Meta, Title};
use leptos_router::{
    LazyRoute, NavigateOptions,
    hooks::{use_navigate, use_params_map},
    lazy_route,
};

use super::{
    api::{ChatPage, TurnState, ask, conversation_page, stop_turn},
    composer::Composer,
    follow::follow,
    list::{ConversationList, NewConversation},
    log::Log,
    scroll,
    source::SourcePanel,
    turn::LiveTurn,
};
use crate::{
    browser,
    error::AppError,
    ui::{AppFrame, ButtonLink, EmptyState, Failure, Icon, Kind, Shape, Skeleton},
};

/// `/coach` and `/coach/:conversation`
pub struct ChatRoute;

#[lazy_route]
impl LazyRoute for ChatRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let parameters = use_params_map();
        let conversation = Memo::new(move |_| parameters.read().get("conversation"));
        let page = Resource::new_blocking(move || conversation.get(), conversation_page);
        view! {
            <AppFrame>
                <Transition fallback=|| view! { <Skeleton/> }>
                    {move || Suspend::new(async move {
                        match page.await {
                            Ok(page) => view! { <Chat page/> }.into_any(),
                            Err(AppError::NotFound) => view! {
                                <Title text="Not found · Coach K"/>
                                <div class="px-4 md:px-6">
                                    <EmptyState title="Not found" why="There is no such conversation, or it is not yours.">
                                        <ButtonLink kind=Kind::Plain href="/coach">"New conversation"</ButtonLink>
                                    </EmptyState>
                                </div>
                            }
                            .into_any(),
                            Err(error) => view! { <div class="p-4 md:p-6"><Failure error/></div> }.into_any(),
                        }
                    })}
                </Transition>
            </AppFrame>
        }
        .into_any()
    }
}

#[component]
fn Chat(page: ChatPage) -> impl IntoView {
    let ChatPage { conversations, conversation, turns, next_turn, prompts, refused } = page;
    let title =
        conversation.as_ref().map_or_else(|| "New conversation".to_owned(), |conversation| conversation.title.clone());
    let conversation = conversation.map(|conversation| conversation.id);
    let waits_for_answer = turns.iter().any(|turn| turn.state == TurnState::Running);

    let turns = RwSignal::new(turns.into_iter().map(LiveTurn::of).collect::<Vec<_>>());
    let (kept, sentence) = refused.unzip();
    let text = RwSignal::new(kept.unwrap_or_default());
    let failure = RwSignal::new(sentence.map(AppError::Refused));
    let (is_sending, set_sending) = signal(false);
    let source = RwSignal::new(None::<(u16, String)>);
    let is_running = Signal::derive(move || turns.read().iter().any(|turn| turn.state.get() == TurnState::Running));

    Effect::new(move |_| {
        for turn in turns.get_untracked().iter().filter(|turn| turn.state.get_untracked() == TurnState::Running) {
            follow(turn);
        }
        scroll::to_end();
    });

    let owner = Owner::current();
    let navigate = use_navigate();
    let known = conversation.clone();
    let on_send = Callback::new(move |typed: String| {
        set_sending.set(true);
        failure.set(None);
        text.set(String::new());
        let (known, navigate, owner) = (known.clone(), navigate.clone(), owner.clone());
        let turn = LiveTurn::new(browser::new_id(), typed.trim().to_owned());
        turns.update(|turns| turns.push(turn.clone()));
        scroll::to_end();
        spawn_local(async move {
            match ask(known.clone().unwrap_or_default(), turn.id.clone(), typed.clone()).await {
                Ok(conversation) if known.is_none() => {
                    navigate(
                        &format!("/coach/{conversation}"),
                        NavigateOptions { scroll: false, ..Default::default() },
                    );
                }
                Ok(_) => {
                    if let Some(owner) = owner {
                        owner.with(|| follow(&turn));
                    }
                }
                Err(error) => {
                    turns.update(|turns| turns.retain(|shown| shown.id != turn.id));
                    text.set(typed);
                    failure.set(Some(error));
                }
            }
            set_sending.set(false);
        });
    });
    let on_stop = Callback::new(move |()| {
        let running = turns.get_untracked().into_iter().find(|turn| turn.state.get_untracked() == TurnState::Running);
        if let Some(turn) = running {
            spawn_local(async move {
                if let Err(error) = stop_turn(turn.id).await {
                    failure.set(Some(error));
                }
            });
        }
    });

    view! {
        <Title text=format!("{title} · Coach K")/>
        {waits_for_answer.then(|| view! { <noscript><Meta http_equiv="refresh" content="3"/></noscript> })}
        <div class="md:flex min-h-[calc(100dvh-76px)] md:min-h-dvh">
            <aside class="hidden lg:block w-[236px] flex-none bg-s1 border-r border-line sticky top-0 h-dvh overflow-y-auto" aria-label="Your conversations">
                <div class="flex items-center justify-between h-16 pl-4 pr-2">
                    <h2 class="text-xl">"Conversations"</h2>
                    <NewConversation/>
                </div>
                <ConversationList conversations=conversations.clone() current=conversation.clone()/>
            </aside>
            <section class="grow min-w-0 flex flex-col min-h-[calc(100dvh-76px)] md:min-h-dvh" aria-label="Chat">
                <header class="sticky top-0 z-10 flex items-center gap-2 min-h-[52px] md:min-h-16 pl-4 pr-1 md:pl-7 md:pr-3 bg-s0 border-b border-line">
                    <h1 class="grow min-w-0 truncate text-[1.375rem] md:text-2xl">{title}</h1>
                    <span class="lg:hidden"><NewConversation/></span>
                    <details class="lg:hidden relative">
                        <summary class="inline-flex items-center justify-center size-11 text-ink-2 hover:text-ink" aria-label="Conversations">
                            <Icon shape=Shape::List/>
                        </summary>
                        <div class="absolute right-0 top-full w-[288px] max-w-[90vw] max-h-[60dvh] overflow-y-auto bg-s2 border border-line-control z-30">
                            <ConversationList conversations current=conversation.clone()/>
                        </div>
                    </details>
                </header>
                <div class="grow flex flex-col justify-end px-4 md:px-7 py-4 text-[.9375rem] md:text-base">
                    <Show when=move || turns.read().is_empty()>
                        <EmptyState
                            title="Ask me anything about the race"
                            why="Loads by division, rules, pacing, stations, running, strength, fuelling, recovery. I answer from sources you can open, and I say so when they have nothing."
                        >
                            <span></span>
                        </EmptyState>
                    </Show>
                    <Log
                        turns
                        on_source=Callback::new(move |clicked| source.set(Some(clicked)))
                        on_again=Callback::new(move |asked| on_send.run(asked))
                    />
                    <div id="latest"></div>
                </div>
                {move || failure.get().map(|error| view! {
                    <div class="px-4 md:px-7 pb-3"><Failure error/></div>
                })}
                <Composer text conversation=conversation.clone() next_turn prompts is_running is_sending on_send on_stop/>
            </section>
            {move || source.get().map(|(number, passage)| view! {
                <SourcePanel number passage on_close=Callback::new(move |()| source.set(None))/>
            })}
        </div>
    }
}
