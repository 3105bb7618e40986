use axum::body::Body;
use http::{Request, StatusCode, header};

use super::site::Site;

/// Every server function of the app, from leptos's own inventory, and how it is called.
const PUBLIC: [&str; 18] = [
    "/api/sign_up",
    "/api/sign_in",
    "/api/sign_out",
    "/api/form_draft",
    "/api/set_theme",
    "/api/demo_page",
    "/api/try_demo",
    "/api/leave_demo",
    "/api/forgot_page",
    "/api/ask_reset",
    "/api/reset_page",
    "/api/reset_password",
    "/api/confirm_page",
    "/api/confirm_email",
    "/api/privacy",
    "/api/library",
    "/api/document",
    "/api/passage",
];

/// Of an athlete's data: path, a body that names a stranger's things.
const OF_AN_ATHLETE: [(&str, &str); 34] = [
    ("/api/dashboard", ""),
    ("/api/profile", ""),
    ("/api/onboarding", "step=training"),
    ("/api/save_identity", "name=Stranger"),
    ("/api/save_experience", "division=men-pro&level=elite"),
    ("/api/save_training", "weekly_run=0&longest_run=0&strength_days=0&days[]=mon&minutes_per_day=30"),
    ("/api/save_race", "race_name=Nowhere"),
    ("/api/save_health", "adult=true&flags[]=diabetes"),
    ("/api/save_preferences", "tone=blunt&time_zone=UTC"),
    ("/api/conversation_page", "conversation={conversation}"),
    ("/api/ask", "conversation={conversation}&turn=7b1f8a52-0000-4000-8000-000000000001&text=hello"),
    ("/api/stop_turn", "turn={turn}"),
    ("/api/conversations", ""),
    ("/api/find_conversations", "q=sled"),
    ("/api/rename_conversation", "conversation={conversation}&title=Mine"),
    ("/api/pin_conversation", "conversation={conversation}&pinned=true"),
    ("/api/delete_conversation", "conversation={conversation}"),
    ("/api/restore_conversation", "conversation={conversation}"),
    ("/api/earlier_turns", "conversation={conversation}&tip={turn}&before={turn}"),
    ("/api/answer_again", "turn=7b1f8a52-0000-4000-8000-000000000002&of={turn}"),
    ("/api/answer_text", "turn={turn}"),
    ("/api/rate_turn", "turn={turn}&verdict=up"),
    ("/api/passage_cited", "id=loads-by-division/sled-push"),
    ("/api/security", ""),
    ("/api/change_password", "old_password=not+this+one&new_password=burpees+after+lunch"),
    ("/api/change_email", "email=stranger@elsewhere.example&email_password=not+this+one"),
    ("/api/end_sign_in", "id={sign_in}"),
    ("/api/end_other_sign_ins", ""),
    ("/api/close_account", "password=not+this+one"),
    ("/api/closing_page", ""),
    ("/api/keep_account", ""),
    ("/api/invites_page", ""),
    ("/api/make_invite", "note=mine"),
    ("/api/revoke_invite", "id={invite}"),
];

/// What a stranger may call with their own sign-in: it shows them their own, or what everybody may read.
const NOT_OF_A_THING: [&str; 17] = [
    "/api/dashboard",
    "/api/profile",
    "/api/onboarding",
    "/api/save_identity",
    "/api/save_experience",
    "/api/save_training",
    "/api/save_race",
    "/api/save_health",
    "/api/save_preferences",
    "/api/conversations",
    "/api/find_conversations",
    "/api/passage_cited",
    "/api/security",
    "/api/change_password",
    "/api/change_email",
    "/api/end_other_sign_ins",
    "/api/close_account",
];

#[tokio::test]
async fn the_inventory_of_server_functions_is_all_tested_for_access() {
    let _site = Site::new().await;
    let mut known: Vec<&str> = PUBLIC.iter().copied().chain(OF_AN_ATHLETE.iter().map(|(path, _)| *path)).collect();
    known.sort_unstable();
    let mut found: Vec<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    found.sort_unstable();
    assert_eq!(found, known, "a new server function needs its access tests");
}

