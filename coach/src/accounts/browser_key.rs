use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Tells a browser's accounts apart in what it keeps for them. Nobody can sign in with it, or learn the account from it.
#[must_use]
pub fn browser_key(athlete: Uuid) -> String {
    let hash = Sha256::digest(format!("browser key {athlete}").as_bytes());
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}
