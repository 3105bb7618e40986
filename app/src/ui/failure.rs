use leptos::prelude::*;

use super::{Notice, Tone};
use crate::error::AppError;

/// What went wrong. Whoever was signed out meanwhile signs in beside this page, which keeps what they typed.
#[component]
pub fn Failure(error: AppError) -> impl IntoView {
    match error {
        AppError::SignedOut => view! {
            <Notice tone=Tone::Bad>
                <p>"You are signed out, perhaps in another tab. What you typed is still here."</p>
                <a
                    href="/login"
                    target="_blank"
                    rel="noopener"
                    class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark"
                >
                    "Sign in in a new tab"
                </a>
                <p class="text-sm text-ink-2">"Then come back to this one and go on."</p>
            </Notice>
        }
        .into_any(),
        error => view! { <Notice tone=Tone::Bad>{error.to_string()}</Notice> }.into_any(),
    }
}
