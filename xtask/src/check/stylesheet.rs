use std::{fs, process::Command};

use anyhow::Result;

use crate::{
    build::style,
    shell::run,
    test::{browser, node_modules},
};

/// Every class the app uses means what Tailwind 4 says it means; differences are reviewed one by one.
pub fn check() -> Result<()> {
    node_modules()?;
    let browser = browser()?;
    fs::create_dir_all("target/style")?;
    let classes = style::classes()?;
    fs::write("target/style/classes.json", serde_json::json!({ "classes": classes }).to_string())?;
    fs::write("target/style/generated.css", style::generated()?)?;
    run(
        "css against Tailwind",
        Command::new("node")
            .args([
                "style/compare/compare.mjs",
                "--classes",
                "target/style/classes.json",
                "--css",
                "target/style/generated.css",
            ])
            .args([
                "--theme",
                "style/theme.css",
                "--base",
                "style/base.css",
                "--reviewed",
                "style/compare/reviewed.json",
            ])
            .env("CHROMIUM", browser),
    )
}
