use leptos::prelude::*;

use crate::ui::{Kind, button_class};

/// Starts the service worker and says when a newer version waits. Reloading is the reader's choice: what is typed
/// stays in the browser either way.
#[component]
pub fn UpdatePrompt() -> impl IntoView {
    let is_waiting = RwSignal::new(false);
    Effect::new(move |_| start(is_waiting));
    view! {
        <Show when=move || is_waiting.get()>
            <div
                class="fixed left-4 right-4 md:left-auto md:right-6 bottom-[76px] md:bottom-6 z-50 flex flex-wrap items-center gap-x-4 min-h-[48px] pl-4 bg-s5 border border-line-control border-l-[3px] border-l-info text-ink"
                role="status"
            >
                <span class="grow">"There is a new version. What you typed is kept."</span>
                <button type="button" class=button_class(Kind::Quiet) on:click=move |_| reload()>"Reload"</button>
                <button type="button" class=button_class(Kind::Quiet) on:click=move |_| is_waiting.set(false)>"Later"</button>
            </div>
        </Show>
    }
}

#[cfg(feature = "hydrate")]
fn start(is_waiting: RwSignal<bool>) {
    use wasm_bindgen::{JsCast as _, closure::Closure};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{ServiceWorkerRegistration, ServiceWorkerState};

    // Browsers have none over plain http.
    if !window().is_secure_context() {
        return;
    }
    leptos::task::spawn_local(async move {
        let container = window().navigator().service_worker();
        let Ok(registration) = JsFuture::from(container.register("/sw.js")).await else { return };
        let registration: ServiceWorkerRegistration = registration.unchecked_into();
        // The first worker takes over silently; only one that replaces another is news.
        let is_news = move || window().navigator().service_worker().controller().is_some();
        if registration.waiting().is_some() && is_news() {
            is_waiting.set(true);
        }
        let found = registration.clone();
        let on_found = Closure::<dyn FnMut()>::new(move || {
            let Some(worker) = found.installing() else { return };
            let installing = worker.clone();
            let on_change = Closure::<dyn FnMut()>::new(move || {
                if installing.state() == ServiceWorkerState::Installed && is_news() {
                    is_waiting.set(true);
                }
            });
            worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
            on_change.forget();
        });
        registration.set_onupdatefound(Some(on_found.as_ref().unchecked_ref()));
        on_found.forget();
    });
}

#[cfg(not(feature = "hydrate"))]
fn start(_: RwSignal<bool>) {}

/// Lets the waiting worker take over, then loads the page again.
fn reload() {
    #[cfg(feature = "hydrate")]
    leptos::task::spawn_local(async {
        use wasm_bindgen::{JsCast as _, JsValue};
        use wasm_bindgen_futures::JsFuture;
        let container = window().navigator().service_worker();
        if let Ok(registration) = JsFuture::from(container.get_registration()).await
            && let Ok(registration) = registration.dyn_into::<web_sys::ServiceWorkerRegistration>()
            && let Some(waiting) = registration.waiting()
        {
            let _ = waiting.post_message(&JsValue::from_str("take over"));
        }
        let _ = window().location().reload();
    });
}
