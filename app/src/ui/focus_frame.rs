use leptos::prelude::*;

use super::Brand;

/// The frame of a page with one thing to do: the brand, a way out, and no tabs in the way of the thumb.
#[component]
pub fn FocusFrame(
    /// Where the way out leads, and what it is called.
    out: &'static str,
    out_words: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <a href="#main" class="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:px-4 focus:py-3 focus:bg-accent focus:text-on-accent">
            "Skip to content"
        </a>
        <div class="flex flex-col min-h-dvh">
            <header class="flex justify-between items-center gap-3 h-[60px] px-4 md:px-6 border-b border-line">
                <Brand href="/dashboard"/>
                <a
                    href=out
                    class="inline-flex items-center min-h-[44px] px-3 font-head font-semibold text-[1.0625rem] leading-none uppercase tracking-[.05em] text-ink-2 no-underline hover:text-ink"
                >
                    {out_words}
                </a>
            </header>
            <main id="main" class="grow flex flex-col" tabindex="-1">
                {children()}
            </main>
        </div>
    }
}
