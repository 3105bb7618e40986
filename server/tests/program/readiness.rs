use std::time::{Duration, Instant};

use coach::parts::postgres::{Durability, PostgresSettings, PrivatePostgres};

use super::running::{Place, Running, postgres_bin, until};

fn is_ready(site: &Running) -> bool {
    site.get("/readyz").is_some_and(|answer| answer.status == 200)
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_of_its_database_the_program_is_ready_within_five_seconds_and_nothing_fails_after() {
    let place = Place::new();
    let data = place.file("theirs");
    let settings = PostgresSettings { bin: postgres_bin().await, data: data.clone(), durability: Durability::NoFsync };
    let theirs = PrivatePostgres::start(&settings).await.unwrap();
    let url = format!("postgres://postgres@localhost/postgres?host={}", data.join("socket").display());
    let place = place.with("DATABASE_URL", url);
    let site = place.serve();
    let cookie = site.sign_up();
    assert!(is_ready(&site));
    assert!(!place.data().join("owner.lock").exists(), "no private database beside theirs");

    // Several connections are open and idle: each of them is dead after the restart.
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| page(&site, &cookie));
        }
    });
    theirs.stop().await;
    let begin = Instant::now();
    let answer = site.get("/readyz").unwrap();
    assert_eq!((answer.status, answer.body.as_str()), (503, "the database does not answer\n"));
    assert_eq!(site.get("/healthz").unwrap().status, 200, "the process itself is fine");
    let refused = begin.elapsed();

    let theirs = PrivatePostgres::start(&settings).await.unwrap();
    let ready = until("it is ready again", Duration::from_secs(5), || is_ready(&site));
    let mut failed = 0;
    std::thread::scope(|scope| {
        let pages: Vec<_> =
            (0..8).map(|_| scope.spawn(|| (0..10).filter(|_| page(&site, &cookie) != 200).count())).collect();
        failed = pages.into_iter().map(|page| page.join().unwrap()).sum();
    });
    assert_eq!(failed, 0, "of 80 pages after it said it was ready: {}", place.log());
    println!(
        "said after {refused:.1?} that the database was gone, ready {ready:.1?} after it was back, then 80 pages of 80"
    );
    drop(site);
    theirs.stop().await;
}

fn page(site: &Running, cookie: &str) -> u16 {
    super::http::send(site.port, "GET", "/dashboard", &[("Cookie", cookie)], "").map_or(0, |answer| answer.status)
}

#[test]
fn metrics_are_told_on_an_address_of_their_own_and_only_when_asked_for() {
    let place = Place::new();
    let metrics = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let place = place.with("COACH_METRICS_ADDR", metrics);
    let site = place.serve();
    let cookie = site.sign_up();
    site.post("/api/sign_in", "email=mara%40example.org&password=wrong+password", "").unwrap();
    let turn = coach::new_id();
    site.post("/api/ask", &format!("turn={turn}&text=How+heavy+is+the+sled%3F"), &cookie).unwrap();
    site.get("/knowledge/mara@example.org").unwrap();

    let told = super::http::send(metrics.port(), "GET", "/metrics", &[], "").unwrap();
    assert!(told.header("content-type").unwrap().starts_with("application/openmetrics-text"), "{told:?}");
    for line in [
        "coach_k_http_request_seconds_count{route=\"/api/sign_in\",status=\"3xx\"} 1",
        "coach_k_http_request_seconds_bucket{le=\"+Inf\",route=\"/api/ask\",status=\"3xx\"} 1",
        "coach_k_turns_started_total 1",
        "coach_k_turns_ended_total{state=\"done\"} 1",
        "coach_k_answer_first_block_seconds_count 1",
        "coach_k_answer_last_block_seconds_count 1",
        "coach_k_sign_ins_total{outcome=\"refused\"} 1",
        "coach_k_database_connections_max 16",
        "coach_k_build_info{version=",
        "coach_k_embedder_loaded ",
    ] {
        assert!(told.body.contains(line), "{line} is not in\n{}", told.body);
    }
    assert!(!told.body.contains("mara") && !told.body.contains(&turn.to_string()), "{}", told.body);
    // Not among the pages: there, it is an address like any other that wants a sign-in.
    assert_eq!(site.get("/metrics").unwrap().status, 303);
}
