use leptos::prelude::*;
use training::{Division, Load, Season, Station, Work, standard};

use crate::ui::Stripe;

/// The season the page's numbers are for.
const SEASON: Season = Season::LATEST_KNOWN;

/// One fact as the program answers it, in the form of a race bib.
#[component]
pub fn StationBib() -> impl IntoView {
    let fact = standard(Station::SledPush, Division::WomenPro, SEASON).ok();
    fact.map(|fact| {
        let kilograms = match fact.load {
            Load::Total(load) => load.0,
            _ => 0,
        };
        let distance = work(&fact.work);
        view! {
            <aside class="bib relative bg-s2 border border-line-strong flex flex-col" aria-label="An example of an answer">
                <p class="label text-ink-2 text-center pt-5 px-8">"How heavy is the sled push for pro women?"</p>
                <div class="grow grid place-items-center py-6">
                    <p class="flex items-baseline gap-3 font-head font-extrabold leading-[.84] tracking-[-.02em]">
                        <span class="text-[7.6rem]">{kilograms.to_string()}</span>
                        <span class="text-[2.25rem] text-ink-2">"kg"</span>
                    </p>
                </div>
                <Stripe/>
                <dl class="m-0 grid grid-cols-3">
                    <Fact name="Distance" value=distance/>
                    <Fact name="Season" value=SEASON.label()/>
                    <Fact name="Sled" value="included".to_owned()/>
                </dl>
            </aside>
        }
    })
}

#[component]
fn Fact(name: &'static str, value: String) -> impl IntoView {
    view! {
        <div class="px-[14px] py-3 border-r border-line last:border-r-0">
            <dt class="label text-ink-2">{name}</dt>
            <dd class="m-0 mt-1 num">{value}</dd>
        </div>
    }
}

/// The race in order: a thin bar is a kilometre, a block is a station with what an Open athlete moves there.
#[component]
pub fn RaceStrip() -> impl IntoView {
    view! {
        <figure class="w-full max-w-[1240px] mx-auto px-4 md:px-12 mt-8 md:mt-10 mb-0">
            <ol class="flex items-end gap-[2px] h-[46px]" aria-label="The race in order">
                {Station::ALL
                    .into_iter()
                    .map(|station| view! {
                        <li class="flex items-end gap-[2px] grow basis-0 min-w-0" title=station.name()>
                            <span class="h-[10px] grow bg-[#8A8A94]" aria-hidden="true"></span>
                            <span class="h-[38px] grow min-w-[17px] bg-s4 grid place-items-center font-head font-bold text-[.8125rem] leading-none text-ink-2" aria-hidden="true">
                                {station.code()}
                            </span>
                            <span class="sr-only">"1 km run, then " {station.name()}</span>
                        </li>
                    })
                    .collect_view()}
            </ol>
            <div class="ruler" aria-hidden="true"></div>
            <figcaption class="mt-4">
                <dl class="m-0 grid grid-cols-2 md:grid-cols-4 gap-x-6">
                    {Station::ALL.into_iter().map(|station| view! { <Loads station/> }).collect_view()}
                </dl>
                <p class="mt-3 text-sm text-ink-2">
                    "Women Open / Men Open, season " <span class="num">{SEASON.label()}</span>
                    ". Thin: run. Block: station."
                </p>
            </figcaption>
        </figure>
    }
}

#[component]
fn Loads(station: Station) -> impl IntoView {
    let women = standard(station, Division::WomenOpen, SEASON).ok();
    let men = standard(station, Division::MenOpen, SEASON).ok();
    women.zip(men).map(|(women, men)| {
        let loads = match (load(&women.load), load(&men.load)) {
            (Some(women), Some(men)) => format!(" · {women} / {men} kg"),
            _ => String::new(),
        };
        view! {
            <div class="flex justify-between gap-2 py-2 border-t border-line text-sm">
                <dt class="text-ink-2">{station.name()}</dt>
                <dd class="m-0 num text-right">{work(&women.work)} {loads}</dd>
            </div>
        }
    })
}

fn work(work: &Work) -> String {
    match work {
        Work::Distance(metres) => metres.to_string(),
        Work::Repetitions(count) => format!("{count} reps"),
    }
}

fn load(load: &Load) -> Option<String> {
    match load {
        Load::None | Load::BySex { .. } => None,
        Load::PerHand(load) => Some(format!("2×{}", load.0)),
        Load::Total(load) | Load::Bag(load) | Load::Ball(load) => Some(load.0.to_string()),
    }
}
