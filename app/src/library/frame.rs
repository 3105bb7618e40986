use leptos::prelude::*;

use crate::{
    browser::is_signed_in,
    error::AppError,
    ui::{AppFrame, ButtonLink, EmptyState, Kind, PublicFrame},
};

/// An athlete stays among their pages; everybody else has the public frame.
#[component]
pub fn LibraryFrame(children: Children) -> impl IntoView {
    if is_signed_in() {
        view! { <AppFrame>{children()}</AppFrame> }.into_any()
    } else {
        view! { <PublicFrame><div class="md:px-6">{children()}</div></PublicFrame> }.into_any()
    }
}

/// A page of the library that is not there.
#[component]
pub fn Gone(error: AppError) -> impl IntoView {
    view! {
        <EmptyState title="Not found" why=error.to_string()>
            <ButtonLink kind=Kind::Plain href="/knowledge">"To the library"</ButtonLink>
        </EmptyState>
    }
}
