//! A passage of the knowledge base as pages show it; both the library and the chat do.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::Badge;

/// A passage with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageShown {
    pub id: String,
    pub title: String,
    pub heading: String,
    /// Made by the server from Markdown.
    pub html: String,
    pub source: String,
    pub url: Option<String>,
    pub season: Option<String>,
    pub confidence: String,
    pub reviewed: String,
}

#[cfg(feature = "ssr")]
impl From<coach::knowledge::Passage> for PassageShown {
    fn from(passage: coach::knowledge::Passage) -> Self {
        Self {
            html: coach::chat::markdown::block_to_html(&passage.body, |_| None),
            id: passage.id,
            title: passage.title,
            heading: passage.heading,
            source: passage.source,
            url: passage.url,
            season: passage.season,
            confidence: passage.confidence,
            reviewed: passage.reviewed,
        }
    }
}

/// The words, then what they rest on.
#[component]
pub fn PassageBody(passage: PassageShown) -> impl IntoView {
    let PassageShown { html, source, url, season, confidence, reviewed, .. } = passage;
    view! {
        <blockquote class="m-0 px-[14px] py-3 bg-s2 border-l-[3px] border-ink text-[.9375rem] prose" inner_html=html></blockquote>
        <dl class="m-0 mt-4 text-sm">
            <Row name="From">
                {match url {
                    Some(url) => view! {
                        <a href=url class="underline underline-offset-4 decoration-mark" rel="noopener noreferrer" target="_blank">
                            {source}
                        </a>
                    }
                    .into_any(),
                    None => source.into_any(),
                }}
            </Row>
            {season.map(|season| view! { <Row name="Season"><span class="num">{season}</span></Row> })}
            <Row name="Checked"><span class="num">{reviewed}</span></Row>
            <Row name="Trust"><Badge text=confidence/></Row>
        </dl>
    }
}

#[component]
fn Row(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="flex justify-between gap-3 py-[6px] border-t border-line">
            <dt class="label text-ink-2 pt-[3px]">{name}</dt>
            <dd class="m-0 text-right min-w-0 break-words">{children()}</dd>
        </div>
    }
}
