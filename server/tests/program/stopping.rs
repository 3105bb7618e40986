use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use coach::store::TurnState;

use super::{
    children, http,
    running::{Place, until},
};

const AT_MOST: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn interrupt_and_terminate_finish_what_is_being_answered_and_leave_nothing_running() {
    for signal in ["-INT", "-TERM"] {
        // A minute between blocks: the answer is surely not finished when the signal comes.
        let place = Place::new().with("COACH_PACE_MS", 60_000);
        let mut site = place.serve();
        let cookie = site.sign_up();
        let turn = coach::new_id();
        let headers = [("Cookie", cookie.as_str()), ("Accept", "application/json")];
        let body = format!("turn={turn}&text=How+heavy+is+the+sled+push+for+pro+women%3F");
        let asked = http::send(site.port, "POST", "/api/ask", &headers, &body).unwrap();
        assert_eq!(asked.status, 200, "{asked:?}");
        let store = place.store().await;
        let athlete = store.athlete_by_email("mara@example.org").await.unwrap().unwrap().id;
        while store.turn_events(turn, 0).await.unwrap().len() < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(store.turn(athlete, turn).await.unwrap().state, TurnState::Running);
        store.close().await;

        let path = format!("/coach/turns/{turn}/events?after=0");
        let follower = http::begin(site.port, "GET", &path, &[("Cookie", &cookie)], "").unwrap();
        site.signal(signal);
        assert!(site.ended_within(AT_MOST).success(), "{}", place.log());
        assert_eq!(children::working_in(&place.data()), 0, "the database stopped before the program ended");
        let followed = follower.finish().unwrap().body;
        assert!(followed.contains("152 kg"), "{followed}");
        let log = std::fs::read_to_string(place.data().join("postgres.log")).unwrap();
        assert!(
            log.contains("received fast shutdown request") && log.contains("database system is shut down"),
            "{log}"
        );

        let site = place.serve();
        let store = place.store().await;
        assert_eq!(store.turn(athlete, turn).await.unwrap().state, TurnState::Done);
        assert!(site.get("/readyz").unwrap().status == 200);
    }
}

#[test]
fn a_connection_that_never_ends_does_not_keep_the_program() {
    let place = Place::new();
    let mut site = place.serve();
    let mut half = http::connect(site.port).unwrap();
    write!(half, "POST /api/sign_in HTTP/1.1\r\nHost: localhost:{}\r\nContent-Length: 100\r\n\r\nema", site.port)
        .unwrap();
    // The half request has arrived once a whole one sent after it is answered.
    until("it answers", AT_MOST, || site.get("/healthz").is_some());
    let begin = Instant::now();
    site.signal("-TERM");
    assert!(site.ended_within(AT_MOST).success(), "{}", place.log());
    assert!(begin.elapsed() < Duration::from_secs(15), "{:?}", begin.elapsed());
    drop(half);
}
