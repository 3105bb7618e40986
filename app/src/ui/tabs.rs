use leptos::{ev::KeyboardEvent, prelude::*, wasm_bindgen::JsCast as _};

/// One panel: its slug, what its tab says, what it shows.
pub type Panel = (&'static str, &'static str, AnyView);

/// Panels of one page, one at a time. Arrows move between tabs, Home and End go to the ends. Until the page is taken
/// over every panel is shown, each with its heading.
#[component]
pub fn Tabs(label: &'static str, panels: Vec<Panel>) -> impl IntoView {
    let slugs: Vec<&'static str> = panels.iter().map(|(slug, ..)| *slug).collect();
    let chosen = RwSignal::new(slugs.first().copied().unwrap_or_default());
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let keys = StoredValue::new(slugs);
    let press = move |event: KeyboardEvent| {
        let slugs = keys.get_value();
        let at = slugs.iter().position(|slug| *slug == chosen.get_untracked()).unwrap_or_default();
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % slugs.len(),
            "ArrowLeft" => (at + slugs.len() - 1) % slugs.len(),
            "Home" => 0,
            "End" => slugs.len() - 1,
            _ => return,
        };
        event.prevent_default();
        chosen.set(slugs[to]);
        if let Some(tab) = document().get_element_by_id(&format!("tab-{}", slugs[to])) {
            let _ = tab.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    };
    let tabs = panels
        .iter()
        .map(|(slug, name, _)| {
            let (slug, name) = (*slug, *name);
            view! {
                <button
                    type="button"
                    role="tab"
                    id=format!("tab-{slug}")
                    aria-controls=format!("panel-{slug}")
                    aria-selected=move || (chosen.get() == slug).to_string()
                    tabindex=move || if chosen.get() == slug { "0" } else { "-1" }
                    class="min-h-[44px] px-4 border-b-[3px] border-transparent font-head font-semibold text-[1.0625rem] leading-none uppercase tracking-[.04em] text-ink-2 hover:text-ink aria-selected:text-ink aria-selected:border-b-mark"
                    on:click=move |_| chosen.set(slug)
                >
                    {name}
                </button>
            }
        })
        .collect_view();
    let panels = panels
        .into_iter()
        .map(|(slug, name, shown)| {
            view! {
                <section
                    role="tabpanel"
                    id=format!("panel-{slug}")
                    aria-labelledby=format!("tab-{slug}")
                    tabindex="0"
                    hidden=move || is_live.get() && chosen.get() != slug
                    class="py-4"
                >
                    <h3 class="text-xl mb-2" class=("sr-only", move || is_live.get())>{name}</h3>
                    {shown}
                </section>
            }
        })
        .collect_view();
    view! {
        <div>
            <div role="tablist" aria-label=label class="flex flex-wrap border-b border-line" on:keydown=press>
                {tabs}
            </div>
            {panels}
        </div>
    }
}
