//! The shared vectors for a wasm machine: `vectors()` returns where the text is, `vectors_length()` how long it is.

mod lines;

use std::sync::OnceLock;

static LINES: OnceLock<String> = OnceLock::new();

fn text() -> &'static str {
    LINES.get_or_init(lines::lines)
}

#[unsafe(no_mangle)]
pub extern "C" fn vectors() -> *const u8 {
    text().as_ptr()
}

#[unsafe(no_mangle)]
pub extern "C" fn vectors_length() -> usize {
    text().len()
}
