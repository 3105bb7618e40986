//! Fetching with a stand-in pip: what arrives, what is told, what is left after a failure.
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use coach::parts::fetch::{FetchError, Installer, fetch};

use crate::stand_in::StandIn;

async fn refusal(stand_in: &StandIn) -> FetchError {
    fetch(&stand_in.pin, &stand_in.parts(), &stand_in.settings()).await.unwrap_err()
}

#[tokio::test]
async fn a_part_is_fetched_once_and_then_found() {
    let stand_in = StandIn::bringing_the_wheel();
    for _ in 0..2 {
        let part = fetch(&stand_in.pin, &stand_in.parts(), &stand_in.settings()).await.unwrap();
        assert_eq!(stand_in.left(), [stand_in.pin.folder_name()]);
        assert!(!part.join("small_part-1.0.dist-info").exists());
        let mode = |file: &str| fs::metadata(part.join(file)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("small_part/run"), mode("small_part/deep/data")), (0o755, 0o644));
    }
    assert_eq!(stand_in.calls(), 1);
    let told = stand_in.told.lock().unwrap();
    assert_eq!(told.first().unwrap(), "Fetching the small part: 0.0 of 0.0 MB");
    assert_eq!(told.last().unwrap(), "The small part is ready");
}

#[tokio::test]
async fn two_at_once_fetch_once() {
    let stand_in = StandIn::bringing_the_wheel();
    let (parts, settings) = (stand_in.parts(), stand_in.settings());
    let both = tokio::join!(fetch(&stand_in.pin, &parts, &settings), fetch(&stand_in.pin, &parts, &settings));
    assert_eq!(both.0.unwrap(), both.1.unwrap());
    assert_eq!(stand_in.calls(), 1);
}

#[tokio::test]
async fn without_any_installer_the_sentence_says_what_to_install() {
    let stand_in = StandIn::bringing_the_wheel();
    let mut settings = stand_in.settings();
    settings.installers = vec![Installer::PythonPip("/nowhere/python3".into()), Installer::Uv("/nowhere/uv".into())];
    let said = fetch(&stand_in.pin, &stand_in.parts(), &settings).await.unwrap_err().to_string();
    assert!(said.contains("needs Python with pip, or uv"), "{said}");
    assert!(said.contains("/nowhere/python3 -m pip, /nowhere/uv"), "{said}");
    assert!(said.contains("small-part==1.0") && said.contains("COACH_PARTS_FROM"), "{said}");
}

#[tokio::test]
async fn a_python_without_pip_makes_way_for_the_next_installer() {
    let without = StandIn::doing("echo \"$0: No module named pip\" >&2; exit 1");
    let stand_in = StandIn::bringing_the_wheel();
    let mut settings = stand_in.settings();
    settings.installers.insert(0, Installer::PythonPip(without.path("python3")));
    fetch(&stand_in.pin, &stand_in.parts(), &settings).await.unwrap();
    assert_eq!((without.calls(), stand_in.calls()), (1, 1));
}

#[tokio::test]
async fn another_file_of_the_same_name_is_refused_and_leaves_nothing() {
    let stand_in = StandIn::doing("cp \"$wheel\" \"$into\" && printf more >> \"$into/${wheel##*/}\"");
    let failure = refusal(&stand_in).await;
    assert!(matches!(failure, FetchError::WrongHash { .. }), "{failure}");
    assert!(failure.to_string().contains("so it was not used"), "{failure}");
    assert_eq!(stand_in.left(), [""; 0]);
    assert_eq!(stand_in.calls(), 1, "a wrong file does not become right by asking again");
}

#[tokio::test]
async fn without_a_network_the_sentence_says_so_and_names_no_host() {
    let stand_in = StandIn::doing(
        "echo \"WARNING: Retrying after connection broken by 'NewConnectionError(HTTPSConnection(host='index.\
         example.org', port=443): Failed to resolve index.example.org: Name or service not known')'\" >&2\n\
         echo 'ERROR: No matching distribution found for small-part==1.0' >&2; exit 1",
    );
    let said = refusal(&stand_in).await.to_string();
    assert!(said.starts_with("The small part could not be fetched: no connection"), "{said}");
    assert!(said.contains("Name or service not known") && !said.contains("example"), "{said}");
    assert_eq!((stand_in.calls(), stand_in.left().len()), (3, 0));
}

