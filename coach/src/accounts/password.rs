use std::sync::LazyLock;

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version, password_hash::phc::PasswordHash,
};
use tokio::sync::Semaphore;

/// 19 MiB, two passes, one lane: the first of the equivalent settings in OWASP's password storage cheat sheet.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Two at once: more would let a burst of sign-ins take hundreds of megabytes.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Verified against when there is no such account, so that the answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// Hashing went wrong; never the athlete's fault.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    #[error("argon2: {0}")]
    Argon2(String),
    #[error("the hashing task ended early")]
    Interrupted,
}

/// argon2id in PHC form, off the async threads.
pub(super) async fn hash(password: &str) -> Result<String, HashError> {
    let password = password.to_owned();
    off_thread(move || hash_now(&password)).await
}

/// Whether the password belongs to the hash. `None` costs the same work and is false.
pub(super) async fn verify(password: &str, known_hash: Option<String>) -> Result<bool, HashError> {
    let password = password.to_owned();
    off_thread(move || {
        let hash = known_hash.as_deref().unwrap_or_else(|| NOBODY.as_str());
        // The demo athlete's hash is "!", which no password matches.
        let is_right = PasswordHash::new(hash).is_ok_and(|parsed| {
            argon2id().is_ok_and(|hasher| hasher.verify_password(password.as_bytes(), &parsed).is_ok())
        });
        Ok(is_right && known_hash.is_some())
    })
    .await
}

fn argon2id() -> Result<Argon2<'static>, HashError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| HashError::Argon2(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str) -> Result<String, HashError> {
    let hash = argon2id()?.hash_password(password.as_bytes()).map_err(|error| HashError::Argon2(error.to_string()))?;
    Ok(hash.to_string())
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, HashError> + Send + 'static,
) -> Result<T, HashError> {
    let _permit = AT_ONCE.acquire().await.map_err(|_| HashError::Interrupted)?;
    tokio::task::spawn_blocking(work).await.map_err(|_| HashError::Interrupted)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_right_password_matches_and_another_does_not() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterz", Some(stored)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_password_at_all() {
        assert!(!verify("nobody has this password", None).await.unwrap());
        assert!(!verify("!", Some("!".to_owned())).await.unwrap());
    }
}
