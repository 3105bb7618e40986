//! Log lines on stderr: text for people, JSON for machines. Never names, e-mail addresses, questions or answers.

use coach::config::{LogFormat, Settings};
use tracing_subscriber::{EnvFilter, fmt};

use crate::Command;

/// Starts logging. A one-shot command only says what went wrong, unless the log was asked for.
pub fn start(settings: &Settings, command: &Command) {
    let is_default = settings.log == "info,sqlx=warn";
    let wanted = match command {
        Command::Ask { .. }
        | Command::Fetch { .. }
        | Command::ResetLink { .. }
        | Command::Operator { .. }
        | Command::Doctor
            if is_default =>
        {
            "error"
        }
        _ => settings.log.as_str(),
    };
    let filter = EnvFilter::try_new(wanted).unwrap_or_else(|error| {
        eprintln!("coach-k: COACH_LOG cannot be read ({error}); logging at info");
        EnvFilter::new("info")
    });
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => lines.compact().with_target(false).init(),
        LogFormat::Json => lines.json().init(),
    }
}
