//! The Content-Security-Policy of a page, with the nonce its scripts carry.
//!
//! The page's own response options lose headers now and then (one page in some hundreds, seen with leptos_axum
//! 0.8.10), so the nonce travels in the request and the header is set here.

use std::sync::{Arc, OnceLock};

use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderValue, header, request::Parts};
use leptos::{nonce::use_nonce, prelude::use_context};

/// The nonce of the page that answers a request, once it is rendered.
#[derive(Clone, Default)]
struct PageNonce(Arc<OnceLock<String>>);

/// Called where a page begins to render: its nonce is known from then on.
pub fn note_nonce() {
    let page = use_context::<Parts>().and_then(|parts| parts.extensions.get::<PageNonce>().cloned());
    if let (Some(page), Some(nonce)) = (page, use_nonce()) {
        // A page is rendered once; the first nonce is the one.
        let _ = page.0.set(nonce.to_string());
    }
}

/// Scripts of this response only, wasm, and nothing from elsewhere.
pub async fn of_pages(mut request: Request, next: Next) -> Response {
    let page = PageNonce::default();
    request.extensions_mut().insert(page.clone());
    let mut response = next.run(request).await;
    if let Some(nonce) = page.0.get() {
        let policy = format!(
            "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; \
             img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
             base-uri 'none'; frame-ancestors 'none'"
        );
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
    } else if is_page(&response) {
        tracing::error!("a page was rendered without a nonce; its scripts will not run");
    }
    response
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    response.status().is_success() && kind.is_some_and(|kind| kind.starts_with("text/html"))
}
