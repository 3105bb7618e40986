use coach::scratch;
use http::{StatusCode, header};

use super::site::{Site, form};

const MARA: &str = "mara@example.org";
const PASSWORD: &str = "sleds before breakfast";

#[tokio::test]
async fn leaving_says_what_is_deleted_asks_for_the_password_and_signs_out_everywhere() {
    let site = Site::new().await;
    let mara = site.sign_up(MARA).await;
    let page = site.get("/profile/delete", Some(&mara)).await.body;
    for promise in ["e-mail address, password, every sign-in", "your conversations", "After 14 days", "backups"] {
        assert!(page.contains(promise), "{promise}");
    }
    let refused = site.post("/api/close_account", "password=not+this+one", Some(&mara)).await;
    assert_eq!(refused.location(), "/profile/delete");
    assert_eq!(site.get("/dashboard", Some(&mara)).await.status, StatusCode::OK);

    let closed = site.post("/api/close_account", &form(&[("password", PASSWORD)]), Some(&mara)).await;
    assert_eq!(closed.location(), "/login?notice=closed");
    assert_eq!(closed.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(closed.cookie("__Host-coach_k").as_deref(), Some("__Host-coach_k="));
    assert!(site.get("/dashboard", Some(&mara)).await.location().starts_with("/login"));
    assert!(site.get("/login?notice=closed", None).await.body.contains("Your account is closed."));
}

#[tokio::test]
async fn within_the_grace_a_sign_in_offers_to_keep_the_account_and_nothing_else() {
    let site = Site::new().await;
    let mara = site.sign_up(MARA).await;
    assert!(site.get("/keep-account", Some(&mara)).await.body.contains("Your account is open"));
    site.post("/api/close_account", &form(&[("password", PASSWORD)]), Some(&mara)).await;
    let mara = site.sign_in(MARA, PASSWORD).await.unwrap();
    for path in ["/dashboard", "/profile", "/coach", "/", "/login"] {
        let answer = site.get(path, Some(&mara)).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/keep-account"), "{path}");
    }
    for path in ["/api/profile", "/api/dashboard", "/api/security", "/api/end_other_sign_ins"] {
        assert_eq!(site.call(path, "", Some(&mara)).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let page = site.get("/keep-account", Some(&mara)).await;
    assert!(page.body.contains("Keep my account") && page.body.contains(MARA), "{}", page.body);
    let kept = site.post("/api/keep_account", "", Some(&mara)).await;
    assert_eq!(kept.headers[header::LOCATION], "/dashboard");
    assert_eq!(site.get("/dashboard", Some(&mara)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn after_the_grace_the_account_never_was() {
    let site = Site::new().await;
    site.sign_up("operator@example.org").await;
    let mara = site.sign_up(MARA).await;
    site.post("/api/close_account", &form(&[("password", PASSWORD)]), Some(&mara)).await;
    let again = site.sign_in(MARA, PASSWORD).await.unwrap();
    let later = "update coach_k.athlete set delete_at = now() - interval '1 second' where delete_at is not null";
    scratch::run_sql(&site.coach, later).await;
    coach::accounts::sweep(&site.coach.store).await.unwrap();
    assert!(site.get("/keep-account", Some(&again)).await.location().starts_with("/login"));
    assert!(site.sign_in(MARA, PASSWORD).await.is_none());
}

#[tokio::test]
async fn the_only_operator_is_told_what_to_do_first() {
    let site = Site::new().await;
    let operator = site.sign_up("operator@example.org").await;
    site.sign_up(MARA).await;
    let refused = site.post("/api/close_account", &form(&[("password", PASSWORD)]), Some(&operator)).await;
    let cookies = format!("{operator}; {}", refused.cookie("coach_k_draft").unwrap());
    assert!(site.get(refused.location(), Some(&cookies)).await.body.contains("coach-k operator EMAIL"));
}
