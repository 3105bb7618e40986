use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use training::{Division, Load, Season, Standard, Station, standard};

use crate::ui::{Kind, PublicFrame, StationMark};

/// The season the loads are for.
const SEASON: Season = Season::LATEST_KNOWN;

/// `/offline`: kept by the service worker and hydrated from its cache. Nobody's data is on it.
pub struct OfflineRoute;

#[lazy_route]
impl LazyRoute for OfflineRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! {
            <Title text="Offline · Coach K"/>
            <PublicFrame>
                <Offline/>
            </PublicFrame>
        }
        .into_any()
    }
}

#[component]
fn Offline() -> impl IntoView {
    let query = use_query_map();
    let asked = query.read_untracked().get("division").unwrap_or_default();
    // The kept page was rendered without a query: where to go back to is known only in the browser.
    let back = RwSignal::new("/dashboard".to_owned());
    Effect::new(move |_| {
        if let Some(to) = query.read().get("to").filter(|to| to.starts_with('/') && !to.starts_with("//")) {
            back.set(to);
        }
    });
    let division = RwSignal::new(Division::from_slug(&asked).unwrap_or(Division::WomenOpen));
    view! {
        <article class="w-full max-w-[760px] mx-auto px-4 py-8 md:py-12">
            <h1 class="text-[2.75rem] font-extrabold">"No connection"</h1>
            <p class="mt-2 mb-5 text-ink-2 max-w-[54ch]">
                "The coach and your pages need the server. What you typed is kept in this browser. Your race loads are below: they are computed here."
            </p>
            <a href=move || back.get() rel="external" class=crate::ui::button_class(Kind::Primary)>"Try again"</a>
            <form method="get" action="/offline" class="mt-10">
                <label for="division" class="label block mb-[6px] text-ink-2">"Division"</label>
                <div class="flex flex-wrap gap-2">
                    <select
                        id="division"
                        name="division"
                        class="grow min-h-[48px] px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink"
                        on:change=move |event| {
                            if let Some(chosen) = Division::from_slug(&event_target_value(&event)) {
                                division.set(chosen);
                            }
                        }
                    >
                        {Division::ALL
                            .into_iter()
                            .map(|choice| view! {
                                <option value=choice.slug() selected=choice == division.get_untracked()>{choice.label()}</option>
                            })
                            .collect_view()}
                    </select>
                    <noscript>
                        <button type="submit" class=crate::ui::button_class(Kind::Plain)>"Show"</button>
                    </noscript>
                </div>
            </form>
            <h2 class="mt-6 mb-1 text-xl">"Race loads, season " {SEASON.label()}</h2>
            <ol class="m-0 p-0 list-none" aria-label="Stations in race order">
                {move || {
                    let division = division.get();
                    Station::ALL
                        .into_iter()
                        .filter_map(|station| standard(station, division, SEASON).ok())
                        .map(|standard| view! { <Line standard/> })
                        .collect_view()
                }}
            </ol>
        </article>
    }
}

#[component]
fn Line(standard: Standard) -> impl IntoView {
    view! {
        <li class="flex items-center gap-3 min-h-[48px] border-b border-line">
            <StationMark station=standard.station/>
            <span class="grow min-w-0">{standard.station.name()}</span>
            <span class="num">{standard.work.to_string()}</span>
            <span class="num w-[96px] text-right font-bold">{load(&standard.load)}</span>
        </li>
    }
}

fn load(load: &Load) -> String {
    match load {
        Load::None => "no load".to_owned(),
        Load::Total(load) | Load::Bag(load) | Load::Ball(load) => load.to_string(),
        Load::PerHand(load) => format!("2 × {load}"),
        Load::BySex { female, male } => format!("{} / {male}", female.0),
    }
}
