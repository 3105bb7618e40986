use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;

use super::reset_api::{AskReset, ForgotShown, ResetPassword, ResetShown, forgot_page, reset_page};
use crate::{
    form::Draft,
    ui::{ButtonLink, Failure, Kind, Notice, PublicFrame, Skeleton, SubmitButton, TextField, Tone},
};

/// `/forgot-password`
pub struct ForgotRoute;

#[lazy_route]
impl LazyRoute for ForgotRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| forgot_page());
        view! {
            <Title text="Forgot your password · Coach K"/>
            <PublicFrame>
                <div class="w-full max-w-[440px] mx-auto px-4 py-8 md:py-12">
                    <h1 class="text-[2.75rem] font-extrabold">"New password"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Forgot shown/> }.into_any(),
                                Err(error) => view! { <Failure error/> }.into_any(),
                            }
                        })}
                    </Suspense>
                </div>
            </PublicFrame>
        }
        .into_any()
    }
}

#[component]
fn Forgot(shown: ForgotShown) -> impl IntoView {
    let ForgotShown { sends_mail, contact, minutes, draft } = shown;
    let is_sent = use_query_map().read_untracked().get("sent").is_some() && draft.errors.is_empty();
    if !sends_mail {
        return view! {
            <p class="mt-2 text-ink-2">
                "This server sends no e-mail. Whoever runs it can make a link for you: it opens a page where you choose a new password, once, within "
                {minutes} " minutes."
            </p>
            {contact.map(|contact| view! { <p class="mt-4 break-words">"Reach them: " {contact}</p> })}
            <p class="mt-4 text-sm text-ink-2">
                "If that is you: run " <code class="font-data text-ink">"coach-k reset-link"</code>
                " with the e-mail address of the account, on the server."
            </p>
        }
        .into_any();
    }
    if is_sent {
        return view! {
            <div class="mt-6">
                <Notice tone=Tone::Info>
                    <p>
                        "If there is an account with that address, a mail with a link is on its way. It works once, for "
                        {minutes} " minutes. Look among the unwanted mails, too."
                    </p>
                </Notice>
            </div>
            <p class="mt-6">
                <a href="/forgot-password" class="underline underline-offset-4 decoration-mark">"Nothing came? Try again"</a>
            </p>
        }
        .into_any();
    }
    view! {
        <p class="mt-2 text-ink-2">"Tell me the e-mail address of your account, and a link to choose a new password comes by mail."</p>
        <form method="post" action=AskReset::url() class="mt-6 grid gap-5">
            <Whole draft=draft.clone()/>
            <TextField label="E-mail" name="email" kind="email" autocomplete="username" required=true draft/>
            <SubmitButton kind=Kind::Primary wide=true>"Send the link"</SubmitButton>
        </form>
    }
    .into_any()
}

/// `/reset-password?token=…`
pub struct ResetRoute;

#[lazy_route]
impl LazyRoute for ResetRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let token = use_query_map().read_untracked().get("token").unwrap_or_default();
        let asked = token.clone();
        let shown = Resource::new_blocking(move || asked.clone(), reset_page);
        view! {
            <Title text="Choose a new password · Coach K"/>
            <PublicFrame>
                <div class="w-full max-w-[440px] mx-auto px-4 py-8 md:py-12">
                    <h1 class="text-[2.75rem] font-extrabold">"New password"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || {
                            let token = token.clone();
                            Suspend::new(async move {
                                match shown.await {
                                    Ok(shown) => view! { <Reset shown token/> }.into_any(),
                                    Err(error) => view! { <Failure error/> }.into_any(),
                                }
                            })
                        }}
                    </Suspense>
                </div>
            </PublicFrame>
        }
        .into_any()
    }
}

#[component]
fn Reset(shown: ResetShown, token: String) -> impl IntoView {
    let ResetShown { is_link, draft } = shown;
    if !is_link {
        return view! {
            <p class="mt-2 mb-6 text-ink-2">"This link does not work any more: it was used, a newer password was chosen, or its time is over."</p>
            <ButtonLink kind=Kind::Plain href="/forgot-password">"Get a new link"</ButtonLink>
        }
        .into_any();
    }
    view! {
        <p class="mt-2 text-ink-2">"Every browser that is signed in to your account is signed out by this."</p>
        <form method="post" action=ResetPassword::url() class="mt-6 grid gap-5">
            <Whole draft=draft.clone()/>
            <input type="hidden" name="token" value=token/>
            <TextField
                label="New password"
                name="password"
                kind="password"
                autocomplete="new-password"
                required=true
                hint="At least 10 characters. A short sentence works well."
                draft
            />
            <SubmitButton kind=Kind::Primary wide=true>"Set the password"</SubmitButton>
        </form>
    }
    .into_any()
}

#[component]
fn Whole(draft: Draft) -> impl IntoView {
    draft.error("").map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })
}
