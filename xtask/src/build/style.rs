use std::{collections::BTreeSet, fs, path::Path, time::Instant};

use anyhow::{Context as _, Result};

use super::{encre, files};

/// Writes the stylesheet: the reset, our hand-written base over it, then a rule for each class the app names.
pub fn write(pkg: &Path) -> Result<usize> {
    let started = Instant::now();
    let base = fs::read_to_string("style/base.css").context("style/base.css")?;
    let sources = sources()?;
    let generated = encre::generate(sources.iter().map(String::as_str), &theme()?);
    let all = format!("{}\n{base}\n{generated}\n", encre::reset());
    fs::create_dir_all(pkg)?;
    fs::write(pkg.join("coach-k.css"), &all)?;
    eprintln!("css: {} bytes, {:.1} s", all.len(), started.elapsed().as_secs_f32());
    Ok(all.len())
}

/// The reset and the generated rules, without what is hand-written.
pub fn generated() -> Result<String> {
    Ok(format!("{}\n{}", encre::reset(), encre::generate(sources()?.iter().map(String::as_str), &theme()?)))
}

/// The text of `style/theme.css`, where every token is named once.
fn theme() -> Result<String> {
    fs::read_to_string("style/theme.css").context("style/theme.css")
}

fn sources() -> Result<Vec<String>> {
    files(Path::new("app/src"))?
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        .map(|file| fs::read_to_string(file).with_context(|| format!("{}", file.display())))
        .collect()
}

/// Every class the app names: in a `class` attribute, or in a string that is a list of them.
pub fn classes() -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for source in sources()? {
        for (before, literal) in literals(&source) {
            let is_attribute =
                ["class=", "class=(", "class=format!("].iter().any(|start| before.trim_end().ends_with(start));
            if is_attribute || is_list_of_classes(literal) {
                let classes = literal.split_whitespace().filter(|class| !class.contains(['{', '}']));
                found.extend(classes.map(str::to_owned));
            }
        }
    }
    Ok(found)
}

/// String literals on one line without escapes, each with what stands before it; comments are left out.
fn literals(source: &str) -> impl Iterator<Item = (&str, &str)> {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| {
        let mut pieces = line.split('"');
        let mut found = Vec::new();
        while let (Some(before), Some(literal)) = (pieces.next(), pieces.next()) {
            found.push((before, literal));
        }
        found
    })
}

/// Prose has few words with a dash or a colon in their middle; utilities hardly anything else.
fn is_list_of_classes(literal: &str) -> bool {
    let words: Vec<&str> = literal.split_whitespace().collect();
    let utilities = words.iter().filter(|word| word.contains(['-', ':'])).count();
    words.len() >= 3 && utilities * 10 >= words.len() * 6 && !literal.contains([';', ',', '='])
}
