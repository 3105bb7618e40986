//! The project's chores, one command each: `cargo xtask help`.

mod build;
mod check;
mod dist_check;
mod prepare;
mod run;
mod scratch_postgres;
mod shell;
mod test;
mod vectors;
mod watch;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask run [--dev] [-- …]  build everything, start coach-k, print its address (--dev: quicker server build)
cargo xtask watch [-- …]        the same for developers: builds and reloads whenever something changes
cargo xtask test                every test: unit, store, router, browser; sets up what they need
cargo xtask check               fmt, clippy (native and wasm), house rules, wasm dependencies, css, sqlx cache
cargo xtask build [--release]   css, wasm in chunks, server, and dist/: all that a machine needs; fails over the budget
cargo xtask build --dev         the same with a quicker server build, and no dist/
cargo xtask dist-check          runs dist/ elsewhere as somebody else: starts, asks, stops
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
    let own = arguments.iter().skip_while(|argument| *argument != "--").skip(1).cloned().collect::<Vec<_>>();
    match arguments.first().map(String::as_str) {
        Some("run") => run::run(profile, &own),
        Some("watch") => watch::run(&own),
        Some("build") => {
            build::everything(profile)?;
            if profile == build::Profile::Release { build::dist::write() } else { Ok(()) }
        }
        Some("dist-check") => dist_check::run(),
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
