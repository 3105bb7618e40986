//! Two servers on one database: what begins on one goes on at the other.

use std::time::{Duration, Instant};

use coach::store::TurnState;
use http::StatusCode;

use super::site::Site;

const QUESTION: &str = "What+are+the+race+weights+for+pro+women%3F+And+how+heavy+is+the+sled+push%3F";

#[tokio::test]
async fn a_turn_begun_on_one_server_is_followed_and_stopped_on_the_other() {
    let here = Site::with(|settings| settings.pace_ms = 60_000).await;
    let there = here.replica().await;
    for site in [&here, &there] {
        tokio::spawn(site.coach.clone().listen());
    }
    let cookie = here.sign_up("mara@example.org").await;
    let turn = "7b1f8a52-0000-4000-8000-0000000000a1";
    let asked = here.call("/api/ask", &format!("turn={turn}&text={QUESTION}"), Some(&cookie)).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    // The same sign-in, and the same question again: no second turn.
    let again = there.call("/api/ask", &format!("turn={turn}&text={QUESTION}"), Some(&cookie)).await;
    assert_eq!(again.body, asked.body);

    let path = format!("/coach/turns/{turn}/events?after=0");
    let mut events = there.stream(&path, &cookie).await;
    let first = events.until("event: block").await;
    assert!(first.contains("event: used"), "{first}");
    let page = there.get(&format!("/coach/{}", asked.body.trim_matches('"')), Some(&cookie)).await;
    assert!(page.body.contains("data-turn-state=\"running\""), "{}", page.body);

    // A minute until the next block: only the word of the other server ends the turn now.
    let pressed = Instant::now();
    let stopped = there.call("/api/stop_turn", &format!("turn={turn}"), Some(&cookie)).await;
    assert_eq!(stopped.status, StatusCode::OK, "{}", stopped.body);
    let rest = events.until("event: done").await;
    assert!(rest.contains("data: stopped"), "{rest}");
    assert!(pressed.elapsed() < Duration::from_secs(10), "{:?}", pressed.elapsed());

    let all = here.get(&path, Some(&cookie)).await.body;
    assert_eq!(all.matches("event: block").count(), 1, "nothing came after Stop: {all}");
}

#[tokio::test]
async fn turns_of_a_server_that_stops_in_the_middle_are_marked_and_keep_what_they_have() {
    let here = Site::with(|settings| settings.pace_ms = 60_000).await;
    let there = here.replica().await;
    let cookie = here.sign_up("mara@example.org").await;
    let turn = "7b1f8a52-0000-4000-8000-0000000000a2";
    here.call("/api/ask", &format!("turn={turn}&text={QUESTION}"), Some(&cookie)).await;
    let path = format!("/coach/turns/{turn}/events?after=0");
    there.stream(&path, &cookie).await.until("event: block").await;

    // No time at all: whatever runs cannot finish.
    here.coach.drain(Duration::ZERO).await;
    let athlete = there.coach.store.athlete_by_email("mara@example.org").await.unwrap().unwrap().id;
    let state = there.coach.store.turn(athlete, turn.parse().unwrap()).await.unwrap().state;
    assert_eq!(state, TurnState::Interrupted);
    let all = there.get(&path, Some(&cookie)).await.body;
    assert!(all.contains("event: block") && all.contains("data: interrupted"), "{all}");
    // And takes no new ones; the text goes back to whoever sent it.
    let late = here.call("/api/ask", "turn=7b1f8a52-0000-4000-8000-0000000000a3&text=hello", Some(&cookie)).await;
    assert!(late.body.contains("The server is stopping"), "{}", late.body);
    assert_eq!(here.get("/readyz", None).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(there.get("/readyz", None).await.status, StatusCode::OK);
}

#[tokio::test]
async fn probes_answer_at_any_address_and_say_what_is_missing() {
    let site = Site::new().await;
    for path in ["/healthz", "/readyz"] {
        let request = http::Request::get(path).header(http::header::HOST, "10.1.2.3:3000");
        let answer = site.send(request.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.headers["x-request-id"].len(), 32);
    }
    site.coach.store.replace_documents(&[], &documents(&site).await).await.unwrap();
    let answer = site.get("/readyz", None).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, "there is no knowledge\n"));

    let empty = Site::new().await;
    empty.coach.store.close().await;
    let answer = empty.get("/readyz", None).await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    );
    assert_eq!(empty.get("/healthz", None).await.status, StatusCode::OK);
}

async fn documents(site: &Site) -> Vec<String> {
    site.coach.store.documents(coach::model::MODEL_ID).await.unwrap().into_iter().map(|(slug, ..)| slug).collect()
}

#[tokio::test]
async fn only_a_developers_site_loads_its_pages_again_after_a_build() {
    let site = Site::with(|settings| settings.dev = true).await;
    let page = site.get("/login", None).await;
    assert!(page.body.contains("<script src=\"/dev/reload.js\"></script></body>"), "{}", page.body);
    let script = site.get("/dev/reload.js", None).await;
    assert!(script.body.contains("location.reload()"), "{}", script.body);
    let build = site.stream("/dev/builds", "").await.until("\n\n").await;
    assert!(build.starts_with("data: "), "{build}");

    let site = Site::new().await;
    assert!(!site.get("/login", None).await.body.contains("/dev/"));
    assert_eq!(site.get("/dev/reload.js", None).await.status, StatusCode::NOT_FOUND);
}
