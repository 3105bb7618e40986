use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::{
    api::{PassageShown, passage},
    gone::Gone,
};
use crate::{
    passage::PassageBody,
    ui::{OpenFrame, Skeleton},
};

/// `/knowledge/:document/:heading`
pub struct PassageRoute;

#[lazy_route]
impl LazyRoute for PassageRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let parameters = use_params_map();
        let id = Memo::new(move |_| {
            let parameters = parameters.read();
            format!(
                "{}/{}",
                parameters.get("document").unwrap_or_default(),
                parameters.get("heading").unwrap_or_default()
            )
        });
        let shown = Resource::new_blocking(move || id.get(), passage);
        view! {
            <OpenFrame>
                <article class="w-full px-4 md:px-6 py-5 max-w-[680px]">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(passage) => view! { <Whole passage/> }.into_any(),
                                Err(error) => view! { <Title text="Not found · Coach K"/> <Gone error/> }.into_any(),
                            }
                        })}
                    </Suspense>
                </article>
            </OpenFrame>
        }
        .into_any()
    }
}

#[component]
fn Whole(passage: PassageShown) -> impl IntoView {
    let document = passage.id.split('/').next().unwrap_or_default().to_owned();
    view! {
        <Title text=format!("{}: {} · Coach K", passage.title, passage.heading)/>
        <nav aria-label="Where this stands" class="flex flex-wrap gap-x-2 label text-ink-2 mb-2">
            <a href="/knowledge" class="inline-flex items-center min-h-[44px] underline underline-offset-4">"Library"</a>
            <span aria-hidden="true" class="inline-flex items-center">"›"</span>
            <a href=format!("/knowledge/{document}") class="inline-flex items-center min-h-[44px] underline underline-offset-4">
                {passage.title.clone()}
            </a>
        </nav>
        <h1 class="text-[2rem] font-extrabold mb-4">{passage.heading.clone()}</h1>
        <PassageBody passage/>
    }
}
