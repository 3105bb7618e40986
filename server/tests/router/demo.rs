use http::{StatusCode, header};

use super::site::{Answer, Site};

async fn demo(site: &Site) -> String {
    let answer = site.post("/api/try_demo", "time_zone=Europe%2FParis", None).await;
    assert_eq!((answer.status, location(&answer)), (StatusCode::FOUND, "/dashboard"));
    answer.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned()
}

fn location(answer: &Answer) -> &str {
    answer.headers[header::LOCATION].to_str().unwrap()
}

#[tokio::test]
async fn one_press_opens_a_demo_of_ones_own_that_says_it_ends() {
    let site = Site::new().await;
    assert!(site.get("/", None).await.body.contains("action=\"/api/try_demo\""));
    assert!(site.get("/demo", None).await.body.contains("thrown away after a day"));
    let (one, other) = (demo(&site).await, demo(&site).await);
    let dashboard = site.get("/dashboard", Some(&one)).await.body;
    assert!(
        dashboard.contains("Mara") && dashboard.contains("Manchester") && dashboard.contains("Wall balls killed me")
    );
    for path in ["/dashboard", "/coach", "/profile", "/onboarding/race", "/knowledge/loads-by-division/sled-push"] {
        let page = site.get(path, Some(&one)).await.body;
        assert!(page.contains("Demo: gone tomorrow") && page.contains("action=\"/api/leave_demo\""), "{path}");
    }
    let profile = site.get("/profile", Some(&one)).await.body;
    assert!(!profile.contains("coach-k.invalid") && profile.contains("best 1:24:50 in Hamburg"));

    site.post("/api/save_identity", "name=Broken&from=profile", Some(&one)).await;
    assert!(site.get("/dashboard", Some(&one)).await.body.contains("Broken"));
    assert!(!site.get("/dashboard", Some(&other)).await.body.contains("Broken"));
}

#[tokio::test]
async fn an_account_has_no_word_of_a_demo_and_a_demo_makes_no_operator() {
    let site = Site::new().await;
    let demo = demo(&site).await;
    let left = site.post("/api/leave_demo", "", Some(&demo)).await;
    assert_eq!(location(&left), "/signup");
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(site.get("/dashboard", Some(&demo)).await.status, StatusCode::SEE_OTHER, "the copy is gone");
    let cookie = site.sign_up("first@example.org").await;
    assert!(site.coach.store.athlete_by_email("first@example.org").await.unwrap().unwrap().is_operator);
    for path in ["/dashboard", "/profile"] {
        let page = site.get(path, Some(&cookie)).await.body;
        assert!(!page.contains("Demo: gone tomorrow") && !page.contains("Manchester"), "{path}");
    }
}

#[tokio::test]
async fn whoever_is_signed_in_stays_who_they_are() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let answer = site.post("/api/try_demo", "", Some(&cookie)).await;
    assert_eq!(location(&answer), "/dashboard");
    assert!(answer.headers.get(header::SET_COOKIE).is_none());
    let answer = site.post("/api/leave_demo", "", Some(&cookie)).await;
    assert_eq!(answer.status, StatusCode::FOUND);
    assert!(answer.headers.get(header::SET_COOKIE).is_none());
    assert_eq!(site.get("/dashboard", Some(&cookie)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_full_or_switched_off_demo_is_a_sentence_and_not_an_error() {
    let full = Site::with(|settings| settings.demo_max = 1).await;
    demo(&full).await;
    let refused = full.post("/api/try_demo", "", None).await;
    assert_eq!(location(&refused), "/demo");
    let draft = refused.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
    let page = full.get("/demo", Some(&draft)).await.body;
    assert!(page.contains("Every demo is in use, 1 at once."), "{page}");

    let off = Site::with(|settings| settings.demo_max = 0).await;
    assert!(!off.get("/", None).await.body.contains("try_demo"));
    assert!(off.get("/demo", None).await.body.contains("There is no demo on this server."));
    assert_eq!(location(&off.post("/api/try_demo", "", None).await), "/demo");
}
