use leptos::prelude::*;

use super::{Icon, Shape};

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Bad,
    Info,
}

/// What happened, what was kept, what to do. Errors are announced at once.
#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    let (class, role) = match tone {
        Tone::Bad => (
            "flex gap-3 items-start px-[14px] py-3 border border-line-strong border-l-[3px] border-l-bad bg-bad-bg text-ink",
            "alert",
        ),
        Tone::Info => (
            "flex gap-3 items-start px-[14px] py-3 border border-line-strong border-l-[3px] border-l-info bg-info-bg text-ink",
            "status",
        ),
    };
    view! {
        <div class=class role=role>
            <span class="mt-0.5">
                <Icon shape=Shape::Alert/>
            </span>
            <div class="min-w-0 grow">{children()}</div>
        </div>
    }
}
