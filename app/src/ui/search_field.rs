use std::time::Duration;

use leptos::prelude::*;

/// Longer than between two letters.
const PAUSE: Duration = Duration::from_millis(250);

/// Looks while one types; without JavaScript a plain GET form that sends `q`.
#[component]
pub fn SearchField(
    /// What is looked through, for a screen reader.
    label: &'static str,
    /// Where the plain form leads.
    #[prop(into)]
    action: Signal<String>,
    value: String,
    /// What is typed, once the typing pauses.
    #[prop(into)]
    look: Callback<String>,
    #[prop(default = "Search")] placeholder: &'static str,
) -> impl IntoView {
    let field = NodeRef::<leptos::html::Input>::new();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let now = move || look.try_run(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    view! {
        <form
            method="get"
            role="search"
            action=move || action.get()
            on:submit=move |event| {
                event.prevent_default();
                now();
            }
        >
            <input
                node_ref=field
                type="search"
                name="q"
                value=value
                maxlength="200"
                placeholder=placeholder
                aria-label=label
                autocomplete="off"
                class="w-full min-h-[48px] px-3 bg-s3 border border-line-control rounded-[2px] text-base text-ink placeholder:text-ink-2"
                on:input=move |_| {
                    if let Some(timer) = timer.get_value() {
                        timer.clear();
                    }
                    timer.set_value(set_timeout_with_handle(move || { let _ = now(); }, PAUSE).ok());
                }
            />
        </form>
    }
}
