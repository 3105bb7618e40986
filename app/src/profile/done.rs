use leptos::prelude::*;
use training::background::Step;

use crate::ui::{ButtonLink, Kind, Notice, Tone};

/// After the last step: what it means, what is still open, where to go.
#[component]
pub fn Done(held_back: Option<String>, answered: Vec<Step>) -> impl IntoView {
    let open: Vec<Step> = Step::ALL.into_iter().filter(|step| !answered.contains(step)).collect();
    view! {
        <div class="px-4 md:px-6 py-8 grid gap-6 content-start">
            <h1 class="text-[2.75rem] font-extrabold">
                {if open.is_empty() { "That is all the coach needs" } else { "Good for now" }}
            </h1>
            {held_back.map(|sentence| view! { <Notice tone=Tone::Info>{sentence}</Notice> })}
            <p class="text-lg max-w-[62ch]">
                "It looks at this before every answer. Change any of it on your profile, whenever it is not true any more."
            </p>
            {(!open.is_empty())
                .then(|| view! {
                    <div>
                        <h2 class="label text-ink-2">"Still open"</h2>
                        <ul class="mt-1">
                            {open
                                .into_iter()
                                .map(|step| view! {
                                    <li class="border-t border-line">
                                        <a href=format!("/onboarding/{}", step.slug()) class="inline-flex items-center min-h-[44px] underline underline-offset-4">
                                            {step.title()}
                                        </a>
                                    </li>
                                })
                                .collect_view()}
                        </ul>
                    </div>
                })}
            <div class="flex flex-wrap gap-3">
                <ButtonLink kind=Kind::Primary href="/dashboard">"To the dashboard"</ButtonLink>
                <ButtonLink kind=Kind::Quiet href="/coach">"Ask the coach"</ButtonLink>
            </div>
        </div>
    }
}
