use leptos::prelude::*;
use leptos_router::components::A;

use super::{Icon, Shape};

/// The pages an athlete moves between; the tab bar on a phone, the side on a wide screen.
const PLACES: [(&str, &str, Shape); 4] = [
    ("/dashboard", "Dashboard", Shape::Dashboard),
    ("/coach", "Coach", Shape::Chat),
    ("/knowledge", "Library", Shape::List),
    ("/profile", "Profile", Shape::Person),
];

/// The mark and the name.
#[component]
pub fn Brand(href: &'static str) -> impl IntoView {
    view! {
        <a
            href=href
            class="inline-flex items-center min-h-[44px] gap-[10px] font-head font-extrabold text-[1.375rem] leading-none uppercase tracking-[.03em] no-underline text-ink"
        >
            <svg class="size-7 flex-none" viewBox="0 0 28 28" aria-hidden="true">
                <path fill="#FFD700" d="M0 0h28v28H0z"></path>
                <path fill="#0A0A0B" d="M6 5h5v8l6-8h6l-7 9 7 9h-6l-6-8v8H6z"></path>
            </svg>
            "Coach K"
        </a>
    }
}

#[component]
fn SkipLink() -> impl IntoView {
    view! {
        <a href="#main" class="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:px-4 focus:py-3 focus:bg-accent focus:text-on-accent">
            "Skip to content"
        </a>
    }
}

/// The frame of every page behind sign-in.
#[component]
pub fn AppFrame(children: Children) -> impl IntoView {
    view! {
        <SkipLink/>
        <div class="md:grid md:grid-cols-[200px_minmax(0,1fr)] min-h-dvh">
            <nav class="hidden md:flex flex-col sticky top-0 h-dvh bg-s1 border-r border-line z-20" aria-label="Main">
                <div class="px-[18px] pt-3 pb-4">
                    <Brand href="/dashboard"/>
                </div>
                <ul>
                    {PLACES
                        .into_iter()
                        .map(|(href, name, shape)| {
                            view! {
                                <li>
                                    <A
                                        href=href
                                        attr:class="flex items-center gap-3 min-h-[46px] pr-[18px] pl-[15px] border-l-[3px] border-transparent text-ink-2 no-underline font-head font-semibold text-[1.0625rem] leading-none uppercase tracking-[.04em] hover:bg-s2 hover:text-ink aria-page:bg-s3 aria-page:text-ink aria-page:border-l-mark"
                                    >
                                        <Icon shape=shape/>
                                        {name}
                                    </A>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <p class="mt-auto px-[18px] py-4 border-t border-line text-xs text-ink-3">
                    "Not affiliated with HYROX. "
                    <a href="/privacy" class="underline text-ink-2">"Privacy"</a>
                    " "
                    <a href="/help" class="underline text-ink-2">"Help"</a>
                </p>
            </nav>
            <main id="main" class="min-w-0 pb-[76px] md:pb-0" tabindex="-1">
                {children()}
            </main>
        </div>
        <nav
            class="md:hidden fixed inset-x-0 bottom-0 z-20 grid grid-cols-4 h-[60px] bg-s1 border-t border-line-strong"
            aria-label="Main"
        >
            {PLACES
                .into_iter()
                .map(|(href, name, shape)| {
                    view! {
                        <A
                            href=href
                            attr:class="flex flex-col items-center justify-center gap-[3px] -mt-px border-t-[3px] border-transparent text-ink-2 no-underline font-head font-semibold text-[.8125rem] leading-none uppercase tracking-[.04em] aria-page:text-ink aria-page:border-t-mark"
                        >
                            <Icon shape=shape/>
                            {name}
                        </A>
                    }
                })
                .collect_view()}
        </nav>
    }
}

/// The frame of the pages anybody may read.
#[component]
pub fn PublicFrame(children: Children) -> impl IntoView {
    view! {
        <SkipLink/>
        <div class="flex flex-col min-h-dvh">
            <header class="flex justify-between items-center h-[60px] md:h-[68px] px-4 md:px-12">
                <Brand href="/"/>
                <nav class="flex gap-2" aria-label="Account">
                    <a
                        href="/login"
                        class="inline-flex items-center min-h-[44px] px-3 font-head font-semibold text-[1.0625rem] leading-none uppercase tracking-[.05em] text-ink-2 no-underline hover:text-ink"
                    >
                        "Sign in"
                    </a>
                </nav>
            </header>
            <div class="h-2 caution-stripe" aria-hidden="true"></div>
            <main id="main" class="grow flex flex-col" tabindex="-1">
                {children()}
            </main>
            <footer class="px-4 md:px-12 py-4 text-xs text-ink-3">
                "Independent project, not affiliated with or endorsed by HYROX. HYROX is a trademark of its owner. "
                <a href="/terms" class="underline text-ink-2">
                    "Terms"
                </a>
                " · "
                <a href="/privacy" class="underline text-ink-2">
                    "Privacy"
                </a>
                " · "
                <a href="/knowledge" class="underline text-ink-2">
                    "Library"
                </a>
                " · "
                <a href="/help" class="underline text-ink-2">
                    "Help"
                </a>
            </footer>
        </div>
    }
}