#[tokio::test]
async fn whoever_is_signed_out_is_refused_by_every_server_function() {
    let site = Site::new().await;
    for (path, body) in OF_AN_ATHLETE {
        let answer = site.call(path, body, None).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_stranger_sees_and_changes_nothing_of_anothers() {
    let site = Site::new().await;
    let mara = site.sign_up("mara@example.org").await;
    let turn = "7b1f8a52-0000-4000-8000-00000000000a";
    let asked = site.call("/api/ask", &format!("turn={turn}&text=How+heavy+is+the+sled%3F"), Some(&mara)).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    let conversation = asked.body.trim_matches('"').to_owned();
    // Mara is the operator: the invite is hers, and so is the browser.
    site.post("/api/make_invite", "note=for+Jonas", Some(&mara)).await;
    let invite = site.coach.store.invites().await.unwrap()[0].id.to_string();
    let sign_in = site.sign_in_id(&mara).await;

    let stranger = site.sign_up("jonas@example.org").await;
    for (path, body) in OF_AN_ATHLETE {
        if NOT_OF_A_THING.contains(&path) {
            continue;
        }
        let body = body.replace("{conversation}", &conversation).replace("{turn}", turn);
        let body = body.replace("{invite}", &invite).replace("{sign_in}", &sign_in);
        let answer = site.call(path, &body, Some(&stranger)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}: {}", answer.body);
    }
    assert_eq!(site.get("/dashboard", Some(&mara)).await.status, StatusCode::OK, "she is signed in as before");
    assert_eq!(site.coach.store.invites().await.unwrap().len(), 1);
    assert!(site.coach.store.invites().await.unwrap()[0].revoked_at_seconds.is_none());
    let events = site.get(&format!("/coach/turns/{turn}/events"), Some(&stranger)).await;
    assert_eq!(events.status, StatusCode::NOT_FOUND);
    let page = site.get(&format!("/coach/{conversation}"), Some(&stranger)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!page.body.contains("How heavy is the sled"));
    for path in ["/dashboard", "/coach", "/coach?q=sled", &format!("/coach?deleted={conversation}")] {
        let page = site.get(path, Some(&stranger)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("How heavy is the sled?") && !page.body.contains("sled pull standards"), "{path}");
    }
    // A turn of somebody else is nowhere to go on from, and nowhere to look.
    for body in [
        format!("turn=7b1f8a52-0000-4000-8000-000000000003&text=hello&after={turn}"),
        format!("turn=7b1f8a52-0000-4000-8000-000000000004&text=hello&instead_of={turn}"),
    ] {
        assert_eq!(site.call("/api/ask", &body, Some(&stranger)).await.status, StatusCode::NOT_FOUND, "{body}");
    }
    let own = site.call("/api/ask", "turn=7b1f8a52-0000-4000-8000-000000000005&text=hello", Some(&stranger)).await;
    let own = format!("/coach/{}?turn={turn}", own.body.trim_matches('"'));
    assert_eq!(site.get(&own, Some(&stranger)).await.status, StatusCode::NOT_FOUND);
    let still = site.get(&format!("/coach/{conversation}"), Some(&mara)).await;
    assert!(still.body.contains("How heavy is the sled?") && still.body.contains("sled pull standards"));
    // A turn's id is taken: a stranger who sends it learns nothing.
    let same_turn = site.call("/api/ask", &format!("turn={turn}&text=hello"), Some(&stranger)).await;
    assert_eq!(same_turn.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_post_from_another_site_never_reaches_a_server_function() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    for (name, value) in [
        (header::ORIGIN.as_str(), "https://evil.example"),
        (header::ORIGIN.as_str(), "null"),
        (header::ORIGIN.as_str(), "http://localhost:3000.evil.example"),
        ("sec-fetch-site", "cross-site"),
        ("x-nothing", "at all"),
    ] {
        let request = Request::post("/api/save_identity")
            .header(header::HOST, "localhost:3000")
            .header(name, value)
            .header(header::COOKIE, &cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("name=Hacked"))
            .unwrap();
        let answer = site.send(request).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    let profile = site.get("/profile", Some(&cookie)).await;
    assert!(profile.body.contains("value=\"Mara\""), "the profile is unchanged");
}

#[tokio::test]
async fn an_oversize_body_is_refused_before_it_is_read() {
    let site = Site::new().await;
    let cookie = site.sign_up("mara@example.org").await;
    let answer = site.call("/api/ask", &format!("turn=x&text={}", "a".repeat(70_000)), Some(&cookie)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let too_long = site
        .call(
            "/api/ask",
            &format!("turn=7b1f8a52-0000-4000-8000-00000000000b&text={}", "a".repeat(4001)),
            Some(&cookie),
        )
        .await;
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(too_long.body.contains("4001 characters"), "{}", too_long.body);
}

#[tokio::test]
async fn another_address_is_told_the_right_one() {
    let site = Site::new().await;
    let request = Request::get("/login").header(header::HOST, "192.168.1.5:3000").body(Body::empty()).unwrap();
    let answer = site.send(request).await;
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
    assert!(answer.body.contains("http://localhost:3000") && answer.body.contains("PUBLIC_URL"));
}

#[tokio::test]
async fn sign_in_says_the_same_whether_the_account_exists_or_not() {
    let site = Site::new().await;
    site.sign_up("mara@example.org").await;
    let mut pages = Vec::new();
    for email in ["mara@example.org", "nobody@example.org", "no address"] {
        let answer = site
            .post("/api/sign_in", &format!("email={}&password=wrong+password", email.replace(' ', "+")), None)
            .await;
        assert_eq!((answer.status, answer.headers[header::LOCATION].to_str().unwrap()), (StatusCode::FOUND, "/login"));
        let draft = answer.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_owned();
        let page = site.get("/login", Some(&draft)).await;
        assert!(page.body.contains("E-mail or password is not right."), "{}", page.body);
        assert!(
            page.body.contains(email) && !page.body.contains("wrong password"),
            "the address is kept, the password is not"
        );
        pages.push(page.body.replace(email, "").len());
    }
}

#[tokio::test]
async fn the_first_account_is_the_operators_and_a_token_dies_with_its_sign_out() {
    let site = Site::new().await;
    let first = site.sign_up("first@example.org").await;
    site.sign_up("second@example.org").await;
    let is_operator = async |email: &str| site.coach.store.athlete_by_email(email).await.unwrap().unwrap().is_operator;
    assert!(is_operator("first@example.org").await);
    assert!(!is_operator("second@example.org").await);

    let answer = site.post("/api/sign_out", "", Some(&first)).await;
    assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
    let page = site.get("/dashboard", Some(&first)).await;
    assert_eq!(page.headers[header::LOCATION], "/login?next=%2Fdashboard");
}

#[tokio::test]
async fn sign_up_can_be_closed_or_by_invite() {
    use coach::config::SignUp;
    let closed = Site::with(|settings| settings.sign_up = SignUp::Closed).await;
    closed.sign_up("operator@example.org").await;
    let body = "name=X&email=x@example.org&password=sleds+before+breakfast&terms=true";
    assert_eq!(closed.post("/api/sign_up", body, None).await.headers[header::LOCATION], "/signup");
    assert_eq!(closed.coach.store.count_athletes().await.unwrap(), 1);

    let invite = Site::with(|settings| {
        settings.sign_up = SignUp::Invite;
        settings.invite_code = Some("roxzone".to_owned());
    })
    .await;
    assert_eq!(invite.post("/api/sign_up", body, None).await.headers[header::LOCATION], "/signup");
    assert_eq!(
        invite.post("/api/sign_up", &format!("{body}&invite_code=roxzone"), None).await.headers[header::LOCATION],
        "/onboarding"
    );
}
