//! `coach-k`: reads the command line, boots, dispatches.

use std::process::ExitCode;

use clap::Parser as _;
use server::{Command, CommandLine, commands, telemetry};

fn main() -> ExitCode {
    let CommandLine { command, settings } = CommandLine::parse();
    let command = command.unwrap_or(Command::Serve);
    telemetry::start(&settings, &command);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("coach-k: the async runtime cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(commands::run(command, settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("coach-k: {error:#}");
            ExitCode::FAILURE
        }
    }
}
