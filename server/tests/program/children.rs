//! Which processes belong to a data folder, as the system sees them.

use std::{fs, path::Path};

/// Processes whose command line names the folder: the database's first process does.
pub fn of(data: &Path) -> Vec<u32> {
    let data = data.display().to_string();
    let mut found: Vec<u32> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process: &u32| {
            let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            let program =
                String::from_utf8_lossy(line.split(|byte| *byte == 0).next().unwrap_or_default()).into_owned();
            program.ends_with("/postgres") && String::from_utf8_lossy(&line).contains(&data)
        })
        .collect();
    found.sort_unstable();
    found
}

/// Everything that has the folder as its working folder: the database's other processes, too.
pub fn working_in(data: &Path) -> usize {
    let entries = fs::read_dir("/proc").unwrap().flatten();
    let folders = entries.filter_map(|entry| fs::read_link(entry.path().join("cwd")).ok());
    folders.filter(|folder| folder.starts_with(data)).count()
}
