use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;
use training::Division;

use super::api::{ProfileShown, SaveProfile, profile};
use crate::ui::{
    AppFrame, Choice, Failure, Kind, Notice, SelectField, Skeleton, SubmitButton, TextField, Toast, Tone, button_class,
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
                <div class="px-4 md:px-6 py-5 max-w-[760px]">
                    <h1 class="text-[2rem] md:text-[2.75rem] font-extrabold">"Profile"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <ProfileForm shown/> }.into_any(),
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
fn ProfileForm(shown: ProfileShown) -> impl IntoView {
    let ProfileShown { form, email, is_operator, draft } = shown;
    let is_saved = use_query_map().read_untracked().get("saved").is_some() && draft.errors.is_empty();
    let has_errors = !draft.errors.is_empty();
    view! {
        {is_saved.then(|| view! { <Toast text="Profile saved."/> })}
        <p class="mt-1 text-ink-2">"What the coach knows about you. It uses this for the loads, the countdown and the day it is where you are."</p>
        <form method="post" action=SaveProfile::url() class="mt-6 grid gap-6">
            {has_errors
                .then(|| {
                    let sentence = draft.error("").unwrap_or_else(|| "Not saved yet: something below needs another look. Everything you typed is still here.".to_owned());
                    view! { <Notice tone=Tone::Bad>{sentence}</Notice> }
                })}
            {group("You", view! {
                <TextField label="Name" name="name" autocomplete="name" required=true value=form.name draft=draft.clone()/>
                <SelectField label="Sex" name="sex" value=form.sex draft=draft.clone() choices=SEXES.to_vec() hint="Decides wall ball height and age group."/>
                <TextField label="Birth date" name="birth_date" kind="date" autocomplete="bday" value=form.birth_date draft=draft.clone()/>
            })}
            {group("Race", view! {
                <SelectField label="Division" name="division" value=form.division draft=draft.clone() choices=divisions()/>
                <TextField label="Race" name="race_name" value=form.race_name draft=draft.clone() hint="For instance: Manchester"/>
                <TextField label="Race date" name="race_date" kind="date" value=form.race_date draft=draft.clone()/>
                <TextField label="Goal time" name="goal" value=form.goal draft=draft.clone() hint="Hours, minutes, seconds: 1:20:00"/>
            })}
            {group("Here", view! {
                <SelectField label="Units" name="units" value=form.units draft=draft.clone() choices=UNITS.to_vec()/>
                <TextField label="Time zone" name="time_zone" value=form.time_zone draft=draft.clone() hint="For instance: Europe/Berlin"/>
            })}
            <div>
                <SubmitButton kind=Kind::Primary>"Save profile"</SubmitButton>
            </div>
        </form>
        <section class="mt-10 pt-5 border-t border-line flex flex-wrap gap-4 items-center justify-between" aria-label="Account">
            <p class="text-ink-2 min-w-0 break-words">"Signed in as " <span class="text-ink">{email}</span></p>
            // The address is written out: features do not know each other.
            <form method="post" action="/api/sign_out">
                <button type="submit" class=button_class(Kind::Plain)>
                    "Sign out"
                </button>
            </form>
            <ul class="w-full m-0 p-0 list-none flex flex-wrap gap-x-6">
                {account_pages(is_operator)
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

fn account_pages(is_operator: bool) -> Vec<(&'static str, &'static str)> {
    let mut pages = vec![("/profile/security", "Sign-in and security"), ("/privacy", "Privacy"), ("/terms", "Terms")];
    if is_operator {
        pages.push(("/profile/invites", "Invites"));
    }
    pages
}

fn group(name: &'static str, fields: impl IntoView) -> impl IntoView {
    view! {
        <fieldset class="border-0 p-0 m-0 min-w-0 pt-4 border-t border-line">
            <legend class="text-xl font-head font-bold uppercase pr-3">{name}</legend>
            <div class="grid gap-5 md:grid-cols-2 mt-2">{fields}</div>
        </fieldset>
    }
}

const SEXES: [Choice; 3] = [("", "Not said"), ("female", "Female"), ("male", "Male")];
const UNITS: [Choice; 2] = [("metric", "Kilograms, kilometres"), ("imperial", "Pounds, miles")];

fn divisions() -> Vec<Choice> {
    let mut choices = vec![("", "Not chosen yet")];
    choices.extend(Division::ALL.into_iter().map(|division| (division.slug(), division.label())));
    choices
}
