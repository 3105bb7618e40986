use std::time::Duration;

use super::*;
use crate::{
    accounts::{
        EmailChange, change_email, change_password, confirm_email, email_to_confirm, reset_link, reset_password,
    },
    mail::stand_in::StandIn,
    scratch,
    store::StoreError,
};

const MARA: &str = "mara@example.org";
const NEW: &str = "mara@elsewhere.example";

async fn drained(coach: &Coach) {
    coach.mail.drain(Duration::from_secs(20)).await;
}

#[tokio::test]
async fn a_new_password_gives_this_browser_a_new_token_and_signs_the_others_out() {
    let coach = scratch::coach().await;
    let phone = join(&coach, MARA).await;
    let laptop = enter(&coach, MARA, PASSWORD).await.unwrap();
    let link = reset_link(&coach, MARA).await.unwrap();
    let me = holder(&coach, &laptop).await.unwrap();

    let wrong = change_password(&coach, &me, "not this one", OTHER_PASSWORD, &Visitor::default()).await;
    assert_eq!(said_at("old_password", wrong), "That is not your password.");
    let short = change_password(&coach, &me, PASSWORD, "short", &Visitor::default()).await;
    assert!(said_at("new_password", short).contains("10 characters"));
    assert!(holder(&coach, &phone).await.is_some(), "nothing has changed yet");

    let new = change_password(&coach, &me, PASSWORD, OTHER_PASSWORD, &Visitor::default()).await.unwrap();
    assert_eq!(holder(&coach, &new).await.unwrap().athlete_id, me.athlete_id);
    for old in [&phone, &laptop] {
        assert!(holder(&coach, old).await.is_none());
    }
    let token = link.split_once("token=").unwrap().1;
    assert!(matches!(reset_password(&coach, token, PASSWORD).await, Err(AccountError::LinkGone)));
    assert!(enter(&coach, MARA, OTHER_PASSWORD).await.is_ok());
}

#[tokio::test]
async fn whoever_finds_a_browser_open_cannot_guess_the_password_for_long() {
    let coach = scratch::coach().await;
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    let started = Instant::now();
    for _ in 0..10 {
        let wrong = change_password(&coach, &me, "not this one", OTHER_PASSWORD, &Visitor::default()).await;
        assert!(!said_at("old_password", wrong).is_empty());
    }
    hold_clock(&coach, started).await;
    let right = change_password(&coach, &me, PASSWORD, OTHER_PASSWORD, &Visitor::default()).await;
    assert!(matches!(right, Err(AccountError::TooMany { .. })));
    assert!(enter(&coach, MARA, PASSWORD).await.is_ok(), "signing in is another matter");
}

#[tokio::test]
async fn a_sign_in_begins_with_a_new_token_and_the_one_before_is_worth_nothing() {
    let coach = scratch::coach().await;
    let before = join(&coach, MARA).await;
    let visitor = Visitor { held: Some(before.clone()), ..at("203.0.113.1") };
    let after = sign_in(&coach.store, MARA, PASSWORD, &visitor).await.unwrap();
    assert_ne!(before.as_str(), after.as_str());
    assert!(holder(&coach, &before).await.is_none() && holder(&coach, &after).await.is_some());
}

#[tokio::test]
async fn only_my_own_browsers_are_mine_to_sign_out() {
    let coach = scratch::coach().await;
    let mara = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    let (jonas_phone, jonas_laptop) =
        (join(&coach, "jonas@example.org").await, enter(&coach, "jonas@example.org", PASSWORD).await.unwrap());
    let jonas = holder(&coach, &jonas_phone).await.unwrap();
    let theirs = coach.store.delete_sign_in(mara.athlete_id, jonas.id).await;
    assert!(matches!(theirs, Err(StoreError::NotFound)));
    coach.store.delete_other_sign_ins(mara.athlete_id, mara.id).await.unwrap();
    assert!(holder(&coach, &jonas_phone).await.is_some());

    assert_eq!(coach.store.sign_ins(jonas.athlete_id, 30).await.unwrap().len(), 2);
    assert_eq!(coach.store.delete_other_sign_ins(jonas.athlete_id, jonas.id).await.unwrap(), 1);
    assert!(holder(&coach, &jonas_laptop).await.is_none() && holder(&coach, &jonas_phone).await.is_some());
    coach.store.delete_sign_in(jonas.athlete_id, jonas.id).await.unwrap();
    assert!(holder(&coach, &jonas_phone).await.is_none());
}

