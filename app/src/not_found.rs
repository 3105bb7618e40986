use leptos::prelude::*;
use leptos_meta::Title;

use crate::ui::{ButtonLink, Kind, PublicFrame};

/// A page that is not there, or not for whoever asks.
#[component]
pub fn NotFound() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
    view! {
        <Title text="Not found · Coach K"/>
        <PublicFrame>
            <div class="px-4 md:px-12 py-10 md:py-16">
                <p class="num text-[4rem] leading-none font-bold text-ink-3" aria-hidden="true">"404"</p>
                <h1 class="mt-3 text-[2.75rem] font-extrabold">"Wrong lane"</h1>
                <p class="mt-2 mb-6 text-ink-2 max-w-[54ch]">
                    "Not found: there is no such page, or it is not yours. No penalty; the start is this way."
                </p>
                <div class="flex flex-wrap gap-3">
                    <ButtonLink kind=Kind::Primary href="/">"To the start"</ButtonLink>
                    <ButtonLink kind=Kind::Plain href="/knowledge">"To the library"</ButtonLink>
                </div>
            </div>
        </PublicFrame>
    }
}
