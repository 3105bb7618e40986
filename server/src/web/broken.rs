//! What is shown when a page broke: it cannot be rendered, so it is written out.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};

/// The page of a fault of ours, with the site's own stylesheet.
pub fn page(stylesheet: &str) -> Response {
    let page = format!(
        "<!doctype html><html lang=\"en\" data-theme=\"system\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Something broke · Coach K</title>\
         <link rel=\"stylesheet\" href=\"{stylesheet}\"></head><body><div class=\"h-2 caution-stripe\"></div>\
         <main class=\"px-4 md:px-12 py-10\"><h1 class=\"text-[2.75rem] font-extrabold\">Something broke</h1>\
         <p class=\"mt-2 mb-6 text-ink-2 max-w-[54ch]\">That is our fault, not yours, and it is in the log. What you saved is saved. \
         Go back and try once more; if it happens again, tell whoever runs this server.</p>\
         <p><a class=\"underline underline-offset-4 decoration-mark\" href=\"/\">To the start</a></p></main></body></html>"
    );
    (StatusCode::INTERNAL_SERVER_ERROR, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::to_bytes, routing::get};
    use tower::ServiceExt as _;
    use tower_http::catch_panic::CatchPanicLayer;

    #[tokio::test]
    async fn a_page_that_breaks_says_so_and_gives_nothing_away() {
        async fn breaks() -> &'static str {
            panic!("secret detail")
        }
        let router = Router::new()
            .route("/", get(breaks))
            .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| super::page("/pkg/x/coach-k.css")));
        let answer =
            router.oneshot(axum::http::Request::get("/").body(axum::body::Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), 500);
        let body = String::from_utf8(to_bytes(answer.into_body(), 10_000).await.unwrap().to_vec()).unwrap();
        assert!(body.contains("Something broke") && body.contains("coach-k.css") && !body.contains("secret"), "{body}");
    }
}
