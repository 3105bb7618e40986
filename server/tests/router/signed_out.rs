//! What another tab sees after a sign-out: nothing that was typed is lost, and nobody else gets to see it.

use http::StatusCode;

use super::site::{Answer, Site, form};

const MARA: &str = "mara@example.org";
const PASSWORD: &str = "sleds before breakfast";

/// The cookies a browser holds after an answer, beside those it had.
fn with(cookies: &str, answer: &Answer, name: &str) -> String {
    format!("{cookies}; {}", answer.cookie(name).unwrap())
}

/// Mara opens a page with a form, signs out in another tab, and sends the form. What her browser holds then.
async fn sends_late(site: &Site, page: &str, path: &str, body: &str) -> (Answer, String) {
    let mara = site.sign_up(MARA).await;
    let opened = site.get(page, Some(&mara)).await;
    let last = opened.cookie("coach_k_last").unwrap();
    site.post("/api/sign_out", "", Some(&mara)).await;
    let sent = site.post(path, body, Some(&last)).await;
    let cookies = with(&last, &sent, "coach_k_draft");
    (sent, cookies)
}

#[tokio::test]
async fn a_profile_sent_after_signing_out_is_there_again_after_signing_in() {
    let site = Site::new().await;
    let body = form(&[("race_date", "2030-10-03"), ("race_name", "Hamburg"), ("goal", "1:20"), ("from", "profile")]);
    let (sent, cookies) = sends_late(&site, "/profile", "/api/save_race", &body).await;
    assert_eq!(sent.location(), "/login?next=%2Fprofile%3Fopen%3Drace%23race&notice=kept");
    assert!(site.get(sent.location(), Some(&cookies)).await.body.contains("What you typed is kept"));

    let mara = site.sign_in(MARA, PASSWORD).await.unwrap();
    let page = site.get("/profile", Some(&format!("{mara}; {cookies}"))).await.body;
    for typed in ["value=\"2030-10-03\"", "value=\"Hamburg\"", "value=\"1:20\"", "send it again"] {
        assert!(page.contains(typed), "{typed}");
    }
    let right = form(&[("race_name", "Hamburg"), ("from", "profile")]);
    assert!(site.post("/api/save_race", &right, Some(&mara)).await.location().starts_with("/profile?saved"));
}

#[tokio::test]
async fn a_question_sent_after_signing_out_is_there_again_after_signing_in() {
    let site = Site::new().await;
    let body = form(&[("turn", "7b1f8a52-0000-4000-8000-00000000000e"), ("text", "How heavy is my sandbag?")]);
    let (sent, cookies) = sends_late(&site, "/coach", "/api/ask", &body).await;
    assert_eq!(sent.location(), "/login?next=%2Fcoach&notice=kept");
    let mara = site.sign_in(MARA, PASSWORD).await.unwrap();
    let page = site.get("/coach", Some(&format!("{mara}; {cookies}"))).await.body;
    assert!(page.contains("How heavy is my sandbag?") && page.contains("send it again"));
}

#[tokio::test]
async fn whoever_signs_in_there_instead_sees_nothing_of_it() {
    let site = Site::new().await;
    let jonas = site.sign_up("jonas@example.org").await;
    let body = form(&[("race_name", "Hamburg"), ("goal", "1:23:45"), ("from", "profile")]);
    let (_, cookies) = sends_late(&site, "/profile", "/api/save_race", &body).await;
    let page = site.get("/profile", Some(&format!("{jonas}; {cookies}"))).await.body;
    assert!(!page.contains("1:23:45") && !page.contains("Hamburg"));
    let guess = site.call("/api/form_draft", "form=race", Some(&cookies)).await;
    assert!(!guess.body.contains("Hamburg"), "not without a sign-in either: {}", guess.body);
}

#[tokio::test]
async fn a_password_typed_after_signing_out_is_kept_nowhere() {
    let site = Site::new().await;
    let body = form(&[("old_password", PASSWORD), ("new_password", "burpees after lunch")]);
    let (_, cookies) = sends_late(&site, "/profile/security", "/api/change_password", &body).await;
    let draft = cookies.rsplit_once('=').unwrap().1.parse().unwrap();
    let kept = site.coach.store.form_draft(draft).await.unwrap().unwrap();
    assert!(kept.fields.is_empty(), "{kept:?}");
    assert!(site.sign_in(MARA, PASSWORD).await.is_some());
}

#[tokio::test]
async fn wasm_is_told_that_it_is_signed_out_and_keeps_the_text_itself() {
    let site = Site::new().await;
    let body = "turn=7b1f8a52-0000-4000-8000-00000000000f&text=hello";
    let answer = site.call("/api/ask", body, None).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("SignedOut"), "{}", answer.body);
    assert!(answer.cookie("coach_k_draft").is_none());
}
