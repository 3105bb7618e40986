use std::{fs, path::Path, time::Instant};

use anyhow::{Context as _, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::shell::{cargo, run};

/// The browser's part, every lazy route in a chunk of its own.
pub fn build(pkg: &Path) -> Result<()> {
    // Only the last link needs the relocations the splitter works on: no dependency is built again.
    run(
        "wasm",
        cargo().args([
            "rustc",
            "--quiet",
            "-p",
            "frontend",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
            "target/front",
            "--profile",
            "wasm-release",
            "--",
            "-Clink-args=--emit-relocs",
            "-Cstrip=none",
        ]),
    )?;
    let started = Instant::now();
    let linked = Path::new("target/front/wasm32-unknown-unknown/wasm-release/frontend.wasm");
    let main = linked.with_file_name("frontend-main.wasm");
    let bytes = fs::read(linked).with_context(|| format!("{}", linked.display()))?;
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = pkg;
    options.main_out_path = &main;
    options.main_module = "./coach-k.js";
    options.link_name = "./__wasm_split.______________________.js";
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("splitting the wasm: {error:#}"))?;
    fs::write(pkg.join("__wasm_split_manifest.json"), serde_json::to_string(&split.prefetch_map)?)?;
    Bindgen::new()
        .input_path(&main)
        .web(true)?
        .typescript(false)
        .out_name("coach-k")
        .keep_lld_exports(true)
        .demangle(false)
        .remove_name_section(true)
        .generate(pkg)?;
    eprintln!("wasm in {} chunks: {:.1} s", split.split_modules.len(), started.elapsed().as_secs_f32());
    Ok(())
}
