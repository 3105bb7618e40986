/// A mail to one athlete: plain text, no name, nothing of their data.
#[derive(Clone)]
pub struct Letter {
    /// For the log.
    pub kind: &'static str,
    pub to: String,
    pub subject: &'static str,
    pub text: String,
}

impl Letter {
    /// The link to choose a new password.
    #[must_use]
    pub fn reset(to: &str, origin: &str, link: &str) -> Self {
        Self::new(
            "reset",
            to,
            "Choose a new password for Coach K",
            &format!(
                "Somebody asked for a new password for your account at {origin}\n\n\
                 Choose one within 30 minutes:\n{link}\n\n\
                 The link works once. If it was not you, do nothing: your password stays as it is."
            ),
        )
    }

    /// The link that makes an address an athlete's.
    #[must_use]
    pub fn confirm_email(to: &str, origin: &str, link: &str) -> Self {
        Self::new(
            "confirm e-mail",
            to,
            "Confirm your e-mail address for Coach K",
            &format!(
                "Somebody wants to sign in at {origin} with this address from now on.\n\n\
                 If it was you, confirm it within a day:\n{link}\n\n\
                 If it was not you, do nothing: your address is not used."
            ),
        )
    }

    /// To the address that is none any more.
    #[must_use]
    pub fn email_changed(to: &str, origin: &str) -> Self {
        Self::new(
            "e-mail changed",
            to,
            "Your e-mail address at Coach K was changed",
            &format!(
                "Your account at {origin} has another e-mail address from now on; no mail comes here any more.\n\n\
                 If it was not you, tell whoever runs that server."
            ),
        )
    }

    /// After every change of a password.
    #[must_use]
    pub fn password_changed(to: &str, origin: &str) -> Self {
        Self::new(
            "password changed",
            to,
            "Your password at Coach K was changed",
            &format!(
                "The password of your account at {origin} was changed, and other browsers were signed out.\n\n\
                 If it was not you, choose a new one at {origin}/forgot-password and tell whoever runs that server."
            ),
        )
    }

    /// After an account was closed.
    #[must_use]
    pub fn account_closed(to: &str, origin: &str) -> Self {
        Self::new(
            "account closed",
            to,
            "Your Coach K account will be deleted",
            &format!(
                "Your account at {origin} was closed. In 14 days it is deleted with everything in it.\n\n\
                 To keep it, sign in before then: {origin}/login"
            ),
        )
    }

    fn new(kind: &'static str, to: &str, subject: &'static str, text: &str) -> Self {
        Self { kind, to: to.to_owned(), subject, text: format!("Hello,\n\n{text}\n\nCoach K\n") }
    }
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Letter").field("kind", &self.kind).finish_non_exhaustive()
    }
}
