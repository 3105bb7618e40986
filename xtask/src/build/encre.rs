//! Tailwind-compatible rules without Node: encre-css, our tokens, and what it lacks beside Tailwind 4.

use encre_css::{Config, Preflight, prelude::build_plugin::*, selector::Variant};

const UTILITIES: StaticPlugin = Plugin::ListProperties(ListProperties {
    props: map! {
        "rounded" => &["border-radius: 0.25rem;"],
        "outline-none" => &["outline-style: none;"],
        "font-head" => &["font-family: var(--f-head);"],
        "font-body" => &["font-family: var(--f-body);"],
        "font-data" => &["font-family: var(--f-data);"],
        "caution-stripe" => &["background-image: repeating-linear-gradient(-45deg, var(--stripe-a) 0 10px, var(--stripe-b) 10px 20px);"],
        "caution-stripe-thin" => &["background-image: repeating-linear-gradient(-45deg, var(--stripe-a) 0 6px, var(--stripe-b) 6px 12px);"],
        "field-sizing-content" => &["field-sizing: content;"],
    },
    ..ListProperties::default()
});

const SIZE: StaticPlugin = Plugin::Spacing(Spacing {
    namespace: "size",
    prop: MultipleProps(&["width", "height"]),
    has_full: Some(true),
    has_auto: Some(true),
    ..Spacing::default()
});

/// What evens out browsers' own styles; it has to stand before everything of ours.
pub fn reset() -> String {
    encre_css::generate(std::iter::empty(), &Config::default())
}

/// Rules for the classes named in `sources`. `theme` is the text of `style/theme.css`.
pub fn generate<'a>(sources: impl Iterator<Item = &'a str>, theme: &str) -> String {
    let mut config = Config::default();
    config.preflight = Preflight::None;
    for (name, value) in tokens(theme, "--color-") {
        config.theme.colors.add(name, value);
    }
    config.register_plugin(&UTILITIES);
    config.register_plugin(&SIZE);
    let first = config.last_variant_order();
    let variants = [
        ("has-checked", "&:has(:checked)"),
        ("aria-page", "&[aria-current=page]"),
        ("aria-invalid", "&[aria-invalid=true]"),
    ];
    for (order, (name, template)) in variants.into_iter().enumerate() {
        config.register_variant(name, Variant::new(first + order, template));
    }
    encre_css::generate(sources, &config)
}

/// `--color-ink: var(--text);` → `("ink", "var(--text)")`.
fn tokens(theme: &str, prefix: &str) -> Vec<(String, String)> {
    theme
        .lines()
        .filter_map(|line| line.trim().strip_prefix(prefix)?.strip_suffix(';')?.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}
