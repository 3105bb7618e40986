use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn as _;
use training::background::Step;

use super::{
    api::{SaveExperience, SaveHealth, SaveIdentity, SavePreferences, SaveRace, SaveTraining, profile},
    fields::{ExperienceFields, HealthFields, IdentityFields, PreferencesFields, RaceFields, TrainingFields},
    group::GroupForm,
    told::{Forms, Group, ProfileShown},
};
use crate::{
    form::Draft,
    theme::ThemeForm,
    ui::{AppFrame, ButtonLink, Failure, Kind, Notice, Sheet, Skeleton, Toast, Tone, button_class},
};

/// `/profile`
pub struct ProfileRoute;

#[lazy_route]
impl LazyRoute for ProfileRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| profile());
        view! {
            <Title text="Profile · Coach K"/>
            <AppFrame>
                <div class="py-5 max-w-[760px]">
                    <h1 class="px-4 md:px-6 text-[2rem] md:text-[2.75rem] font-extrabold">"Profile"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Page shown/> }.into_any(),
                                Err(error) => view! { <Failure error/> }.into_any(),
                            }
                        })}
                    </Suspense>
                </div>
            </AppFrame>
        }
        .into_any()
    }
}

#[component]
fn Page(shown: ProfileShown) -> impl IntoView {
    let ProfileShown { athlete, forms, summaries, open_step, held_back, email, is_operator, is_demo, refused } = shown;
    let query = use_query_map().read_untracked().clone();
    let is_saved = query.get("saved").is_some() && refused.is_none();
    let opened = query.get("open");
    let groups = Group::ALL
        .into_iter()
        .map(|group| {
            let draft = refused.as_ref().filter(|(of, _)| *of == group).map(|(_, draft)| draft.clone());
            let is_open = draft.is_some() || opened.as_deref() == Some(group.slug());
            let draft = draft.unwrap_or_default();
            let summary = summaries.iter().find(|(of, _)| *of == group).map(|(_, line)| line.clone());
            let (action, fields) = asked(group, &forms, draft.clone());
            view! { <GroupForm group athlete=athlete.clone() summary action is_open draft>{fields}</GroupForm> }
        })
        .collect_view();
    view! {
        {is_saved.then(|| view! { <Toast text="Profile saved."/> })}
        <p class="mt-1 px-4 md:px-6 text-ink-2">"What the coach knows about you. It looks at this before every answer."</p>
        <div class="px-4 md:px-6 mt-4 grid gap-3">
            {held_back.map(|sentence| view! { <Notice tone=Tone::Info>{sentence}</Notice> })}
            {open_step
                .map(|step| view! {
                    <div>
                        <ButtonLink kind=Kind::Plain href=format!("/onboarding/{}", step.slug())>"Go on with: " {step.title()}</ButtonLink>
                    </div>
                })}
        </div>
        <div class="md:px-6 mt-4">
            <Sheet>{groups}</Sheet>
        </div>
        <section class="mt-8 mx-4 md:mx-6 pt-5 border-t border-line" aria-label="Looks">
            <h2 class="text-xl mb-3">"Theme"</h2>
            <ThemeForm back="/profile"/>
        </section>
        <section class="mt-8 mx-4 md:mx-6 pt-5 border-t border-line flex flex-wrap gap-4 items-center justify-between" aria-label="Account">
            {if is_demo {
                view! { <p class="text-ink-2 min-w-0">"A demo: no address, no password, gone tomorrow."</p> }.into_any()
            } else {
                view! { <p class="text-ink-2 min-w-0 break-words">"Signed in as " <span class="text-ink">{email}</span></p> }.into_any()
            }}
            // The address is written out: features do not know each other.
            <form method="post" action="/api/sign_out" on:submit=move |_| crate::kept::forget()>
                <button type="submit" class=button_class(Kind::Plain)>
                    "Sign out"
                </button>
            </form>
            <ul class="w-full m-0 p-0 list-none flex flex-wrap gap-x-6">
                {account_pages(is_operator, is_demo)
                    .into_iter()
                    .map(|(href, name)| view! {
                        <li>
                            <a href=href class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">{name}</a>
                        </li>
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

/// A visitor of the demo has neither an address nor a password to change.
fn account_pages(is_operator: bool, is_demo: bool) -> Vec<(&'static str, &'static str)> {
    let mut pages = vec![("/help", "Help"), ("/privacy", "Privacy"), ("/terms", "Terms")];
    if !is_demo {
        pages.insert(0, ("/profile/security", "Sign-in and security"));
    }
    if is_operator {
        pages.push(("/profile/invites", "Invites"));
    }
    pages
}

fn asked(group: Group, forms: &Forms, draft: Draft) -> (&'static str, AnyView) {
    let Forms { identity, experience, training, race, health, preferences } = forms.clone();
    match group {
        Group::Step(Step::Identity) => {
            (SaveIdentity::url(), view! { <IdentityFields form=identity draft/> }.into_any())
        }
        Group::Step(Step::Experience) => {
            (SaveExperience::url(), view! { <ExperienceFields form=experience draft/> }.into_any())
        }
        Group::Step(Step::Training) => {
            (SaveTraining::url(), view! { <TrainingFields form=training draft/> }.into_any())
        }
        Group::Step(Step::Race) => (SaveRace::url(), view! { <RaceFields form=race draft/> }.into_any()),
        Group::Step(Step::Health) => (SaveHealth::url(), view! { <HealthFields form=health draft/> }.into_any()),
        Group::Preferences => {
            (SavePreferences::url(), view! { <PreferencesFields form=preferences draft/> }.into_any())
        }
    }
}
