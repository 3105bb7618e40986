use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use crate::ui::PublicFrame;

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
            "This server is run by the person or club that gave you its address. They can read its database. Ask them how they back it up. You can delete your account yourself, on the profile.",
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
