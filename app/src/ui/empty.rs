use leptos::prelude::*;

/// What goes here, why it helps, one thing to do.
#[component]
pub fn EmptyState(#[prop(into)] title: String, #[prop(into)] why: String, children: Children) -> impl IntoView {
    view! {
        <div class="py-6">
            <h2 class="text-2xl">{title}</h2>
            <p class="mt-2 mb-4 text-ink-2 max-w-[54ch]">{why}</p>
            {children()}
        </div>
    }
}
