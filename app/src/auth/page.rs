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
    let (next, notice) = {
        let query = use_query_map();
        let query = query.read_untracked();
        (query.get("next").unwrap_or_default(), query.get("notice").unwrap_or_default())
    };
    let notice = notice_words(&notice).filter(|_| draft.errors.is_empty());
    view! {
        <h1 class="text-[2.75rem] font-extrabold">"Sign in"</h1>
        <form method="post" action=SignIn::url() class="mt-6 grid gap-5">
            {notice.map(|words| view! { <Notice tone=Tone::Info>{words}</Notice> })}
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
        <p class="mt-6">
            <a href="/forgot-password" class="inline-flex items-center min-h-[44px] text-ink underline underline-offset-4 decoration-mark">
                "Forgot your password?"
            </a>
        </p>
        <p class="mt-2 text-ink-2">
            "New here? " <a href="/signup" class="text-ink underline underline-offset-4 decoration-mark">
                "Create an account"
            </a>
        </p>
    }
}

/// Why somebody comes to sign in.
fn notice_words(notice: &str) -> Option<&'static str> {
    match notice {
        "kept" => Some("You are signed out. What you typed is kept: sign in, and it is there again."),
        "reset" => Some("Your new password is set, and every browser is signed out. Sign in with it."),
        "closed" => Some(
            "Your account is closed. In 14 days it is deleted with everything in it. Sign in before then if you want to keep it.",
        ),
        _ => None,
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
    let invite = use_query_map().read_untracked().get("invite").unwrap_or_default();
    let is_invited = !invite.is_empty();
    view! {
        <h1 class="text-[2.75rem] font-extrabold">"Create account"</h1>
        <p class="mt-2 text-ink-2">"Everything you tell the coach stays on this server."</p>
        {is_invited.then(|| view! { <p class="mt-2">"You are invited: your invite is filled in below."</p> })}
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
                    "I have an invite"
                </summary>
                <TextField label="Invite word or link" name="invite_code" value=invite draft=draft.clone()/>
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
