//! The house's rules that no compiler knows.

use std::{fs, path::Path};

use anyhow::{Result, bail};

use crate::build::files;

/// A file this long hides a noun that wants a file of its own (tests not counted).
const LINES_MAX: usize = 400;

const ROOMS: [&str; 6] = ["app/src", "coach/src", "training/src", "server/src", "frontend/src", "xtask/src"];

const BANNED_NAMES: [&str; 7] = ["utils", "util", "helpers", "common", "types", "manager", "service"];

/// Says everything that is wrong, not only the first.
pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    let features = features()?;
    for room in ROOMS {
        for file in files(Path::new(room))? {
            if file.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&file)?;
                look(&file.display().to_string(), &text, &features, &mut wrong);
            }
        }
    }
    migrations(&mut wrong)?;
    if !wrong.is_empty() {
        bail!("house rules:\n  {}", wrong.join("\n  "));
    }
    println!("house rules: kept");
    Ok(())
}

fn look(path: &str, text: &str, features: &[String], wrong: &mut Vec<String>) {
    let mut say = |what: String| wrong.push(format!("{path}: {what}"));
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().count();
    if lines > LINES_MAX {
        say(format!("{lines} lines; which noun is hiding in it?"));
    }
    let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if BANNED_NAMES.contains(&stem) {
        say(format!("{stem} is no name for anything"));
    }
    for (rule, room, patterns) in [
        ("SQL belongs in coach/src/store", "coach/src/store/", &["sqlx::query", "query_as!(", "query_scalar!("][..]),
        (
            "only coach/src/config reads the environment",
            "coach/src/config/",
            &["env::var(", "env::var_os(", "option_env!("],
        ),
        ("model HTTP belongs in coach/src/model", "coach/src/model/", &["async_openai::", "reqwest::"]),
        // A database's name cannot be a parameter.
        ("unchecked SQL only makes the tests' databases", "coach/src/scratch.rs", &["AssertSqlSafe"]),
    ] {
        let own = path.starts_with(room) || path.starts_with("xtask/");
        if !own && patterns.iter().any(|pattern| code.contains(pattern)) {
            say(rule.to_owned());
        }
    }
    if let Some(rest) = path.strip_prefix("app/src/") {
        rooms_of_the_app(rest, code, features, &mut say);
    }
    if path.starts_with("training/")
        && ["std::time", "std::fs", "std::net", "async fn", "Timestamp::now", "Zoned::now"]
            .iter()
            .any(|word| code.contains(word))
    {
        say("training has no IO, async or clock".to_owned());
    }
}

/// `ui/` never imports a feature, and features never import each other.
fn rooms_of_the_app(path: &str, code: &str, features: &[String], say: &mut impl FnMut(String)) {
    let own = path.split('/').next().unwrap_or_default();
    if own != "ui" && !features.iter().any(|feature| feature == own) {
        return;
    }
    for feature in features.iter().filter(|feature| *feature != own) {
        if code.contains(&format!("crate::{feature}::")) || code.contains(&format!("super::super::{feature}::")) {
            say(format!("{own} must not import {feature}"));
        }
    }
    if own == "ui" && code.contains("#[server") {
        say("ui never calls a server function".to_owned());
    }
}

/// The folders of the app that are features, which is all but `ui`.
fn features() -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("app/src")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && name != "ui" {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// Numbered without gaps, and every table in the schema `coach_k`.
fn migrations(wrong: &mut Vec<String>) -> Result<()> {
    for (number, file) in (1..).zip(files(Path::new("migrations"))?) {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if !name.starts_with(&format!("{number:04}_")) {
            wrong.push(format!("migrations/{name}: migrations are numbered without gaps; {number:04} comes here"));
        }
        let text = fs::read_to_string(&file)?;
        for line in text.lines().filter(|line| line.trim_start().starts_with("create table")) {
            if !line.contains("coach_k.") {
                wrong.push(format!("migrations/{name}: {line} is not in the schema coach_k"));
            }
        }
    }
    Ok(())
}
