use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{
    LazyRoute, NavigateOptions,
    hooks::{use_navigate, use_query_map},
    lazy_route,
};

use super::api::{FoundPassage, LibraryShown, TopicShown, library};
use crate::{
    post::encoded,
    ui::{Failure, OpenFrame, SearchField, Skeleton},
};

/// `/knowledge`
pub struct LibraryRoute;

#[lazy_route]
impl LazyRoute for LibraryRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let query = use_query_map();
        let navigate = use_navigate();
        let sought = Memo::new(move |_| query.read().get("q").unwrap_or_default());
        let shown = Resource::new_blocking(move || sought.get(), library);
        let look = move |typed: String| {
            let to = match typed.trim() {
                "" => "/knowledge".to_owned(),
                typed => format!("/knowledge?q={}", encoded(typed)),
            };
            navigate(&to, NavigateOptions { replace: true, scroll: false, ..Default::default() });
        };
        view! {
            <Title text="Library · Coach K"/>
            <OpenFrame>
                <div class="w-full px-4 md:px-6 py-5 max-w-[900px]">
                    <h1 class="text-[2rem] font-extrabold">"Library"</h1>
                    <p class="mt-2 mb-4 text-ink-2 max-w-[62ch]">
                        "What the coach reads. Every passage names its source and when somebody last held it against it."
                    </p>
                    <SearchField
                        label="Search the library"
                        placeholder="How should I pace the wall balls?"
                        action=Signal::stored("/knowledge".to_owned())
                        value=sought.get_untracked()
                        look
                    />
                    <Transition fallback=|| view! { <Skeleton/> }>
                        {move || Suspend::new(async move {
                            match shown.await {
                                Ok(shown) => view! { <Shown shown/> }.into_any(),
                                Err(error) => view! { <Failure error/> }.into_any(),
                            }
                        })}
                    </Transition>
                </div>
            </OpenFrame>
        }
        .into_any()
    }
}

#[component]
fn Shown(shown: LibraryShown) -> impl IntoView {
    let LibraryShown { sought, passages, topics, found } = shown;
    let is_looking = !sought.is_empty();
    let said = match (is_looking, found.len()) {
        (false, _) => format!("{passages} passages"),
        (true, 0) => format!("Nothing about “{sought}”. Try the station, or what you feel."),
        (true, _) => "Nearest first".to_owned(),
    };
    view! {
        <p class="label text-ink-2 mt-5" role="status">{said}</p>
        {if is_looking {
            view! { <Found found/> }.into_any()
        } else {
            topics.into_iter().map(|topic| view! { <Topic topic/> }).collect_view().into_any()
        }}
    }
}

#[component]
fn Found(found: Vec<FoundPassage>) -> impl IntoView {
    view! {
        <ul class="mt-2 border-t border-line">
            {found
                .into_iter()
                .map(|found| view! {
                    <li class="border-b border-line">
                        <a href=format!("/knowledge/{}", found.id) class="block py-3 no-underline hover:bg-s2">
                            <span class="block label text-ink-2">{found.title}</span>
                            <span class="block font-head font-bold text-xl uppercase text-ink">{found.heading}</span>
                            <span class="block text-sm text-ink-2">{found.beginning}</span>
                        </a>
                    </li>
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn Topic(topic: TopicShown) -> impl IntoView {
    view! {
        <section class="mt-6">
            <h2 class="text-xl mb-1">{topic_name(&topic.name)}</h2>
            <ul class="grid sm:grid-cols-2 gap-x-6 border-t border-line">
                {topic
                    .documents
                    .into_iter()
                    .map(|document| view! {
                        <li class="border-b border-line">
                            <a href=format!("/knowledge/{}", document.slug) class="flex items-center justify-between gap-3 min-h-[48px] no-underline text-ink hover:bg-s2">
                                <span>{document.title}</span>
                                <span class="num text-ink-2 text-sm">{document.passages}</span>
                            </a>
                        </li>
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

/// A topic's slug as a heading.
fn topic_name(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
