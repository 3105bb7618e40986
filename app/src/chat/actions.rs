use leptos::{prelude::*, task::spawn_local};
use server_fn::ServerFn;

use super::{
    api::{AnswerAgain, AnswerText, AnswerTextShown, TurnState},
    feedback::{Reason, Thumbs},
    switch::SwitchLinks,
    talk::Talk,
    turn::LiveTurn,
};
use crate::{
    error::AppError,
    post::post,
    ui::{Icon, Shape},
};

/// A square for a thumb, as loud as its icon.
pub const ICON_BUTTON: &str =
    "inline-flex items-center justify-center size-11 flex-none rounded-[2px] text-ink-2 hover:text-ink hover:bg-s3";

/// What can be done with an answer: quiet until it is wanted.
#[component]
pub fn Actions(turn: LiveTurn, talk: Talk) -> impl IntoView {
    let LiveTurn { id, state, feedback, answer, .. } = turn;
    let (of, again) = (id.clone(), id.clone());
    view! {
        <div class="quiet flex flex-wrap items-center -ml-3">
            <SwitchLinks switch=answer what="answer" talk/>
            <Show when=move || talk.is_hydrated.get()>
                <CopyButtons turn=id.clone() talk/>
            </Show>
            // An answer that is not whole offers this in words.
            <Show when=move || state.get() == TurnState::Done>
                <form
                    method="post"
                    action=AnswerAgain::url()
                    class="inline-flex"
                    on:submit={
                        let again = again.clone();
                        move |event: leptos::ev::SubmitEvent| {
                            event.prevent_default();
                            talk.again(again.clone());
                        }
                    }
                >
                    <input type="hidden" name="turn" value=talk.next_turn.get_value()/>
                    <input type="hidden" name="of" value=again.clone()/>
                    <button type="submit" class=ICON_BUTTON aria-label="Answer again" disabled=move || talk.is_sending.get()>
                        <Icon shape=Shape::Refresh/>
                    </button>
                </form>
            </Show>
            <Thumbs turn=of.clone() feedback talk/>
        </div>
        <Reason turn=of.clone() feedback talk/>
    }
}

/// As plain text, or as Markdown.
#[component]
fn CopyButtons(turn: String, talk: Talk) -> impl IntoView {
    // A browser that wants a fresh press for the clipboard finds the text here at the second one.
    let known = RwSignal::new(None::<AnswerTextShown>);
    let was_copied = RwSignal::new(false);
    let turn = StoredValue::new(turn);
    let copy = move |is_markdown: bool| {
        spawn_local(async move {
            let text = match text(turn.get_value(), known).await {
                Ok(text) => text,
                Err(error) => return talk.failure.set(Some(error)),
            };
            if write(if is_markdown { text.markdown } else { text.plain }).await {
                was_copied.set(true);
                talk.announcer.say("Copied.".to_owned());
            } else {
                let sentence = "The browser did not let me copy. Press the button once more, or select the text.";
                talk.failure.set(Some(AppError::Refused(sentence.to_owned())));
            }
        });
    };
    let shape = move || if was_copied.get() { Shape::Check } else { Shape::Copy };
    view! {
        <button type="button" class=ICON_BUTTON aria-label="Copy answer" on:click=move |_| copy(false)>
            {move || view! { <Icon shape=shape()/> }}
        </button>
        <button
            type="button"
            class="inline-flex items-center justify-center size-11 flex-none rounded-[2px] font-data font-medium text-xs text-ink-2 hover:text-ink hover:bg-s3"
            aria-label="Copy answer as MD, Markdown"
            on:click=move |_| copy(true)
        >
            "MD"
        </button>
    }
}

async fn text(turn: String, known: RwSignal<Option<AnswerTextShown>>) -> Result<AnswerTextShown, AppError> {
    if let Some(text) = known.get_untracked() {
        return Ok(text);
    }
    let text = post(AnswerText::PATH, vec![("turn", turn)]).await?;
    let text: AnswerTextShown = serde_json::from_str(&text).map_err(|_| AppError::Outdated)?;
    known.set(Some(text.clone()));
    Ok(text)
}

/// Whether the clipboard took it.
#[cfg(feature = "hydrate")]
async fn write(text: String) -> bool {
    // Browsers have no clipboard over plain http.
    if !window().is_secure_context() {
        return false;
    }
    let written = window().navigator().clipboard().write_text(&text);
    wasm_bindgen_futures::JsFuture::from(written).await.is_ok()
}

#[cfg(not(feature = "hydrate"))]
async fn write(_: String) -> bool {
    false
}
