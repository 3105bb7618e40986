use axum::{body::Body, extract::ConnectInfo};
use http::{Request, header};

use super::site::{Site, form};

const MARA: &str = "mara@example.org";
const PASSWORD: &str = "sleds before breakfast";
const PROXY: &str = "10.0.0.2:4711";

/// Signs in as somebody whose request came through `peer` with this header. Where it leads, and what it says there.
async fn sign_in(site: &Site, peer: &str, forwarded_for: &str, password: &str) -> String {
    let body = form(&[("email", MARA), ("password", password)]);
    let mut request = Request::post("/api/sign_in")
        .header(header::HOST, "localhost:3000")
        .header(header::ORIGIN, "http://localhost:3000")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("x-forwarded-for", forwarded_for)
        .body(Body::from(body))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(peer.parse::<std::net::SocketAddr>().unwrap()));
    let answer = site.send(request).await;
    if answer.location() == "/dashboard" {
        return "in".to_owned();
    }
    let page = site.get("/login", answer.cookie("coach_k_draft").as_deref()).await.body;
    ["E-mail or password is not right.", "Too many tries. Wait "]
        .into_iter()
        .find(|sentence| page.contains(sentence))
        .unwrap_or(&page)
        .to_owned()
}

/// A slow machine must not make room for one more try.
async fn hold_clock(site: &Site) {
    let hold = "update coach_k.attempt set drained_at = drained_at + interval '1 minute'";
    coach::scratch::run_sql(&site.coach, hold).await;
}

#[tokio::test]
async fn behind_a_trusted_proxy_a_guesser_keeps_only_themself_waiting() {
    let site = Site::with(|settings| settings.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()]).await;
    site.sign_up(MARA).await;
    for number in 0..10 {
        // Whatever the guesser writes into the header themself stands left of what the proxy adds.
        let forged = format!("192.0.2.{number}, 198.51.100.7");
        assert_eq!(sign_in(&site, PROXY, &forged, "not this one").await, "E-mail or password is not right.");
    }
    hold_clock(&site).await;
    let refused = sign_in(&site, PROXY, "192.0.2.99, 198.51.100.7", PASSWORD).await;
    assert_eq!(refused, "Too many tries. Wait ");
    assert_eq!(sign_in(&site, PROXY, "203.0.113.5", PASSWORD).await, "in");
}

#[tokio::test]
async fn without_a_trusted_proxy_the_header_is_not_read_at_all() {
    let site = Site::new().await;
    site.sign_up(MARA).await;
    for number in 0..10 {
        let forged = format!("192.0.2.{number}");
        assert_eq!(sign_in(&site, "198.51.100.7:1", &forged, "not this one").await, "E-mail or password is not right.");
    }
    hold_clock(&site).await;
    let refused = sign_in(&site, "198.51.100.7:2", "192.0.2.77", PASSWORD).await;
    assert_eq!(refused, "Too many tries. Wait ");
    assert_eq!(sign_in(&site, "203.0.113.5:1", "198.51.100.7", PASSWORD).await, "in");
}

#[tokio::test]
async fn a_refused_sign_in_keeps_the_address_that_was_typed() {
    let site = Site::new().await;
    for _ in 0..10 {
        site.sign_in(MARA, "not this one").await;
    }
    hold_clock(&site).await;
    let answer = site.post("/api/sign_in", &form(&[("email", MARA), ("password", "not this one")]), None).await;
    let page = site.get("/login", answer.cookie("coach_k_draft").as_deref()).await.body;
    assert!(page.contains("Too many tries.") && page.contains(&format!("value=\"{MARA}\"")));
}
