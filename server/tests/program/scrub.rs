use std::{fs, time::Duration};

use super::running::{Place, until};

/// What Mara tells the site. None of it may ever be in a log line.
const NAME: &str = "Maralyn";
const EMAIL: &str = "maralyn.okafor@example.org";
const PASSWORD: &str = "sleds-before-breakfast-9";
const QUESTIONS: [&str; 5] = [
    "I am Zebediah, I had a stress fracture and take naproxen. How heavy is the sled push for pro women?",
    "My chest hurts and I fainted yesterday",
    "Ask my physio at zebediah@clinic.example what she thinks",
    "My key is sk-proj-T3sTk3yDoNotLog, how do I pace the wall balls?",
    "été ünïcödé \u{1F3CB} naproxen \" \\ {} %s",
];
const SECRETS: [&str; 20] = [
    NAME,
    "maralyn",
    "okafor",
    EMAIL,
    "maralyn.okafor%40example.org",
    PASSWORD,
    "sleds-before",
    "Zebediah",
    "zebediah",
    "clinic.example",
    "stress fracture",
    "naproxen",
    "chest",
    "faint",
    "sk-proj",
    "T3sTk3y",
    "ünïcödé",
    "1989-02-17",
    "Milan",
    "lung-disease",
];

#[test]
fn nothing_that_an_athlete_tells_the_site_is_in_the_log() {
    let place = Place::new().with("COACH_LOG", "trace").with("COACH_LOG_FORMAT", "json");
    let site = place.serve();
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let send = |path: &str, body: &str, cookie: &str| site.post(path, body, cookie).unwrap();

    let body = format!("name={NAME}&email={}&password={PASSWORD}&terms=true&time_zone=Europe%2FRome", encoded(EMAIL));
    let signed_up = send("/api/sign_up", &body, "");
    let cookie = signed_up.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let again = send("/api/sign_up", &body, "");
    assert_eq!(again.header("location"), Some("/signup"), "the address is taken");
    for password in ["wrong-password-entirely", PASSWORD] {
        let answer = send("/api/sign_in", &format!("email={}&password={password}", encoded(EMAIL)), "");
        assert_eq!(answer.status, 302, "{answer:?}");
    }
    let identity = "name=Maralyn&sex=female&birth_date=1989-02-17&weight=61.7&units=metric&from=onboarding";
    for (step, body) in [
        ("identity", identity.to_owned()),
        ("identity", identity.replace("1989-02-17", "1989-99-99")),
        ("experience", "division=women-pro&level=intermediate&best_at=Zebediah&from=onboarding".to_owned()),
        ("race", "race_name=Milan&race_date=2027-02-01&goal=1%3A10%3A00&from=onboarding".to_owned()),
        ("health", "adult=true&flags%5B%5D=lung-disease&areas%5B%5D=shin&limits=naproxen&from=onboarding".to_owned()),
    ] {
        let answer = send(&format!("/api/save_{step}"), &body, &cookie);
        assert_eq!(answer.status, 302, "{step}: {answer:?}");
    }
    for question in QUESTIONS {
        let asked = send("/api/ask", &format!("turn={}&text={}", coach::new_id(), encoded(question)), &cookie);
        assert_eq!(asked.status, 302, "{asked:?}");
    }
    // Too long, from another site, with broken forms, at addresses that hold what should not be in one.
    send("/api/ask", &format!("turn={}&text={}", coach::new_id(), "naproxen ".repeat(600)), &cookie);
    send("/api/ask", "turn=naproxen&text=Zebediah", &cookie);
    send("/api/save_identity", "name=Maralyn&naproxen", &cookie);
    for path in [
        "/knowledge/naproxen/zebediah",
        "/coach/zebediah",
        "/coach/turns/zebediah/events",
        "/zebediah?q=naproxen",
        "/login?next=%2Fzebediah",
    ] {
        super::http::send(site.port, "GET", path, &[("Cookie", &cookie)], "").unwrap();
    }
    let foreign = [("Origin", "https://zebediah.example"), ("Cookie", cookie.as_str())];
    super::http::send(site.port, "POST", "/api/save_identity", &foreign, identity).unwrap();
    send("/api/sign_out", "", &cookie);
    until("the turns are over", Duration::from_secs(20), || {
        place.log().matches("\"message\":\"request\"").count() >= 15
    });

    let log = place.log();
    let token = cookie.split('=').nth(1).unwrap();
    let lines: Vec<serde_json::Value> =
        log.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"))).collect();
    let requests = lines.iter().filter(|line| line["message"] == "request");
    assert!(requests.count() >= 15 && lines.len() > 100, "{} lines", lines.len());
    let postgres = fs::read_to_string(place.data().join("postgres.log")).unwrap();
    for secret in SECRETS.into_iter().chain([token]) {
        for line in log.lines().chain(postgres.lines()) {
            assert!(!line.contains(secret), "{secret:?} is in the log: {line}");
        }
    }
    println!(
        "{} log lines at trace, {} of PostgreSQL's: none of {} secrets",
        lines.len(),
        postgres.lines().count(),
        SECRETS.len() + 1
    );
}

#[test]
fn every_line_about_a_request_carries_the_id_that_its_answer_carries() {
    let place = Place::new().with("COACH_LOG", "info,coach=debug,server=debug").with("COACH_LOG_FORMAT", "json");
    let site = place.serve();
    let cookie = site.sign_up();
    let asked = site.post("/api/ask", &format!("turn={}&text=My+chest+hurts", coach::new_id()), &cookie).unwrap();
    let id = asked.header("x-request-id").unwrap();
    let lines = || -> Vec<serde_json::Value> {
        let log = place.log();
        log.lines().filter(|line| line.contains(id)).map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    until("request and turn are logged", Duration::from_secs(10), || {
        ["request", "turn over"].iter().all(|message| lines().iter().any(|line| line["message"] == *message))
    });
    let lines = lines();
    let request = lines.iter().find(|line| line["message"] == "request").unwrap();
    assert_eq!(request["http.status"], 302, "{request}");
    assert_eq!(request["spans"][0]["http.route"], "/api/ask", "{request}");
    // The turn's own task goes on under the request that asked.
    let turn = lines.iter().find(|line| line["message"] == "turn over").unwrap();
    assert_eq!(turn["spans"][0]["request.id"], id, "{turn}");
    assert!(turn["spans"][1]["turn.id"].is_string(), "{turn}");
}
