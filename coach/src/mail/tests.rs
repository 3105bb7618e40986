use std::{
    io::Write,
    sync::{Arc, LazyLock, Mutex},
    time::Duration,
};

use tracing_subscriber::fmt::MakeWriter;

use super::{
    Letter,
    stand_in::{Fault, StandIn},
};
use crate::{Coach, scratch};

const LINK: &str = "http://localhost:3000/reset-password?token=5ecre7";
const PATIENCE: Duration = Duration::from_secs(20);

/// With only one listener, tracing asks whichever thread comes first whether a line is wanted, and remembers its no.
static SECOND: LazyLock<tracing::Dispatch> = LazyLock::new(|| {
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(std::io::sink).finish().into()
});

/// Everything that is logged on this thread.
#[derive(Clone, Default)]
pub struct Captured(Arc<Mutex<Vec<u8>>>);

impl Captured {
    pub fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        LazyLock::force(&SECOND);
        let captured = Self::default();
        let lines = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(captured.clone())
            .finish();
        (captured, tracing::subscriber::set_default(lines))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Captured {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

async fn send_with(faults: &[Fault]) -> (StandIn, String) {
    let stand_in = StandIn::start(faults).await;
    let coach = stand_in.serving(scratch::coach().await);
    (stand_in, send(&coach).await)
}

/// Sends a letter and returns what was logged meanwhile.
async fn send(coach: &Coach) -> String {
    let (captured, _guard) = Captured::start();
    coach.mail.send_later(Letter::reset("mara@example.org", &coach.public_url.origin, LINK));
    coach.mail.drain(PATIENCE).await;
    captured.text()
}

#[tokio::test]
async fn a_letter_arrives_with_its_text_and_link_and_nobody_answers_it() {
    let (stand_in, log) = send_with(&[]).await;
    let [letter] = stand_in.received().try_into().unwrap();
    assert!(letter.from.contains("<coach@example.org>") && letter.to.contains("<mara@example.org>"), "{letter:?}");
    for line in [
        "From: \"Coach K\" <coach@example.org>",
        "To: mara@example.org",
        "Subject: Choose a new password for Coach K",
        "Auto-Submitted: auto-generated",
        "Choose one within 30 minutes:",
        LINK,
        "The link works once. If it was not you, do nothing: your password stays as it is.",
    ] {
        assert!(letter.data.lines().any(|found| found == line), "{line}\n{}", letter.data);
    }
    assert_eq!(letter.link(), Some(LINK));
    assert!(log.contains("mail sent"), "{log}");
}

#[tokio::test]
async fn a_server_that_fails_for_now_is_asked_again() {
    for fault in [Fault::RefusesForNow, Fault::HangsUp, Fault::IsSlow] {
        let (stand_in, log) = send_with(&[fault]).await;
        assert_eq!(stand_in.received().len(), 1, "{fault:?}");
        assert!(log.contains("mail not sent yet; trying again") && log.contains("attempts=2"), "{fault:?}: {log}");
    }
}

#[tokio::test]
async fn patience_has_an_end_and_a_refusal_for_good_ends_it_at_once() {
    let (stand_in, log) = send_with(&[Fault::RefusesForNow; 3]).await;
    assert!(stand_in.received().is_empty());
    assert!(log.contains("given up") && log.contains("attempts=3") && log.contains("451"), "{log}");

    let (stand_in, log) = send_with(&[Fault::Refuses]).await;
    assert!(stand_in.received().is_empty());
    assert!(log.contains("given up") && log.contains("attempts=1") && log.contains("550"), "{log}");
}

#[tokio::test]
async fn nothing_is_sent_in_clear_where_encryption_was_asked_for() {
    let stand_in = StandIn::start(&[]).await;
    let mut coach = stand_in.serving(scratch::coach().await);
    let mut settings = (*coach.settings).clone();
    settings.smtp_url = Some(format!("{}?tls=required", stand_in.url()));
    coach.mail = Arc::new(super::Mail::new(&settings, &coach.public_url).unwrap());
    let log = send(&coach).await;
    assert!(stand_in.received().is_empty());
    assert!(log.contains("given up"), "{log}");
}

#[tokio::test]
async fn no_address_link_or_word_of_the_server_gets_into_the_log() {
    for faults in [&[][..], &[Fault::Refuses], &[Fault::RefusesForNow; 3], &[Fault::HangsUp], &[Fault::IsSlow]] {
        let (_stand_in, log) = send_with(faults).await;
        assert!(log.contains("mail"), "{log}");
        for word in ["mara", "example.org", "5ecre7", "token", "mailbox", "try again later"] {
            assert!(!log.contains(word), "{word}: {log}");
        }
    }
}

#[tokio::test]
async fn whoever_asks_is_told_whether_the_mail_server_answers() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    assert_eq!(coach.mail.answers().await, Some(true));
    assert!(stand_in.received().is_empty());
    let gone = StandIn::start(&[]).await.serving(coach);
    assert_eq!(gone.mail.answers().await, Some(false));
}

#[tokio::test]
async fn without_a_mail_server_nothing_happens() {
    let coach = scratch::coach().await;
    assert!(!coach.mail.is_configured());
    assert_eq!(coach.mail.answers().await, None);
    assert_eq!(send(&coach).await, "");
}
