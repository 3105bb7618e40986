//! What is done with conversations by plain forms and links, as a browser without JavaScript does it.

use http::{StatusCode, header};

use super::site::{Answer, Site};

/// A turn's id of its own.
fn turn(number: u32) -> String {
    format!("7b1f8a52-0000-4000-9000-{number:012}")
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.body);
    answer.headers[header::LOCATION].to_str().unwrap().to_owned()
}

/// Asks by a form; the conversation's id.
async fn ask(site: &Site, cookie: &str, number: u32, rest: &str) -> String {
    let to = location(&site.post("/api/ask", &format!("turn={}&{rest}", turn(number)), Some(cookie)).await);
    to.trim_start_matches("/coach/").split(['#', '?']).next().unwrap().to_owned()
}

async fn page(site: &Site, cookie: &str, path: &str) -> String {
    let answer = site.get(path, Some(cookie)).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.body
}

#[tokio::test]
async fn a_conversation_is_renamed_pinned_deleted_and_brought_back_by_forms() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let id = ask(&site, &mara, 1, "text=Hi+coach,+how+heavy+is+the+sled+push+for+pro+women%3F").await;
    assert!(page(&site, &mara, "/dashboard").await.contains("Sled push, Women Pro"), "named after its subject");

    let form = page(&site, &mara, &format!("/coach/{id}?rename=1")).await;
    assert!(form.contains("Name of the conversation") && form.contains("value=\"Sled push, Women Pro\""));
    let of = |rest: &str| format!("conversation={id}&{rest}");
    let refused = site.post("/api/rename_conversation", &of("title=+"), Some(&mara)).await;
    assert_eq!(location(&refused), format!("/coach/{id}?rename=1"));
    let draft = refused.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap();
    let again = page(&site, &format!("{mara}; {draft}"), &format!("/coach/{id}?rename=1")).await;
    assert!(again.contains("Give the conversation a name."));
    let renamed = site.post("/api/rename_conversation", &of("title=Before+Manchester"), Some(&mara)).await;
    assert_eq!(location(&renamed), format!("/coach/{id}"));
    assert!(page(&site, &mara, &format!("/coach/{id}")).await.contains("Before Manchester"));

    location(&site.post("/api/pin_conversation", &of("pinned=true"), Some(&mara)).await);
    assert!(page(&site, &mara, &format!("/coach/{id}")).await.contains("aria-pressed=\"true\""));

    let deleted = location(&site.post("/api/delete_conversation", &of(""), Some(&mara)).await);
    let undo = page(&site, &mara, &deleted).await;
    assert!(undo.contains("Deleted: Before Manchester") && undo.contains("Undo"));
    assert!(undo.contains("Your conversations will be listed here."));
    assert_eq!(site.get(&format!("/coach/{id}"), Some(&mara)).await.status, StatusCode::NOT_FOUND);
    let back = location(&site.post("/api/restore_conversation", &of(""), Some(&mara)).await);
    assert!(page(&site, &mara, &back).await.contains("152 kg"));
}

#[tokio::test]
async fn a_search_is_a_link_to_what_was_found() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let id = ask(&site, &mara, 1, "text=How+heavy+is+the+sled+push+for+pro+women%3F").await;
    ask(&site, &mara, 2, "text=What+order+are+the+stations+in%3F").await;
    let found = page(&site, &mara, "/coach?q=152+kg").await;
    assert!(found.contains(&format!("/coach/{id}?turn={}", turn(1))), "the turn is linked to");
    assert!(found.contains("<mark>152</mark>"), "what was found is marked");
    assert!(!found.contains(">The race format<"));
    assert!(page(&site, &mara, "/coach?q=zebra").await.contains("Nothing found."));
}

