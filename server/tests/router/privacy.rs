use coach::{mail::stand_in::StandIn, scratch};

use super::site::Site;

#[tokio::test]
async fn anybody_can_read_what_is_stored_and_that_nothing_leaves() {
    let site = Site::new().await;
    let page = site.get("/privacy", None).await.body;
    for said in ["http://localhost:3000", "a hash of your password", "Nothing. This server sends no e-mail", "14"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(page.contains("They have not written down here how to reach them."));
    assert!(site.get("/", None).await.body.contains("href=\"/privacy\""), "linked in the footer");
    let mara = site.sign_up("mara@example.org").await;
    assert!(site.get("/profile", Some(&mara)).await.body.contains("href=\"/privacy\""), "and on the profile");
}

#[tokio::test]
async fn with_a_mail_server_the_page_says_what_goes_through_it_and_whom_to_ask() {
    let stand_in = StandIn::start(&[]).await;
    let mut settings = scratch::settings();
    settings.operator_contact = Some("Kim, kim@club.example".to_owned());
    let site = Site::of(stand_in.serving(scratch::coach_with(settings).await));
    let page = site.get("/privacy", None).await.body;
    assert!(page.contains("through the mail server of whoever runs this"));
    assert!(!page.contains("This server sends no e-mail"));
    assert!(page.contains("Kim, kim@club.example"));
}

#[tokio::test]
async fn with_a_service_for_vectors_the_page_says_that_questions_go_there() {
    let mut settings = scratch::settings();
    settings.embedding.embedding_model = Some("text-embedding-3-small".to_owned());
    settings.embedding.embedding_url = "https://vectors.example/v1".to_owned();
    let site = Site::of(scratch::coach_with(settings).await);
    let page = site.get("/privacy", None).await.body;
    assert!(page.contains("is sent to vectors.example") && page.contains("Nothing else leaves."), "{page}");
}

#[tokio::test]
async fn an_athlete_downloads_their_own_data_and_nobody_else_does() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    site.sign_up("jonas@example.org").await;
    let file = site.get("/profile/export", Some(&mara)).await;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"coach-k.json\"");
    assert_eq!(file.headers["cache-control"], "no-store");
    assert!(file.body.contains("mara@example.org") && !file.body.contains("jonas@example.org"));
    assert!(site.get("/profile/export", None).await.location().starts_with("/login"));
}
