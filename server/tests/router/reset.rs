use std::time::Duration;

use coach::{mail::stand_in::StandIn, scratch};
use http::StatusCode;

use super::site::{Site, form};

const MARA: &str = "mara@example.org";
const NEW: &str = "burpees after lunch";

async fn with_mail() -> (StandIn, Site) {
    let stand_in = StandIn::start(&[]).await;
    let site = Site::of(stand_in.serving(scratch::coach().await));
    (stand_in, site)
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_through_a_mailed_link_once() {
    let (stand_in, site) = with_mail().await;
    let phone = site.sign_up(MARA).await;
    assert!(site.get("/forgot-password", None).await.body.contains("Send the link"));
    let asked = site.post("/api/ask_reset", &form(&[("email", MARA)]), None).await;
    assert_eq!(asked.location(), "/forgot-password?sent=1");
    site.coach.mail.drain(Duration::from_secs(20)).await;
    let letter = stand_in.received().pop().unwrap();
    let path = letter.link().unwrap().strip_prefix("http://localhost:3000").unwrap().to_owned();

    let page = site.get(&path, None).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Set the password"), "{}", page.body);
    let token = path.split_once("token=").unwrap().1;
    let short = site.post("/api/reset_password", &form(&[("token", token), ("password", "short")]), None).await;
    assert_eq!(short.location(), path);
    let again = site.get(&path, short.cookie("coach_k_draft").as_deref()).await;
    assert!(again.body.contains("Use at least 10 characters."));

    let body = form(&[("token", token), ("password", NEW)]);
    let set = site.post("/api/reset_password", &body, None).await;
    assert_eq!(set.location(), "/login?notice=reset");
    assert!(site.get(set.location(), None).await.body.contains("Your new password is set"));
    assert!(site.get("/dashboard", Some(&phone)).await.location().starts_with("/login"), "signed out everywhere");
    assert!(site.sign_in(MARA, "sleds before breakfast").await.is_none());
    assert!(site.sign_in(MARA, NEW).await.is_some());

    let page = site.get(&path, None).await;
    assert!(page.body.contains("does not work any more") && !page.body.contains("Set the password"));
    let twice = site.post("/api/reset_password", &body, None).await;
    assert!(twice.location().starts_with("/reset-password"));
}

#[tokio::test]
async fn a_link_that_is_too_old_says_so_and_offers_another() {
    let (_stand_in, site) = with_mail().await;
    site.sign_up(MARA).await;
    let link = coach::accounts::reset_link(&site.coach, MARA).await.unwrap();
    let path = link.strip_prefix("http://localhost:3000").unwrap();
    assert!(site.get(path, None).await.body.contains("Set the password"));
    scratch::run_sql(&site.coach, "update coach_k.account_link set expires_at = now() - interval '1 second'").await;
    let page = site.get(path, None).await;
    assert!(page.body.contains("does not work any more") && page.body.contains("href=\"/forgot-password\""));
}

#[tokio::test]
async fn asking_looks_the_same_whether_the_account_exists_or_not() {
    let (stand_in, site) = with_mail().await;
    site.sign_up(MARA).await;
    let mut seen = Vec::new();
    for email in [MARA, "nobody@example.org"] {
        let asked = site.post("/api/ask_reset", &form(&[("email", email)]), None).await;
        assert!(asked.cookie("coach_k_draft").is_none());
        seen.push((asked.status, asked.location().to_owned(), asked.body));
    }
    assert_eq!(seen[0], seen[1]);
    let typo = site.post("/api/ask_reset", "email=mara", None).await;
    let page = site.get(typo.location(), typo.cookie("coach_k_draft").as_deref()).await;
    assert!(page.body.contains("Write it like mara@example.org.") && page.body.contains("value=\"mara\""));
    site.coach.mail.drain(Duration::from_secs(20)).await;
    assert_eq!(stand_in.received().len(), 1);
}

#[tokio::test]
async fn without_mail_the_page_says_who_can_help_and_offers_no_form() {
    let site = Site::with(|settings| settings.operator_contact = Some("Ask Kim at the front desk".to_owned())).await;
    let page = site.get("/forgot-password", None).await;
    assert!(page.body.contains("This server sends no e-mail") && page.body.contains("Ask Kim at the front desk"));
    assert!(page.body.contains("coach-k reset-link") && !page.body.contains("Send the link"));
}
