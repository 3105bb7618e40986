//! Migrations and bundled knowledge are compiled in: build again when they change.
fn main() {
    println!("cargo::rerun-if-changed=../migrations");
    println!("cargo::rerun-if-changed=../docs/knowledge");
}
