use anyhow::{Result, bail};

use crate::shell::{cargo, output};

/// What only a server may contain.
const NEVER_IN_WASM: [&str; 9] =
    ["coach", "sqlx", "tokio", "axum", "hyper", "reqwest", "async-openai", "ort", "rustls"];

/// All that `training` may depend on directly: no IO, no async, no clock.
const TRAINING_MAY_USE: [&str; 4] = ["jiff", "libm", "serde", "thiserror"];

/// Holds the browser's part and `training` to what they may contain.
pub fn check() -> Result<()> {
    let wasm = names(&[
        "tree",
        "-p",
        "frontend",
        "--target",
        "wasm32-unknown-unknown",
        "-e",
        "normal",
        "--prefix",
        "none",
        "-f",
        "{p}",
    ])?;
    let found: Vec<_> = wasm.iter().filter(|name| NEVER_IN_WASM.contains(&name.as_str())).collect();
    if !found.is_empty() {
        bail!("the browser's part must not contain {found:?}");
    }
    let training = names(&["tree", "-p", "training", "--depth", "1", "-e", "normal", "--prefix", "none", "-f", "{p}"])?;
    let strange: Vec<_> =
        training.iter().filter(|name| *name != "training" && !TRAINING_MAY_USE.contains(&name.as_str())).collect();
    if !strange.is_empty() {
        bail!("training is pure; it must not depend on {strange:?}");
    }
    println!("dependencies: {} crates in wasm, none of the server's; training is pure", wasm.len());
    Ok(())
}

fn names(arguments: &[&str]) -> Result<Vec<String>> {
    let printed = output("cargo tree", cargo().args(arguments))?;
    let mut names: Vec<_> =
        printed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    Ok(names)
}
