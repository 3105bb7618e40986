use http::{StatusCode, header};

use super::site::{Answer, Site};

const TRAINING: &str = "weekly_run=38&longest_run=14+km&strength_days=2&days%5B%5D=mon&days%5B%5D=thu&days%5B%5D=sat\
                        &minutes_per_day=75&kit%5B%5D=sled&kit%5B%5D=rower&best_5km=24%3A10&from=onboarding";

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::FOUND, "{}", answer.body);
    answer.headers[header::LOCATION].to_str().unwrap()
}

/// The cookie of what was typed into a refused form, beside the sign-in.
fn with_draft(answer: &Answer, cookie: &str) -> String {
    let draft = answer.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap();
    format!("{cookie}; {draft}")
}

#[tokio::test]
async fn five_steps_without_javascript_lead_to_the_end_and_each_is_kept() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let steps = [
        ("identity", "name=Mara&weight=141&height=5%277&units=imperial&from=onboarding", "/onboarding/experience"),
        (
            "experience",
            "division=women-open&level=intermediate&races=3&best_finish=1%3A24%3A50&best_at=Hamburg&from=onboarding",
            "/onboarding/training",
        ),
        ("training", TRAINING, "/onboarding/race"),
        ("race", "skip=true&goal=nonsense&from=onboarding", "/onboarding/health"),
        ("health", "adult=true&flags%5B%5D=lung-disease&areas%5B%5D=shin&from=onboarding", "/onboarding"),
    ];
    for (step, body, next) in steps {
        let open = site.get("/onboarding", Some(&cookie)).await;
        assert!(open.body.contains(&format!("action=\"/api/save_{step}\"")), "{step} is the first that is open");
        let dashboard = site.get("/dashboard", Some(&cookie)).await;
        assert!(dashboard.body.contains("Getting to know you"), "{step}");
        let answer = site.post(&format!("/api/save_{step}"), body, Some(&cookie)).await;
        assert_eq!(location(&answer), next);
    }
    let done = site.get("/onboarding", Some(&cookie)).await;
    assert!(done.body.contains("That is all the coach needs") && done.body.contains("Talk to your doctor first."));
    assert!(!site.get("/dashboard", Some(&cookie)).await.body.contains("Getting to know you"));

    let training = site.get("/onboarding/training", Some(&cookie)).await.body;
    // 38 was typed by somebody who reads miles.
    assert!(training.contains("value=\"38 mi\"") && training.contains("value=\"8.7 mi\""), "{training}");
    let ticked = |slug: &str| {
        let at = training.find(&format!("value=\"{slug}\"")).unwrap();
        training[at..].split('>').next().unwrap().contains("checked")
    };
    assert!(ticked("sled") && ticked("thu") && !ticked("tue") && !ticked("barbell"));
    assert!(site.get("/onboarding/identity", Some(&cookie)).await.body.contains("value=\"141 lb\""));
}

#[tokio::test]
async fn a_refused_step_comes_back_with_everything_typed_and_a_sentence_at_each_field() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let body = TRAINING.replace("weekly_run=38", "weekly_run=a+lot").replace("=75", "=9");
    let answer = site.post("/api/save_training", &body, Some(&cookie)).await;
    assert_eq!(location(&answer), "/onboarding/training");
    let page = site.get("/onboarding/training", Some(&with_draft(&answer, &cookie))).await.body;
    assert!(page.contains("Not saved yet") && page.contains("value=\"a lot\""), "{page}");
    assert!(page.contains("Write it like 38 km, or 0.") && page.contains("Between 15 minutes and 5 hours"));
    let sled = page.find("value=\"sled\"").unwrap();
    assert!(page[sled..].split('>').next().unwrap().contains("checked"), "ticks are kept as well");
    let again = site.get("/onboarding", Some(&cookie)).await.body;
    assert!(again.contains("save_identity"), "nothing was saved");
}

#[tokio::test]
async fn a_required_question_says_what_is_missing_when_no_browser_asked_for_it() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    for (path, body, sentence) in [
        ("experience", "from=onboarding", "Choose the level that is nearest to you."),
        ("training", "from=onboarding", "Tick the days you can train on."),
        ("health", "skip=true&from=onboarding", "Confirm that you are 18 or older"),
        ("identity", "from=onboarding", "Tell me what to call you"),
    ] {
        let answer = site.post(&format!("/api/save_{path}"), body, Some(&cookie)).await;
        let page = site.get(location(&answer), Some(&with_draft(&answer, &cookie))).await.body;
        assert!(page.contains(sentence), "{path}: {page}");
    }
}

#[tokio::test]
async fn a_group_saved_on_the_profile_leads_back_to_it_and_leaves_the_others_alone() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    site.post("/api/save_training", TRAINING, Some(&cookie)).await;
    let answer = site.post("/api/save_race", "race_name=Manchester&goal=1%3A20&from=profile", Some(&cookie)).await;
    assert_eq!(location(&answer), "/profile?saved=race#race");
    let answer =
        site.post("/api/save_preferences", "units=imperial&tone=blunt&time_zone=Europe%2FBerlin", Some(&cookie)).await;
    assert_eq!(location(&answer), "/profile?saved=preferences#preferences");
    let page = site.get("/profile?saved=race", Some(&cookie)).await.body;
    for shown in ["Profile saved.", "Manchester, goal 1:20:00", "23.61 mi of running a week", "Blunt, pounds and miles"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let refused = site.post("/api/save_race", "goal=abc&from=profile", Some(&cookie)).await;
    assert_eq!(location(&refused), "/profile?open=race#race");
    let page = site.get("/profile", Some(&with_draft(&refused, &cookie))).await.body;
    let race = page.find("id=\"race\"").unwrap();
    assert!(page[race..].split('>').next().unwrap().contains("open"), "the group with the mistake is unfolded");
    assert!(page.contains("value=\"abc\"") && !page.contains("Profile saved."));
}

#[tokio::test]
async fn what_was_told_is_nobody_elses() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let health = "adult=true&flags%5B%5D=diabetes&limits=no+jumping+until+March";
    site.post("/api/save_health", health, Some(&mara)).await;
    let jonas = site.sign_up("jonas@example.org").await;
    for path in ["/profile", "/onboarding/health", "/dashboard"] {
        let page = site.get(path, Some(&jonas)).await.body;
        assert!(!page.contains("no jumping until March"), "{path}");
    }
    site.post("/api/save_health", "adult=true&limits=mine", Some(&jonas)).await;
    assert!(site.get("/profile", Some(&mara)).await.body.contains("no jumping until March"));
}
