use leptos::prelude::*;

/// A word and what it means: shown while pointed at or focused, read with it. Never the only place of a fact.
#[component]
pub fn Tooltip(id: &'static str, #[prop(into)] text: String, children: Children) -> impl IntoView {
    view! {
        <span class="tip relative inline-block">
            <button
                type="button"
                class="inline-flex items-center min-h-[44px] text-ink underline decoration-dotted underline-offset-4"
                aria-describedby=id
            >
                {children()}
            </button>
            <span id=id role="tooltip" class="tip-text absolute left-0 bottom-full z-40 w-max max-w-[260px] px-3 py-2 bg-s5 border border-line-control text-sm text-ink">
                {text}
            </span>
        </span>
    }
}
