use std::time::Duration;

use coach::{mail::stand_in::StandIn, scratch};
use http::StatusCode;

use super::site::{Site, form};

const MARA: &str = "mara@example.org";
const PASSWORD: &str = "sleds before breakfast";
const NEW: &str = "burpees after lunch";

#[tokio::test]
async fn the_list_of_sign_ins_shows_every_browser_and_signs_the_others_out() {
    let site = Site::new().await;
    let phone = site.sign_up(MARA).await;
    let laptop = site.sign_in(MARA, PASSWORD).await.unwrap();
    let tablet = site.sign_in(MARA, PASSWORD).await.unwrap();
    let page = site.get("/profile/security", Some(&laptop)).await.body;
    assert_eq!(page.matches("This one").count(), 1);
    let phone_id = site.sign_in_id(&phone).await;
    let button = |id: &str| page.contains(&format!("name=\"id\" value=\"{id}\""));
    assert!(button(&phone_id) && !button(&site.sign_in_id(&laptop).await), "not this one itself");

    let ended = site.post("/api/end_sign_in", &format!("id={phone_id}"), Some(&laptop)).await;
    assert_eq!(ended.location(), "/profile/security?done=browser");
    assert!(site.get("/dashboard", Some(&phone)).await.location().starts_with("/login"));
    assert_eq!(site.get("/dashboard", Some(&tablet)).await.status, StatusCode::OK);

    let ended = site.post("/api/end_other_sign_ins", "", Some(&laptop)).await;
    assert!(site.get("/dashboard", Some(&tablet)).await.location().starts_with("/login"));
    let page = site.get(ended.location(), Some(&laptop)).await.body;
    assert!(page.contains("You are signed in nowhere else.") && page.contains("Every other browser is signed out."));
}

#[tokio::test]
async fn a_changed_password_leaves_this_browser_signed_in_under_a_new_token() {
    let site = Site::new().await;
    let phone = site.sign_up(MARA).await;
    let laptop = site.sign_in(MARA, PASSWORD).await.unwrap();
    let wrong = form(&[("old_password", "not this one"), ("new_password", NEW)]);
    let refused = site.post("/api/change_password", &wrong, Some(&laptop)).await;
    let cookies = format!("{laptop}; {}", refused.cookie("coach_k_draft").unwrap());
    let page = site.get(refused.location(), Some(&cookies)).await.body;
    assert!(page.contains("That is not your password.") && !page.contains(NEW) && !page.contains("not this one"));

    let right = form(&[("old_password", PASSWORD), ("new_password", NEW)]);
    let changed = site.post("/api/change_password", &right, Some(&laptop)).await;
    assert_eq!(changed.location(), "/profile/security?done=password");
    let fresh = changed.cookie("__Host-coach_k").unwrap();
    assert_ne!(fresh, laptop);
    assert!(site.get(changed.location(), Some(&fresh)).await.body.contains("Password changed."));
    for old in [&phone, &laptop] {
        assert!(site.get("/dashboard", Some(old)).await.location().starts_with("/login"));
    }
    assert!(site.sign_in(MARA, PASSWORD).await.is_none() && site.sign_in(MARA, NEW).await.is_some());
}

#[tokio::test]
async fn a_new_address_is_confirmed_by_a_button_behind_the_mailed_link() {
    let stand_in = StandIn::start(&[]).await;
    let site = Site::of(stand_in.serving(scratch::coach().await));
    let mara = site.sign_up(MARA).await;
    let body = form(&[("email", "mara@elsewhere.example"), ("email_password", PASSWORD)]);
    let asked = site.post("/api/change_email", &body, Some(&mara)).await;
    assert_eq!(asked.location(), "/profile/security?done=asked");
    let page = site.get(asked.location(), Some(&mara)).await.body;
    assert!(page.contains("mara@elsewhere.example") && page.contains("until then the old one counts"));
    site.coach.mail.drain(Duration::from_secs(20)).await;
    let letter = stand_in.received().pop().unwrap();
    let path = letter.link().unwrap().strip_prefix("http://localhost:3000").unwrap().to_owned();

    // As a mail program does, which looks at every link: nothing happens yet.
    let page = site.get(&path, None).await;
    assert!(page.body.contains("Confirm this address") && page.body.contains("mara@elsewhere.example"));
    assert!(site.sign_in(MARA, PASSWORD).await.is_some());

    let token = path.split_once("token=").unwrap().1;
    let confirmed = site.post("/api/confirm_email", &format!("token={token}"), None).await;
    assert_eq!(confirmed.location(), "/confirm-email?done=1");
    assert!(site.get(confirmed.location(), None).await.body.contains("From now on you sign in with the new address"));
    assert!(site.sign_in("mara@elsewhere.example", PASSWORD).await.is_some());
    assert!(site.sign_in(MARA, PASSWORD).await.is_none());
    assert!(site.get(&path, None).await.body.contains("does not work any more"));
}

#[tokio::test]
async fn without_mail_the_page_warns_and_the_new_address_counts_at_once() {
    let site = Site::new().await;
    let mara = site.sign_up(MARA).await;
    assert!(
        site.get("/profile/security", Some(&mara))
            .await
            .body
            .contains("this server sends no mail, so it counts at once")
    );
    let wrong = form(&[("email", "mara@elsewhere.example"), ("email_password", "not this one")]);
    let refused = site.post("/api/change_email", &wrong, Some(&mara)).await;
    let cookies = format!("{mara}; {}", refused.cookie("coach_k_draft").unwrap());
    let page = site.get(refused.location(), Some(&cookies)).await.body;
    assert!(page.contains("value=\"mara@elsewhere.example\"") && page.contains("That is not your password."));
    let right = form(&[("email", "mara@elsewhere.example"), ("email_password", PASSWORD)]);
    assert_eq!(site.post("/api/change_email", &right, Some(&mara)).await.location(), "/profile/security?done=email");
    assert!(site.get("/profile/security", Some(&mara)).await.body.contains("mara@elsewhere.example"));
}
