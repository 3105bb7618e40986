use leptos::{prelude::*, wasm_bindgen::JsCast as _};

use super::{Icon, Shape};

/// Where a dialog stands on a wide screen; on a phone both rise from below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the middle: something to decide.
    Middle,
    /// At the right edge: something to read beside the page.
    Side,
}

const MIDDLE: &str = "md:m-auto md:w-[min(520px,calc(100vw-48px))] md:border md:max-h-[calc(100dvh-48px)]";
const SIDE: &str = "md:ml-auto md:mr-0 md:my-0 md:w-[420px] md:h-dvh md:max-h-dvh md:border-l md:border-t-0";

/// The browser's own dialog: it keeps the focus inside, Esc closes it, and the focus goes back to what opened it.
#[component]
pub fn Dialog(
    id: &'static str,
    #[prop(into)] title: String,
    is_open: RwSignal<bool>,
    #[prop(default = Place::Middle)] place: Place,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let open = is_open.get();
        if let Some(dialog) = dialog.get() {
            match (open, dialog.open()) {
                (true, false) => drop(dialog.show_modal()),
                (false, true) => dialog.close(),
                _ => {}
            }
        }
    });
    let (named, title_id) = (format!("{id}-title"), format!("{id}-title"));
    let stands = match place {
        Place::Middle => MIDDLE,
        Place::Side => SIDE,
    };
    view! {
        <dialog
            node_ref=dialog
            id=id
            aria-labelledby=named
            class=format!("sheet m-0 mt-auto w-full max-w-full max-h-[85dvh] p-0 overflow-y-auto bg-s2 text-ink border-t border-line-control {stands}")
            on:close=move |_| is_open.set(false)
            on:click=move |event| {
                // A press beside the dialog: the backdrop belongs to the element itself.
                let is_beside = dialog
                    .get_untracked()
                    .is_some_and(|dialog| event.target().is_some_and(|target| target == *dialog.unchecked_ref::<web_sys::EventTarget>()));
                if is_beside {
                    is_open.set(false);
                }
            }
        >
            <div class="p-4 md:p-5">
                <header class="flex items-start justify-between gap-3 mb-3">
                    <h2 id=title_id class="text-2xl pt-2">{title}</h2>
                    <button
                        type="button"
                        class="inline-flex items-center justify-center size-11 flex-none text-ink-2 hover:bg-s3 hover:text-ink"
                        aria-label="Close"
                        on:click=move |_| is_open.set(false)
                    >
                        <Icon shape=Shape::Close/>
                    </button>
                </header>
                {children()}
            </div>
        </dialog>
    }
}
