//! The formulas give the same text, to the byte, on this machine and in wasm.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{cargo, output, run};

const WASM: &str = "target/front/wasm32-unknown-unknown/release/training.wasm";

/// Reads the text a module made. A browser runs the same kind of machine.
const READER: &str = "
const { readFileSync } = require('node:fs');
WebAssembly.instantiate(readFileSync(process.argv[1])).then(({ instance: { exports } }) => {
  const at = exports.vectors();
  process.stdout.write(Buffer.from(exports.memory.buffer, at, exports.vectors_length()));
});";

/// Runs both and compares; says how many lines agreed.
pub fn compare() -> Result<()> {
    let example = ["run", "--quiet", "--release", "-p", "training", "--features", "vectors", "--example", "vectors"];
    let native = output("vectors, native", cargo().args(example))?;
    // As a library of its own: an example would bring what only tests need.
    let wasm = ["rustc", "--quiet", "--release", "-p", "training", "--lib", "--crate-type", "cdylib"];
    run(
        "vectors, wasm build",
        cargo().args(wasm).args([
            "--features",
            "vectors",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
            "target/front",
        ]),
    )?;
    let browser = output("vectors, wasm", Command::new("node").args(["-e", READER, WASM]))?;
    if let Some((native, browser)) = native.lines().zip(browser.lines()).find(|(native, browser)| native != browser) {
        bail!("the browser computes\n  {browser}\nwhere this machine computes\n  {native}");
    }
    if native != browser || native.is_empty() {
        bail!("the browser printed {} bytes of vectors, this machine {}", browser.len(), native.len());
    }
    println!("vectors: {} lines, {} bytes, the same in wasm and natively", native.lines().count(), native.len());
    Ok(())
}
