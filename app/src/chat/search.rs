use std::time::Duration;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::list::Lists;
use crate::post::encoded;

/// Longer than between two letters.
const PAUSE: Duration = Duration::from_millis(250);

/// Looks while one types; a plain GET form otherwise. What is looked for stands in the address.
#[component]
pub fn Search(lists: Lists) -> impl IntoView {
    let navigate = use_navigate();
    let (location, query) = (use_location(), use_query_map());
    let field = NodeRef::<leptos::html::Input>::new();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let look = Callback::new(move |()| {
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        // The branch that is shown stays.
        let turn = query.read_untracked().get("turn").map(|turn| format!("turn={turn}&")).unwrap_or_default();
        let to = format!("{}?{turn}q={}", location.pathname.get_untracked(), encoded(&typed));
        navigate(&to, NavigateOptions { replace: true, scroll: false, ..Default::default() });
    });
    view! {
        <form
            method="get"
            role="search"
            action=move || location.pathname.get()
            class="px-4 pb-[10px] pt-[10px] lg:pt-0"
            on:submit=move |event| {
                event.prevent_default();
                look.run(());
            }
        >
            <input
                node_ref=field
                type="search"
                name="q"
                value=lists.sought.get_untracked()
                maxlength="200"
                placeholder="Search"
                aria-label="Search conversations"
                autocomplete="off"
                class="w-full min-h-[48px] px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink placeholder:text-ink-2"
                on:input=move |_| {
                    if let Some(timer) = timer.get_value() {
                        timer.clear();
                    }
                    timer.set_value(set_timeout_with_handle(move || { let _ = look.try_run(()); }, PAUSE).ok());
                }
            />
        </form>
    }
}
