use std::time::Instant;

use super::*;
use crate::{
    accounts::{ask_reset, password::tests::Seen},
    mail::stand_in::StandIn,
    scratch,
};

const MARA: &str = "mara@example.org";

async fn guess(coach: &Coach, email: &str, address: &str) -> Result<Token, AccountError> {
    sign_in(&coach.store, email, "not this one", &at(address)).await
}

#[tokio::test]
async fn guesses_are_counted_together_by_two_replicas_and_the_owner_still_gets_in_from_elsewhere() {
    let coach = scratch::coach().await;
    let replica = scratch::replica_of(&coach).await;
    join(&coach, MARA).await;
    let started = Instant::now();
    for round in 0..5 {
        for server in [&coach, &replica] {
            let refused = guess(server, MARA, "198.51.100.7").await;
            assert!(matches!(refused, Err(AccountError::WrongPassword)), "round {round}");
        }
    }
    hold_clock(&coach, started).await;
    for server in [&coach, &replica] {
        let refused = sign_in(&server.store, MARA, PASSWORD, &at("198.51.100.7")).await.unwrap_err();
        assert_eq!(refused.to_string(), "Too many tries. Wait 2 minutes, then try again.");
    }
    assert!(sign_in(&replica.store, MARA, PASSWORD, &at("203.0.113.1")).await.is_ok(), "from elsewhere");
    // One try comes back after its share of the time, all of them after the whole.
    scratch::run_sql(&coach, "update coach_k.attempt set drained_at = drained_at - interval '2 minutes'").await;
    assert!(matches!(guess(&coach, MARA, "198.51.100.7").await, Err(AccountError::WrongPassword)));
    assert!(matches!(guess(&coach, MARA, "198.51.100.7").await, Err(AccountError::TooMany { .. })));
    scratch::run_sql(&coach, "update coach_k.attempt set drained_at = drained_at - interval '2 minutes'").await;
    assert!(sign_in(&coach.store, MARA, PASSWORD, &at("198.51.100.7")).await.is_ok());
    for _ in 0..10 {
        assert!(matches!(guess(&coach, MARA, "198.51.100.7").await, Err(AccountError::WrongPassword)), "counted anew");
    }
}

#[tokio::test]
async fn a_limit_says_the_same_whether_the_account_exists_or_not() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let mut said = Vec::new();
    for (email, address) in
        [(MARA, "198.51.100.1"), ("nobody@example.org", "198.51.100.2"), ("no address", "198.51.100.3")]
    {
        let started = Instant::now();
        for _ in 0..10 {
            assert!(matches!(guess(&coach, email, address).await, Err(AccountError::WrongPassword)), "{email}");
        }
        hold_clock(&coach, started).await;
        said.push(guess(&coach, email, address).await.unwrap_err().to_string());
    }
    assert!(said.iter().all(|sentence| *sentence == said[0]), "{said:?}");
}

#[tokio::test]
async fn guesses_at_the_same_moment_are_all_counted() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let tries = (0..30).map(|_| guess(&coach, MARA, "198.51.100.7"));
    let answers = futures::future::join_all(tries).await;
    let wrong = answers.iter().filter(|answer| matches!(answer, Err(AccountError::WrongPassword))).count();
    let too_many = answers.iter().filter(|answer| matches!(answer, Err(AccountError::TooMany { .. }))).count();
    assert_eq!((wrong, too_many), (10, 20));
}

#[tokio::test]
async fn one_address_cannot_try_every_account_and_a_household_of_ipv6_is_one_address() {
    let coach = scratch::coach().await;
    let started = Instant::now();
    for number in 0..50 {
        let email = format!("athlete-{number}@example.org");
        let refused = guess(&coach, &email, &format!("2001:db8:1:2::{number:x}")).await;
        assert!(matches!(refused, Err(AccountError::WrongPassword)), "{number}");
    }
    hold_clock(&coach, started).await;
    let refused = guess(&coach, "one-more@example.org", "2001:db8:1:2:ffff::1").await;
    assert!(matches!(refused, Err(AccountError::TooMany { .. })));
    assert!(matches!(guess(&coach, "one-more@example.org", "2001:db8:1:3::1").await, Err(AccountError::WrongPassword)));
}

#[tokio::test]
async fn a_good_sign_in_uses_nothing_up() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    for _ in 0..60 {
        enter(&coach, MARA, PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn accounts_from_one_address_are_limited_and_typing_errors_are_not_counted() {
    let mut settings = scratch::settings();
    settings.sign_ups_per_hour = 3;
    let coach = scratch::coach_with(settings).await;
    for number in 0..3 {
        assert!(!said_at("email", try_join(&coach, "no address", "").await).is_empty());
        join(&coach, &format!("athlete-{number}@example.org")).await;
    }
    let refused = try_join(&coach, "one-more@example.org", "").await;
    assert!(matches!(refused, Err(AccountError::TooMany { wait_seconds: 1100..=1200 })), "{refused:?}");
    assert_eq!(coach.store.count_athletes().await.unwrap(), 3);
}

#[tokio::test]
async fn nobody_is_buried_in_mail_and_whether_the_account_exists_does_not_matter() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    join(&coach, MARA).await;
    for email in [MARA, "nobody@example.org"] {
        for number in 0..3 {
            ask_reset(&coach, email, &at(&format!("198.51.100.{number}"))).await.unwrap();
        }
        let refused = ask_reset(&coach, email, &at("198.51.100.9")).await.unwrap_err();
        assert!(refused.to_string().starts_with("Too many tries. Wait "), "{refused}");
    }
    coach.mail.drain(std::time::Duration::from_secs(20)).await;
    assert_eq!(stand_in.received().len(), 3);
}

#[tokio::test]
async fn what_is_counted_names_nobody_and_is_forgotten() {
    let coach = scratch::coach().await;
    let _ = guess(&coach, MARA, "198.51.100.7").await;
    let readable =
        "delete from coach_k.attempt where subject::text like '%198%' or encode(subject, 'escape') like '%mara%'";
    assert_eq!(scratch::run_sql(&coach, readable).await, 0);
    scratch::run_sql(&coach, "update coach_k.attempt set drained_at = now() - interval '1 second'").await;
    assert_eq!(coach.store.delete_drained_attempts().await.unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_sign_ins_at_once_never_run_more_than_two_hashes() {
    let coach = scratch::coach().await;
    join(&coach, MARA).await;
    let (_, before) = Seen::most_and_ever();
    let tries = (0..50).map(|number| {
        let coach = coach.clone();
        let email = if number % 2 == 0 { MARA.to_owned() } else { format!("nobody-{number}@example.org") };
        tokio::spawn(async move { guess(&coach, &email, &format!("198.51.100.{number}")).await })
    });
    for answer in futures::future::join_all(tries).await {
        assert!(matches!(answer.unwrap(), Err(AccountError::WrongPassword)));
    }
    let (most, after) = Seen::most_and_ever();
    assert!(after - before >= 50, "every one was worked for");
    assert!(most <= 2, "{most} at once");
}
