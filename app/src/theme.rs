//! Dark, light or what the system says: a cookie, so that the first byte is right already.

use leptos::prelude::*;
use server_fn::ServerFn as _;

use crate::{error::AppError, ui};

/// How the pages look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Dark,
    Light,
    System,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::System];

    /// The word in the cookie and in `<html data-theme>`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::System => "system",
        }
    }

    /// Nonsense is dark.
    #[must_use]
    pub fn from_slug(slug: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug).unwrap_or_default()
    }

    fn label(self) -> &'static str {
        match self {
            Self::Dark => "Dark",
            Self::Light => "Light",
            Self::System => "As the system",
        }
    }

    /// What this page is shown in.
    #[must_use]
    pub fn now() -> Self {
        #[cfg(feature = "ssr")]
        return Self::from_slug(&on_server::cookie());
        #[cfg(not(feature = "ssr"))]
        {
            let shown = document().document_element().and_then(|html| html.get_attribute("data-theme"));
            Self::from_slug(&shown.unwrap_or_default())
        }
    }
}

/// Remembers the theme in this browser and goes back to the page.
///
/// # Errors
/// Never for a person: nonsense is dark.
#[server]
pub async fn set_theme(theme: String, #[server(default)] back: String) -> Result<(), AppError> {
    on_server::remember(Theme::from_slug(&theme));
    leptos_axum::redirect(crate::form::own_path(&back));
    Ok(())
}

/// Three buttons; a plain form, so that it works before the wasm is there.
#[component]
pub fn ThemeForm(back: &'static str) -> impl IntoView {
    let now = Theme::now();
    view! {
        <form method="post" action=SetTheme::url() class="flex flex-wrap gap-2" aria-label="Theme">
            <input type="hidden" name="back" value=back/>
            {Theme::ALL
                .into_iter()
                .map(|theme| view! {
                    <button
                        type="submit"
                        name="theme"
                        value=theme.slug()
                        aria-pressed=(theme == now).to_string()
                        class=ui::button_class(if theme == now { ui::Kind::Chosen } else { ui::Kind::Plain })
                    >
                        {theme.label()}
                    </button>
                })
                .collect_view()}
        </form>
    }
}

#[cfg(feature = "ssr")]
mod on_server {
    use http::header;

    use super::Theme;
    use crate::sign_in::{headers, set_cookie};

    const COOKIE: &str = "coach_k_theme";

    pub(super) fn cookie() -> String {
        headers()
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE)
            .map(|(_, theme)| theme.to_owned())
            .unwrap_or_default()
    }

    pub(super) fn remember(theme: Theme) {
        set_cookie(&format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000", theme.slug()));
    }
}
