use leptos::prelude::*;
use server_fn::ServerFn as _;

use super::api::LeaveDemo;
use crate::ui::{Kind, button_class};

/// Whether this page belongs to a demo. The browser knows it from the document, as it knows the theme.
#[must_use]
pub fn is_on() -> bool {
    #[cfg(feature = "ssr")]
    return crate::sign_in::is_demo();
    #[cfg(not(feature = "ssr"))]
    document().document_element().is_some_and(|html| html.has_attribute("data-demo"))
}

/// Above every page of a demo: that it ends, and the way to an account of one's own.
#[component]
pub fn DemoBar() -> impl IntoView {
    is_on().then(|| {
        view! {
            <aside
                class="flex flex-wrap items-center justify-between gap-x-4 px-4 md:px-6 py-1 bg-s2 border-b border-line-strong"
                aria-label="Demo"
            >
                <p class="font-head font-semibold text-[1.0625rem] leading-none uppercase tracking-[.04em]">"Demo: gone tomorrow"</p>
                <form method="post" action=LeaveDemo::url()>
                    <button type="submit" class=button_class(Kind::Quiet)>
                        "Create account"
                    </button>
                </form>
            </aside>
        }
    })
}
