use super::{AccountError, Token};
use crate::{Coach, Id};

/// How long an invite opens the door.
pub const INVITE_DAYS: i32 = 14;

const NOTE_CHARACTERS_MAX: usize = 80;

/// Makes an invite that creates one account. Its token is shown once: the store keeps only the hash.
///
/// # Errors
/// `Invalid` for a note that is too long, `Store`.
pub async fn make_invite(coach: &Coach, operator: Id, note: &str) -> Result<Token, AccountError> {
    let note = note.trim();
    if note.chars().count() > NOTE_CHARACTERS_MAX {
        return Err(AccountError::field("note", "80 letters at most, please."));
    }
    let token = Token::new();
    coach.store.insert_invite(operator, &token.hash(), note, INVITE_DAYS).await?;
    tracing::info!("an invite was made");
    Ok(token)
}

/// What the operator hands on.
#[must_use]
pub fn invite_link(coach: &Coach, token: &Token) -> String {
    format!("{}/signup?invite={}", coach.public_url.origin, token.as_str())
}
