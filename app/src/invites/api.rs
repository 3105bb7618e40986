use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, form::Draft};
#[cfg(feature = "ssr")]
use crate::{
    form::{Refusal, finish, form_draft},
    sign_in::{coach, cookie, moment, operator, set_cookie},
};

/// Holds a new link until its page is shown, once: neither the store nor an address ever has it readable.
#[cfg(feature = "ssr")]
const MADE_COOKIE: &str = "coach_k_invite";

/// What `/profile/invites` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InvitesShown {
    /// The link that was just made; it cannot be shown again.
    pub made: Option<String>,
    pub invites: Vec<InviteShown>,
    /// Whether sign-up asks for an invite at all, in words.
    pub sign_up: String,
    pub days: i32,
    pub draft: Draft,
}

/// An invite in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteShown {
    pub id: String,
    pub note: String,
    pub created_at: String,
    /// "Open until 8 Dec 2026, 10:32".
    pub state: String,
    pub is_open: bool,
}

/// Every invite. For the operator.
///
/// # Errors
/// `SignedOut`, `NotFound` for everybody else, `Internal`.
#[server]
pub async fn invites_page() -> Result<InvitesShown, AppError> {
    let operator = operator()?;
    let coach = coach()?;
    let time_zone = coach.store.profile(operator.athlete_id).await?.time_zone;
    let rows = coach.store.invites().await?;
    Ok(InvitesShown {
        made: take_made(&coach),
        invites: rows.into_iter().map(|row| shown(row, &time_zone)).collect(),
        sign_up: sign_up_words(coach.settings.sign_up).to_owned(),
        days: coach::accounts::INVITE_DAYS,
        draft: form_draft("make-invite".to_owned()).await?,
    })
}

/// Makes an invite. For the operator.
///
/// # Errors
/// `SignedOut`, `NotFound` for everybody else, `Internal`; a note that is too long goes back to the page.
#[server]
pub async fn make_invite(#[server(default)] note: String) -> Result<(), AppError> {
    let operator = operator()?;
    let coach = coach()?;
    let made = coach::accounts::make_invite(&coach, operator.athlete_id, &note).await;
    let done = made.map_err(Refusal::from).map(|token| {
        set_cookie(&format!("{MADE_COOKIE}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=120", token.as_str()));
        "/profile/invites".to_owned()
    });
    finish("make-invite", &[("note", &note)], "/profile/invites", done).await
}

/// Makes an unused invite worthless. For the operator.
///
/// # Errors
/// `SignedOut`, `NotFound` for everybody else and for an invite that is not open, `Internal`.
#[server]
pub async fn revoke_invite(id: String) -> Result<(), AppError> {
    operator()?;
    let id = id.parse().map_err(|_| AppError::NotFound.with_status())?;
    coach()?.store.revoke_invite(id).await?;
    leptos_axum::redirect("/profile/invites?done=revoked");
    Ok(())
}

#[cfg(feature = "ssr")]
fn take_made(coach: &coach::Coach) -> Option<String> {
    let token = coach::accounts::Token::from_link(&cookie(MADE_COOKIE)?)?;
    set_cookie(&format!("{MADE_COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"));
    Some(coach::accounts::invite_link(coach, &token))
}

#[cfg(feature = "ssr")]
fn shown(row: coach::store::InviteRow, time_zone: &str) -> InviteShown {
    let at = |seconds| moment(seconds, time_zone);
    let (state, is_open) = match (row.used_at_seconds, row.revoked_at_seconds) {
        (Some(used), _) => (format!("Used on {}", at(used)), false),
        (None, Some(revoked)) => (format!("Revoked on {}", at(revoked)), false),
        (None, None) if row.is_expired => (format!("Ran out on {}", at(row.expires_at_seconds)), false),
        (None, None) => (format!("Open until {}", at(row.expires_at_seconds)), true),
    };
    InviteShown { id: row.id.to_string(), note: row.note, created_at: at(row.created_at_seconds), state, is_open }
}

#[cfg(feature = "ssr")]
fn sign_up_words(sign_up: coach::config::SignUp) -> &'static str {
    use coach::config::SignUp;
    match sign_up {
        SignUp::Invite => "Sign-up is by invite: nobody else can create an account.",
        SignUp::Open => "Sign-up is open: nobody needs an invite. To change that, set COACH_SIGN_UP=invite.",
        SignUp::Closed => "Sign-up is closed: invites open nothing. To change that, set COACH_SIGN_UP=invite.",
    }
}
