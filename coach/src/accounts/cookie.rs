use super::{ABSOLUTE_DAYS, Token};
use crate::config::PublicUrl;

/// How this server's sign-in cookie is named and set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// `__Host-` ties the cookie to this host, to https (or loopback) and to the path `/`.
    Secure,
    /// Readable on the network; only where the operator said so.
    Insecure,
    /// Plain http on another address than this machine: browsers would drop the cookie.
    Impossible,
}

impl Cookie {
    #[must_use]
    pub fn of(public_url: &PublicUrl, is_insecure_http_allowed: bool) -> Self {
        if public_url.keeps_secure_cookies() {
            Self::Secure
        } else if is_insecure_http_allowed {
            Self::Insecure
        } else {
            Self::Impossible
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Secure => "__Host-coach_k",
            Self::Insecure | Self::Impossible => "coach_k_insecure",
        }
    }

    fn flags(self) -> &'static str {
        match self {
            Self::Secure => "Path=/; HttpOnly; SameSite=Lax; Secure",
            Self::Insecure | Self::Impossible => "Path=/; HttpOnly; SameSite=Lax",
        }
    }

    /// `Set-Cookie` for a new sign-in.
    #[must_use]
    pub fn set(self, token: &Token) -> String {
        format!("{}={}; {}; Max-Age={}", self.name(), token.as_str(), self.flags(), i64::from(ABSOLUTE_DAYS) * 86_400)
    }

    /// `Set-Cookie` that makes the browser forget.
    #[must_use]
    pub fn clear(self) -> String {
        format!("{}=; {}; Max-Age=0", self.name(), self.flags())
    }

    /// The token among a request's cookies.
    #[must_use]
    pub fn read<'a>(self, cookie_headers: impl IntoIterator<Item = &'a str>) -> Option<Token> {
        cookie_headers
            .into_iter()
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='))
            .find(|(name, _)| *name == self.name())
            .and_then(|(_, value)| Token::from_cookie(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_read_among_other_cookies() {
        let token = Token::new();
        let set = Cookie::Secure.set(&token);
        assert!(set.contains("HttpOnly") && set.contains("Secure") && set.contains("SameSite=Lax"));
        let sent = format!("theme=dark; {}", set.split(';').next().unwrap());
        assert_eq!(Cookie::Secure.read([sent.as_str()]).unwrap().hash(), token.hash());
        assert!(Cookie::Insecure.read([sent.as_str()]).is_none());
    }
}
