//! Log lines on stderr: text for people, JSON for machines. Never names, e-mail addresses, questions or answers.

use std::{io::IsTerminal as _, panic::PanicHookInfo};

use coach::config::{LogFormat, Settings};
use tracing_subscriber::{EnvFilter, fmt};

use crate::Command;

/// Libraries that write what they work on into their finer lines: pages, headers, values, passages. However much
/// is asked for, they only say what goes wrong.
const NEVER_IN_DETAIL: [&str; 8] =
    ["axum", "html5ever", "markup5ever", "hyper", "hyper_util", "tokenizers", "ort", "rustls"];

/// Starts logging. A one-shot command only says what went wrong, unless the log was asked for.
pub fn start(settings: &Settings, command: &Command) {
    let is_default = settings.log == "info,sqlx=warn";
    let wanted = match command {
        Command::Serve | Command::Migrate | Command::Ingest { .. } | Command::Demo => settings.log.as_str(),
        _ if is_default => "error",
        _ => settings.log.as_str(),
    };
    let mut filter = EnvFilter::try_new(wanted).unwrap_or_else(|error| {
        eprintln!("coach-k: COACH_LOG cannot be read ({error}); logging at info");
        EnvFilter::new("info")
    });
    for library in NEVER_IN_DETAIL {
        if let Ok(directive) = format!("{library}=error").parse() {
            filter = filter.add_directive(directive);
        }
    }
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    match settings.log_format {
        LogFormat::Text => lines.compact().with_target(false).init(),
        // One flat object a line; the spans name the request and the turn it belongs to.
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(false).init(),
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(panic.place = place, panic.reason = reason(panic), "a bug: this piece of work panicked");
    }));
}

fn reason<'a>(panic: &'a PanicHookInfo<'_>) -> &'a str {
    without_values(panic.payload_as_str().unwrap_or("it did not say why"))
}

/// A panic's message without what it quotes: slicing a text at a wrong place quotes the text, `expect` the error.
fn without_values(message: &str) -> &str {
    [" of `", "; it is inside", ": "]
        .iter()
        .filter_map(|before_value| message.find(before_value))
        .min()
        .map_or(message, |end| &message[..end])
}

#[cfg(test)]
mod tests {
    use super::without_values;

    #[test]
    fn a_panics_reason_is_told_without_what_it_quotes() {
        let name = "Zoë".to_owned();
        let slice = std::panic::catch_unwind(|| name[..3].len()).unwrap_err();
        let said = slice.downcast_ref::<String>().unwrap();
        assert!(!without_values(said).contains("Zo") && without_values(said).contains("char boundary"), "{said}");
        assert_eq!(
            without_values("called `Result::unwrap()` on an `Err` value: \"mara@example.org\""),
            "called `Result::unwrap()` on an `Err` value"
        );
        assert_eq!(without_values("attempt to divide by zero"), "attempt to divide by zero");
    }
}
