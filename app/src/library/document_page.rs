use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::{
    api::{DocumentShown, document},
    gone::Gone,
};
use crate::{
    passage::PassageBody,
    ui::{OpenFrame, Skeleton},
};

/// `/knowledge/:document`
pub struct DocumentRoute;

#[lazy_route]
impl LazyRoute for DocumentRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let parameters = use_params_map();
        let slug = Memo::new(move |_| parameters.read().get("document").unwrap_or_default());
        let shown = Resource::new_blocking(move || slug.get(), document);
        view! {
            <OpenFrame>
                <article class="w-full px-4 md:px-6 py-5 max-w-[680px]">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(document) => view! { <Whole document/> }.into_any(),
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
fn Whole(document: DocumentShown) -> impl IntoView {
    let DocumentShown { title, passages } = document;
    let contents: Vec<(String, String)> =
        passages.iter().map(|passage| (anchor(&passage.id), passage.heading.clone())).collect();
    view! {
        <Title text=format!("{title} · Coach K")/>
        <nav aria-label="Where this stands" class="label text-ink-2 mb-2">
            <a href="/knowledge" class="inline-flex items-center min-h-[44px] underline underline-offset-4">"Library"</a>
        </nav>
        <h1 class="text-[2rem] font-extrabold">{title}</h1>
        <nav aria-label="On this page" class="mt-4 mb-6 print:hidden">
            <ul>
                {contents
                    .into_iter()
                    .map(|(anchor, heading)| view! {
                        <li>
                            <a href=format!("#{anchor}") class="inline-flex items-center min-h-[44px] underline underline-offset-4 decoration-mark">
                                {heading}
                            </a>
                        </li>
                    })
                    .collect_view()}
            </ul>
        </nav>
        {passages
            .into_iter()
            .map(|passage| {
                let (anchor, heading) = (anchor(&passage.id), passage.heading.clone());
                view! {
                    <section id=anchor class="mt-8">
                        <h2 class="text-xl mb-3">{heading}</h2>
                        <PassageBody passage/>
                    </section>
                }
            })
            .collect_view()}
    }
}

/// The heading's part of an id.
fn anchor(id: &str) -> String {
    id.split('/').next_back().unwrap_or_default().to_owned()
}