#[tokio::test]
async fn an_interrupted_fetch_is_tried_again() {
    for interruption in ["kill -9 $$", "exit 0", "echo 'Connection reset by peer' >&2; exit 1"] {
        let stand_in = StandIn::doing(&format!(
            "if [ \"$call\" -lt 3 ]; then head -c 100 \"$wheel\" > \"$into/${{wheel##*/}}\"; {interruption}; fi\n\
             cp \"$wheel\" \"$into\""
        ));
        let fetched = fetch(&stand_in.pin, &stand_in.parts(), &stand_in.settings()).await;
        assert!(fetched.is_ok(), "{interruption}: {fetched:?}");
        assert_eq!((stand_in.calls(), stand_in.left().len()), (3, 1), "{interruption}");
        let told = stand_in.told.lock().unwrap();
        let again = told.iter().filter(|line| line.starts_with("Fetching the small part again: "));
        assert_eq!(again.count(), 2, "{told:?}");
    }
}

#[tokio::test]
async fn what_a_killed_program_left_is_not_taken_for_a_part() {
    let stand_in = StandIn::bringing_the_wheel();
    let half = stand_in.parts().join(format!("{}.new/unpacked/small_part", stand_in.pin.folder_name()));
    fs::create_dir_all(&half).unwrap();
    fs::write(half.join("half"), "half").unwrap();
    let part = fetch(&stand_in.pin, &stand_in.parts(), &stand_in.settings()).await.unwrap();
    assert!(!part.join("small_part/half").exists());
    assert_eq!(stand_in.left().len(), 1);
}

#[tokio::test]
async fn a_wheel_given_in_a_folder_is_used_and_kept() {
    let stand_in = StandIn::doing("exit 1");
    let mut settings = stand_in.settings();
    settings.parts_from = Some(stand_in.path("wheels"));
    fetch(&stand_in.pin, &stand_in.parts(), &settings).await.unwrap();
    assert_eq!(stand_in.calls(), 0);
    assert_eq!(fs::read_dir(stand_in.path("wheels")).unwrap().count(), 1);
}

#[tokio::test]
async fn a_full_disk_and_a_folder_that_cannot_be_made_have_their_sentences() {
    let full = StandIn::doing("echo 'OSError: [Errno 28] No space left on device' >&2; exit 2");
    let said = refusal(&full).await.to_string();
    assert!(said.contains("no room left") && said.contains("COACH_DATA"), "{said}");
    assert_eq!(full.calls(), 1);

    let stand_in = StandIn::bringing_the_wheel();
    fs::write(stand_in.parts(), "a file").unwrap();
    let said = refusal(&stand_in).await.to_string();
    assert!(said.contains("could not be used") && said.contains("COACH_DATA"), "{said}");
}

#[tokio::test]
async fn giving_up_ends_the_installer() {
    let stand_in = StandIn::doing("echo $$ > \"$wheel.process\"; exec sleep 600");
    let note = stand_in.path("wheels/small_part-1.0-py3-none-any.whl.process");
    let (parts, settings) = (stand_in.parts(), stand_in.settings());
    let process = tokio::select! {
        _ = fetch(&stand_in.pin, &parts, &settings) => panic!("it never ends by itself"),
        process = number_in(&note) => process,
    };
    let begin = Instant::now();
    while Path::new(&format!("/proc/{process}")).exists() {
        assert!(begin.elapsed() < Duration::from_secs(30), "the installer goes on");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

async fn number_in(note: &Path) -> u32 {
    loop {
        if let Ok(Ok(number)) = fs::read_to_string(note).map(|text| text.trim().parse()) {
            return number;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
