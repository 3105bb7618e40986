use super::running::{Place, said};

#[test]
fn a_backup_of_a_running_site_brings_everything_back_elsewhere() {
    let place = Place::new();
    let site = place.serve();
    let cookie = site.sign_up();
    let turn = coach::new_id();
    let body = format!("turn={turn}&text=How+heavy+is+the+sled+push+for+pro+women%3F");
    let conversation = site.post("/api/ask", &body, &cookie).unwrap();
    let conversation = conversation.header("location").unwrap().trim_end_matches("#latest").to_owned();
    let file = place.file("coach.backup");
    let file = file.to_str().unwrap();
    let written = place.run(&["backup", file]);
    assert!(written.status.success(), "{}", said(&written));
    let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(file).unwrap());
    assert_eq!(mode & 0o777, 0o600, "everything about everybody is in it");

    let elsewhere = Place::new();
    let restored = elsewhere.run(&["restore", file]);
    assert!(restored.status.success() && said(&restored).contains("(athletes: 1)"), "{}", said(&restored));
    let there = elsewhere.serve();
    // Even the browser is still signed in.
    let page = there.get_as(&conversation, &cookie);
    assert!(page.body.contains("152 kg") && page.body.contains("data-turn-state=\"done\""), "{}", page.body);

    let again = elsewhere.run(&["restore", file]);
    assert!(!again.status.success() && said(&again).contains("has accounts already (1)"), "{}", said(&again));
    let replaced = elsewhere.run(&["restore", "--replace", file]);
    assert!(replaced.status.success(), "{}", said(&replaced));
    assert!(there.get_as(&conversation, &cookie).body.contains("152 kg"), "also under a running server");
}
