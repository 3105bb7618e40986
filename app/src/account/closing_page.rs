use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};
use server_fn::ServerFn;

use super::closing_api::{CloseAccount, ClosingShown, KeepAccount, closing_page};
use crate::{
    error::AppError,
    form::{Draft, form_draft},
    ui::{
        AppFrame, ButtonLink, Failure, Kind, Notice, PublicFrame, Skeleton, SubmitButton, TextField, Tone, button_class,
    },
};

/// `/profile/delete`
pub struct DeleteRoute;

#[lazy_route]
impl LazyRoute for DeleteRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let draft = Resource::new_blocking(|| (), |()| form_draft("close-account".to_owned()));
        view! {
            <Title text="Delete account · Coach K"/>
            <AppFrame>
                <div class="px-4 md:px-6 py-5 max-w-[760px]">
                    <p class="mb-2">
                        <a href="/profile/security" class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">
                            "Sign-in and security"
                        </a>
                    </p>
                    <h1 class="text-[2rem] md:text-[2.75rem] font-extrabold">"Delete account"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            let draft = draft.await.unwrap_or_default();
                            view! { <Delete draft/> }
                        })}
                    </Suspense>
                </div>
            </AppFrame>
        }
        .into_any()
    }
}

#[component]
fn Delete(draft: Draft) -> impl IntoView {
    const DELETED: [&str; 4] = [
        "your account: e-mail address, password, every sign-in and every link that was sent",
        "your profile, race and goal, and everything else you entered",
        "your conversations: every question, every answer and what it used",
        "what the coach noted or computed about you",
    ];
    view! {
        <p class="mt-4 max-w-[62ch]">"At once you are signed out in every browser. After 14 days this is deleted, for good:"</p>
        <ul class="mt-3 pl-5 list-disc max-w-[62ch]">
            {DELETED.into_iter().map(|line| view! { <li class="mt-1">{line}</li> }).collect_view()}
        </ul>
        <p class="mt-4 max-w-[62ch] text-ink-2">
            "Until then, sign in again and you can keep it all. To take it with you, download your data first. Copies in backups that whoever runs this server makes last until those are overwritten; ask them how long that is. Mails that were sent stay in their mailboxes."
        </p>
        <form method="post" action=CloseAccount::url() class="mt-6 grid gap-5 max-w-[440px]">
            {draft.error("").map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })}
            <TextField label="Your password" name="password" kind="password" autocomplete="current-password" required=true draft/>
            <div class="flex flex-wrap gap-3">
                <ButtonLink kind=Kind::Plain href="/profile/security">"Keep account"</ButtonLink>
                <button type="submit" class=button_class(Kind::Plain)>"Delete account"</button>
            </div>
        </form>
    }
}

/// `/keep-account`
pub struct KeepRoute;

#[lazy_route]
impl LazyRoute for KeepRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| closing_page());
        view! {
            <Title text="Your account is closed · Coach K"/>
            <PublicFrame>
                <div class="w-full max-w-[540px] mx-auto px-4 py-8 md:py-12">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Keep shown/> }.into_any(),
                                Err(AppError::NotFound) => view! {
                                    <h1 class="text-[2.75rem] font-extrabold">"Your account is open"</h1>
                                    <p class="mt-2 mb-6 text-ink-2">"Nothing will be deleted."</p>
                                    <ButtonLink kind=Kind::Plain href="/dashboard">"To the dashboard"</ButtonLink>
                                }
                                .into_any(),
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
fn Keep(shown: ClosingShown) -> impl IntoView {
    let ClosingShown { email, delete_at } = shown;
    view! {
        <h1 class="text-[2.75rem] font-extrabold">"Your account is closed"</h1>
        <p class="mt-2 break-words">
            "The account of " <b>{email}</b> " and everything in it will be deleted on " <span class="num">{delete_at}</span> "."
        </p>
        <p class="mt-2 text-ink-2">"Keep it, and everything is as it was. Otherwise there is nothing to do."</p>
        <div class="mt-6 flex flex-wrap gap-3 items-center">
            <form method="post" action=KeepAccount::url()>
                <SubmitButton kind=Kind::Primary>"Keep my account"</SubmitButton>
            </form>
            // The address is written out: features do not know each other.
            <form method="post" action="/api/sign_out">
                <button type="submit" class=button_class(Kind::Plain)>"Sign out"</button>
            </form>
        </div>
    }
}
