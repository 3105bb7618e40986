use leptos::prelude::*;

/// One pixel of line between cells.
const SHEET: &str = "grid gap-px bg-[color:var(--line)] border-y md:border-x border-line";

/// One ruled surface; its cells share their lines.
#[component]
pub fn Sheet(#[prop(optional, into)] class: &'static str, children: Children) -> impl IntoView {
    view! { <div class=format!("{SHEET} {class}")>{children()}</div> }
}

/// A part of a sheet, with its name.
#[component]
pub fn Cell(
    #[prop(into)] label: String,
    #[prop(optional, into)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <section class=format!("bg-s1 min-w-0 relative p-4 md:p-5 {class}") aria-label=name>
            <h2 class="label text-ink-2 mb-3">{label}</h2>
            {children()}
        </section>
    }
}

/// The caution stripe: race countdown, plan progress, proof, one page divider. Nothing else.
#[component]
pub fn Stripe() -> impl IntoView {
    view! { <div class="h-2 caution-stripe" aria-hidden="true"></div> }
}
