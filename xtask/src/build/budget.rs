use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};

/// What the first route may weigh, brotli: wasm, js and css together.
const FIRST_ROUTE_BYTES_MAX: u64 = 200 * 1024;

/// Prints what each route loads and fails when the first one is too heavy.
pub fn check(pkg: &Path) -> Result<()> {
    let size = |name: &str| fs::metadata(pkg.join(format!("{name}.br"))).map(|file| file.len()).unwrap_or(0);
    let shared = size("coach-k_bg.wasm") + size("coach-k.js") + size("coach-k.css");
    let loader: u64 = chunk_files(pkg, "__wasm_split", "js")?.iter().map(|(_, bytes)| bytes).sum();
    println!(
        "brotli bytes: main wasm {}, js {}, css {}, split loader {loader}",
        size("coach-k_bg.wasm"),
        size("coach-k.js"),
        size("coach-k.css"),
    );
    let manifest: std::collections::BTreeMap<String, Vec<String>> =
        serde_json::from_slice(&fs::read(pkg.join("__wasm_split_manifest.json")).context("the split manifest")?)?;
    let mut heaviest_first = 0;
    for (route, chunks) in &manifest {
        let own: u64 = chunks.iter().map(|chunk| size(&format!("{chunk}.wasm"))).sum();
        let total = shared + loader + own;
        println!("  {route}: chunks {own}, on a first visit {total}");
        if route.contains("landing") || manifest.len() == 1 {
            heaviest_first = heaviest_first.max(total);
        }
    }
    let first = heaviest_first.max(shared + loader);
    println!("first route: {first} of {FIRST_ROUTE_BYTES_MAX} bytes");
    if first > FIRST_ROUTE_BYTES_MAX {
        bail!("the first route weighs {first} bytes; the budget is {FIRST_ROUTE_BYTES_MAX}");
    }
    Ok(())
}

fn chunk_files(pkg: &Path, start: &str, ending: &str) -> Result<Vec<(String, u64)>> {
    let mut found = Vec::new();
    for file in super::files(pkg)? {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if name.starts_with(start) && name.ends_with(&format!(".{ending}.br")) {
            found.push((name, fs::metadata(&file)?.len()));
        }
    }
    Ok(found)
}
