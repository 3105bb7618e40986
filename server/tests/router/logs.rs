use std::{
    io::Write,
    sync::{Arc, LazyLock, Mutex},
    time::Duration,
};

use coach::{
    mail::stand_in::{Fault, StandIn},
    scratch,
};

use super::site::{Site, form};

const MARA: &str = "mara@example.org";
const PASSWORD: &str = "sleds before breakfast";

/// With only one listener, tracing asks whichever thread comes first whether a line is wanted, and remembers its no.
static SECOND: LazyLock<tracing::Dispatch> = LazyLock::new(|| {
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(std::io::sink).finish().into()
});

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_address_password_token_or_name_gets_into_the_log() {
    let stand_in = StandIn::start(&[Fault::Refuses]).await;
    let site = Site::of(stand_in.serving(scratch::coach().await));
    LazyLock::force(&SECOND);
    let captured = Captured::default();
    let writer = captured.clone();
    let lines = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(lines);

    let mara = site.sign_up(MARA).await;
    site.sign_in(MARA, "not this one").await;
    for _ in 0..2 {
        site.post("/api/ask_reset", &form(&[("email", MARA)]), None).await;
        site.coach.mail.drain(Duration::from_secs(20)).await;
    }
    let letter = stand_in.received().pop().unwrap();
    let path = letter.link().unwrap().strip_prefix("http://localhost:3000").unwrap().to_owned();
    site.get(&path, None).await;
    let made = site.post("/api/make_invite", "note=for+Jonas+Berg", Some(&mara)).await;
    let invite = made.cookie("coach_k_invite").unwrap();
    let change = form(&[("email", "mara@elsewhere.example"), ("email_password", PASSWORD)]);
    site.post("/api/change_email", &change, Some(&mara)).await;
    let token = path.split_once("token=").unwrap().1;
    site.post("/api/reset_password", &form(&[("token", token), ("password", "burpees after lunch")]), None).await;
    site.coach.mail.drain(Duration::from_secs(20)).await;

    let log = String::from_utf8_lossy(&captured.0.lock().unwrap()).into_owned();
    assert!(log.contains("mail sent") && log.contains("password reset") && log.contains("sign-in refused"), "{log}");
    let (held, invite) = (mara.split_once('=').unwrap().1, invite.split_once('=').unwrap().1);
    for secret in [MARA, "elsewhere.example", "Jonas", "breakfast", "not this one", token, held, invite] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}
