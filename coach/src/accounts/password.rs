use std::sync::{Arc, LazyLock};

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version, password_hash::phc::PasswordHash,
};
use tokio::sync::Semaphore;

/// 19 MiB, two passes, one lane: the first of the equivalent settings in OWASP's password storage cheat sheet.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Two at once: more would let a burst of sign-ins take hundreds of megabytes.
static AT_ONCE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(2)));

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
        // Made at the first check of all, whoever it is for: else the first stranger would wait twice as long.
        let nobody = NOBODY.as_str();
        let hash = known_hash.as_deref().unwrap_or(nobody);
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
    let permit = Arc::clone(&AT_ONCE).acquire_owned().await.map_err(|_| HashError::Interrupted)?;
    let hashing = move || {
        // The permit ends with the work, not with whoever waits for it: a browser that hangs up frees nothing.
        let _permit = permit;
        #[cfg(test)]
        let _seen = tests::Seen::enter();
        work()
    };
    tokio::task::spawn_blocking(hashing).await.map_err(|_| HashError::Interrupted)?
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    use super::*;

    static NOW: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);
    static EVER: AtomicUsize = AtomicUsize::new(0);

    /// Counts the hashes that run at the same time, over all tests of this process.
    pub(crate) struct Seen;

    impl Seen {
        pub(super) fn enter() -> Self {
            MOST.fetch_max(NOW.fetch_add(1, SeqCst) + 1, SeqCst);
            EVER.fetch_add(1, SeqCst);
            Self
        }

        /// The most that ever ran at once, and how many ran at all.
        pub(crate) fn most_and_ever() -> (usize, usize) {
            (MOST.load(SeqCst), EVER.load(SeqCst))
        }
    }

    impl Drop for Seen {
        fn drop(&mut self) {
            NOW.fetch_sub(1, SeqCst);
        }
    }

    #[tokio::test]
    async fn the_right_password_matches_and_another_does_not() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterz", Some(stored)).await.unwrap());
    }

    #[tokio::test]
    async fn whoever_hangs_up_in_the_middle_does_not_make_room_for_a_third_hash() {
        for _ in 0..20 {
            let waiting = tokio::spawn(verify("not this one", None));
            tokio::task::yield_now().await;
            waiting.abort();
        }
        assert!(!verify("not this one", None).await.unwrap());
        assert!(Seen::most_and_ever().0 <= 2);
    }

    #[tokio::test]
    async fn nobody_has_no_password_at_all() {
        assert!(!verify("nobody has this password", None).await.unwrap());
        assert!(!verify("!", Some("!".to_owned())).await.unwrap());
    }
}
