use std::{fs, path::Path, time::Instant};

use anyhow::{Context as _, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use super::Pages;
use crate::shell::{cargo, run};

/// The browser's part, every lazy route in a chunk of its own.
pub fn build(pkg: &Path, pages: Pages) -> Result<()> {
    let profile = match pages {
        Pages::ForAthletes => "wasm-release",
        Pages::WhileWatching => "wasm-watch",
    };
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
            profile,
            "--",
            "-Clink-args=--emit-relocs",
            "-Cstrip=none",
        ]),
    )?;
    let started = Instant::now();
    let linked = Path::new("target/front/wasm32-unknown-unknown").join(profile).join("frontend.wasm");
    let main = linked.with_file_name("frontend-main.wasm");
    let bytes = fs::read(&linked).with_context(|| format!("{}", linked.display()))?;
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
    for file in super::files(pkg)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm")) {
        fs::write(file, without_names(&fs::read(file)?).with_context(|| format!("{}", file.display()))?)?;
    }
    eprintln!("wasm in {} chunks: {:.1} s", split.split_modules.len(), started.elapsed().as_secs_f32());
    Ok(())
}

/// The splitter keeps what functions were called: three quarters of a chunk's bytes, and no machine reads them.
fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let (header, mut rest) = wasm.split_at_checked(8).context("too short for a wasm file")?;
    let mut kept = header.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, body) = length(after_id).context("a section without a length")?;
        let (section, next) = body.split_at_checked(length).context("a section cut short")?;
        let is_names =
            id == CUSTOM && [&b"\x04name"[..], b"\x09producers"].iter().any(|name| section.starts_with(name));
        if !is_names {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number in LEB128, and what follows it.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn only_the_names_go() {
        let head = b"\0asm\x01\0\0\0";
        let types = b"\x01\x04\x01\x60\0\0";
        let names = b"\0\x07\x04name\x01\0";
        let other = b"\0\x05\x04keep";
        let module = [&head[..], types, names, other].concat();
        assert_eq!(without_names(&module).ok(), Some([&head[..], types, other].concat()));
        assert!(without_names(&module[..module.len() - 1]).is_err());
    }
}
