use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::list::Lists;
use crate::{post::encoded, ui::SearchField};

/// What is looked for stands in the address.
#[component]
pub fn Search(lists: Lists) -> impl IntoView {
    let navigate = use_navigate();
    let (location, query) = (use_location(), use_query_map());
    let path = location.pathname;
    let look = move |typed: String| {
        // The branch that is shown stays.
        let turn = query.read_untracked().get("turn").map(|turn| format!("turn={turn}&")).unwrap_or_default();
        let to = format!("{}?{turn}q={}", path.get_untracked(), encoded(&typed));
        navigate(&to, NavigateOptions { replace: true, scroll: false, ..Default::default() });
    };
    view! {
        <div class="px-4 pb-[10px] pt-[10px] lg:pt-0">
            <SearchField label="Search conversations" action=path value=lists.sought.get_untracked() look/>
        </div>
    }
}
