use leptos::prelude::*;

use super::{Icon, Shape};

/// A receipt at the lower left, above the tab bar. Stays until the page changes: nobody has to be quick.
#[component]
pub fn Toast(
    #[prop(into)] text: String,
    /// How to take it back.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div
            class="fixed left-4 bottom-[76px] md:left-[224px] md:bottom-6 z-50 flex items-center gap-3 min-h-[48px] px-4 bg-s5 border border-line-control border-l-[3px] border-l-ok text-ink"
            role="status"
        >
            <span class="text-ok">
                <Icon shape=Shape::Check/>
            </span>
            {text}
            {children.map(|children| children())}
        </div>
    }
}
