use leptos::prelude::*;

use crate::form::Draft;

pub(super) const CONTROL: &str = "w-full min-h-[48px] px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink placeholder:text-ink-2 aria-invalid:border-bad aria-invalid:border-l-[3px]";

const AREA: &str = "block w-full min-h-[96px] px-3 py-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink placeholder:text-ink-2 aria-invalid:border-bad aria-invalid:border-l-[3px]";

/// A label, a control and one line below: what belongs here, or what is wrong with it.
#[component]
pub fn TextField(
    #[prop(into)] label: String,
    name: &'static str,
    draft: Draft,
    /// What the store has; a draft's text comes before it.
    #[prop(optional, into)]
    value: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] required: bool,
    #[prop(optional)] list: &'static str,
    /// Which keys a phone offers.
    #[prop(optional)]
    keys: &'static str,
) -> impl IntoView {
    let error = draft.error(name);
    let typed = draft.field(name).unwrap_or(value);
    let below = format!("{name}-below");
    let has_below = error.is_some() || !hint.is_empty();
    view! {
        <div>
            <label for=name class="label block mb-[6px] text-ink-2">
                {label}
            </label>
            <input
                id=name
                name=name
                type=kind
                class=CONTROL
                value=typed
                required=required
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
                list=(!list.is_empty()).then_some(list)
                inputmode=(!keys.is_empty()).then_some(keys)
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=has_below.then_some(below.clone())
            />
            <Below id=below error hint/>
        </div>
    }
}

/// One option of a select: value and words.
pub type Choice = (&'static str, &'static str);

/// A choice of one.
#[component]
pub fn SelectField(
    #[prop(into)] label: String,
    name: &'static str,
    draft: Draft,
    #[prop(optional, into)] value: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let error = draft.error(name);
    let chosen = draft.field(name).unwrap_or(value);
    let below = format!("{name}-below");
    let has_below = error.is_some() || !hint.is_empty();
    view! {
        <div>
            <label for=name class="label block mb-[6px] text-ink-2">
                {label}
            </label>
            <select
                id=name
                name=name
                class=CONTROL
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=has_below.then_some(below.clone())
            >
                {choices
                    .into_iter()
                    .map(|(value, words)| view! { <option value=value selected=value == chosen>{words}</option> })
                    .collect_view()}
            </select>
            <Below id=below error hint/>
        </div>
    }
}

/// Some lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] label: String,
    name: &'static str,
    draft: Draft,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let error = draft.error(name);
    let typed = draft.field(name).unwrap_or(value);
    let below = format!("{name}-below");
    let has_below = error.is_some() || !hint.is_empty();
    view! {
        <div>
            <label for=name class="label block mb-[6px] text-ink-2">
                {label}
            </label>
            <textarea
                id=name
                name=name
                rows="3"
                class=AREA
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=has_below.then_some(below.clone())
            >
                {typed}
            </textarea>
            <Below id=below error hint/>
        </div>
    }
}

#[component]
pub(super) fn Below(id: String, error: Option<String>, hint: String) -> impl IntoView {
    let is_error = error.is_some();
    let text = error.unwrap_or(hint);
    (!text.is_empty()).then(|| {
        view! {
            <p id=id class="mt-[6px] text-sm" class=("text-bad", is_error) class=("text-ink-2", !is_error)>
                {text}
            </p>
        }
    })
}
