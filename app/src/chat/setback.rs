use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    error::AppError,
    ui::{Kind, Notice, Tone, button_class},
};

/// What went wrong. Whoever was signed out signs in and comes back to this conversation, and to what they typed.
#[component]
pub fn Setback(error: AppError) -> impl IntoView {
    let location = use_location();
    // A query inside a query: what separates the outer one is written out.
    let here = move || {
        let (path, search) = (location.pathname.get(), location.search.get());
        let search = search.trim_start_matches('?');
        let page = if search.is_empty() { path } else { format!("{path}?{search}") };
        format!("/login?next={}", page.replace('%', "%25").replace('&', "%26").replace('#', "%23"))
    };
    match error {
        AppError::SignedOut => view! {
            <Notice tone=Tone::Bad>
                <p>"You are signed out. What you typed is kept in this browser and will be here when you are back."</p>
                <a href=here rel="external" class=button_class(Kind::Plain)>"Sign in"</a>
            </Notice>
        }
        .into_any(),
        error => view! { <Notice tone=Tone::Bad>{error.to_string()}</Notice> }.into_any(),
    }
}
