use training::{EmailAddress, FieldError, check_password};

use super::{
    AccountError, Token, Visitor, is_time_zone,
    limits::{self, INVITE, Subject},
    password,
    signing_in::begin,
    token,
};
use crate::{
    Coach,
    config::SignUp,
    store::{NewAthlete, StoreError},
};

/// Which text of the terms a new athlete accepts; raised when the text changes.
const TERMS_VERSION: i16 = 2;

/// What was typed to create an account.
#[derive(Debug, Default)]
pub struct SignUpForm<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub password: &'a str,
    pub accepts_terms: bool,
    /// The operator's word, the end of an invite link, or the whole link.
    pub invite_code: &'a str,
    /// From the browser; UTC where it is nonsense.
    pub time_zone: &'a str,
}

/// What opened the door.
enum WayIn {
    Open,
    /// An invite, by its token's hash: used up together with the account's making.
    Invite([u8; 32]),
}

/// Creates an account and signs it in. Without e-mail confirmation, sign-up cannot hide whether an
/// address is taken; sign-in can, and does.
///
/// # Errors
/// `Invalid` with a sentence per field, `SignUpClosed`, `TooMany`, `Store`, `Hash`.
pub async fn sign_up(coach: &Coach, form: &SignUpForm<'_>, visitor: &Visitor) -> Result<Token, AccountError> {
    let store = &coach.store;
    let way_in = way_in(coach, form.invite_code, visitor).await?;
    let mut errors = Vec::new();
    let name = form.name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        errors.push(FieldError::new("name", "Tell me what to call you, 80 letters at most."));
    }
    let email = EmailAddress::parse(form.email).map_err(|error| errors.push(error)).ok();
    if let Err(error) = check_password(form.password, form.email) {
        errors.push(error);
    }
    if !form.accepts_terms {
        errors.push(FieldError::new("terms", "Please read and accept the terms to create an account."));
    }
    let (true, Some(email)) = (errors.is_empty(), email) else { return Err(AccountError::Invalid(errors)) };

    limits::sign_up(coach.settings.sign_ups_per_hour).count(store, &Subject::address(visitor.address)).await?;
    let password_hash = password::hash(form.password).await?;
    let time_zone = if is_time_zone(form.time_zone) { form.time_zone } else { "UTC" };
    let new = NewAthlete {
        email: email.as_str(),
        password_hash: &password_hash,
        name,
        time_zone,
        terms_version: TERMS_VERSION,
        is_demo: false,
    };
    let made = match way_in {
        WayIn::Open => store.insert_athlete(&new).await,
        WayIn::Invite(token_hash) => store.insert_invited_athlete(&new, &token_hash).await,
    };
    let athlete = made.map_err(|error| match error {
        StoreError::EmailTaken => {
            AccountError::field("email", "That e-mail address has an account already. Sign in instead?")
        }
        // Somebody else was quicker with the same link.
        StoreError::InviteGone => AccountError::field("invite_code", StoreError::InviteGone.to_string()),
        other => other.into(),
    })?;
    tracing::info!(athlete.id = %athlete.id, athlete.is_operator = athlete.is_operator, "account created");
    begin(store, athlete.id, visitor.user_agent.as_deref()).await
}

/// The first account may always be made, unless a word guards it: somebody has to be the operator.
async fn way_in(coach: &Coach, typed: &str, visitor: &Visitor) -> Result<WayIn, AccountError> {
    let word = coach.settings.invite_code.as_deref().unwrap_or_default().trim();
    match coach.settings.sign_up {
        SignUp::Open => Ok(WayIn::Open),
        SignUp::Closed if coach.store.count_athletes().await? == 0 => Ok(WayIn::Open),
        SignUp::Closed => Err(AccountError::SignUpClosed),
        SignUp::Invite if word.is_empty() && coach.store.count_athletes().await? == 0 => Ok(WayIn::Open),
        SignUp::Invite => by_invite(coach, word, typed.trim(), visitor).await,
    }
}

async fn by_invite(coach: &Coach, word: &str, typed: &str, visitor: &Visitor) -> Result<WayIn, AccountError> {
    if typed.is_empty() {
        return Err(AccountError::field(
            "invite_code",
            "New accounts need an invite here. Ask whoever runs this server.",
        ));
    }
    let from = Subject::address(visitor.address);
    INVITE.count(&coach.store, &from).await?;
    let code = typed.rsplit_once("invite=").map_or(typed, |(_, code)| code);
    let way_in = if !word.is_empty() && token::same(word.as_bytes(), typed.as_bytes()) {
        WayIn::Open
    } else {
        let token_hash = Token::from_link(code).map(|token| token.hash());
        match token_hash {
            Some(token_hash) if coach.store.is_invite_open(&token_hash).await? => WayIn::Invite(token_hash),
            _ => {
                return Err(AccountError::field(
                    "invite_code",
                    "That invite is not right, or was used already. Ask whoever runs this server.",
                ));
            }
        }
    };
    INVITE.forgive(&coach.store, &from).await?;
    Ok(way_in)
}
