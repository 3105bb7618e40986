//! What is typed into a long form outlives a reload of its page: in this tab, for this athlete, until it is sent. Signing
//! out clears it with everything else this site keeps in the browser.

use leptos::{html, prelude::*};

/// Brings back what was typed before the page was loaded again. Call [`keep`] at every input and [`forget`] when the
/// form is sent.
pub fn bring_back(form: NodeRef<html::Form>, key: String) {
    Effect::new(move |_| {
        if let Some(form) = form.get() {
            in_browser::bring_back(&form, &key);
        }
    });
}

/// Keeps what stands in the form now.
pub fn keep(form: NodeRef<html::Form>, key: &str) {
    if let Some(form) = form.get_untracked() {
        in_browser::keep(&form, key);
    }
}

/// The form was sent, or the server has what was typed.
pub fn forget(key: &str) {
    in_browser::forget(key);
}

#[cfg(feature = "hydrate")]
mod in_browser {
    use js_sys::{Array, JSON};
    use wasm_bindgen::{JsCast as _, JsValue};
    use web_sys::{HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage};

    /// A browser may forbid it, and then a reload is a reload.
    fn storage() -> Option<Storage> {
        leptos::prelude::window().session_storage().ok().flatten()
    }

    enum Field {
        Box(HtmlInputElement),
        Line(HtmlInputElement),
        Lines(HtmlTextAreaElement),
        List(HtmlSelectElement),
    }

    fn fields(form: &HtmlFormElement) -> Vec<Field> {
        let Ok(named) = form.query_selector_all("input[name],textarea[name],select[name]") else { return Vec::new() };
        (0..named.length())
            .filter_map(|position| named.get(position))
            .filter_map(|node| match node.dyn_into::<HtmlInputElement>() {
                Ok(input) => match input.type_().as_str() {
                    "checkbox" | "radio" => Some(Field::Box(input)),
                    "hidden" | "password" => None,
                    _ => Some(Field::Line(input)),
                },
                Err(node) => match node.dyn_into::<HtmlTextAreaElement>() {
                    Ok(area) => Some(Field::Lines(area)),
                    Err(node) => node.dyn_into().ok().map(Field::List),
                },
            })
            .collect()
    }

    /// One text for each field, in the order of the form: the form of a page is the same when it is loaded again.
    pub fn keep(form: &HtmlFormElement, key: &str) {
        let typed: Array = fields(form)
            .iter()
            .map(|field| match field {
                Field::Box(input) => JsValue::from_bool(input.checked()),
                Field::Line(input) => JsValue::from_str(&input.value()),
                Field::Lines(area) => JsValue::from_str(&area.value()),
                Field::List(list) => JsValue::from_str(&list.value()),
            })
            .collect();
        if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(&typed)) {
            let _ = storage.set_item(key, &String::from(text));
        }
    }

    pub fn bring_back(form: &HtmlFormElement, key: &str) {
        let kept = storage().and_then(|storage| storage.get_item(key).ok().flatten());
        let Some(typed) =
            kept.and_then(|text| JSON::parse(&text).ok()).and_then(|typed| typed.dyn_into::<Array>().ok())
        else {
            return;
        };
        let fields = fields(form);
        // Another version of the page has other fields.
        if u32::try_from(fields.len()) != Ok(typed.length()) {
            return forget(key);
        }
        for (field, typed) in fields.iter().zip(typed.iter()) {
            let text = typed.as_string().unwrap_or_default();
            match field {
                Field::Box(input) => input.set_checked(typed.as_bool().unwrap_or_default()),
                Field::Line(input) => input.set_value(&text),
                Field::Lines(area) => area.set_value(&text),
                Field::List(list) => list.set_value(&text),
            }
        }
    }

    pub fn forget(key: &str) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(key);
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod in_browser {
    pub fn keep<T>(_form: &T, _key: &str) {}
    pub fn bring_back<T>(_form: &T, _key: &str) {}
    pub fn forget(_key: &str) {}
}
