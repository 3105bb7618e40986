use crate::FieldError;

/// An address as accounts are found by: trimmed, lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// # Errors
    /// A sentence for the field "email".
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let address = text.trim().to_lowercase();
        let is_plausible = address.len() <= 254
            && !address.contains(|letter: char| {
                letter.is_whitespace() || letter.is_control() || "<>()[],;:\\\"".contains(letter)
            })
            && address.split_once('@').is_some_and(|(person, domain)| {
                !person.is_empty()
                    && !domain.contains('@')
                    && domain.split('.').count() >= 2
                    && domain.split('.').all(|part| !part.is_empty())
            });
        if is_plausible {
            Ok(Self(address))
        } else {
            Err(FieldError::new("email", "That does not look like an e-mail address. Write it like mara@example.org."))
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Length is what makes a password strong; rules about signs only make it hard to remember.
///
/// # Errors
/// A sentence for the field "password": 10 to 128 characters, not the e-mail address.
pub fn check_password(password: &str, email: &str) -> Result<(), FieldError> {
    let length = password.chars().count();
    let wrong = if password.trim().is_empty() || length < 10 {
        "Use at least 10 characters. A short sentence works well."
    } else if length > 128 {
        "Use at most 128 characters."
    } else if password.trim().eq_ignore_ascii_case(email.trim()) {
        "Your e-mail address is the first thing anybody would try. Choose another password."
    } else {
        return Ok(());
    };
    Err(FieldError::new("password", wrong))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_found_again_however_it_is_typed() {
        assert_eq!(EmailAddress::parse("  Mara@Example.ORG ").unwrap().as_str(), "mara@example.org");
    }

    #[test]
    fn what_is_no_address_is_refused_with_an_example() {
        for text in [
            "",
            "mara",
            "mara@",
            "@example.org",
            "mara@example",
            "a b@example.org",
            "a@b@c.de",
            "a@b..de",
            "<a@b.de>",
            "a@b.de,c@d.de",
            "a@.de",
            "a@b.",
        ] {
            assert!(EmailAddress::parse(text).unwrap_err().message.contains("mara@example.org"), "{text}");
        }
    }

    #[test]
    fn a_password_is_long_and_not_the_address() {
        assert!(check_password("correct horse", "mara@example.org").is_ok());
        for password in ["short", "          ", "Mara@example.org", &"x".repeat(129)] {
            assert!(check_password(password, "mara@example.org").is_err(), "{password}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_an_address_reads_the_same_twice(text in ".*", likely in "[a-z.@ ]{0,12}@[A-Z.]{0,6}") {
            for text in [text, likely] {
                let _ = check_password(&text, &text);
                if let Ok(address) = EmailAddress::parse(&text) {
                    prop_assert_eq!(EmailAddress::parse(address.as_str()), Ok(address.clone()));
                }
            }
        }
    }
}
