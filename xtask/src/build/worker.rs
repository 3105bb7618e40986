use std::{fs, path::Path};

use anyhow::Result;

use super::files;

/// Writes the build's hash and the files worth keeping into the service worker: every build is another one.
pub fn stamp(site: &Path, hash: &str) -> Result<()> {
    let mut kept = Vec::new();
    for folder in ["fonts", &format!("pkg/{hash}")] {
        for file in files(&site.join(folder))? {
            if file.extension().is_some_and(|ending| ["wasm", "js", "css", "woff2"].iter().any(|kind| ending == *kind))
            {
                kept.push(format!("\"/{}\"", file.strip_prefix(site)?.display()));
            }
        }
    }
    let worker = site.join("sw.js");
    let text = fs::read_to_string(&worker)?;
    fs::write(worker, text.replace("@BUILD@", hash).replace("/*@FILES@*/", &kept.join(", ")))?;
    Ok(())
}