#[tokio::test]
async fn a_new_address_counts_once_its_mail_was_opened_and_the_old_one_is_told() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    assert_eq!(said_at("email_password", change_email(&coach, &me, NEW, "no").await), "That is not your password.");
    assert_eq!(said_at("email", change_email(&coach, &me, MARA, PASSWORD).await), "That is your address already.");

    for address in ["mara@typo.example", NEW] {
        assert_eq!(change_email(&coach, &me, address, PASSWORD).await.unwrap(), EmailChange::Asked);
        drained(&coach).await;
    }
    let letters = stand_in.received();
    let [first, second] = [0, 1].map(|number: usize| letters[number].link().unwrap().split_once("token=").unwrap().1);
    assert!(letters[1].to.contains(NEW) && letters[1].data.contains("confirm it within a day"), "{:?}", letters[1]);
    assert_eq!(coach.store.email_to_confirm(me.athlete_id).await.unwrap().as_deref(), Some(NEW));
    assert!(matches!(confirm_email(&coach, first).await, Err(AccountError::LinkGone)), "the newer link replaced it");
    assert_eq!(email_to_confirm(&coach, second).await.unwrap(), NEW);
    assert!(enter(&coach, NEW, PASSWORD).await.is_err(), "not yet");

    let reset = reset_link(&coach, MARA).await.unwrap();
    confirm_email(&coach, second).await.unwrap();
    assert!(enter(&coach, NEW, PASSWORD).await.is_ok() && enter(&coach, MARA, PASSWORD).await.is_err());
    assert!(matches!(confirm_email(&coach, second).await, Err(AccountError::LinkGone)), "once");
    let reset = reset.split_once("token=").unwrap().1;
    assert!(matches!(reset_password(&coach, reset, OTHER_PASSWORD).await, Err(AccountError::LinkGone)));
    drained(&coach).await;
    let told = stand_in.received().pop().unwrap();
    assert!(told.to.contains(MARA) && told.data.contains("has another e-mail address"), "{told:?}");
    assert!(!told.data.contains(NEW), "the old address does not learn the new one");
}

#[tokio::test]
async fn a_change_to_somebody_elses_address_says_the_same_and_nobody_gets_a_link() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    join(&coach, "jonas@example.org").await;
    assert_eq!(change_email(&coach, &me, "jonas@example.org", PASSWORD).await.unwrap(), EmailChange::Asked);
    drained(&coach).await;
    assert!(stand_in.received().is_empty());
}

#[tokio::test]
async fn an_address_taken_while_its_link_was_on_the_way_is_refused_and_a_link_runs_out() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    change_email(&coach, &me, NEW, PASSWORD).await.unwrap();
    drained(&coach).await;
    let letter = stand_in.received().pop().unwrap();
    let token = letter.link().unwrap().split_once("token=").unwrap().1;
    join(&coach, NEW).await;
    assert!(said_at("email", confirm_email(&coach, token).await).contains("has an account already"));
    scratch::run_sql(&coach, "update coach_k.account_link set expires_at = now() - interval '1 second'").await;
    assert!(matches!(confirm_email(&coach, token).await, Err(AccountError::LinkGone)));
    assert!(matches!(email_to_confirm(&coach, token).await, Err(AccountError::LinkGone)));
    assert_eq!(coach.store.delete_expired_links().await.unwrap(), 1);
}

#[tokio::test]
async fn without_mail_the_password_is_enough_for_a_new_address() {
    let coach = scratch::coach().await;
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    join(&coach, "jonas@example.org").await;
    let taken = change_email(&coach, &me, "jonas@example.org", PASSWORD).await;
    assert!(said_at("email", taken).contains("has an account already"));
    assert_eq!(change_email(&coach, &me, NEW, PASSWORD).await.unwrap(), EmailChange::Done);
    assert!(enter(&coach, NEW, PASSWORD).await.is_ok());
}
