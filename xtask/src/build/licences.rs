use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::shell::{cargo, output};

/// Beginnings of the names of files that have to come along.
const NAMES: [&str; 5] = ["license", "licence", "copying", "copyright", "notice"];

/// Writes what the crates in program and wasm ask to be passed on; returns how many crates that is.
pub fn write(folder: &Path) -> Result<usize> {
    fs::create_dir_all(folder)?;
    let metadata: serde_json::Value =
        serde_json::from_str(&output("cargo metadata", cargo().args(["metadata", "--format-version", "1"]))?)?;
    let within = crates_within()?;
    let mut list = String::from("Crates in this program and its pages, each with its licence:\n\n");
    // Many crates share a text to the letter: it stands here once.
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut crates = 0;
    for package in metadata["packages"].as_array().context("packages")? {
        let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
        let name = format!("{} {}", text("name"), text("version"));
        // Ours come without a source.
        if package["source"].is_null() || !within.contains(&name) {
            continue;
        }
        crates += 1;
        list += &format!("{name}: {}\n", package["license"].as_str().unwrap_or("see its text below"));
        let manifest = PathBuf::from(text("manifest_path"));
        for file in licence_files(manifest.parent().context("a crate's folder")?)? {
            texts.entry(fs::read_to_string(&file)?.trim().to_owned()).or_default().insert(name.clone());
        }
    }
    for (text, names) in texts {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        list += &format!("\n\n==== {names}\n\n{text}\n");
    }
    fs::write(folder.join("crates.txt"), list)?;
    Ok(crates)
}

/// Names and versions of all that is linked or hydrated, without what only builds or tests.
fn crates_within() -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for tree in [&["-p", "server"][..], &["-p", "frontend", "--target", "wasm32-unknown-unknown"]] {
        let mut command = cargo();
        command.args(["tree", "-e", "normal", "--prefix", "none", "-f", "{p}"]).args(tree);
        for line in output("cargo tree", &mut command)?.lines() {
            let mut words = line.split_whitespace();
            if let (Some(name), Some(version)) = (words.next(), words.next()) {
                found.insert(format!("{name} {}", version.trim_start_matches('v')));
            }
        }
    }
    Ok(found)
}

fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if entry.file_type()?.is_file() && NAMES.iter().any(|begin| name.starts_with(begin)) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}
