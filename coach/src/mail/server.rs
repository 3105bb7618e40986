use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};

use super::Letter;
use crate::config::{ConfigError, is_loopback};

/// How patient the sender is.
#[derive(Debug, Clone)]
pub struct Pace {
    /// For one try, from the connection to the server's last word.
    pub timeout: Duration,
    /// Before the second try, the third …; after the last one the letter is given up.
    pub pauses: Vec<Duration>,
}

impl Default for Pace {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(20), pauses: vec![Duration::from_secs(5), Duration::from_secs(60)] }
    }
}

/// The operator's mail server.
pub struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    pace: Pace,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Server(hidden)")
    }
}

/// Why a letter did not leave, without a word of the server's: those often repeat the address.
struct Failure {
    why: &'static str,
    code: Option<u16>,
    /// Another try would end the same.
    is_final: bool,
}

impl Server {
    /// # Errors
    /// `SmtpUrl`, `MailFrom`.
    pub(super) fn new(url: &str, from: &str, own_host: &str, pace: Pace) -> Result<Self, ConfigError> {
        let from: Mailbox = from.trim().parse().map_err(|_| ConfigError::MailFrom(from.to_owned()))?;
        let url = with_encryption(url)?;
        // The library's own words could hold the password.
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)
            .map_err(|_| ConfigError::SmtpUrl("no address of a mail server"))?;
        let transport = builder
            .hello_name(smtp::extension::ClientId::Domain(own_host.to_owned()))
            .timeout(Some(pace.timeout))
            .build();
        Ok(Self { transport, from, pace })
    }

    /// Connects, encrypts and signs in, and sends nothing.
    pub(super) async fn answers(&self) -> bool {
        let asked = tokio::time::timeout(self.pace.timeout, self.transport.test_connection()).await;
        matches!(asked, Ok(Ok(true)))
    }

    /// Tries, waits, tries again, gives up.
    pub(super) async fn send(&self, letter: &Letter) {
        let kind = letter.kind;
        let mut attempts = 0_u32;
        let mut pauses = self.pace.pauses.iter();
        loop {
            attempts += 1;
            match self.try_once(letter).await {
                Ok(()) => {
                    tracing::info!(kind, attempts, "mail sent");
                    return;
                }
                Err(Failure { why, code, is_final }) => match pauses.next() {
                    Some(pause) if !is_final => {
                        tracing::warn!(kind, attempts, why, code, "mail not sent yet; trying again");
                        tokio::time::sleep(*pause).await;
                    }
                    _ => {
                        tracing::error!(kind, attempts, why, code, "mail not sent; given up");
                        return;
                    }
                },
            }
        }
    }

    async fn try_once(&self, letter: &Letter) -> Result<(), Failure> {
        let message = self.message(letter).map_err(|why| Failure { why, code: None, is_final: true })?;
        match tokio::time::timeout(self.pace.timeout, self.transport.send(message)).await {
            Err(_) => Err(Failure { why: "no answer in time", code: None, is_final: false }),
            Ok(Err(error)) => Err(failure(&error)),
            Ok(Ok(_)) => Ok(()),
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, &'static str> {
        let to = letter.to.parse().map_err(|_| "no address a mail server takes")?;
        let domain = self.from.email.domain();
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject)
            .message_id(Some(format!("<{}@{domain}>", uuid::Uuid::new_v4())))
            .date_now()
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|_| "the letter could not be written")?;
        // Nobody's holiday notice is wanted in answer.
        message.headers_mut().insert_raw(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
        Ok(message)
    }
}

fn failure(error: &smtp::Error) -> Failure {
    let code = error.status().map(u16::from);
    let why = if error.is_permanent() {
        "refused"
    } else if error.is_transient() {
        "refused for now"
    } else if error.is_timeout() {
        "no answer in time"
    } else if error.is_tls() {
        "no encrypted connection"
    } else if error.is_response() {
        "an answer that cannot be read"
    } else if error.is_client() {
        "no common way to sign in or to encrypt"
    } else {
        "no connection"
    };
    Failure { why, code, is_final: error.is_permanent() || error.is_client() }
}

/// `smtp://` means STARTTLS or nothing, except to this machine; `?tls=none` is the operator's own word.
fn with_encryption(url: &str) -> Result<String, ConfigError> {
    if url.starts_with("smtps://") {
        return Ok(url.to_owned());
    }
    let rest = url.strip_prefix("smtp://").ok_or(ConfigError::SmtpUrl("it begins with smtp:// or smtps://"))?;
    if let Some(bare) = url.strip_suffix("?tls=none") {
        return Ok(bare.to_owned());
    }
    if url.contains("?tls=") {
        return Ok(url.to_owned());
    }
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() };
    let host = host.split_inclusive(']').next().unwrap_or_default();
    Ok(if is_loopback(host) { url.to_owned() } else { format!("{}?tls=required", url.trim_end_matches('/')) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str) -> Result<Server, ConfigError> {
        Server::new(url, "Coach K <coach@example.org>", "localhost", Pace::default())
    }

    #[tokio::test]
    async fn a_mail_server_elsewhere_is_spoken_to_encrypted_or_not_at_all() {
        for (url, means) in [
            ("smtp://u:p@mail.example.org:587", "smtp://u:p@mail.example.org:587?tls=required"),
            ("smtp://mail.example.org", "smtp://mail.example.org?tls=required"),
            ("smtps://u:p@mail.example.org", "smtps://u:p@mail.example.org"),
            ("smtp://localhost:2525", "smtp://localhost:2525"),
            ("smtp://u:p@127.0.0.1:2525", "smtp://u:p@127.0.0.1:2525"),
            ("smtp://[::1]:2525", "smtp://[::1]:2525"),
            ("smtp://relay.lan?tls=none", "smtp://relay.lan"),
            ("smtp://relay.lan?tls=opportunistic", "smtp://relay.lan?tls=opportunistic"),
        ] {
            assert_eq!(with_encryption(url).unwrap(), means);
            assert!(server(url).is_ok(), "{url}");
        }
    }

    #[test]
    fn a_setting_that_cannot_work_is_refused_without_the_password_in_the_sentence() {
        for url in ["mail.example.org", "http://u:sesame@mail", "smtp://u:sesame@", "smtp://u:sesame@mail?tls=maybe"] {
            let error = server(url).unwrap_err().to_string();
            assert!(error.contains("smtp://user:password@mail.example.org:587"), "{error}");
            assert!(!error.contains("sesame"), "{error}");
        }
        assert!(Server::new("smtp://localhost", "coach", "localhost", Pace::default()).is_err());
    }
}
