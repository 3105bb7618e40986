use leptos::prelude::*;

/// A value between two ends, with the value said beside the label.
#[component]
pub fn Slider(
    #[prop(into)] label: String,
    name: &'static str,
    min: i32,
    max: i32,
    #[prop(default = 1)] step: i32,
    value: RwSignal<i32>,
    /// The value in words, such as `RPE 7 of 10`; also what a screen reader says.
    #[prop(into)]
    words: Callback<i32, String>,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let said = move || words.run(value.get());
    view! {
        <div>
            <div class="flex justify-between gap-3 mb-[6px]">
                <label for=name class="label text-ink-2">{label}</label>
                <output for=name class="num text-ink">{said}</output>
            </div>
            <input
                id=name
                name=name
                type="range"
                min=min
                max=max
                step=step
                value=value.get_untracked()
                disabled=disabled
                aria-valuetext=said
                class="w-full h-11 accent-[#FFD700]"
                on:input=move |event| {
                    if let Ok(moved) = event_target_value(&event).parse() {
                        value.set(moved);
                    }
                }
            />
            <div class="flex justify-between num text-xs text-ink-2" aria-hidden="true">
                <span>{min}</span>
                <span>{max}</span>
            </div>
        </div>
    }
}
