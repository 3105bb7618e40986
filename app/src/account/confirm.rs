use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;

use crate::{
    error::AppError,
    form::{Draft, form_draft},
    ui::{ButtonLink, Failure, Kind, Notice, PublicFrame, Skeleton, SubmitButton, Tone},
};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish},
    sign_in::coach,
};

/// The new address behind a link, should the link work.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn confirm_page(token: String) -> Result<Option<String>, AppError> {
    match coach::accounts::email_to_confirm(&coach()?, &token).await {
        Ok(email) => Ok(Some(email)),
        Err(coach::accounts::AccountError::LinkGone) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Makes the new address the athlete's. Whoever has the link reads the mail that went there: that is the proof.
///
/// # Errors
/// `Internal`; what is wrong goes back to the page.
#[server]
pub async fn confirm_email(token: String) -> Result<(), AppError> {
    let done = coach::accounts::confirm_email(&coach()?, &token).await;
    let done = done.map_err(Refusal::from).map(|()| "/confirm-email?done=1".to_owned());
    finish("confirm-email", &[], "/confirm-email", done).await
}

/// `/confirm-email?token=…`
pub struct ConfirmRoute;

#[lazy_route]
impl LazyRoute for ConfirmRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let (token, is_done) = {
            let query = use_query_map();
            let query = query.read_untracked();
            (query.get("token").unwrap_or_default(), query.get("done").is_some())
        };
        let asked = token.clone();
        let email = Resource::new_blocking(move || asked.clone(), confirm_page);
        let draft = Resource::new_blocking(|| (), |()| form_draft("confirm-email".to_owned()));
        view! {
            <Title text="Confirm your e-mail address · Coach K"/>
            <PublicFrame>
                <div class="w-full max-w-[440px] mx-auto px-4 py-8 md:py-12">
                    <h1 class="text-[2.75rem] font-extrabold">"E-mail address"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || {
                            let token = token.clone();
                            Suspend::new(async move {
                                let draft = draft.await.unwrap_or_default();
                                match email.await {
                                    Ok(email) => view! { <Confirm email token is_done draft/> }.into_any(),
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
fn Confirm(email: Option<String>, token: String, is_done: bool, draft: Draft) -> impl IntoView {
    // Somebody else may have taken the address meanwhile: then the sentence is at the field it came from.
    let refused = draft.error("").or_else(|| draft.error("email"));
    match email {
        Some(email) => view! {
            <p class="mt-2 mb-6 break-words">"From now on, sign in with " <b>{email}</b> "?"</p>
            {refused.map(|sentence| view! { <div class="mb-5"><Notice tone=Tone::Bad>{sentence}</Notice></div> })}
            // A button, not the link alone: mail programs open links by themselves.
            <form method="post" action=ConfirmEmail::url()>
                <input type="hidden" name="token" value=token/>
                <SubmitButton kind=Kind::Primary wide=true>"Confirm this address"</SubmitButton>
            </form>
        }
        .into_any(),
        None if is_done => view! {
            <p class="mt-2 mb-6">"Done. From now on you sign in with the new address; the old one was told."</p>
            <ButtonLink kind=Kind::Plain href="/dashboard">"To the dashboard"</ButtonLink>
        }
        .into_any(),
        None => view! {
            {refused.map(|sentence| view! { <div class="mt-4"><Notice tone=Tone::Bad>{sentence}</Notice></div> })}
            <p class="mt-2 mb-6 text-ink-2">"This link does not work any more: it was used, a newer one was sent, or its time is over."</p>
            <ButtonLink kind=Kind::Plain href="/profile/security">"Sign-in and security"</ButtonLink>
        }
        .into_any(),
    }
}
