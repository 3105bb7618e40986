use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};
use server_fn::ServerFn;

use super::{
    api::{ChangeEmail, ChangePassword, SecurityShown, security},
    sign_ins::SignIns,
};
use crate::{
    form::Draft,
    ui::{AppFrame, Failure, Kind, Notice, Skeleton, SubmitButton, TextField, Toast, Tone},
};

/// `/profile/security`
pub struct SecurityRoute;

#[lazy_route]
impl LazyRoute for SecurityRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| security());
        view! {
            <Title text="Sign-in and security · Coach K"/>
            <AppFrame>
                <div class="px-4 md:px-6 py-5 max-w-[760px]">
                    <p class="mb-2">
                        <a href="/profile" class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">"Profile"</a>
                    </p>
                    <h1 class="text-[2rem] md:text-[2.75rem] font-extrabold">"Sign-in and security"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Security shown/> }.into_any(),
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
fn Security(shown: SecurityShown) -> impl IntoView {
    let SecurityShown { email, email_to_confirm, sends_mail, browsers, email_draft, password_draft } = shown;
    let has_errors = !email_draft.errors.is_empty() || !password_draft.errors.is_empty();
    let done = use_query_map().read_untracked().get("done").filter(|_| !has_errors);
    let receipt = match done.as_deref() {
        Some("password") => Some("Password changed. Other browsers are signed out."),
        Some("email") => Some("E-mail address changed."),
        Some("browser") => Some("That browser is signed out."),
        Some("browsers") => Some("Every other browser is signed out."),
        _ => None,
    };
    view! {
        {receipt.map(|text| view! { <Toast text/> })}
        <SignIns browsers/>
        {section("Password", view! {
            <form method="post" action=ChangePassword::url() class="grid gap-5 max-w-[440px]">
                <Whole draft=password_draft.clone()/>
                <TextField label="Old password" name="old_password" kind="password" autocomplete="current-password" required=true draft=password_draft.clone()/>
                <TextField
                    label="New password"
                    name="new_password"
                    kind="password"
                    autocomplete="new-password"
                    required=true
                    hint="At least 10 characters. Other browsers are signed out."
                    draft=password_draft
                />
                <div><SubmitButton kind=Kind::Plain>"Change password"</SubmitButton></div>
            </form>
        })}
        {section("E-mail address", view! {
            <p class="mb-4 text-ink-2 break-words">"You sign in as " <span class="text-ink">{email}</span> "."</p>
            {email_to_confirm.map(|address| view! {
                <div class="mb-4">
                    <Notice tone=Tone::Info>
                        <p class="break-words">
                            "A link went to " <b>{address}</b> ". Once it is opened there, that is your address; until then the old one counts. It works for a day."
                        </p>
                    </Notice>
                </div>
            })}
            <form method="post" action=ChangeEmail::url() class="grid gap-5 max-w-[440px]">
                <Whole draft=email_draft.clone()/>
                <TextField
                    label="New e-mail address"
                    name="email"
                    kind="email"
                    autocomplete="email"
                    required=true
                    hint=if sends_mail { "A link goes there; it is yours once you open it." } else { "Check it twice: this server sends no mail, so it counts at once." }
                    draft=email_draft.clone()
                />
                <TextField label="Your password" name="email_password" kind="password" autocomplete="current-password" required=true draft=email_draft/>
                <div><SubmitButton kind=Kind::Plain>"Change e-mail address"</SubmitButton></div>
            </form>
        })}
        {section("Take it with you", view! {
            <p class="mb-2 text-ink-2">"Everything that is stored of you, in one file that programs can read (JSON)."</p>
            <a
                href="/profile/export"
                rel="external"
                download="coach-k.json"
                class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark"
            >
                "Download my data"
            </a>
        })}
        {section("End", view! {
            <p class="mb-2 text-ink-2">"You can delete the account and everything in it. For 14 days you can change your mind."</p>
            <a href="/profile/delete" class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">"Delete account"</a>
        })}
    }
}

fn section(name: &'static str, children: impl IntoView) -> impl IntoView {
    view! {
        <section class="mt-10 pt-5 border-t border-line" aria-label=name>
            <h2 class="text-2xl mb-4">{name}</h2>
            {children}
        </section>
    }
}

#[component]
fn Whole(draft: Draft) -> impl IntoView {
    draft.error("").map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })
}
