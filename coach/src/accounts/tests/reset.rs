use std::time::Duration;

use super::*;
use crate::{
    accounts::{ask_reset, is_reset_link, reset_link, reset_password},
    mail::{
        stand_in::{Fault, StandIn},
        tests::Captured,
    },
    scratch,
};

const MARA: &str = "mara@example.org";

fn token_of(link: &str) -> &str {
    link.split_once("token=").unwrap().1
}

#[tokio::test]
async fn a_reset_comes_by_mail_works_once_and_signs_every_browser_out() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    let phone = join(&coach, MARA).await;
    let laptop = enter(&coach, MARA, PASSWORD).await.unwrap();
    ask_reset(&coach, " Mara@Example.org ", &at("203.0.113.1")).await.unwrap();
    coach.mail.drain(Duration::from_secs(20)).await;

    let [letter] = stand_in.received().try_into().unwrap();
    let link = letter.link().unwrap();
    assert!(link.starts_with("http://localhost:3000/reset-password?token="), "{link}");
    assert!(letter.to.contains(MARA) && letter.data.contains("Somebody asked for a new password"));
    let token = token_of(link);
    assert!(is_reset_link(&coach, token).await.unwrap(), "looking does not use it up");
    assert!(is_reset_link(&coach, token).await.unwrap());
    assert!(said_at("password", reset_password(&coach, token, "short").await).contains("10 characters"));

    reset_password(&coach, token, OTHER_PASSWORD).await.unwrap();
    assert!(holder(&coach, &phone).await.is_none() && holder(&coach, &laptop).await.is_none());
    assert!(matches!(enter(&coach, MARA, PASSWORD).await, Err(AccountError::WrongPassword)));
    assert!(enter(&coach, MARA, OTHER_PASSWORD).await.is_ok());
    assert!(matches!(reset_password(&coach, token, PASSWORD).await, Err(AccountError::LinkGone)), "once");
    coach.mail.drain(Duration::from_secs(20)).await;
    assert!(stand_in.received()[1].data.contains("The password of your account at http://localhost:3000 was changed"));
}

#[tokio::test]
async fn a_link_runs_out_and_every_other_one_dies_with_the_first_used() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let links = [
        reset_link(&coach, MARA).await.unwrap(),
        reset_link(&coach, MARA).await.unwrap(),
        reset_link(&coach, MARA).await.unwrap(),
    ];
    let [old, used, other] = links.each_ref().map(|link| token_of(link));
    let age = format!(
        "update coach_k.account_link set expires_at = now() - interval '1 second' where token_hash = sha256('{old}')"
    );
    assert_eq!(scratch::run_sql(&coach, &age).await, 1);
    assert!(!is_reset_link(&coach, old).await.unwrap());
    assert!(matches!(reset_password(&coach, old, OTHER_PASSWORD).await, Err(AccountError::LinkGone)));
    reset_password(&coach, used, OTHER_PASSWORD).await.unwrap();
    assert!(matches!(reset_password(&coach, other, PASSWORD).await, Err(AccountError::LinkGone)));
}

#[tokio::test]
async fn one_link_used_twice_at_the_same_moment_sets_one_password() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let link = reset_link(&coach, MARA).await.unwrap();
    let token = token_of(&link);
    let both = futures::join!(
        reset_password(&coach, token, OTHER_PASSWORD),
        reset_password(&coach, token, "wall balls at midnight")
    );
    assert_eq!([both.0.is_ok(), both.1.is_ok()].iter().filter(|is_set| **is_set).count(), 1);
}

#[tokio::test]
async fn a_copy_of_the_database_opens_nothing() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let link = reset_link(&coach, MARA).await.unwrap();
    let token = token_of(&link);
    let readable = format!("delete from coach_k.account_link l where l::text like '%{token}%'");
    assert_eq!(scratch::run_sql(&coach, &readable).await, 0);
    let stolen = format!("select 1 from coach_k.account_link where token_hash = sha256('{token}')");
    assert_eq!(scratch::run_sql(&coach, &stolen).await, 1, "only its hash is there");
}

#[tokio::test]
async fn asking_tells_nobody_whether_the_account_exists_and_waits_for_no_mail() {
    let stand_in = StandIn::start(&[Fault::IsSlow, Fault::IsSlow, Fault::IsSlow]).await;
    let coach = stand_in.serving(scratch::coach().await);
    join(&coach, MARA).await;
    let (captured, _guard) = Captured::start();
    for email in [MARA, "nobody@example.org", "demo@coach-k.invalid"] {
        ask_reset(&coach, email, &at("203.0.113.1")).await.unwrap();
        assert!(stand_in.received().is_empty());
    }
    coach.mail.drain(Duration::from_secs(20)).await;
    let log = captured.text();
    assert!(log.contains("a reset was asked for without an account") && log.contains("given up"), "{log}");
    for word in ["mara", "nobody", "example.org", "203.0.113.1", "token="] {
        assert!(!log.contains(word), "{word}: {log}");
    }
}

#[tokio::test]
async fn the_demo_athlete_and_nobody_get_no_link_from_the_operator_either() {
    let coach = scratch::coach().await;
    crate::demo::seed(&coach.store).await.unwrap();
    for email in ["demo@coach-k.invalid", "nobody@example.org", "no address"] {
        assert!(matches!(reset_link(&coach, email).await, Err(AccountError::Nobody)), "{email}");
    }
    assert!(matches!(ask_reset(&coach, MARA, &at("203.0.113.1")).await, Err(AccountError::NoMail)));
}

#[tokio::test]
async fn what_is_no_token_is_no_link() {
    let coach = scratch::coach().await;
    for token in ["", "x", &"a".repeat(64), "' or true --"] {
        assert!(!is_reset_link(&coach, token).await.unwrap());
        assert!(matches!(reset_password(&coach, token, OTHER_PASSWORD).await, Err(AccountError::LinkGone)), "{token}");
    }
}
