//! What a browser knows. What only a browser knows is empty on the server: nothing there waits for it.

/// Whether this page belongs to somebody signed in. The browser knows it from the document, as it knows the theme.
#[must_use]
pub fn is_signed_in() -> bool {
    #[cfg(feature = "ssr")]
    return crate::sign_in::browser_key().is_some();
    #[cfg(not(feature = "ssr"))]
    leptos::prelude::document().document_element().is_some_and(|html| html.has_attribute("data-account"))
}

/// The zone the browser is set to, such as `Europe/Berlin`.
#[must_use]
pub fn time_zone() -> String {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::{JsCast as _, JsValue};
        let options =
            js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
        js_sys::Reflect::get(options.unchecked_ref::<JsValue>(), &JsValue::from_str("timeZone"))
            .ok()
            .and_then(|zone| zone.as_string())
            .unwrap_or_default()
    }
    #[cfg(not(feature = "hydrate"))]
    String::new()
}

/// A new random id in the form of a UUID, version 4. `crypto.randomUUID` would need https.
#[must_use]
pub fn new_id() -> String {
    #[cfg(feature = "hydrate")]
    {
        let mut bytes = [0_u8; 16];
        if let Ok(crypto) = leptos::prelude::window().crypto() {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let mut id = String::with_capacity(36);
        for (position, byte) in bytes.iter().enumerate() {
            if matches!(position, 4 | 6 | 8 | 10) {
                id.push('-');
            }
            for nibble in [byte >> 4, byte & 0x0f] {
                id.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        id
    }
    #[cfg(not(feature = "hydrate"))]
    String::new()
}

/// What was typed into a field before the wasm was there; later it is the page's own business.
#[must_use]
pub fn typed_early(id: &str) -> String {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::JsCast as _;
        let document = leptos::prelude::document();
        let is_early = document.document_element().is_some_and(|html| !html.has_attribute("data-hydrated"));
        let field =
            document.get_element_by_id(id).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        field.filter(|_| is_early).map(|field| field.value()).unwrap_or_default()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = id;
        String::new()
    }
}
