use leptos::prelude::*;

use super::api::passage_cited;
use crate::{
    passage::PassageBody,
    ui::{Failure, Icon, Kind, Shape, Skeleton, button_class},
};

/// The passage behind a citation: a third column on a wide screen, a sheet from below on a phone.
#[component]
pub fn SourcePanel(number: u16, passage: String, on_close: Callback<()>) -> impl IntoView {
    let id = passage.clone();
    let shown = Resource::new(move || id.clone(), passage_cited);
    let close = NodeRef::<leptos::html::Button>::new();
    Effect::new(move |_| {
        if let Some(close) = close.get() {
            let _ = close.focus();
        }
    });
    view! {
        <aside
            class="fixed inset-x-0 bottom-0 z-40 max-h-[75dvh] overflow-y-auto bg-s2 border-t border-line-control px-4 pb-6 lg:sticky lg:top-0 lg:h-dvh lg:max-h-none lg:z-0 lg:bg-s1 lg:border-t-0 lg:border-l lg:border-line lg:w-[288px] lg:flex-none"
            aria-label=format!("Source {number}")
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    on_close.run(());
                }
            }
        >
            <div class="flex items-center justify-between h-16">
                <h2 class="text-xl">"Source " {number}</h2>
                <button type="button" node_ref=close class=button_class(Kind::Quiet) aria-label="Close source" on:click=move |_| on_close.run(())>
                    <Icon shape=Shape::Close/>
                </button>
            </div>
            <Suspense fallback=|| view! { <Skeleton/> }>
                {move || Suspend::new(async move {
                    match shown.await {
                        Ok(passage) => view! {
                            <h3 class="text-lg mb-3">{passage.heading.clone()}</h3>
                            <PassageBody passage=passage.clone()/>
                            <a href=format!("/knowledge/{}", passage.id) class="inline-flex items-center min-h-[44px] mt-2 text-sm underline underline-offset-4 decoration-mark">
                                "Open passage"
                            </a>
                        }
                        .into_any(),
                        Err(error) => view! { <Failure error/> }.into_any(),
                    }
                })}
            </Suspense>
        </aside>
    }
}
