use http::{StatusCode, header};

use super::site::Site;

#[tokio::test]
async fn every_page_of_an_athlete_asks_for_a_sign_in_first_and_public_pages_do_not() {
    let site = Site::new().await;
    for route in server::web::pages() {
        let path = route
            .path()
            .replace("{conversation}", "")
            .replace("{step}", "training")
            .replace("{document}", "loads-by-division")
            .replace("{heading}", "sled-push");
        let answer = site.get(&path, None).await;
        if app::is_public(&path) {
            assert_eq!(answer.status, StatusCode::OK, "{path}");
        } else {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.headers[header::LOCATION].to_str().unwrap().starts_with("/login?next="), "{path}");
        }
    }
}

#[tokio::test]
async fn every_page_is_whole_without_javascript_and_under_a_strict_policy() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    for (path, shows) in [
        ("/dashboard", "Mara"),
        ("/coach", "Message Coach K"),
        ("/profile", "Goal time"),
        ("/onboarding", "What the coach calls you."),
        ("/onboarding/health", "I am 18 or older"),
        ("/knowledge/loads-by-division/sled-push", "102 kg"),
    ] {
        let answer = site.get(path, Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.body.contains(shows), "{path} shows {shows}");
        assert!(!answer.body.contains("skeleton"), "{path} is rendered whole, not as a promise");
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("script-src 'self' 'nonce-") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(answer.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(answer.headers[header::REFERRER_POLICY], "same-origin");
    }
}

#[tokio::test]
async fn every_page_renders_before_it_is_sent() {
    for route in server::web::pages() {
        assert_eq!(*route.mode(), leptos_router::SsrMode::Async, "{}", route.path());
    }
}

#[tokio::test]
async fn a_question_is_answered_without_javascript_and_its_citation_opens() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let body = "turn=7b1f8a52-0000-4000-8000-00000000000c&text=How+heavy+is+the+sled+push+for+pro+women%3F";
    let answer = site.post("/api/ask", body, Some(&cookie)).await;
    let conversation = answer.headers[header::LOCATION].to_str().unwrap().trim_end_matches("#latest").to_owned();
    let page = site.get(&conversation, Some(&cookie)).await;
    assert!(page.body.contains("<strong>152 kg</strong>"), "{}", page.body);
    assert!(page.body.contains("href=\"/knowledge/loads-by-division/sled-push\""));
    assert!(page.body.contains("data-turn-state=\"done\""));
}

#[tokio::test]
async fn a_turns_events_can_be_read_again_from_any_point() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let turn = "7b1f8a52-0000-4000-8000-00000000000d";
    site.post("/api/ask", &format!("turn={turn}&text=How+heavy+is+the+sled+push+for+pro+women%3F"), Some(&cookie))
        .await;
    let all = site.get(&format!("/coach/turns/{turn}/events?after=0"), Some(&cookie)).await.body;
    assert!(all.contains("event: used") && all.contains("152 kg") && all.trim_end().ends_with("data: done"), "{all}");
    let rest = site.get(&format!("/coach/turns/{turn}/events?after=2"), Some(&cookie)).await.body;
    assert!(!rest.contains("152 kg") && rest.contains("Next:"), "{rest}");
}
