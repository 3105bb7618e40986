use std::{fs, path::Path};

use anyhow::Result;

const ENDINGS: [&str; 8] = ["wasm", "js", "css", "html", "svg", "webmanifest", "json", "txt"];

/// Writes `x.br` beside every `x` worth it: quality 11 once, here, instead of a lower one at each request.
pub fn folder(folder: &Path) -> Result<()> {
    for file in super::files(folder)? {
        if file.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending)) {
            fs::write(format!("{}.br", file.display()), brotli(&fs::read(&file)?)?)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}
