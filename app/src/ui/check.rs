use leptos::prelude::*;

use super::field::{Below, Choice};
use crate::form::Draft;

const BOX: &str = "size-6 mt-0.5 flex-none accent-[#FFD700]";
const LINE: &str = "flex gap-3 items-start min-h-[44px] py-[9px]";

/// One box to tick; sent as "true".
#[component]
pub fn CheckField(
    #[prop(into)] label: String,
    name: &'static str,
    draft: Draft,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let error = draft.error(name);
    let checked = draft.field(name).map_or(checked, |typed| typed == "true");
    let below = format!("{name}-below");
    let has_below = error.is_some() || !hint.is_empty();
    view! {
        <div>
            <label class=LINE>
                <input
                    type="checkbox"
                    name=name
                    value="true"
                    class=BOX
                    checked=checked
                    required=required
                    aria-invalid=error.is_some().then_some("true")
                    aria-describedby=has_below.then_some(below.clone())
                />
                <span>{label}</span>
            </label>
            <Below id=below error hint/>
        </div>
    }
}

/// Several of a list, sent as `name[]`. In a draft they are one field, with commas.
#[component]
pub fn CheckGroup(
    #[prop(into)] legend: String,
    name: &'static str,
    draft: Draft,
    choices: Vec<Choice>,
    chosen: Vec<String>,
    #[prop(optional, into)] hint: String,
    /// The first so many are in sight, the others folded behind `more`.
    #[prop(default = usize::MAX)]
    first: usize,
    #[prop(optional)] more: &'static str,
    /// Short words stand side by side, also on a phone.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let error = draft.error(name);
    let chosen = draft.field(name).map_or(chosen, |typed| typed.split(',').map(str::to_owned).collect());
    // Two groups may be one question in two parts: the first choice tells them apart.
    let below = format!("{name}-{}-below", choices.first().map_or("none", |(slug, _)| *slug));
    let has_below = error.is_some() || !hint.is_empty();
    let folded = choices.get(first..).unwrap_or_default().to_vec();
    let is_open = folded.iter().any(|(slug, _)| chosen.iter().any(|chosen| chosen == slug));
    let grid = if short { "grid grid-cols-2 md:grid-cols-3 gap-x-4" } else { "grid md:grid-cols-2 gap-x-6" };
    let boxes = {
        let chosen = chosen.clone();
        move |choices: Vec<Choice>| {
            let lines = choices.into_iter().map(|(slug, words)| {
                view! {
                    <label class=LINE>
                        <input
                            type="checkbox"
                            name=format!("{name}[]")
                            value=slug
                            class=BOX
                            checked=chosen.iter().any(|chosen| chosen == slug)
                        />
                        <span class="min-w-0">{words}</span>
                    </label>
                }
            });
            view! { <div class=grid>{lines.collect_view()}</div> }
        }
    };
    view! {
        <fieldset class="border-0 p-0 m-0 min-w-0" aria-describedby=has_below.then_some(below.clone())>
            <legend class="label block mb-1 p-0 text-ink-2">{legend}</legend>
            <Below id=below.clone() error hint/>
            {boxes(choices.into_iter().take(first).collect())}
            {(!folded.is_empty())
                .then(|| view! {
                    <details open=is_open>
                        <summary class="inline-flex items-center min-h-[44px] text-sm text-ink-2 underline underline-offset-4">
                            {more}
                        </summary>
                        {boxes(folded)}
                    </details>
                })}
        </fieldset>
    }
}

/// One of a few, each with what it means: value, words, meaning.
#[component]
pub fn RadioGroup(
    #[prop(into)] legend: String,
    name: &'static str,
    draft: Draft,
    choices: Vec<(&'static str, &'static str, &'static str)>,
    #[prop(into)] value: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let error = draft.error(name);
    let chosen = draft.field(name).unwrap_or(value);
    let below = format!("{name}-below");
    let has_below = error.is_some() || !hint.is_empty();
    view! {
        <fieldset class="border-0 p-0 m-0 min-w-0" aria-describedby=has_below.then_some(below.clone())>
            <legend class="label block mb-1 p-0 text-ink-2">{legend}</legend>
            <Below id=below.clone() error hint/>
            <div class="mt-2 border-t border-line">
                {choices
                    .into_iter()
                    .map(|(slug, words, meaning)| view! {
                        <label class="flex gap-3 items-start min-h-[44px] py-[10px] border-b border-line">
                            <input
                                type="radio"
                                name=name
                                value=slug
                                class=BOX
                                checked=slug == chosen
                                required=required
                            />
                            <span class="min-w-0">
                                <span class="block font-semibold">{words}</span>
                                <span class="block text-sm text-ink-2">{meaning}</span>
                            </span>
                        </label>
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
