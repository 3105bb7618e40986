use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use server_fn::ServerFn as _;
use training::background::Step;

use super::{
    api::{SaveExperience, SaveHealth, SaveIdentity, SaveRace, SaveTraining, onboarding},
    done::Done,
    fields::{ExperienceFields, HealthFields, IdentityFields, RaceFields, TrainingFields},
    told::{Forms, OnboardingShown},
};
use crate::{
    form::Draft,
    typed,
    ui::{ButtonLink, FocusFrame, Kind, Notice, Skeleton, Steps, SubmitButton, Tone, button_class},
};

/// `/onboarding`, `/onboarding/:step`
pub struct OnboardingRoute;

#[lazy_route]
impl LazyRoute for OnboardingRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        let shown = Resource::new_blocking(move || params.read().get("step").unwrap_or_default(), onboarding);
        view! {
            <Title text="Getting to know you · Coach K"/>
            <FocusFrame out="/dashboard" out_words="Later">
                <div class="w-full max-w-[760px] mx-auto grow flex flex-col">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(OnboardingShown { step: Some(step), athlete, answered, forms, draft, .. }) => {
                                    view! { <StepPage step athlete answered forms draft/> }.into_any()
                                }
                                Ok(OnboardingShown { held_back, answered, .. }) => view! { <Done held_back answered/> }.into_any(),
                                Err(error) => view! {
                                    <div class="p-4"><Notice tone=Tone::Bad>{error.to_string()}</Notice></div>
                                }
                                .into_any(),
                            }
                        })}
                    </Suspense>
                </div>
            </FocusFrame>
        }
        .into_any()
    }
}

#[component]
fn StepPage(step: Step, athlete: String, answered: Vec<Step>, forms: Forms, draft: Draft) -> impl IntoView {
    let steps = Step::ALL
        .into_iter()
        .map(|step| (step.title(), format!("/onboarding/{}", step.slug()), answered.contains(&step)))
        .collect();
    let whole = (!draft.errors.is_empty()).then(|| {
        draft.error("").unwrap_or_else(|| {
            "Not saved yet: something below needs another look. Everything you typed is still here.".to_owned()
        })
    });
    let typed = StoredValue::new(format!("typed {athlete} onboarding {}", step.slug()));
    let form = NodeRef::new();
    if whole.is_some() {
        // The server gave it back already.
        typed.with_value(|key| typed::forget(key));
    } else {
        typed::bring_back(form, typed.get_value());
    }
    let (action, fields) = asked(step, forms, draft);
    view! {
        <header class="px-4 md:px-6 pt-4">
            <Steps steps current=step.position() - 1/>
            <h1 class="mt-2 text-[2.25rem] md:text-[2.75rem] font-extrabold">{step.title()}</h1>
            <p class="mt-1 text-ink-2 max-w-[62ch]">{lead(step)}</p>
        </header>
        <form
            method="post"
            action=action
            node_ref=form
            on:input=move |_| typed.with_value(|key| typed::keep(form, key))
            on:submit=move |_| typed.with_value(|key| typed::forget(key))
            class="mt-5 grow flex flex-col"
        >
            <input type="hidden" name="from" value="onboarding"/>
            <div class="grow bg-s1 border-y md:border-x border-line px-4 md:px-6 py-5 grid gap-6 content-start">
                {whole.map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })}
                {fields}
            </div>
            <Actions step/>
        </form>
    }
}

/// Back, past it, and on: in reach of a thumb however long the step is.
#[component]
fn Actions(step: Step) -> impl IntoView {
    let skip = match step {
        Step::Race => Some("No race yet"),
        Step::Health => Some("Skip the rest"),
        _ => None,
    };
    let on = if step.next().is_some() { "Next" } else { "Finish" };
    view! {
        <div class="sticky bottom-0 z-10 flex flex-wrap gap-2 justify-between items-center px-4 md:px-6 py-3 bg-s1 border-t border-line-strong">
            {step
                .previous()
                .map(|previous| view! {
                    <ButtonLink kind=Kind::Quiet href=format!("/onboarding/{}", previous.slug())>"Back"</ButtonLink>
                })}
            <div class="flex flex-wrap gap-2 ml-auto justify-end">
                // First of the two, because the first one is what Enter presses.
                <SubmitButton kind=Kind::Primary>{on}</SubmitButton>
                {skip
                    .map(|words| view! {
                        <button type="submit" name="skip" value="true" formnovalidate=step == Step::Race class=format!("order-first {}", button_class(Kind::Quiet))>
                            {words}
                        </button>
                    })}
            </div>
        </div>
    }
}

fn asked(step: Step, forms: Forms, draft: Draft) -> (&'static str, AnyView) {
    match step {
        Step::Identity => {
            (SaveIdentity::url(), view! { <IdentityFields form=forms.identity draft asks_units=true/> }.into_any())
        }
        Step::Experience => {
            (SaveExperience::url(), view! { <ExperienceFields form=forms.experience draft/> }.into_any())
        }
        Step::Training => (SaveTraining::url(), view! { <TrainingFields form=forms.training draft/> }.into_any()),
        Step::Race => (SaveRace::url(), view! { <RaceFields form=forms.race draft/> }.into_any()),
        Step::Health => {
            (SaveHealth::url(), view! { <HealthFields form=forms.health draft asks_units=true/> }.into_any())
        }
    }
}

/// What is needed, and why.
fn lead(step: Step) -> &'static str {
    match step {
        Step::Identity => "Only your name is needed. The rest makes loads, doses and comparisons yours.",
        Step::Experience => "Division and level are needed: they decide the loads, and how much a session may hold.",
        Step::Training => "A plan starts from what you do now, so most of this is needed. Nought is an answer.",
        Step::Race => {
            "With a date the coach counts back from the day. Without one it keeps you fit until there is one."
        }
        Step::Health => {
            "Only the first tick is needed. The rest stays on this server, and decides what the coach must not do."
        }
    }
}
