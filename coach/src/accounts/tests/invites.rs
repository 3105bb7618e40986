use super::*;
use crate::{
    accounts::{invite_link, make_invite},
    config::SignUp,
    scratch,
    store::StoreError,
};

/// A server by invite without a word, its operator, and one invite.
async fn with_invite() -> (Coach, crate::Id, Token) {
    let mut settings = scratch::settings();
    settings.sign_up = SignUp::Invite;
    let coach = scratch::coach_with(settings).await;
    let operator = holder(&coach, &join(&coach, "operator@example.org").await).await.unwrap();
    assert!(operator.is_operator, "the first account needs no invite where no word guards it");
    let invite = make_invite(&coach, operator.athlete_id, " for Jonas ").await.unwrap();
    (coach, operator.athlete_id, invite)
}

#[tokio::test]
async fn an_invite_opens_the_door_for_one() {
    let (coach, _, invite) = with_invite().await;
    assert!(said_at("invite_code", try_join(&coach, "jonas@example.org", "").await).contains("need an invite"));
    assert!(said_at("invite_code", try_join(&coach, "jonas@example.org", "roxzone").await).contains("not right"));
    let [open] = coach.store.invites().await.unwrap().try_into().unwrap();
    assert_eq!((open.note.as_str(), open.used_at_seconds, open.is_expired), ("for Jonas", None, false));

    // The whole link, as somebody would paste it.
    try_join(&coach, "jonas@example.org", &invite_link(&coach, &invite)).await.unwrap();
    assert!(coach.store.invites().await.unwrap()[0].used_at_seconds.is_some());
    assert!(
        said_at("invite_code", try_join(&coach, "other@example.org", invite.as_str()).await).contains("used already")
    );
}

#[tokio::test]
async fn two_who_share_one_invite_do_not_both_get_in() {
    let (coach, _, invite) = with_invite().await;
    let both = futures::join!(
        try_join(&coach, "jonas@example.org", invite.as_str()),
        try_join(&coach, "other@example.org", invite.as_str())
    );
    assert_eq!([both.0.is_ok(), both.1.is_ok()].iter().filter(|is_in| **is_in).count(), 1);
    assert_eq!(coach.store.count_athletes().await.unwrap(), 2);
}

#[tokio::test]
async fn a_refused_form_does_not_use_the_invite_up() {
    let (coach, _, invite) = with_invite().await;
    let taken = try_join(&coach, "operator@example.org", invite.as_str()).await;
    assert!(said_at("email", taken).contains("has an account already"));
    assert!(try_join(&coach, "jonas@example.org", invite.as_str()).await.is_ok());
}

#[tokio::test]
async fn a_revoked_or_old_invite_opens_nothing() {
    let (coach, operator, invite) = with_invite().await;
    let [row] = coach.store.invites().await.unwrap().try_into().unwrap();
    coach.store.revoke_invite(row.id).await.unwrap();
    assert!(matches!(coach.store.revoke_invite(row.id).await, Err(StoreError::NotFound)), "once");
    assert!(try_join(&coach, "jonas@example.org", invite.as_str()).await.is_err());

    let old = make_invite(&coach, operator, "").await.unwrap();
    scratch::run_sql(&coach, "update coach_k.invite set expires_at = now() - interval '1 second'").await;
    assert!(try_join(&coach, "jonas@example.org", old.as_str()).await.is_err());
    scratch::run_sql(&coach, "update coach_k.invite set expires_at = now() - interval '91 days'").await;
    assert_eq!(coach.store.delete_old_invites().await.unwrap(), 2);
}

#[tokio::test]
async fn guessing_at_invites_ends_soon_and_a_right_one_was_no_guess() {
    let (coach, operator, _) = with_invite().await;
    for number in 0..10 {
        let guest = format!("guest-{number}@example.org");
        let invite = make_invite(&coach, operator, "").await.unwrap();
        try_join(&coach, &guest, invite.as_str()).await.unwrap();
    }
    for number in 0..10 {
        let refused = try_join(&coach, "jonas@example.org", &format!("guess {number}")).await;
        assert!(!said_at("invite_code", refused).is_empty());
    }
    let refused = try_join(&coach, "jonas@example.org", "guess 11").await;
    assert!(matches!(refused, Err(AccountError::TooMany { .. })));
}

#[tokio::test]
async fn a_word_still_opens_the_door_for_many_and_an_invite_beside_it_for_one() {
    let mut settings = scratch::settings();
    settings.sign_up = SignUp::Invite;
    settings.invite_code = Some("roxzone".to_owned());
    let coach = scratch::coach_with(settings).await;
    assert!(try_join(&coach, "operator@example.org", "").await.is_err(), "the word guards the first account too");
    let operator = try_join(&coach, "operator@example.org", "roxzone").await.unwrap();
    let operator = holder(&coach, &operator).await.unwrap();
    let invite = make_invite(&coach, operator.athlete_id, "").await.unwrap();
    assert!(try_join(&coach, "jonas@example.org", invite.as_str()).await.is_ok());
    assert!(try_join(&coach, "third@example.org", " roxzone ").await.is_ok());
}

#[tokio::test]
async fn where_sign_up_is_closed_an_invite_opens_nothing() {
    let mut settings = scratch::settings();
    settings.sign_up = SignUp::Closed;
    let coach = scratch::coach_with(settings).await;
    let operator = holder(&coach, &join(&coach, "operator@example.org").await).await.unwrap();
    let invite = make_invite(&coach, operator.athlete_id, "").await.unwrap();
    let refused = try_join(&coach, "jonas@example.org", invite.as_str()).await;
    assert!(matches!(refused, Err(AccountError::SignUpClosed)));
    assert!(said_at("note", make_invite(&coach, operator.athlete_id, &"x".repeat(81)).await).contains("80"));
}
