//! A stand-in for Python's pip, and a small part for it to bring.
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use coach::parts::fetch::{FetchSettings, Installer};
use coach::parts::pin::Pin;
use sha2::{Digest, Sha256};

/// A folder with a wheel, the script that plays pip, and the parts folder fetched into.
pub struct StandIn {
    here: tempfile::TempDir,
    pub pin: Pin,
    pub told: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    /// `script` is what the stand-in does, in `sh`: `$into` is the folder asked for, `$wheel` the file to bring,
    /// `$call` how often it was called, this time included.
    pub fn doing(script: &str) -> Self {
        let here = tempfile::tempdir().unwrap();
        let wheel = here.path().join("wheels/small_part-1.0-py3-none-any.whl");
        fs::create_dir(here.path().join("wheels")).unwrap();
        let bytes = small_wheel();
        fs::write(&wheel, &bytes).unwrap();
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let text = format!(
            "#!/bin/sh\nprintf x >> '{calls}'\ncall=$(wc -c < '{calls}')\nwheel='{wheel}'\n\
             while [ $# -gt 0 ]; do [ \"$1\" = -d ] && into=$2; shift; done\n{script}\n",
            calls = here.path().join("calls").display(),
            wheel = wheel.display(),
        );
        let python = here.path().join("python3");
        fs::write(&python, text).unwrap();
        fs::set_permissions(&python, PermissionsExt::from_mode(0o755)).unwrap();
        let pin = Pin {
            label: "the small part",
            name: "small-part",
            version: "1.0",
            tag: "any",
            sha256: sum.leak(),
            bytes: u64::try_from(bytes.len()).unwrap(),
            keep: &["small_part/"],
        };
        Self { here, pin, told: Arc::default() }
    }

    pub fn bringing_the_wheel() -> Self {
        Self::doing("cp \"$wheel\" \"$into\"")
    }

    pub fn settings(&self) -> FetchSettings {
        let told = Arc::clone(&self.told);
        FetchSettings {
            installers: vec![Installer::PythonPip(self.path("python3"))],
            parts_from: None,
            first_pause: Duration::ZERO,
            tell: Arc::new(move |line| told.lock().unwrap().push(line.to_string())),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.here.path().join(name)
    }

    pub fn parts(&self) -> PathBuf {
        self.path("parts")
    }

    pub fn calls(&self) -> u64 {
        fs::metadata(self.path("calls")).map_or(0, |file| file.len())
    }

    /// What is in the parts folder, without locks.
    pub fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.parts()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| Path::new(name).extension().is_none_or(|end| end != "lock")).collect()
    }
}

fn small_wheel() -> Vec<u8> {
    let mut wheel = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    wheel.start_file("small_part/run", options.unix_permissions(0o755)).unwrap();
    wheel.write_all(b"#!/bin/sh\n").unwrap();
    wheel.start_file("small_part/deep/data", options.unix_permissions(0o600)).unwrap();
    wheel.write_all(&[7; 4096]).unwrap();
    wheel.start_file("small_part-1.0.dist-info/METADATA", options).unwrap();
    wheel.finish().unwrap().into_inner()
}
