//! What can be known without running the program.

mod dependencies;
mod stylesheet;
pub mod tidy;

use anyhow::Result;

use crate::{
    prepare,
    shell::{cargo, run},
};

/// All checks, cheapest first.
pub fn everything() -> Result<()> {
    run("fmt", cargo().args(["fmt", "--all", "--check"]))?;
    tidy::check()?;
    dependencies::check()?;
    stylesheet::check()?;
    run(
        "clippy, native",
        cargo().args([
            "clippy",
            "--quiet",
            "-p",
            "training",
            "-p",
            "coach",
            "-p",
            "app",
            "-p",
            "server",
            "-p",
            "xtask",
            "--features",
            "app/ssr",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    run(
        "clippy, wasm",
        cargo().args([
            "clippy",
            "--quiet",
            "-p",
            "frontend",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
            "target/front",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    prepare::check()
}
