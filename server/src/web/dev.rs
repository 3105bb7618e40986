//! For `cargo xtask watch`, and only with `COACH_DEV`: pages load themselves again after each build.

use std::{convert::Infallible, path::Path, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    middleware::{self, Next},
    response::{
        IntoResponse as _, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::get,
};
use futures::stream;
use http::{HeaderValue, StatusCode, header};

use super::WebState;

/// Notices another build, or another start of the program, and loads the page again.
const SCRIPT: &str = "let seen; new EventSource('/dev/builds').onmessage = ({ data }) => { \
                      if (seen && seen !== data) location.reload(); seen = data; };";

const TAG: &str = "<script src=\"/dev/reload.js\"></script></body>";

const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// Adds the script to every page, and what it listens to.
pub fn reloading(pages: Router<WebState>, site: &Path) -> Router<WebState> {
    let start = coach::new_id().simple().to_string();
    let build = site.join("build.txt");
    let builds = move || {
        let (start, build) = (start.clone(), build.clone());
        async move {
            let seen = stream::unfold(String::new(), move |before| {
                let (start, build) = (start.clone(), build.clone());
                async move {
                    loop {
                        let written = std::fs::metadata(&build).and_then(|file| file.modified()).ok();
                        let now = format!("{start} {written:?}");
                        if now != before {
                            return Some((Ok::<_, Infallible>(Event::default().data(&now)), now));
                        }
                        tokio::time::sleep(BETWEEN_LOOKS).await;
                    }
                }
            });
            Sse::new(seen).keep_alive(KeepAlive::default())
        }
    };
    pages
        .layer(middleware::from_fn(with_script))
        .route("/dev/builds", get(builds))
        .route("/dev/reload.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT) }))
}

async fn with_script(request: Request, next: Next) -> Response {
    let (mut head, body) = next.run(request).await.into_parts();
    // The stylesheet changes under the same name.
    head.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let is_page = head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return Response::from_parts(head, body);
    }
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => {
            let page = String::from_utf8_lossy(&bytes).replacen("</body>", TAG, 1);
            head.headers.remove(header::CONTENT_LENGTH);
            Response::from_parts(head, Body::from(page))
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
