//! The browser's entry: hydrates, nothing else.

// As in `app`: a page is one deep type.
#![recursion_limit = "512"]

/// Takes over the page the server rendered.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        let document = leptos::prelude::document();
        let (Some(body), Some(html)) = (document.body(), document.document_element()) else { return };
        // Hydration waits for the chunk of the route it finds.
        leptos::mount::hydrate_from_async(body, app::App).await.forget();
        // Until this is there, buttons are only HTML.
        let _ = html.set_attribute("data-hydrated", "");
    });
}
