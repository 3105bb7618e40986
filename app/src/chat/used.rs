use leptos::prelude::*;

use super::api::Used;
use crate::ui::{Icon, Shape};

/// One folded line with counts; inside, the tools and the passages.
#[component]
pub fn WhatIUsed(used: RwSignal<Used>) -> impl IntoView {
    let counts = move || {
        let used = used.read();
        let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        format!(
            "{} · {}",
            plural(used.tools.len(), "tool", "tools"),
            plural(used.citations.len(), "passage", "passages")
        )
    };
    view! {
        <Show when=move || { let used = used.read(); !used.tools.is_empty() || !used.citations.is_empty() }>
            <details class="mt-1">
                <summary class="inline-flex items-center gap-2 min-h-[44px] text-sm text-ink-2 hover:text-ink">
                    <span class="chevron inline-flex"><Icon shape=Shape::Chevron/></span>
                    "What I used"
                    <span class="num text-ink-3">{counts}</span>
                </summary>
                <ul class="m-0 mb-2 p-0 list-none text-sm">
                    {move || used.get().tools.into_iter().map(|tool| view! {
                        <li class="py-[6px] border-t border-line text-ink-2">"Tool: " <span class="num text-ink">{tool.name.replace('_', " ")}</span></li>
                    }).collect_view()}
                    {move || used.get().citations.into_iter().map(|citation| view! {
                        <li class="py-[6px] border-t border-line text-ink-2 flex gap-2">
                            <span class="num text-ink">{citation.n}</span>
                            <span class="min-w-0">
                                <a href=format!("/knowledge/{}", citation.passage_id) class="text-ink underline underline-offset-4">{citation.title}</a>
                                " · " {citation.source}
                                {citation.season.map(|season| format!(" · season {season}"))}
                            </span>
                        </li>
                    }).collect_view()}
                </ul>
            </details>
        </Show>
    }
}