#[tokio::test]
async fn branches_and_versions_are_switched_by_links() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let id = ask(&site, &mara, 1, "text=How+heavy+is+the+sled+push+for+pro+women%3F").await;
    ask(&site, &mara, 2, &format!("conversation={id}&after={}&text=and+for+men%3F", turn(1))).await;
    let both = page(&site, &mara, &format!("/coach/{id}")).await;
    assert!(both.contains("152 kg") && both.contains("202 kg") && !both.contains("Versions of"));

    // The same question, answered again: a version of the answer; the follow-up stays with the first one.
    let body = format!("turn={}&of={}", turn(3), turn(1));
    assert_eq!(
        location(&site.post("/api/answer_again", &body, Some(&mara)).await),
        format!("/coach/{id}#turn-{}", turn(3))
    );
    let newest = page(&site, &mara, &format!("/coach/{id}")).await;
    assert!(newest.contains("Versions of the answer") && !newest.contains("Versions of the question"));
    assert!(newest.contains(&format!("/coach/{id}?turn={}#turn-{}", turn(1), turn(1))) && !newest.contains("202 kg"));
    let first = page(&site, &mara, &format!("/coach/{id}?turn={}", turn(1))).await;
    assert!(first.contains("Versions of the answer") && first.contains("202 kg"));

    // Another question in its place: a branch of the question.
    ask(&site, &mara, 4, &format!("conversation={id}&instead_of={}&text=How+far+is+the+row%3F", turn(3))).await;
    let edited = page(&site, &mara, &format!("/coach/{id}")).await;
    assert!(edited.contains("Versions of the question") && !edited.contains("Versions of the answer"));
    assert!(edited.contains("How far is the row?") && !edited.contains("152 kg"));
    let before = page(&site, &mara, &format!("/coach/{id}?turn={}", turn(3))).await;
    assert!(before.contains("152 kg") && before.contains("Versions of the question"));
}

#[tokio::test]
async fn a_word_about_an_answer_is_kept_changed_and_taken_back() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let id = ask(&site, &mara, 1, "text=How+heavy+is+the+sled%3F").await;
    let rate = async |rest: &str| site.post("/api/rate_turn", &format!("turn={}&{rest}", turn(1)), Some(&mara)).await;
    let here = format!("/coach/{id}?turn={0}#turn-{0}", turn(1));
    assert_eq!(location(&rate("verdict=up").await), here);
    assert!(page(&site, &mara, &here).await.contains("What was good about it?"));
    rate("verdict=down&reason=too-long&note=Half+of+it+would+do.").await;
    let shown = page(&site, &mara, &here).await;
    assert!(shown.contains("What was wrong with it?") && shown.contains("Half of it would do."));
    let refused =
        site.call("/api/rate_turn", &format!("turn={}&verdict=up&reason=too-long", turn(1)), Some(&mara)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    rate("verdict=none").await;
    assert!(!page(&site, &mara, &here).await.contains("Half of it would do."));
}

#[tokio::test]
async fn an_answer_can_be_taken_elsewhere_with_its_sources() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    ask(&site, &mara, 1, "text=How+heavy+is+the+sled+push+for+pro+women%3F").await;
    let text = site.call("/api/answer_text", &format!("turn={}", turn(1)), Some(&mara)).await;
    let text: serde_json::Value = serde_json::from_str(&text.body).unwrap();
    let (plain, markdown) = (text["plain"].as_str().unwrap(), text["markdown"].as_str().unwrap());
    assert!(markdown.contains("**152 kg**") && plain.contains("152 kg") && !plain.contains("**"), "{plain}");
    assert!(plain.lines().last().unwrap().starts_with("[1] "), "{plain}");
}

#[tokio::test]
async fn a_conversation_of_a_thousand_messages_opens_with_its_end_and_the_rest_is_one_link_away() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let athlete = site.coach.store.athlete_by_email("mara@example.org").await.unwrap().unwrap().id;
    let id = coach::scratch::long_conversation(&site.coach.store, athlete, 1000).await;
    let path = format!("/coach/{id}");
    page(&site, &mara, &path).await;
    let started = std::time::Instant::now();
    let shown = page(&site, &mara, &path).await;
    println!("a conversation of 1,000 turns: its page in {:?}, {} bytes", started.elapsed(), shown.len());
    let questions = |page: &str| page.matches("aria-label=\"You\"").count();
    assert_eq!(questions(&shown), 50);
    assert!(shown.contains("Question 1000 about") && shown.contains("Question 951 about"));
    assert!(!shown.contains("Question 950 about"));

    let link = shown.split("href=\"").find(|rest| rest.contains("before=") && rest.starts_with("/coach/")).unwrap();
    let earlier = page(&site, &mara, &link.split('"').next().unwrap().replace("&amp;", "&")).await;
    assert_eq!(questions(&earlier), 50);
    assert!(earlier.contains("Question 901 about") && earlier.contains("Question 950 about"));
    assert!(earlier.contains("To the latest messages"));
}
