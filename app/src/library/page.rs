use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

use super::api::passage;
use crate::{
    passage::PassageBody,
    ui::{AppFrame, ButtonLink, EmptyState, Kind, Skeleton},
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
            <AppFrame>
                <article class="px-4 md:px-6 py-5 max-w-[680px]">
                    <Suspense fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(passage) => view! {
                                    <Title text=format!("{}: {} · Coach K", passage.title, passage.heading)/>
                                    <p class="label text-ink-2 mb-2">{passage.title.clone()}</p>
                                    <h1 class="text-[2rem] font-extrabold mb-4">{passage.heading.clone()}</h1>
                                    <PassageBody passage/>
                                }
                                .into_any(),
                                Err(error) => view! {
                                    <Title text="Not found · Coach K"/>
                                    <EmptyState title="Not found" why=error.to_string()>
                                        <ButtonLink kind=Kind::Plain href="/coach">"To the coach"</ButtonLink>
                                    </EmptyState>
                                }
                                .into_any(),
                            }
                        })}
                    </Suspense>
                </article>
            </AppFrame>
        }
        .into_any()
    }
}
