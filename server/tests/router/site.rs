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

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// `name=value` of a cookie this answer sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let set = self.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
        let mut pairs = set.map(|cookie| cookie.split(';').next().unwrap().to_owned());
        pairs.find(|pair| pair.split_once('=').unwrap().0 == name)
    }
}

/// The body of a form.
pub fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        let letters = text.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        });
        letters.collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
}

impl Site {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut coach::config::Settings)) -> Self {
        let mut settings = scratch::settings();
        change(&mut settings);
        Self::of(scratch::coach_with(settings).await)
    }

    pub fn of(coach: Coach) -> Self {
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

    /// Signs in from one more browser and returns its cookie.
    pub async fn sign_in(&self, email: &str, password: &str) -> Option<String> {
        let answer = self.post("/api/sign_in", &form(&[("email", email), ("password", password)]), None).await;
        assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.body);
        (answer.location() == "/dashboard").then(|| answer.cookie("__Host-coach_k").unwrap())
    }

    /// The id of the sign-in behind a cookie.
    pub async fn sign_in_id(&self, cookie: &str) -> String {
        let token = self.coach.cookie().read([cookie]).unwrap();
        coach::accounts::signed_in(&self.coach.store, &token).await.unwrap().unwrap().id.to_string()
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
            Self::request(path, body, cookie)
                .header(header::ACCEPT, "text/html")
                .body(Body::from(body.to_owned()))
                .unwrap(),
        )
        .await
    }

    /// A call of our own wasm.
    pub async fn call(&self, path: &str, body: &str, cookie: Option<&str>) -> Answer {
        self.send(
            Self::request(path, body, cookie)
                .header(header::ACCEPT, "application/json")
                .body(Body::from(body.to_owned()))
                .unwrap(),
        )
        .await
    }

    fn request(path: &str, body: &str, cookie: Option<&str>) -> http::request::Builder {
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
