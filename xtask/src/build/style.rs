use std::{collections::BTreeSet, fs, path::Path, time::Instant};

use anyhow::{Context as _, Result};

use super::{encre, files};

/// Writes the stylesheet: hand-written base first, then a rule for each class the app names.
pub fn write(pkg: &Path) -> Result<usize> {
    let started = Instant::now();
    let base = fs::read_to_string("style/base.css").context("style/base.css")?;
    let sources = sources()?;
    let generated = encre::generate(sources.iter().map(String::as_str), &theme()?);
    let all = format!("{base}\n{generated}\n");
    fs::create_dir_all(pkg)?;
    fs::write(pkg.join("coach-k.css"), &all)?;
    eprintln!("css: {} bytes, {:.1} s", all.len(), started.elapsed().as_secs_f32());
    Ok(all.len())
}

/// The generated rules alone.
pub fn generated() -> Result<String> {
    Ok(encre::generate(sources()?.iter().map(String::as_str), &theme()?))
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

/// Every class named in a `class="…"`, `class=("…", …)` or `CLASS` constant of the app.
pub fn classes() -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for source in sources()? {
        for start in ["class=\"", "class=(\"", "class: &str = \"", "class:", "CLASS: &str = \""] {
            for part in source.split(start).skip(1) {
                if let Some((value, _)) = part.split_once('"') {
                    found.extend(value.split_whitespace().map(str::to_owned));
                }
            }
        }
    }
    Ok(found)
}
