//! A site under test: requests in, answers out, no socket.

use std::{path::PathBuf, time::Duration};

use axum::{
    Router,
    body::{Body, BodyDataStream},
};
use coach::{Coach, scratch};
use futures::StreamExt as _;
use http::{Method, Request, StatusCode, header};
use tower::ServiceExt as _;

pub struct Site {
    pub coach: Coach,
    router: Router,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub body: String,
}

impl Site {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut coach::config::Settings)) -> Self {
        let mut settings = scratch::settings();
        change(&mut settings);
        let coach = scratch::coach_with(settings).await;
        let router = server::web::router(coach.clone(), &pages()).unwrap();
        Self { coach, router }
    }

    /// Another server on the same database.
    pub async fn replica(&self) -> Self {
        let coach = scratch::replica_of(&self.coach).await;
        let router = server::web::router(coach.clone(), &pages()).unwrap();
        Self { coach, router }
    }

    /// An answer that comes bit by bit.
    pub async fn stream(&self, path: &str, cookie: &str) -> Coming {
        let request = Request::get(path).header(header::HOST, "localhost:3000").header(header::COOKIE, cookie);
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        Coming { body: response.into_body().into_data_stream() }
    }

    /// Signs somebody new up and returns their cookie.
    pub async fn sign_up(&self, email: &str) -> String {
        let body =
            format!("name=Mara&email={email}&password=sleds+before+breakfast&terms=true&time_zone=Europe%2FBerlin");
        let answer = self.post("/api/sign_up", &body, None).await;
        assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.body);
        assert_eq!(answer.headers[header::LOCATION], "/onboarding");
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    pub async fn get(&self, path: &str, cookie: Option<&str>) -> Answer {
        let mut request = Request::get(path).header(header::HOST, "localhost:3000").header(header::ACCEPT, "text/html");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A form of our own page.
    pub async fn post(&self, path: &str, body: &str, cookie: Option<&str>) -> Answer {
        self.send(
            Self::form(path, body, cookie)
                .header(header::ACCEPT, "text/html")
                .body(Body::from(body.to_owned()))
                .unwrap(),
        )
        .await
    }

    /// A call of our own wasm.
    pub async fn call(&self, path: &str, body: &str, cookie: Option<&str>) -> Answer {
        self.send(
            Self::form(path, body, cookie)
                .header(header::ACCEPT, "application/json")
                .body(Body::from(body.to_owned()))
                .unwrap(),
        )
        .await
    }

    fn form(path: &str, body: &str, cookie: Option<&str>) -> http::request::Builder {
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "localhost:3000")
            .header(header::ORIGIN, "http://localhost:3000")
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        request
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 10_000_000).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

/// The body of an answer on its way.
pub struct Coming {
    body: BodyDataStream,
}

impl Coming {
    /// What comes, up to and with these words.
    pub async fn until(&mut self, words: &str) -> String {
        let mut text = String::new();
        while !text.contains(words) {
            let next = tokio::time::timeout(Duration::from_secs(30), self.body.next()).await;
            let piece = next.unwrap_or_else(|_| panic!("{words:?} never came: {text}"));
            text += &String::from_utf8_lossy(
                &piece.unwrap_or_else(|| panic!("it ended before {words:?}: {text}")).unwrap(),
            );
        }
        text
    }
}

/// A site folder without wasm: the router only needs to know where it is.
fn pages() -> PathBuf {
    let folder = std::env::temp_dir().join("coach-k-router-tests");
    std::fs::create_dir_all(folder.join("pkg/test")).unwrap();
    std::fs::write(folder.join("build.txt"), "test").unwrap();
    folder
}
