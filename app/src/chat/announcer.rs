//! The one live region of the chat: what is in it is said once, because nothing in it is ever changed.

use leptos::prelude::*;

/// As many sentences stay in the region; a reader that is behind still finds them.
#[cfg(feature = "hydrate")]
const KEPT: usize = 30;

/// What is said aloud, numbered, so that each line is one node for ever.
#[derive(Clone, Copy)]
pub struct Announcer {
    lines: RwSignal<Vec<(usize, String)>>,
}

impl Announcer {
    pub fn new() -> Self {
        Self { lines: RwSignal::new(Vec::new()) }
    }

    /// Says a text once.
    #[cfg(feature = "hydrate")]
    pub fn say(self, text: String) {
        if text.is_empty() {
            return;
        }
        self.lines.try_update(|lines| {
            let next = lines.last().map_or(0, |(number, _)| number + 1);
            lines.push((next, text));
            let spare = lines.len().saturating_sub(KEPT);
            lines.drain(..spare);
        });
    }

    #[cfg(not(feature = "hydrate"))]
    pub fn say(self, _: String) {}

    /// Says what a block of an answer says; a citation is "source 1", not "1".
    #[cfg(feature = "hydrate")]
    pub fn say_html(self, html: &str) {
        let Ok(words) = document().create_element("div") else { return };
        words.set_inner_html(html);
        if let Ok(citations) = words.query_selector_all(".cite") {
            for citation in (0..citations.length()).filter_map(|place| citations.get(place)) {
                let number = citation.text_content().unwrap_or_default();
                citation.set_text_content(Some(&format!(" (source {number})")));
            }
        }
        self.say(words.text_content().unwrap_or_default().trim().to_owned());
    }
}

/// Heard, not seen.
#[component]
pub fn LiveRegion(announcer: Announcer) -> impl IntoView {
    view! {
        <div class="sr-only" role="status" aria-live="polite" aria-atomic="false" aria-label="What the coach says">
            <For each=move || announcer.lines.get() key=|(number, _)| *number let:line>
                <p>{line.1}</p>
            </For>
        </div>
    }
}
