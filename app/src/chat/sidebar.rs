use leptos::prelude::*;

use super::{
    actions::ICON_BUTTON,
    list::{ConversationList, Lists, NewConversation},
    search::Search,
};
use crate::ui::{Icon, Shape};

/// The conversations beside the one that is shown, on a wide screen.
#[component]
pub fn Sidebar(lists: Lists, is_shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <aside
            class="hidden w-[260px] flex-none bg-s1 border-r border-line sticky top-0 h-dvh overflow-y-auto"
            class=("lg:block", move || is_shown.get())
            aria-label="Your conversations"
        >
            <div class="flex items-center h-16 pl-4 pr-1">
                <h2 class="grow text-xl">"Conversations"</h2>
                <button type="button" class=ICON_BUTTON aria-label="Hide conversations" on:click=move |_| is_shown.set(false)>
                    <Icon shape=Shape::Sidebar/>
                </button>
                <NewConversation/>
            </div>
            <Search lists/>
            <ConversationList lists/>
        </aside>
    }
}
