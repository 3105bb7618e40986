use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;

use super::api::{InviteShown, InvitesShown, MakeInvite, RevokeInvite, invites_page};
use crate::{
    error::AppError,
    ui::{
        AppFrame, ButtonLink, EmptyState, Failure, Kind, Notice, Skeleton, SubmitButton, TextField, Toast, Tone,
        button_class,
    },
};

/// `/profile/invites`
pub struct InvitesRoute;

#[lazy_route]
impl LazyRoute for InvitesRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| invites_page());
        view! {
            <Title text="Invites · Coach K"/>
            <AppFrame>
                <div class="px-4 md:px-6 py-5 max-w-[760px]">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Invites shown/> }.into_any(),
                                Err(AppError::NotFound) => view! {
                                    <EmptyState title="Not found" why="There is no such page, or it is not yours.">
                                        <ButtonLink kind=Kind::Plain href="/profile">"To the profile"</ButtonLink>
                                    </EmptyState>
                                }
                                .into_any(),
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
fn Invites(shown: InvitesShown) -> impl IntoView {
    let InvitesShown { made, invites, sign_up, days, draft } = shown;
    let is_revoked = use_query_map().read_untracked().get("done").is_some() && draft.errors.is_empty();
    let is_empty = invites.is_empty();
    view! {
        {is_revoked.then(|| view! { <Toast text="That invite opens nothing any more."/> })}
        <p class="mb-2">
            <a href="/profile" class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">"Profile"</a>
        </p>
        <h1 class="text-[2rem] md:text-[2.75rem] font-extrabold">"Invites"</h1>
        <p class="mt-1 text-ink-2">{sign_up}</p>
        {made.map(|link| view! {
            <div class="mt-6">
                <Notice tone=Tone::Info>
                    <label for="made" class="block font-semibold">"Your new invite link"</label>
                    <input
                        id="made"
                        type="text"
                        readonly=true
                        class="w-full min-h-[48px] mt-2 px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink"
                        value=link
                    />
                    <p class="mt-2 text-sm">"Copy it now: it is not shown again. It creates one account, within " {days} " days."</p>
                </Notice>
            </div>
        })}
        <form method="post" action=MakeInvite::url() class="mt-6 grid gap-5 max-w-[440px]">
            {draft.error("").map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })}
            <TextField label="For whom" name="note" hint="Only for your own list. May be empty." draft/>
            <div><SubmitButton kind=Kind::Primary>"Make invite link"</SubmitButton></div>
        </form>
        <section class="mt-10" aria-label="Invites made">
            <h2 class="text-2xl mb-2">"Invites made"</h2>
            {is_empty.then(|| view! {
                <p class="text-ink-2 max-w-[54ch]">"None yet. Make one above and send it to whoever shall train here."</p>
            })}
            <ul class="m-0 p-0 list-none">
                {invites.into_iter().map(|invite| view! { <Invite invite/> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Invite(invite: InviteShown) -> impl IntoView {
    let InviteShown { id, note, created_at, state, is_open } = invite;
    let name = if note.is_empty() { "Without a note".to_owned() } else { note };
    let label = format!("Revoke: {name}");
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 border-t border-line">
            <div class="min-w-0">
                <p class="break-words">{name}</p>
                <p class="text-sm text-ink-2">{state} " · made " <span class="num">{created_at}</span></p>
            </div>
            {is_open.then(|| view! {
                <form method="post" action=RevokeInvite::url()>
                    <input type="hidden" name="id" value=id/>
                    <button type="submit" class=button_class(Kind::Plain) aria-label=label>"Revoke"</button>
                </form>
            })}
        </li>
    }
}
