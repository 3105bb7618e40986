use leptos::prelude::*;

/// A word in an outline.
#[component]
pub fn Badge(#[prop(into)] text: String) -> impl IntoView {
    view! {
        <span class="inline-flex items-center h-[22px] px-[7px] border border-line-strong rounded-[2px] font-head font-semibold text-[.8125rem] leading-none uppercase tracking-[.05em] text-ink-2 whitespace-nowrap">
            {text}
        </span>
    }
}
