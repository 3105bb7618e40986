//! What stands in the way of a start, or runs beside it: each a sentence with a way out.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Command, time::Duration};

use super::running::{Place, said, until};

const QUESTION: &str = "How heavy is the sled push for pro women?";

#[test]
fn a_question_is_answered_beside_a_running_server_and_leaves_it_alone() {
    let place = Place::new();
    let site = place.serve();
    let asked = place.run(&["ask", "--json", QUESTION]);
    assert!(asked.status.success() && said(&asked).contains("152 kg"), "{}", said(&asked));
    assert_eq!(site.get("/readyz").unwrap().status, 200, "{}", place.log());
}

#[test]
fn a_second_server_is_told_who_is_in_its_way() {
    let mut place = Place::new();
    let site = place.serve();
    let same_port = place.run(&["serve"]);
    assert!(!same_port.status.success());
    assert!(said(&same_port).contains("is in use, perhaps by another coach-k. Stop it, or choose another port"));

    // On another port it would live on a database that ends with the first one.
    let port = place.port;
    place.port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let same_data = place.run(&["serve"]);
    let sentence = said(&same_data);
    assert!(!same_data.status.success());
    assert!(
        sentence.contains("Another Coach K is running on ") && sentence.contains("another data folder"),
        "{sentence}"
    );
    place.port = port;
    assert_eq!(site.get("/readyz").unwrap().status, 200, "{}", place.log());
}

#[test]
fn a_health_check_needs_nothing_but_the_program() {
    let place = Place::new();
    let alone = place.run(&["probe"]);
    assert!(!alone.status.success() && said(&alone).contains("nothing answers at 127.0.0.1:"), "{}", said(&alone));
    let _site = place.serve();
    let probed = place.run(&["probe"]);
    assert!(probed.status.success(), "{}", said(&probed));
}

#[test]
fn a_server_waits_for_a_command_that_has_the_database_for_a_moment() {
    let place = Place::new();
    assert!(place.run(&["migrate"]).status.success());
    let mut command = place.command(&["ask", QUESTION]).stdout(std::process::Stdio::null()).spawn().unwrap();
    until("the command has the database", Duration::from_secs(20), || !super::children::of(&place.data()).is_empty());
    let site = place.serve();
    assert!(command.wait().unwrap().success());
    assert_eq!(site.get("/readyz").unwrap().status, 200, "{}", place.log());
}

#[test]
fn data_of_another_major_version_is_refused_by_every_command() {
    let place = Place::new();
    fs::create_dir_all(place.data().join("postgres-17")).unwrap();
    fs::set_permissions(place.data(), fs::Permissions::from_mode(0o711)).unwrap();
    fs::write(place.data().join("postgres-17/PG_VERSION"), "17\n").unwrap();
    for arguments in [&["serve"][..], &["ask", QUESTION], &["backup", "file"], &["doctor"]] {
        let refused = place.run(arguments);
        let sentence = said(&refused);
        assert!(!refused.status.success(), "{arguments:?}");
        assert!(
            sentence.contains("written by PostgreSQL 17, and the PostgreSQL here is 18"),
            "{arguments:?}: {sentence}"
        );
        assert!(sentence.contains("Set PG_BIN"), "{arguments:?}: {sentence}");
    }
}

#[test]
fn without_pip_the_first_start_says_what_to_install() {
    let place = Place::new().with("PATH", "/nowhere").with("COACH_PYTHON", "/nowhere/python3");
    let place = place.with("COACH_PARTS", "/tmp/coach-k-no-such-parts");
    let refused = place.run(&["serve"]);
    let sentence = said(&refused);
    assert!(!refused.status.success());
    assert!(sentence.contains("needs Python with pip, or uv") && sentence.contains("COACH_PARTS_FROM"), "{sentence}");
}

/// Starts a program where there is no network, not even to this machine. `None` where that is not allowed.
fn without_network() -> Option<Vec<&'static str>> {
    let starter = if coach::config::is_root() {
        vec!["unshare", "--net"]
    } else {
        vec!["unshare", "--user", "--net", "--map-current-user"]
    };
    let works = Command::new(starter[0]).args(&starter[1..]).arg("true").output().ok()?.status.success();
    works.then_some(starter)
}

#[test]
fn with_its_parts_there_it_answers_without_any_network() {
    let Some(starter) = without_network() else { return println!("no network namespaces here: skipped") };
    let place = Place::new().with("COACH_LOG", "warn");
    let asked = place.command_through(&starter, &["ask", QUESTION]).output().unwrap();
    assert!(asked.status.success() && said(&asked).contains("152 kg"), "{}", said(&asked));
    assert!(asked.stderr.is_empty(), "nothing was missed: {}", said(&asked));
}

#[test]
fn a_first_start_without_a_network_says_so_and_how_to_go_on() {
    let Some(starter) = without_network() else { return println!("no network namespaces here: skipped") };
    let place = Place::new();
    let place = place.with("COACH_PARTS", "/tmp/coach-k-no-such-parts-either");
    let refused = place.command_through(&starter, &["serve"]).output().unwrap();
    let sentence = said(&refused);
    let last = sentence.lines().last().unwrap();
    assert!(!refused.status.success());
    assert!(last.contains("no connection to the package index") && last.contains("COACH_PARTS_FROM"), "{sentence}");
    assert!(!last.contains("http"), "no host is named: {last}");
}
