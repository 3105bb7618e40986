//! Plain HTML forms that work with and without wasm: the browser posts, the server redirects. What was typed
//! into a refused form is kept for half an hour and shown again with a sentence at each field.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What was typed, and what was wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub fields: Vec<(String, String)>,
    /// Sentences by field; the empty name is the form as a whole.
    pub errors: Vec<(String, String)>,
}

impl Draft {
    /// What was typed into a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, typed)| typed.clone())
    }

    /// What is wrong with a field; `""` for the whole form.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.clone())
    }
}

/// The draft this browser holds of a form, shown once, and only to whom it belongs.
///
/// # Errors
/// `Internal`.
#[server]
pub async fn form_draft(form: String) -> Result<Draft, AppError> {
    on_server::take(&form).await
}

/// Where to go after a form: a path of this site, nothing else.
#[cfg(feature = "ssr")]
#[must_use]
pub(crate) fn own_path(next: &str) -> &str {
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if next.starts_with('/') && !next.starts_with("//") && is_plain { next } else { "/dashboard" }
}

#[cfg(feature = "ssr")]
pub(crate) use on_server::finish;

#[cfg(feature = "ssr")]
mod on_server {
    use coach::{
        accounts::AccountError,
        store::{FormDraft, SignInRow},
    };
    use http::request::Parts;
    use leptos::prelude::use_context;
    use training::FieldError;

    use super::Draft;
    use crate::{
        error::AppError,
        sign_in::{coach, cookie, is_plain_form, login_path, set_cookie},
    };

    /// The draft this browser holds.
    const COOKIE: &str = "coach_k_draft";

    /// Whose forms this browser showed last; see [`coach::accounts::account_hint`].
    const HINT_COOKIE: &str = "coach_k_last";

    /// What a form did: where to go, or what is wrong.
    pub(crate) enum Refusal {
        Fields(Vec<FieldError>),
        Whole(String),
        Failed(AppError),
    }

    impl From<AccountError> for Refusal {
        fn from(error: AccountError) -> Self {
            match error {
                AccountError::Invalid(fields) => Self::Fields(fields),
                AccountError::Store(_) | AccountError::Hash(_) => Self::Failed(error.into()),
                refused => Self::Whole(refused.to_string()),
            }
        }
    }

    impl From<coach::store::StoreError> for Refusal {
        fn from(error: coach::store::StoreError) -> Self {
            Self::Failed(error.into())
        }
    }

    impl From<Vec<FieldError>> for Refusal {
        fn from(fields: Vec<FieldError>) -> Self {
            Self::Fields(fields)
        }
    }

    impl From<AppError> for Refusal {
        fn from(error: AppError) -> Self {
            Self::Failed(error)
        }
    }

    /// Ends a form's post: on to `done`, or `back` to the form with what was typed. Never give it a password.
    pub(crate) async fn finish(
        form: &str,
        typed: &[(&str, &str)],
        back: &str,
        done: Result<String, Refusal>,
    ) -> Result<(), AppError> {
        let errors = match done {
            Ok(to) => {
                leptos_axum::redirect(&to);
                return Ok(());
            }
            Err(Refusal::Failed(AppError::SignedOut)) => return signed_out(form, typed, back).await,
            Err(Refusal::Failed(error)) => vec![FieldError::new("", error.to_string())],
            Err(Refusal::Whole(sentence)) => vec![FieldError::new("", sentence)],
            Err(Refusal::Fields(errors)) => errors,
        };
        keep(form, typed, errors, None).await?;
        leptos_axum::redirect(back);
        Ok(())
    }

    /// The sign-in ended while somebody typed, perhaps in another tab. What they typed waits for the same athlete to
    /// sign in again; nobody else who signs in here gets to see it.
    async fn signed_out(form: &str, typed: &[(&str, &str)], back: &str) -> Result<(), AppError> {
        if !is_plain_form() {
            return Err(AppError::SignedOut.with_status());
        }
        let mut to = login_path(back);
        if let Some(hint) = cookie(HINT_COOKIE) {
            let sentence = "You were signed out before this was sent. Everything you typed is here: send it again.";
            keep(form, typed, vec![FieldError::new("", sentence)], Some(hint)).await?;
            to.push_str("&notice=kept");
        }
        leptos_axum::redirect(&to);
        Ok(())
    }

    async fn keep(
        form: &str,
        typed: &[(&str, &str)],
        errors: Vec<FieldError>,
        account_hint: Option<String>,
    ) -> Result<(), AppError> {
        let draft = FormDraft {
            form: form.to_owned(),
            fields: typed
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.chars().take(4000).collect()))
                .collect(),
            errors: errors.into_iter().map(|error| (error.field.into_owned(), error.message)).collect(),
            account_hint,
        };
        let id = coach()?.store.insert_form_draft(&draft).await?;
        set_cookie(&format!("{COOKIE}={id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1800"));
        Ok(())
    }

    pub(super) async fn take(form: &str) -> Result<Draft, AppError> {
        let own_hint = own_hint();
        let Some(id) = cookie(COOKIE).and_then(|id| id.parse().ok()) else { return Ok(Draft::default()) };
        let Some(draft) = coach()?.store.form_draft(id).await?.filter(|draft| draft.form == form) else {
            return Ok(Draft::default());
        };
        if draft.account_hint.is_some() && draft.account_hint != own_hint {
            return Ok(Draft::default());
        }
        set_cookie(&format!("{COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"));
        Ok(Draft { fields: draft.fields.into_iter().collect(), errors: draft.errors.into_iter().collect() })
    }

    /// The signed-in athlete's hint, which the browser remembers from the first form it shows them.
    fn own_hint() -> Option<String> {
        // Forms anybody may fill in are shown without a sign-in, and that is no error.
        let athlete = use_context::<Parts>()?.extensions.get::<SignInRow>()?.athlete_id;
        let own = coach::accounts::account_hint(athlete);
        if cookie(HINT_COOKIE).as_deref() != Some(own.as_str()) {
            set_cookie(&format!("{HINT_COOKIE}={own}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000"));
        }
        Some(own)
    }
}

#[cfg(feature = "ssr")]
pub(crate) use on_server::Refusal;

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::own_path;

    #[test]
    fn after_a_form_nobody_is_sent_to_another_site() {
        assert_eq!(own_path("/coach/abc?x=1"), "/coach/abc?x=1");
        for elsewhere in ["", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "/a\r\nb"] {
            assert_eq!(own_path(elsewhere), "/dashboard", "{elsewhere:?}");
        }
    }
}
