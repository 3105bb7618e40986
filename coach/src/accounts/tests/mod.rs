mod changes;
mod closing;
mod export;
mod invites;
mod limits;
mod reset;

use std::time::Instant;

use super::{AccountError, ClientAddress, SignUpForm, Token, Visitor, sign_in, sign_up, signed_in};
use crate::{Coach, scratch, store::SignInRow};

const PASSWORD: &str = "sleds before breakfast";
const OTHER_PASSWORD: &str = "burpees after lunch";

/// A browser at an address.
fn at(address: &str) -> Visitor {
    let address = ClientAddress::of(address.parse().ok(), std::iter::empty(), &[]);
    Visitor { address, ..Visitor::default() }
}

async fn join(coach: &Coach, email: &str) -> Token {
    try_join(coach, email, "").await.unwrap()
}

async fn try_join(coach: &Coach, email: &str, invite_code: &str) -> Result<Token, AccountError> {
    let form =
        SignUpForm { name: "Mara", email, password: PASSWORD, accepts_terms: true, invite_code, time_zone: "UTC" };
    sign_up(coach, &form, &at("203.0.113.1")).await
}

/// Who holds a token, while it is worth anything.
async fn holder(coach: &Coach, token: &Token) -> Option<SignInRow> {
    signed_in(&coach.store, token).await.unwrap()
}

async fn enter(coach: &Coach, email: &str, password: &str) -> Result<Token, AccountError> {
    sign_in(&coach.store, email, password, &at("203.0.113.1")).await
}

/// Takes back what the clock gave since `started`: a slow machine must not make room for one more try.
async fn hold_clock(coach: &Coach, started: Instant) {
    let passed_ms = started.elapsed().as_millis();
    let hold = format!("update coach_k.attempt set drained_at = drained_at + interval '{passed_ms} milliseconds'");
    scratch::run_sql(coach, &hold).await;
}

/// The sentence at a field, should the form have been refused there.
fn said_at<T>(field: &str, refused: Result<T, AccountError>) -> String {
    let Err(AccountError::Invalid(errors)) = refused else { return String::new() };
    errors.into_iter().find(|error| error.field == field).map(|error| error.message).unwrap_or_default()
}
