use leptos::prelude::*;

use super::told::Group;
use crate::{
    form::Draft,
    typed,
    ui::{Icon, Kind, Notice, Shape, SubmitButton, Tone},
};

/// A part of the profile: what is known in a line, and its form behind it.
#[component]
pub fn GroupForm(
    group: Group,
    athlete: String,
    summary: Option<String>,
    action: &'static str,
    is_open: bool,
    draft: Draft,
    children: Children,
) -> impl IntoView {
    let whole = (!draft.errors.is_empty()).then(|| {
        draft.error("").unwrap_or_else(|| {
            "Not saved yet: something below needs another look. Everything you typed is still here.".to_owned()
        })
    });
    let typed = StoredValue::new(format!("typed {athlete} profile {}", group.slug()));
    let form = NodeRef::new();
    if whole.is_some() {
        // The server gave it back already.
        typed.with_value(|key| typed::forget(key));
    } else {
        typed::bring_back(form, typed.get_value());
    }
    view! {
        <details id=group.slug() class="bg-s1" open=is_open>
            <summary class="flex items-center justify-between gap-3 min-h-[56px] px-4 md:px-5 py-3 hover:bg-s2">
                <span class="min-w-0">
                    <span class="block text-xl font-head font-bold uppercase leading-[1.05]">{group.title()}</span>
                    <span class="block text-sm text-ink-2 break-words">{summary.unwrap_or_else(|| "Nothing told yet".to_owned())}</span>
                </span>
                <span class="chevron">
                    <Icon shape=Shape::Chevron/>
                </span>
            </summary>
            <form
                method="post"
                action=action
                node_ref=form
                on:input=move |_| typed.with_value(|key| typed::keep(form, key))
                on:submit=move |_| typed.with_value(|key| typed::forget(key))
                class="px-4 md:px-5 pt-3 pb-5 grid gap-5 border-t border-line"
            >
                <input type="hidden" name="from" value="profile"/>
                {whole.map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })}
                {children()}
                <div>
                    <SubmitButton kind=Kind::Plain>"Save " <span class="sr-only">{group.title()}</span></SubmitButton>
                </div>
            </form>
        </details>
    }
}
