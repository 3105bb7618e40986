//! A mail server for tests: speaks SMTP over TCP on this machine, keeps what it gets, and fails in the ways mail
//! servers fail.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::watch,
};

use super::{Mail, Pace};
use crate::Coach;

/// What goes wrong with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// "Come back later", repeating the address, as real ones do.
    RefusesForNow,
    /// "No such mailbox", repeating the address.
    Refuses,
    /// Hangs up in the middle of the letter.
    HangsUp,
    /// Takes the letter and never says so.
    IsSlow,
}

/// What a mail server was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// Headers and text as they are read, lines ended by `\n`.
    pub data: String,
}

/// A mail server that runs until it is dropped.
pub struct StandIn {
    pub address: SocketAddr,
    state: Arc<Mutex<State>>,
    count: watch::Receiver<usize>,
    task: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct State {
    faults: VecDeque<Fault>,
    received: Vec<Received>,
}

impl StandIn {
    /// Each of `faults` befalls one connection, in order; after them all goes well.
    ///
    /// # Panics
    /// When this machine has no port left.
    pub async fn start(faults: &[Fault]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State { faults: faults.iter().copied().collect(), received: Vec::new() }));
        let (counted, count) = watch::channel(0);
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            let counted = Arc::new(counted);
            while let Ok((connection, _)) = listener.accept().await {
                let (shared, counted) = (Arc::clone(&shared), Arc::clone(&counted));
                tokio::spawn(async move {
                    // A client that vanishes is one of the things under test.
                    let _ = converse(connection, &shared).await;
                    counted.send_modify(|count| *count += 1);
                });
            }
        });
        Self { address, state, count, task }
    }

    /// For `COACH_SMTP_URL`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The same coach with this as its mail server, and little patience.
    ///
    /// # Panics
    /// When the settings are none.
    #[must_use]
    pub fn serving(&self, coach: Coach) -> Coach {
        let mut settings = (*coach.settings).clone();
        settings.smtp_url = Some(self.url());
        settings.mail_from = Some("Coach K <coach@example.org>".to_owned());
        let pace = Pace { timeout: Duration::from_millis(400), pauses: vec![Duration::from_millis(1); 2] };
        let mail = Mail::with_pace(&settings, &coach.public_url, pace).expect("settings that work");
        Coach { settings: Arc::new(settings), mail: Arc::new(mail), ..coach }
    }

    /// What came so far.
    ///
    /// # Panics
    /// When a test panicked while holding it.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.state.lock().expect("not poisoned").received.clone()
    }

    /// Waits until so many connections have ended.
    pub async fn connections(&self, at_least: usize) {
        let _ = self.count.clone().wait_for(|count| *count >= at_least).await;
    }
}

impl Received {
    /// The address in it that leads back to us, without what surrounds it.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.data.split_whitespace().find(|word| word.starts_with("http") && word.contains("token="))
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn converse(connection: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let fault = state.lock().ok().and_then(|mut state| state.faults.pop_front());
    let mut connection = BufReader::new(connection);
    let mut letter = Received { from: String::new(), to: String::new(), data: String::new() };
    say(&mut connection, "220 stand-in").await?;
    loop {
        let Some(line) = hear(&mut connection).await? else { return Ok(()) };
        let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match word.as_str() {
            "EHLO" | "HELO" => say(&mut connection, "250 stand-in").await?,
            "MAIL" => {
                letter.from = line;
                say(&mut connection, "250 fine").await?;
            }
            "RCPT" => {
                let answer = match fault {
                    Some(Fault::RefusesForNow) => format!("451 {line}: try again later"),
                    Some(Fault::Refuses) => format!("550 {line}: no such mailbox"),
                    _ => "250 fine".to_owned(),
                };
                letter.to = line;
                say(&mut connection, &answer).await?;
            }
            "DATA" => {
                say(&mut connection, "354 go on").await?;
                while let Some(line) = hear(&mut connection).await? {
                    if line == "." {
                        break;
                    }
                    if fault == Some(Fault::HangsUp) {
                        return Ok(());
                    }
                    letter.data.push_str(&line);
                    letter.data.push('\n');
                }
                if fault == Some(Fault::IsSlow) {
                    // Until the other side has had enough.
                    while hear(&mut connection).await?.is_some() {}
                    return Ok(());
                }
                letter.data = decoded(&letter.data);
                if let Ok(mut state) = state.lock() {
                    state.received.push(letter.clone());
                }
                say(&mut connection, "250 taken").await?;
            }
            "QUIT" => {
                say(&mut connection, "221 bye").await?;
                return Ok(());
            }
            "RSET" | "NOOP" => say(&mut connection, "250 fine").await?,
            _ => say(&mut connection, "502 not here").await?,
        }
    }
}

/// What a mail program shows: quoted-printable undone, as far as letters of ours go.
fn decoded(data: &str) -> String {
    if !data.contains("Content-Transfer-Encoding: quoted-printable") {
        return data.to_owned();
    }
    let joined = data.replace("=\n", "");
    let mut pieces = joined.split('=');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        match piece.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(&piece.as_bytes()[2..]);
            }
            // A header's own sign.
            None => {
                bytes.push(b'=');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn say(connection: &mut BufReader<TcpStream>, line: &str) -> std::io::Result<()> {
    connection.write_all(format!("{line}\r\n").as_bytes()).await
}

async fn hear(connection: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    let bytes = connection.read_line(&mut line).await?;
    Ok((bytes > 0).then(|| line.trim_end().to_owned()))
}
