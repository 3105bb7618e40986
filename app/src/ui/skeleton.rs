use leptos::prelude::*;

/// Blocks in the shape of what comes, after a moment.
#[component]
pub fn Skeleton() -> impl IntoView {
    view! {
        <div class="late p-4 md:p-6 max-w-[760px]" role="status">
            <span class="sr-only">"Loading"</span>
            <div class="skeleton h-10 w-1/2"></div>
            <div class="skeleton h-5 mt-6"></div>
            <div class="skeleton h-5 mt-3 w-3/4"></div>
            <div class="skeleton h-24 mt-6"></div>
        </div>
    }
}
