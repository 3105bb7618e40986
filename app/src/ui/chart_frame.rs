use leptos::prelude::*;

use super::Table;

/// Around every chart: its name, one sentence that says what it shows, the drawing, and the numbers behind it.
#[component]
pub fn ChartFrame(
    #[prop(into)] title: String,
    /// What the drawing shows, in one sentence; a screen reader reads it instead.
    #[prop(into)]
    says: String,
    /// Which way is better, such as `Faster is down`.
    #[prop(optional, into)]
    direction: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="m-0">
            <figcaption class="flex justify-between gap-3 mb-2">
                <span class="label text-ink-2">{title.clone()}</span>
                <span class="text-xs text-ink-2">{direction}</span>
            </figcaption>
            <div role="img" aria-label=says>{children()}</div>
            <details class="mt-2">
                <summary class="inline-flex items-center min-h-[44px] text-sm underline underline-offset-4">"Show numbers"</summary>
                <Table caption=title columns rows/>
            </details>
        </figure>
    }
}
