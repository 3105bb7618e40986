use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use super::api::{PrivacyShown, privacy};
use crate::ui::{Failure, PublicFrame, Skeleton};

/// `/privacy`
pub struct PrivacyRoute;

#[lazy_route]
impl LazyRoute for PrivacyRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let shown = Resource::new_blocking(|| (), |()| privacy());
        view! {
            <Title text="Privacy · Coach K"/>
            <PublicFrame>
                <article class="w-full max-w-[680px] mx-auto px-4 py-8 md:py-12">
                    <h1 class="text-[2.75rem] font-extrabold">"Privacy"</h1>
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Privacy shown/> }.into_any(),
                                Err(error) => view! { <Failure error/> }.into_any(),
                            }
                        })}
                    </Suspense>
                </article>
            </PublicFrame>
        }
        .into_any()
    }
}

#[component]
fn Privacy(shown: PrivacyShown) -> impl IntoView {
    let PrivacyShown { origin, sends_mail, vectors_at, contact, idle_days, grace_days } = shown;
    let stored = [
        "Your account: e-mail address, a hash of your password (never the password), which terms you accepted and when.".to_owned(),
        "Your profile: what you enter about yourself, your race, your training and your health.".to_owned(),
        "Your conversations: questions, answers, which sources and tools an answer used, and what you said about an answer. One you delete can be brought back for a week, then it is gone.".to_owned(),
        format!("Your sign-ins: what the browser calls itself, since when, last used when. One that rests for {idle_days} days is forgotten. The address you come from is not kept."),
        "For minutes: text of a form that was refused, so that you need not type it again. For hours at most: how often somebody tried to sign in, as hashes.".to_owned(),
        "In your browser: cookies that keep you signed in, recognise you after signing out, find the text of a refused form and remember the theme; questions you have not sent and which conversation was open, until you sign out. Nothing that follows you.".to_owned(),
    ];
    let mut leaves = Vec::new();
    if sends_mail {
        leaves.push("E-mail: links and notices about your account go through the mail server of whoever runs this. A mail holds your address and a link, nothing of your training.".to_owned());
    }
    if let Some(host) = vectors_at {
        leaves.push(format!("Your questions: what you ask, and what you look for in the library, is sent to {host}, so that it finds the right passages. Your name, address and profile are not."));
    }
    leaves.push(
        if leaves.is_empty() {
            "Nothing. This server sends no e-mail and asks no other service about you."
        } else {
            "Nothing else leaves."
        }
        .to_owned(),
    );
    view! {
        <p class="mt-2 text-ink-2 break-words">"This is about the server at " {origin} ". Everything below is true of this one, as it is set up now."</p>
        <h2 class="mt-8 text-xl">"What is stored"</h2>
        <ul class="mt-2 pl-5 list-disc text-ink-2">
            {stored.into_iter().map(|line| view! { <li class="mt-1">{line}</li> }).collect_view()}
        </ul>
        <h2 class="mt-8 text-xl">"Who can read it"</h2>
        <p class="mt-2 text-ink-2">
            "You, signed in. Other athletes cannot. Whoever runs this server can read its database, except passwords. Log lines hold no names, addresses, questions, answers or health data."
        </p>
        <h2 class="mt-8 text-xl">"What leaves this server"</h2>
        {leaves.into_iter().map(|line| view! { <p class="mt-2 text-ink-2">{line}</p> }).collect_view()}
        <p class="mt-2 text-ink-2">
            "When it was set up, the program fetched its parts, a database and a search model, once, from a package index. That says nothing about you."
        </p>
        <h2 class="mt-8 text-xl">"Taking and deleting"</h2>
        <p class="mt-2 text-ink-2">
            "Signed in, you can "
            <a href="/profile/export" rel="external" download="coach-k.json" class="text-ink underline underline-offset-4 decoration-mark">"download everything that is stored of you"</a>
            ". You can delete your account on the profile, under sign-in and security. For " {grace_days}
            " days you can change your mind; then everything above is deleted. Copies in backups last until whoever runs this server overwrites them."
        </p>
        <h2 class="mt-8 text-xl">"Whom to ask"</h2>
        {match contact {
            Some(contact) => view! { <p class="mt-2 break-words">{contact}</p> }.into_any(),
            None => view! {
                <p class="mt-2 text-ink-2">"Whoever gave you the address of this server runs it. They have not written down here how to reach them."</p>
            }
            .into_any(),
        }}
    }
}
