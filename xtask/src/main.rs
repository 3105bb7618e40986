//! The project's chores, one command each: `cargo xtask help`.

mod build;
mod check;
mod prepare;
mod run;
mod scratch_postgres;
mod shell;
mod test;
mod vectors;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask run [--dev] [-- …]  build everything, start coach-k, print its address (--dev: quicker server build)
cargo xtask test                every test: unit, store, router, browser; sets up what they need
cargo xtask check               fmt, clippy (native and wasm), house rules, wasm dependencies, css, sqlx cache
cargo xtask build [--dev]       css, wasm in chunks, server; prints sizes, fails over the budget
cargo xtask prepare             renew .sqlx, the cache of checked queries
cargo xtask vectors             renew the vectors of the bundled knowledge
cargo xtask same                only whether the formulas agree in wasm and natively
cargo xtask css                 only the stylesheet
cargo xtask tidy                only the house rules";

fn main() -> ExitCode {
    match chore() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn chore() -> Result<()> {
    std::env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let profile = if has("--dev") { build::Profile::Dev } else { build::Profile::Release };
    match arguments.first().map(String::as_str) {
        Some("run") => {
            let own = arguments.iter().skip_while(|argument| *argument != "--").skip(1).cloned().collect::<Vec<_>>();
            run::run(profile, &own)
        }
        Some("build") => build::everything(profile),
        Some("test") => test::everything(),
        Some("check") => check::everything(),
        Some("prepare") => prepare::renew(),
        Some("vectors") => prepare::vectors(),
        Some("css") => build::style::write(&build::site().join("pkg")).map(|_| ()),
        Some("same") => vectors::compare(),
        Some("tidy") => check::tidy::check(),
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no chore {other:?}\n{HELP}"),
    }
}
