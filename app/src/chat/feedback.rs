use leptos::{prelude::*, task::spawn_local};
use server_fn::ServerFn;

use super::{
    actions::ICON_BUTTON,
    api::{FeedbackShown, REASONS, RateTurn},
    talk::Talk,
};
use crate::{
    post::post,
    ui::{Icon, Kind, Shape, button_class},
};

type Feedback = RwSignal<Option<FeedbackShown>>;

/// Shown at once, kept by the server; as it was when that fails.
fn rate(turn: String, feedback: Feedback, new: Option<FeedbackShown>, talk: Talk) {
    let before = feedback.get_untracked();
    feedback.set(new.clone());
    spawn_local(async move {
        let FeedbackShown { is_good, reason, note } = new.clone().unwrap_or_default();
        let verdict = match new {
            Some(_) if is_good => "up",
            Some(_) => "down",
            None => "none",
        };
        let said = vec![("turn", turn), ("verdict", verdict.to_owned()), ("reason", reason), ("note", note)];
        if let Err(error) = post(RateTurn::PATH, said).await {
            feedback.set(before);
            talk.failure.set(Some(error));
        }
    });
}

/// Good or bad; the same again takes it back.
#[component]
pub fn Thumbs(turn: String, feedback: Feedback, talk: Talk) -> impl IntoView {
    let is = move |good: bool| feedback.read().as_ref().is_some_and(|feedback| feedback.is_good == good);
    let of = StoredValue::new(turn.clone());
    let thumb = move |good: bool, verdict: &'static str, words: &'static str, shape: Shape| {
        view! {
            <button
                type="submit"
                name="verdict"
                value=move || if is(good) { "none" } else { verdict }
                class=ICON_BUTTON
                aria-label=words
                aria-pressed=move || is(good).to_string()
                on:click=move |event| {
                    event.prevent_default();
                    let new = (!is(good)).then(|| FeedbackShown { is_good: good, ..FeedbackShown::default() });
                    rate(of.get_value(), feedback, new, talk);
                }
            >
                <span class="inline-flex" class=("text-accent-text", move || is(good))>
                    <Icon shape/>
                </span>
            </button>
        }
    };
    view! {
        <form method="post" action=RateTurn::url() class="inline-flex">
            <input type="hidden" name="turn" value=turn/>
            {thumb(true, "up", "Good answer", Shape::Good)}
            {thumb(false, "down", "Bad answer", Shape::Bad)}
        </form>
    }
}

/// Why, for whoever wants to say so.
#[component]
pub fn Reason(turn: String, feedback: Feedback, talk: Talk) -> impl IntoView {
    let turn = StoredValue::new(turn);
    // Only what was rated on this page asks at once.
    let was_rated = StoredValue::new(feedback.get_untracked().is_some());
    let verdict = Memo::new(move |_| feedback.read().as_ref().map(|feedback| feedback.is_good));
    move || {
        let is_good = verdict.get()?;
        Some(view! { <ReasonForm turn=turn.get_value() feedback is_good is_open=!was_rated.get_value() talk/> })
    }
}

#[component]
fn ReasonForm(turn: String, feedback: Feedback, is_good: bool, is_open: bool, talk: Talk) -> impl IntoView {
    let FeedbackShown { reason, note, .. } = feedback.get_untracked().unwrap_or_default();
    let chosen = RwSignal::new(reason);
    let written = NodeRef::<leptos::html::Textarea>::new();
    let panel = NodeRef::<leptos::html::Details>::new();
    let of = turn.clone();
    view! {
        <details class="max-w-[62ch]" node_ref=panel open=is_open>
            <summary class="inline-flex items-center gap-2 min-h-[44px] text-sm text-ink-2 hover:text-ink">
                <span class="chevron inline-flex"><Icon shape=Shape::Chevron/></span>
                {if is_good { "What was good about it?" } else { "What was wrong with it?" }}
            </summary>
            <form
                method="post"
                action=RateTurn::url()
                class="grid gap-3 pb-3"
                on:submit=move |event| {
                    event.prevent_default();
                    let note = written.get_untracked().map(|field| field.value()).unwrap_or_default();
                    let new = FeedbackShown { is_good, reason: chosen.get_untracked(), note };
                    rate(of.clone(), feedback, Some(new), talk);
                    if let Some(panel) = panel.get_untracked() {
                        panel.set_open(false);
                    }
                    talk.announcer.say("Thank you, noted.".to_owned());
                }
            >
                <input type="hidden" name="turn" value=turn.clone()/>
                <input type="hidden" name="verdict" value=if is_good { "up" } else { "down" }/>
                <fieldset class="m-0 p-0 border-0 min-w-0 flex flex-wrap gap-2">
                    <legend class="sr-only">"Reason"</legend>
                    {REASONS
                        .into_iter()
                        .filter(|(_, _, good)| *good == is_good)
                        .map(|(slug, words, _)| view! {
                            <label class="inline-flex items-center gap-2 min-h-[44px] px-3 border border-line-control rounded-[2px] text-sm hover:bg-s3 has-checked:bg-s4 has-checked:border-ink">
                                <input
                                    type="radio"
                                    name="reason"
                                    value=slug
                                    class="accent-[#FFD700]"
                                    checked=chosen.get_untracked() == slug
                                    on:change=move |_| chosen.set(slug.to_owned())
                                />
                                {words}
                            </label>
                        })
                        .collect_view()}
                </fieldset>
                <textarea
                    node_ref=written
                    name="note"
                    rows="1"
                    maxlength="500"
                    aria-label="In your own words"
                    placeholder="In your own words, if you like"
                    class="w-full min-h-[48px] px-3 py-[11px] bg-s3 border border-line-control rounded-[2px] text-base leading-6 text-ink placeholder:text-ink-2 resize-none field-sizing-content"
                >
                    {note}
                </textarea>
                <div>
                    <button type="submit" class=button_class(Kind::Plain)>"Save"</button>
                </div>
            </form>
        </details>
    }
}
