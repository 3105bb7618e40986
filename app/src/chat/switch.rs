use leptos::prelude::*;

use super::{api::Switch, talk::Talk};
use crate::ui::{Icon, Shape};

/// ‹ 2/3 › between questions at one place, or between answers to one question: plain links.
#[component]
pub fn SwitchLinks(switch: Switch, what: &'static str, talk: Talk) -> impl IntoView {
    let Switch { position, count, previous, next } = switch;
    let link = move |turn: Option<String>, words: &'static str, shape: Shape| {
        match turn {
        Some(turn) => view! {
            <a
                href=format!("/coach/{}?turn={turn}#turn-{turn}", talk.id())
                class="inline-flex items-center justify-center size-11 text-ink-2 hover:text-ink"
                aria-label=format!("{words} {what}")
            >
                <Icon shape/>
            </a>
        }
        .into_any(),
        None => view! {
            <span class="inline-flex items-center justify-center size-11 text-line-strong" aria-hidden="true"><Icon shape/></span>
        }
        .into_any(),
    }
    };
    (count > 1).then(|| {
        view! {
            <span class="inline-flex items-center flex-none" role="group" aria-label=format!("Versions of the {what}")>
                {link(previous, "Previous", Shape::Back)}
                <span class="num text-sm text-ink-2">{position} "/" {count}</span>
                {link(next, "Next", Shape::Chevron)}
            </span>
        }
    })
}
