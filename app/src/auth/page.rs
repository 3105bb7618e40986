use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;

use super::api::{SignIn, SignUp};
use crate::{
    form::{Draft, form_draft},
    ui::{Kind, Notice, PublicFrame, Skeleton, SubmitButton, TextField, Tone},
};

/// `/login`
pub struct LoginRoute;

#[lazy_route]
impl LazyRoute for LoginRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! {
            <Title text="Sign in · Coach K"/>
            <FormPage name="sign-in" view=|draft| view! { <LoginForm draft/> }.into_any()/>
        }
        .into_any()
    }
}

/// `/signup`
pub struct SignUpRoute;

#[lazy_route]
impl LazyRoute for SignUpRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! {
            <Title text="Create account · Coach K"/>
            <FormPage name="sign-up" view=|draft| view! { <SignUpForm draft/> }.into_any()/>
        }
        .into_any()
    }
}

/// `/terms`
pub struct TermsRoute;

#[lazy_route]
impl LazyRoute for TermsRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! {
            <Title text="Terms · Coach K"/>
            <PublicFrame>
                <Terms/>
            </PublicFrame>
        }
        .into_any()
    }
}

/// A form on a page of its own, with what was typed before.
#[component]
fn FormPage(name: &'static str, view: fn(Draft) -> AnyView) -> impl IntoView {
    let draft = Resource::new_blocking(|| (), move |()| form_draft(name.to_owned()));
    view! {
        <PublicFrame>
            <div class="w-full max-w-[440px] mx-auto px-4 py-8 md:py-12">
                <Suspense fallback=|| view! { <Skeleton/> }>
                    {move || Suspend::new(async move { view(draft.await.unwrap_or_default()) })}
                </Suspense>
            </div>
        </PublicFrame>
    }
}

#[component]
fn WholeFormError(draft: Draft) -> impl IntoView {
    draft.error("").map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })
}

#[component]
fn LoginForm(draft: Draft) -> impl IntoView {
    let next = use_query_map().read_untracked().get("next").unwrap_or_default();
    view! {
        <h1 class="text-[2.75rem] font-extrabold">"Sign in"</h1>
        <form method="post" action=SignIn::url() class="mt-6 grid gap-5">
            <WholeFormError draft=draft.clone()/>
            <input type="hidden" name="next" value=next/>
            <TextField label="E-mail" name="email" kind="email" autocomplete="username" required=true draft=draft.clone()/>
            <TextField
                label="Password"
                name="password"
                kind="password"
                autocomplete="current-password"
                required=true
                draft=Draft::default()
            />
            <SubmitButton kind=Kind::Primary wide=true>
                "Sign in"
            </SubmitButton>
        </form>
        <p class="mt-6 text-ink-2">
            "New here? " <a href="/signup" class="text-ink underline underline-offset-4 decoration-mark">
                "Create an account"
            </a>
        </p>
    }
}

#[component]
fn SignUpForm(draft: Draft) -> impl IntoView {
    let time_zone = NodeRef::<leptos::html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = time_zone.get() {
            input.set_value(&crate::browser::time_zone());
        }
    });
    let terms_error = draft.error("terms");
    let has_invite_error = draft.error("invite_code").is_some();
    view! {
        <h1 class="text-[2.75rem] font-extrabold">"Create account"</h1>
        <p class="mt-2 text-ink-2">"Everything you tell the coach stays on this server."</p>
        <form method="post" action=SignUp::url() class="mt-6 grid gap-5">
            <WholeFormError draft=draft.clone()/>
            <input type="hidden" name="time_zone" node_ref=time_zone/>
            <TextField label="Name" name="name" autocomplete="name" required=true draft=draft.clone()/>
            <TextField label="E-mail" name="email" kind="email" autocomplete="username" required=true draft=draft.clone()/>
            <TextField
                label="Password"
                name="password"
                kind="password"
                autocomplete="new-password"
                required=true
                hint="At least 10 characters. A short sentence works well."
                draft=Draft { fields: Vec::new(), errors: draft.errors.clone() }
            />
            <details open=has_invite_error>
                <summary class="inline-flex items-center min-h-[44px] text-sm text-ink-2 underline underline-offset-4">
                    "I have an invite word"
                </summary>
                <TextField label="Invite word" name="invite_code" draft=draft.clone()/>
            </details>
            <div>
                <label class="flex gap-3 items-start min-h-[44px]">
                    <input
                        type="checkbox"
                        name="terms"
                        value="true"
                        class="size-6 mt-0.5 flex-none accent-[#FFD700]"
                        checked=draft.field("terms").is_some_and(|typed| typed == "true")
                        aria-invalid=terms_error.is_some().then_some("true")
                        aria-describedby=terms_error.is_some().then_some("terms-below")
                    />
                    <span>"I accept the terms"</span>
                </label>
                <p class="text-sm text-ink-2">
                    "In short: this is coaching, not medical advice, and your health data stays here. "
                    <a href="/terms" class="text-ink underline underline-offset-4">
                        "Read the terms"
                    </a>
                </p>
                {terms_error
                    .map(|sentence| view! {
                        <p id="terms-below" class="mt-[6px] text-sm text-bad">
                            {sentence}
                        </p>
                    })}
            </div>
            <SubmitButton kind=Kind::Primary wide=true>
                "Create account"
            </SubmitButton>
        </form>
        <p class="mt-6 text-ink-2">
            "Have an account? " <a href="/login" class="text-ink underline underline-offset-4 decoration-mark">
                "Sign in"
            </a>
        </p>
    }
}

#[component]
fn Terms() -> impl IntoView {
    const POINTS: [(&str, &str); 6] = [
        (
            "Not medical advice",
            "Coach K is software with a coaching role. It does not diagnose, treat or clear anyone to train. Chest pain, fainting, a head injury or anything that worries you belongs to a doctor, not to this program.",
        ),
        (
            "Adults only",
            "You are 18 or older. Under 18, in pregnancy, or with a diagnosed condition, ask a professional who can see you.",
        ),
        (
            "Your data stays here",
            "What you type, your profile and your logs are kept in this server's own database. Nothing is sent to another company unless whoever runs this server configured a language model, and the program then says what went where.",
        ),
        (
            "Who runs it",
            "This server is run by the person or club that gave you its address. They can read its database. Ask them how they back it up and how to have your account removed.",
        ),
        (
            "You decide",
            "You train at your own risk and stop when something feels wrong. A number on a screen never outranks your body or your doctor.",
        ),
        (
            "No affiliation",
            "Coach K is an independent project. HYROX is a trademark of its owner, who neither made nor endorses this.",
        ),
    ];
    view! {
        <article class="w-full max-w-[680px] mx-auto px-4 py-8 md:py-12">
            <h1 class="text-[2.75rem] font-extrabold">"Terms"</h1>
            {POINTS
                .into_iter()
                .map(|(title, text)| view! {
                    <h2 class="mt-8 text-xl">{title}</h2>
                    <p class="mt-2 text-ink-2">{text}</p>
                })
                .collect_view()}
        </article>
    }
}
