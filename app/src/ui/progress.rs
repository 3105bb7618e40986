use leptos::prelude::*;

/// How far long work has come. Without `done` nobody knows how long it takes, and it says only that it goes on.
#[component]
pub fn Progress(
    id: &'static str,
    #[prop(into)] label: String,
    /// Of 100.
    #[prop(optional)]
    done: Option<u8>,
    #[prop(optional, into)] detail: String,
) -> impl IntoView {
    view! {
        <div>
            <div class="flex justify-between gap-3 mb-[6px]">
                <label for=id class="label text-ink-2">{label}</label>
                <span class="num text-sm text-ink">{detail}</span>
            </div>
            <progress id=id max="100" value=done class="progress block w-full h-2"></progress>
        </div>
    }
}
