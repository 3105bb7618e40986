use rand::{TryRngCore as _, rngs::OsRng};
use sha2::{Digest as _, Sha256};

/// What a signed-in browser holds: 256 random bits, in hex. The store knows only its hash.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Draws from the operating system.
    ///
    /// # Panics
    /// When the operating system has no randomness to give; nothing safe could be done then.
    #[must_use]
    pub fn new() -> Self {
        let mut bytes = [0_u8; 32];
        OsRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// From a cookie; anything that this program cannot have made is nothing.
    #[must_use]
    pub fn from_cookie(value: &str) -> Option<Self> {
        let is_token = value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_token.then(|| Self(value.to_owned()))
    }

    /// From a link somebody opened, or pasted.
    #[must_use]
    pub fn from_link(value: &str) -> Option<Self> {
        Self::from_cookie(value.trim())
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the store keeps. One round of SHA-256 is enough: there is nothing to guess in 256 random bits.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Token(hidden)")
    }
}

/// Compares in a time that does not depend on where two words differ.
pub(super) fn same(left: &[u8], right: &[u8]) -> bool {
    let (left, right) = (Sha256::digest(left), Sha256::digest(right));
    left.iter().zip(right.iter()).fold(0, |different, (a, b)| different | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_tokens_differ_and_survive_a_cookie() {
        let (one, other) = (Token::new(), Token::new());
        assert_ne!(one.as_str(), other.as_str());
        assert_eq!(Token::from_cookie(one.as_str()).unwrap().hash(), one.hash());
    }

    #[test]
    fn a_forged_cookie_is_nothing() {
        for forged in ["", "x", &"z".repeat(64), &"a".repeat(63), &"a".repeat(4096)] {
            assert!(Token::from_cookie(forged).is_none());
        }
    }

    #[test]
    fn a_token_never_shows_itself_in_a_log() {
        let token = Token::new();
        assert!(!format!("{token:?}").contains(token.as_str()));
    }
}
