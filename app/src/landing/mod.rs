//! The first page: what this is, in one screen, with true numbers.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use crate::ui::{ButtonLink, Kind, PublicFrame};

mod race;

use race::{RaceStrip, StationBib};

/// `/`
pub struct LandingRoute;

#[lazy_route]
impl LazyRoute for LandingRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! {
            <Title text="Coach K: find the seconds, train them back"/>
            <PublicFrame>
                <Landing/>
            </PublicFrame>
        }
        .into_any()
    }
}

/// Whether a visitor may try the demo here. The browser knows it from the document: asking the server would bring
/// all that asks servers into the first page.
#[must_use]
pub fn has_demo() -> bool {
    #[cfg(feature = "ssr")]
    return crate::sign_in::coach().is_ok_and(|coach| coach.settings.demo_max > 0);
    #[cfg(not(feature = "ssr"))]
    document().document_element().is_some_and(|html| html.has_attribute("data-demos"))
}

const LARGE: &str = "inline-flex items-center justify-center min-h-[52px] px-6 border border-line-control rounded-[2px] bg-transparent text-ink font-head font-bold text-xl leading-none uppercase tracking-[.05em] no-underline hover:bg-s3";

#[component]
fn Landing() -> impl IntoView {
    view! {
        <section class="w-full max-w-[1240px] mx-auto px-4 md:px-12 pt-7 md:pt-9 grid gap-8 lg:grid-cols-[minmax(0,1fr)_372px] lg:gap-10">
            <div>
                <p class="label text-ink-2">"A coach for HYROX racers · 8 × 1 km, 8 stations"</p>
                <h1 class="mt-3 mb-4 text-[3.6rem] leading-[.9] lg:text-[6.2rem] lg:leading-[.88] font-extrabold tracking-[-.005em]">
                    "Find the seconds." <br/> "Train them back."
                </h1>
                <p class="text-[1.0625rem] md:text-lg max-w-[54ch]">
                    "Ask Coach K anything about the race, the stations or your training. Every number is computed or cited, and you can open the source."
                </p>
                <div class="flex flex-wrap gap-3 mt-6">
                    <ButtonLink kind=Kind::Primary href="/signup">
                        "Create account"
                    </ButtonLink>
                    // The address is written out: features do not know each other.
                    {if has_demo() {
                        view! {
                            <form method="post" action="/api/try_demo">
                                <button type="submit" class=LARGE>"Try the demo"</button>
                            </form>
                        }
                        .into_any()
                    } else {
                        view! { <a href="/login" class=LARGE>"Sign in"</a> }.into_any()
                    }}
                </div>
                <p class="mt-3 text-sm text-ink-2">"Runs on this server. No key, no subscription, nothing sent elsewhere."</p>
            </div>
            <StationBib/>
        </section>
        <RaceStrip/>
        <section class="w-full max-w-[1240px] mx-auto px-4 md:px-12 mt-8 mb-4 grid md:grid-cols-3 gap-6 border-t border-line pt-5">
            {[
                ("Computes", "Loads, distances, penalties and dates come from code that knows the rulebook. A language model never makes them up."),
                ("Cites", "Claims carry a source, a season and a date you can open. Where the evidence is thin, it says so."),
                ("Runs on your box", "One program and its own Postgres. Works with no key and no internet."),
            ]
                .into_iter()
                .map(|(title, text)| view! {
                    <div>
                        <h2 class="text-xl">{title}</h2>
                        <p class="mt-1 text-sm text-ink-2">{text}</p>
                    </div>
                })
                .collect_view()}
        </section>
    }
}
