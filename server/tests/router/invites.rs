use coach::config::SignUp;
use http::StatusCode;

use super::site::{Site, form};

async fn by_invite() -> (Site, String) {
    let site = Site::with(|settings| settings.sign_up = SignUp::Invite).await;
    let operator = site.sign_up("operator@example.org").await;
    (site, operator)
}

/// The link on the page, without the server's name.
fn link(page: &str) -> Option<String> {
    let start = page.find("http://localhost:3000/signup?invite=")? + "http://localhost:3000".len();
    Some(page[start..].split('"').next().unwrap().to_owned())
}

fn sign_up(email: &str, invite: &str) -> String {
    let fields = [
        ("name", "Jonas"),
        ("email", email),
        ("password", "sleds before breakfast"),
        ("terms", "true"),
        ("invite_code", invite),
    ];
    form(&fields)
}

#[tokio::test]
async fn the_operator_makes_a_link_that_is_shown_once_and_creates_one_account() {
    let (site, operator) = by_invite().await;
    let empty = site.get("/profile/invites", Some(&operator)).await;
    assert!(empty.body.contains("None yet.") && empty.body.contains("Sign-up is by invite"));
    let made = site.post("/api/make_invite", "note=for+Jonas", Some(&operator)).await;
    assert_eq!(made.location(), "/profile/invites");
    let cookies = format!("{operator}; {}", made.cookie("coach_k_invite").unwrap());
    let page = site.get("/profile/invites", Some(&cookies)).await;
    let path = link(&page.body).unwrap();
    assert!(page.body.contains("for Jonas") && page.body.contains("Open until"));
    assert_eq!(page.cookie("coach_k_invite").as_deref(), Some("coach_k_invite="), "shown once");
    assert!(link(&site.get("/profile/invites", Some(&operator)).await.body).is_none());

    let token = path.split_once("invite=").unwrap().1;
    let invited = site.get(&path, None).await.body;
    assert!(invited.contains("You are invited") && invited.contains(&format!("value=\"{token}\"")));
    assert_eq!(site.post("/api/sign_up", &sign_up("jonas@example.org", ""), None).await.location(), "/signup");
    assert_eq!(site.post("/api/sign_up", &sign_up("jonas@example.org", token), None).await.location(), "/onboarding");
    assert_eq!(site.post("/api/sign_up", &sign_up("other@example.org", token), None).await.location(), "/signup");
    assert!(site.get("/profile/invites", Some(&operator)).await.body.contains("Used on"));
    assert_eq!(site.coach.store.count_athletes().await.unwrap(), 2);
}

#[tokio::test]
async fn a_revoked_invite_is_listed_and_opens_nothing() {
    let (site, operator) = by_invite().await;
    let made = site.post("/api/make_invite", "note=", Some(&operator)).await;
    let token = made.cookie("coach_k_invite").unwrap().split_once('=').unwrap().1.to_owned();
    let id = site.coach.store.invites().await.unwrap()[0].id;
    let revoked = site.post("/api/revoke_invite", &format!("id={id}"), Some(&operator)).await;
    let page = site.get(revoked.location(), Some(&operator)).await;
    assert!(page.body.contains("Revoked on") && page.body.contains("opens nothing any more"));
    assert_eq!(site.post("/api/sign_up", &sign_up("jonas@example.org", &token), None).await.location(), "/signup");
}

#[tokio::test]
async fn to_everybody_else_the_operators_page_does_not_exist() {
    let site = Site::new().await;
    let operator = site.sign_up("operator@example.org").await;
    let mara = site.sign_up("mara@example.org").await;
    site.post("/api/make_invite", "note=for+Jonas", Some(&operator)).await;
    let page = site.get("/profile/invites", Some(&mara)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.body.contains("for Jonas") && !page.body.contains("Make invite link"));
    assert!(!site.get("/profile", Some(&mara)).await.body.contains("/profile/invites"));
    assert!(site.get("/profile", Some(&operator)).await.body.contains("/profile/invites"));
}
