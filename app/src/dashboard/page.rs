use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, components::A, lazy_route};
use training::background::Step;

use super::api::{DashboardShown, Race, Talk, dashboard};
use crate::cached::{Noun, cached};
use crate::ui::{AppFrame, Badge, ButtonLink, Cell, Failure, Icon, Kind, Shape, Sheet, Skeleton, Stripe, button_class};

/// `/dashboard`
pub struct DashboardRoute;

#[lazy_route]
impl LazyRoute for DashboardRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = cached("dashboard", Noun::Conversations, dashboard);
        view! {
            <Title text="Dashboard · Coach K"/>
            <AppFrame>
                <Suspense fallback=|| view! { <Skeleton/> }>
                    {move || Suspend::new(async move {
                        match shown.await {
                            Ok(shown) => view! { <Day shown/> }.into_any(),
                            Err(error) => view! {
                                <div class="p-4 md:p-6">
                                    <Failure error/>
                                    <p class="mt-4">
                                        <button type="button" class=button_class(Kind::Plain) on:click=move |_| shown.refetch()>"Retry"</button>
                                    </p>
                                </div>
                            }
                            .into_any(),
                        }
                    })}
                </Suspense>
            </AppFrame>
        }
        .into_any()
    }
}

#[component]
fn Day(shown: DashboardShown) -> impl IntoView {
    let DashboardShown { greeting, name, today, division, race, goal, talks, open_step } = shown;
    view! {
        <header class="px-4 md:px-6 pt-5 pb-4">
            <p class="flex flex-wrap gap-x-3 gap-y-1 items-center mb-1">
                <span class="label text-ink-2">{today}</span>
                {division.map(|division| view! { <Badge text=division/> })}
            </p>
            <h1 class="text-[2.25rem] md:text-[2.75rem] font-extrabold break-words">{greeting} ", " {name} "."</h1>
        </header>
        <div class="md:px-6">
            <Sheet class="md:grid-cols-12">
                {open_step.map(|step| view! { <GoOn step/> })}
                <div class="bg-s1 md:col-span-5 flex flex-col">
                    <Countdown race goal/>
                </div>
                <Cell label="Ask the coach" class="md:col-span-7">
                    <p class="mb-4 max-w-[54ch]">
                        "Loads, rules, pacing, technique, fuelling, recovery. Short answers, with the source beside each claim."
                    </p>
                    <ButtonLink kind=Kind::Primary href="/coach">
                        <Icon shape=Shape::Chat/>
                        "Talk to Coach K"
                    </ButtonLink>
                </Cell>
                <Cell label="Last conversations" class="md:col-span-12">
                    <Talks talks/>
                </Cell>
            </Sheet>
        </div>
    }
}

/// The questions that were left open; a plan needs them all.
#[component]
fn GoOn(step: Step) -> impl IntoView {
    view! {
        <Cell label="Getting to know you" class="md:col-span-12">
            <div class="flex flex-wrap items-center justify-between gap-3">
                <p class="min-w-0 max-w-[54ch]">
                    "Step " <span class="num">{step.position()}</span> " of " <span class="num">{Step::ALL.len()}</span> ": "
                    <b class="font-semibold">{step.title()}</b> ". The coach needs the rest before it can plan for you."
                </p>
                <ButtonLink kind=Kind::Plain href="/onboarding">"Go on"</ButtonLink>
            </div>
        </Cell>
    }
}

#[component]
fn Countdown(race: Option<Race>, goal: Option<String>) -> impl IntoView {
    match race {
        None => view! {
            <section class="p-4 md:p-5" aria-label="Race">
                <h2 class="label text-ink-2 mb-3">"Race"</h2>
                <p class="mb-4 max-w-[40ch]">"No race date yet. With one, the coach counts down and answers for that season."</p>
                <a href="/profile" class=button_class(Kind::Plain)>"Set race date"</a>
            </section>
        }
        .into_any(),
        Some(Race { name, date, days }) => {
            let words = match days {
                0 => "race day",
                1 => "day to race",
                -1 => "day since",
                days if days < 0 => "days since",
                _ => "days to race",
            };
            view! {
                <section class="grow flex flex-col" aria-label="Race">
                    <Stripe/>
                    <div class="p-4 md:p-5 grow flex flex-col justify-between gap-5">
                        <h2 class="label text-ink-2">{name} " · " {date}</h2>
                        <p class="flex items-end gap-3">
                            <b class="font-head font-extrabold text-[5.5rem] md:text-[7.6rem] leading-[.76]">{days.abs().to_string()}</b>
                            <span class="font-head font-bold uppercase text-xl md:text-[1.75rem] leading-[.95] text-ink-2 max-w-[5ch]">{words}</span>
                        </p>
                        <dl class="m-0 border-t border-line pt-3 flex justify-between gap-4">
                            <dt class="label text-ink-2 pt-1">"Goal"</dt>
                            <dd class="m-0 num text-lg font-bold">{goal.unwrap_or_else(|| "not set".to_owned())}</dd>
                        </dl>
                    </div>
                </section>
            }
            .into_any()
        }
    }
}

#[component]
fn Talks(talks: Vec<Talk>) -> impl IntoView {
    if talks.is_empty() {
        return view! {
            <p class="text-ink-2 max-w-[54ch]">"Nothing yet. Your conversations with the coach are kept here, so that you can come back to an answer at the gym."</p>
        }
        .into_any();
    }
    talks
        .into_iter()
        .map(|talk| view! {
            <A
                href=format!("/coach/{}", talk.id)
                attr:class="flex items-center justify-between gap-3 min-h-[48px] border-t border-line first:border-t-0 text-ink no-underline hover:bg-s2"
            >
                <span class="min-w-0 truncate">{talk.title}</span>
                <Icon shape=Shape::Chevron/>
            </A>
        })
        .collect_view()
        .into_any()
}
