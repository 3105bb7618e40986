use leptos::prelude::*;

use crate::{
    error::AppError,
    ui::{ButtonLink, EmptyState, Kind},
};

/// A page of the library that is not there.
#[component]
pub fn Gone(error: AppError) -> impl IntoView {
    view! {
        <EmptyState title="Not found" why=error.to_string()>
            <ButtonLink kind=Kind::Plain href="/knowledge">"To the library"</ButtonLink>
        </EmptyState>
    }
}
