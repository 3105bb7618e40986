use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{
    LazyRoute,
    hooks::{use_params_map, use_query_map},
    lazy_route,
};

use super::{
    api::{conversation_page, conversations, find_conversations},
    list::Lists,
    remembered,
    setback::Setback,
    sidebar::Sidebar,
    view::Chat,
};
use crate::{
    cached::{Noun, cached},
    error::AppError,
    ui::{AppFrame, ButtonLink, EmptyState, Kind, Skeleton},
};

/// `/coach` and `/coach/:conversation`
pub struct ChatRoute;

#[lazy_route]
impl LazyRoute for ChatRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let (parameters, query) = (use_params_map(), use_query_map());
        let current = Memo::new(move |_| parameters.read().get("conversation"));
        let sought = Memo::new(move |_| query.read().get("q").unwrap_or_default());
        // What is looked for, or being renamed, is no other page.
        let asked = Memo::new(move |_| {
            let query = query.read();
            (current.get(), query.get("turn"), query.get("before"), query.get("deleted"))
        });
        let page = Resource::new_blocking(
            move || asked.get(),
            |(conversation, turn, before, deleted)| conversation_page(conversation, turn, before, deleted),
        );
        let lists = Lists {
            all: cached("conversations", Noun::Conversations, conversations),
            found: Resource::new_blocking(
                move || sought.get(),
                |sought| async move {
                    if sought.trim().is_empty() { Ok(Vec::new()) } else { find_conversations(sought).await }
                },
            ),
            sought,
            current,
        };
        let is_list_shown = remembered::sidebar();
        remembered::open_conversation(current);
        view! {
            <AppFrame>
                <div class="md:flex min-h-[calc(100dvh-76px)] md:min-h-dvh">
                    <Sidebar lists is_shown=is_list_shown/>
                    <Transition fallback=|| view! { <div class="grow"><Skeleton/></div> }>
                        {move || Suspend::new(async move {
                            match page.await {
                                Ok(page) => view! { <Chat page lists is_list_shown/> }.into_any(),
                                Err(AppError::NotFound) => view! { <NotFound/> }.into_any(),
                                Err(error) => view! { <div class="grow p-4 md:p-6"><Setback error/></div> }.into_any(),
                            }
                        })}
                    </Transition>
                </div>
            </AppFrame>
        }
        .into_any()
    }
}

#[component]
fn NotFound() -> impl IntoView {
    remembered::close_conversation();
    view! {
        <Title text="Not found · Coach K"/>
        <div class="grow px-4 md:px-6">
            <EmptyState title="Not found" why="There is no such conversation, or it is not yours.">
                <ButtonLink kind=Kind::Plain href="/coach?new=1">"New conversation"</ButtonLink>
            </EmptyState>
        </div>
    }
}
