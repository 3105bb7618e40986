//! Markdown blocks to the HTML a page may show, and to plain text.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, Options, Parser, html};

static CLEAN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "strong",
        "em",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "h2",
        "h3",
        "code",
        "br",
        "blockquote",
        "a",
    ];
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(tags))
        .add_tag_attributes("a", ["href", "aria-label", "class"])
        .add_allowed_classes("a", std::iter::empty::<&str>())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .url_schemes(HashSet::new())
        .link_rel(None);
    builder.rm_tag_attributes("a", ["class"]).add_allowed_classes("a", ["cite"]);
    builder
});

/// One block as HTML. `[n]` becomes a link to the passage `href` names, or nothing. Raw HTML is shown as text;
/// links and images of the source are dropped, their words stay.
pub fn block_to_html(block: &str, href: impl Fn(u16) -> Option<String>) -> String {
    let mut depth_of_link = 0_u32;
    let events =
        Parser::new_ext(block, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).filter_map(
            |event| match event {
                Event::Start(pulldown_cmark::Tag::Link { .. } | pulldown_cmark::Tag::Image { .. }) => {
                    depth_of_link += 1;
                    None
                }
                Event::End(pulldown_cmark::TagEnd::Link | pulldown_cmark::TagEnd::Image) => {
                    depth_of_link = depth_of_link.saturating_sub(1);
                    None
                }
                Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
                other => Some(other),
            },
        );
    let merged = pulldown_cmark::TextMergeStream::new(events);
    let with_citations = merged.flat_map(|event| match event {
        Event::Text(text) => cited(&text, &href),
        other => vec![other],
    });
    let mut rendered = String::new();
    html::push_html(&mut rendered, with_citations);
    CLEAN.clean(&rendered).to_string().trim().to_owned()
}

/// Splits text at `[n]` markers.
fn cited<'a>(text: &str, href: &impl Fn(u16) -> Option<String>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let (before, from_open) = rest.split_at(open);
        let Some(close) = from_open.find(']') else { break };
        let inside = &from_open[1..close];
        rest = &from_open[close + 1..];
        let Ok(number) = inside.parse::<u16>() else {
            events.push(Event::Text(CowStr::from(format!("{before}[{inside}]"))));
            continue;
        };
        match href(number) {
            Some(href) => {
                events.push(Event::Text(CowStr::from(before.to_owned())));
                events.push(Event::InlineHtml(CowStr::from(format!(
                    "<a class=\"cite\" href=\"{}\" aria-label=\"Source {number}\">{number}</a>",
                    escaped(&href)
                ))));
            }
            // Nothing to open: the space before the marker goes, too.
            None => events.push(Event::Text(CowStr::from(before.trim_end().to_owned()))),
        }
    }
    events.push(Event::Text(CowStr::from(rest.to_owned())));
    events
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A block without its marks, for a terminal.
#[must_use]
pub fn to_plain(block: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new_ext(block, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::SoftBreak | Event::HardBreak => plain.push('\n'),
            Event::Start(pulldown_cmark::Tag::Item) => plain.push_str("- "),
            Event::End(
                pulldown_cmark::TagEnd::Item | pulldown_cmark::TagEnd::TableRow | pulldown_cmark::TagEnd::TableHead,
            ) => {
                plain.push('\n');
            }
            Event::End(pulldown_cmark::TagEnd::TableCell) => plain.push_str("  "),
            _ => {}
        }
    }
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn html(block: &str) -> String {
        block_to_html(block, |number| (number < 3).then(|| format!("/knowledge/doc/{number}")))
    }

    #[test]
    fn a_marker_opens_its_passage_and_an_unknown_one_is_gone() {
        assert_eq!(
            html("The sled weighs **152 kg** [1]. Not [7]. [x]"),
            "<p>The sled weighs <strong>152 kg</strong> <a class=\"cite\" href=\"/knowledge/doc/1\" aria-label=\"Source 1\">1</a>. Not. [x]</p>"
        );
    }

    #[test]
    fn tables_and_lists_are_kept() {
        let table = html("| a | b |\n|---|---|\n| 1 | 2 |");
        assert!(table.contains("<table>") && table.contains("<td>2</td>"), "{table}");
        assert!(html("- one\n- two").contains("<li>one</li>"));
    }

    #[test]
    fn nothing_of_a_document_can_run_or_lead_elsewhere() {
        for attack in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[click](javascript:alert(1))",
            "[click](https://evil.example)",
            "![x](https://evil.example/leak.png)",
            "<a href=\"https://evil.example\" onclick=x>y</a>",
            "<div style=\"position:fixed\">x</div>",
            "<svg onload=alert(1)>",
        ] {
            let shown = html(attack);
            for forbidden in ["<script", "<img", "<svg", "<div", "<a "] {
                assert!(!shown.contains(forbidden), "{attack} became {shown}");
            }
        }
    }

    #[test]
    fn plain_text_has_no_marks() {
        assert_eq!(to_plain("**Next:** push [1]"), "Next: push [1]");
    }

    proptest! {
        #[test]
        fn no_text_panics_or_brings_a_tag_of_its_own(text in ".{0,200}") {
            let shown = html(&text);
            prop_assert!(!shown.contains("<script"));
        }
    }
}
