//! The browser's entry: hydrates, nothing else.

// As in `app`: a page is one deep type.
#![recursion_limit = "512"]

/// Takes over the page the server rendered.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    // Lazy: hydration waits for the chunk of the route it finds.
    leptos::mount::hydrate_lazy(app::App);
    if let Some(html) = leptos::prelude::document().document_element() {
        // Until this is there, buttons are only HTML.
        let _ = html.set_attribute("data-hydrated", "");
    }
}
