use leptos::prelude::*;
use leptos_router::components::A;

use super::api::ConversationShown;
use crate::ui::{Icon, Kind, Shape, button_class};

/// Every conversation, newest first.
#[component]
pub fn ConversationList(conversations: Vec<ConversationShown>, current: Option<String>) -> impl IntoView {
    view! {
        <nav aria-label="Conversations">
            {conversations.is_empty().then(|| view! {
                <p class="px-4 py-3 text-sm text-ink-2">"Your conversations will be listed here."</p>
            })}
            <ul class="m-0 p-0 list-none">
                {conversations
                    .into_iter()
                    .map(|conversation| {
                        let is_current = current.as_ref() == Some(&conversation.id);
                        view! {
                            <li>
                                <A
                                    href=format!("/coach/{}", conversation.id)
                                    attr:class="flex items-center gap-2 min-h-[48px] px-4 py-1 border-t border-line border-l-[3px] border-l-transparent text-sm leading-[1.3] text-ink-2 no-underline hover:bg-s2 hover:text-ink aria-page:bg-s3 aria-page:text-ink aria-page:border-l-mark"
                                    attr:aria-current=is_current.then_some("page")
                                >
                                    <span class="grow min-w-0 break-words">{conversation.title}</span>
                                    <span class="num text-xs text-ink-2 flex-none">{conversation.when}</span>
                                </A>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// Begins anew. A full load: nothing of the last conversation stays.
#[component]
pub fn NewConversation() -> impl IntoView {
    view! {
        <a href="/coach" rel="external" class=button_class(Kind::Quiet) aria-label="New conversation">
            <Icon shape=Shape::Plus/>
        </a>
    }
}
