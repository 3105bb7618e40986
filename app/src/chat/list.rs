use leptos::prelude::*;
use leptos_router::components::A;

use super::api::{ConversationShown, Excerpt, FoundShown};
use crate::{
    error::AppError,
    post::encoded,
    ui::{Icon, Kind, Shape, button_class},
};

/// The conversations, as the list beside the page and the one in its header share them.
#[derive(Clone, Copy)]
pub struct Lists {
    pub all: Resource<Result<Vec<ConversationShown>, AppError>>,
    pub found: Resource<Result<Vec<FoundShown>, AppError>>,
    /// What is looked for; empty when nothing is.
    pub sought: Memo<String>,
    pub current: Memo<Option<String>>,
}

/// Every conversation, or those in which something was found.
#[component]
pub fn ConversationList(lists: Lists) -> impl IntoView {
    view! {
        <nav aria-label="Conversations">
            <Transition>
                {move || {
                    let is_sought = !lists.sought.get().trim().is_empty();
                    Suspend::new(async move {
                        match lines(lists, is_sought).await {
                            Ok(lines) if lines.is_empty() => view! { <Nothing is_sought/> }.into_any(),
                            Ok(lines) => view! {
                                <ul class="m-0 p-0 list-none">
                                    {lines.into_iter().map(|line| view! { <li><Entry line lists/></li> }).collect_view()}
                                </ul>
                            }
                            .into_any(),
                            Err(error) => view! { <p class="px-4 py-3 text-sm text-ink-2">{error.to_string()}</p> }.into_any(),
                        }
                    })
                }}
            </Transition>
        </nav>
    }
}

async fn lines(lists: Lists, is_sought: bool) -> Result<Vec<Line>, AppError> {
    Ok(if is_sought {
        lists.found.await?.into_iter().map(Line::found).collect()
    } else {
        lists.all.await?.into_iter().map(Line::of).collect()
    })
}

#[component]
fn Nothing(is_sought: bool) -> impl IntoView {
    let words = if is_sought {
        "Nothing found. Try another word: titles, questions and answers are looked through."
    } else {
        "Your conversations will be listed here."
    };
    view! { <p class="px-4 py-3 text-sm text-ink-2">{words}</p> }
}

struct Line {
    conversation: ConversationShown,
    turn: Option<String>,
    excerpt: Vec<Excerpt>,
}

impl Line {
    fn of(conversation: ConversationShown) -> Self {
        Self { conversation, turn: None, excerpt: Vec::new() }
    }

    fn found(found: FoundShown) -> Self {
        Self { conversation: found.conversation, turn: found.turn, excerpt: found.excerpt }
    }
}

#[component]
fn Entry(line: Line, lists: Lists) -> impl IntoView {
    let Line { conversation, turn, excerpt } = line;
    let ConversationShown { id, title, when, is_pinned } = conversation;
    let href = match turn {
        Some(turn) => {
            let sought = lists.sought.get_untracked();
            format!("/coach/{id}?turn={turn}&q={}#turn-{turn}", encoded(&sought))
        }
        None => format!("/coach/{id}"),
    };
    view! {
        <A
            href=href
            attr:class="flex items-center gap-2 min-h-[48px] px-4 py-1 border-t border-line border-l-[3px] border-l-transparent text-sm leading-[1.3] text-ink-2 no-underline hover:bg-s2 hover:text-ink aria-page:bg-s3 aria-page:text-ink aria-page:border-l-mark"
            attr:aria-current=move || (lists.current.get().as_ref() == Some(&id)).then_some("page")
        >
            <span class="grow min-w-0 break-words">
                {title}
                {(!excerpt.is_empty()).then(|| view! {
                    <span class="block text-xs text-ink-2">
                        {excerpt.into_iter().map(|piece| if piece.is_found {
                            view! { <mark>{piece.text}</mark> }.into_any()
                        } else {
                            piece.text.into_any()
                        }).collect_view()}
                    </span>
                })}
            </span>
            {is_pinned.then(|| view! {
                <span class="inline-flex flex-none"><span class="sr-only">"pinned"</span><Icon shape=Shape::Pin/></span>
            })}
            <span class="num text-xs text-ink-2 flex-none">{when}</span>
        </A>
    }
}

/// Begins anew. A full load: nothing of the last conversation stays.
#[component]
pub fn NewConversation() -> impl IntoView {
    view! {
        <a href="/coach?new=1" rel="external" class=button_class(Kind::Quiet) aria-label="New conversation">
            <Icon shape=Shape::Plus/>
        </a>
    }
}
