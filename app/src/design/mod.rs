//! `/design`: every part of `ui` in every state. Only in dev builds; elsewhere no such page exists.

#[cfg(debug_assertions)]
mod parts;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// `/design`
pub struct DesignRoute;

#[lazy_route]
impl LazyRoute for DesignRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        #[cfg(debug_assertions)]
        return view! { <parts::Parts/> }.into_any();
        #[cfg(not(debug_assertions))]
        view! { <crate::NotFound/> }.into_any()
    }
}
