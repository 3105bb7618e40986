use std::time::Duration;

use super::*;
use crate::{
    accounts::{close, keep, make_invite, sweep},
    mail::stand_in::StandIn,
    scratch,
};

const MARA: &str = "mara@example.org";

#[tokio::test]
async fn a_closed_account_is_signed_out_everywhere_and_can_be_kept_for_a_while() {
    let stand_in = StandIn::start(&[]).await;
    let coach = stand_in.serving(scratch::coach().await);
    let phone = join(&coach, MARA).await;
    let laptop = enter(&coach, MARA, PASSWORD).await.unwrap();
    let me = holder(&coach, &laptop).await.unwrap();
    assert_eq!(said_at("password", close(&coach, &me, "not this one").await), "That is not your password.");
    close(&coach, &me, PASSWORD).await.unwrap();
    assert!(holder(&coach, &phone).await.is_none() && holder(&coach, &laptop).await.is_none());
    coach.mail.drain(Duration::from_secs(20)).await;
    assert!(stand_in.received()[0].data.contains("In 14 days it is deleted"));

    let again = enter(&coach, MARA, PASSWORD).await.unwrap();
    let closed = holder(&coach, &again).await.unwrap();
    assert!(closed.delete_at_seconds.is_some());
    sweep(&coach.store).await.unwrap();
    keep(&coach, closed.athlete_id).await.unwrap();
    assert_eq!(holder(&coach, &again).await.unwrap().delete_at_seconds, None);
    scratch::run_sql(&coach, "update coach_k.athlete set delete_at = delete_at - interval '15 days'").await;
    sweep(&coach.store).await.unwrap();
    assert!(holder(&coach, &again).await.is_some(), "who stays is not swept away");
}

#[tokio::test]
async fn after_the_grace_nothing_of_the_athlete_is_left() {
    let coach = scratch::coach().await;
    let operator = holder(&coach, &join(&coach, "operator@example.org").await).await.unwrap();
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    let turn = crate::new_id();
    coach.ask(me.athlete_id, None, turn, "How heavy is the sled push?").await.unwrap();
    coach.drain(Duration::from_secs(20)).await;
    assert!(!coach.store.turn_events(turn, 0).await.unwrap().is_empty());
    coach.store.insert_reset_link(me.athlete_id, &[7; 32], 30).await.unwrap();
    make_invite(&coach, me.athlete_id, "for Jonas").await.unwrap();
    close(&coach, &me, PASSWORD).await.unwrap();

    let later = "update coach_k.athlete set delete_at = now() - interval '1 second' where delete_at is not null";
    assert_eq!(scratch::run_sql(&coach, later).await, 1);
    sweep(&coach.store).await.unwrap();
    assert!(matches!(enter(&coach, MARA, PASSWORD).await, Err(AccountError::WrongPassword)));
    // Every table there is, also those that come after this test: the id stands nowhere in the schema any more.
    let search = format!(
        "do $$ declare place record; found boolean; begin
           for place in select table_name from information_schema.tables where table_schema = 'coach_k' loop
             execute format('select exists (select from coach_k.%I t where t::text like %L)', place.table_name, '%{}%')
               into found;
             if found then raise exception 'left in %', place.table_name; end if;
           end loop; end $$",
        me.athlete_id
    );
    scratch::run_sql(&coach, &search).await;
    assert!(coach.store.turn_events(turn, 0).await.unwrap().is_empty());
    assert!(coach.store.athlete(operator.athlete_id).await.is_ok(), "others are not touched");
    assert!(try_join(&coach, MARA, "").await.is_ok(), "the address is free again");
}

#[tokio::test]
async fn the_only_operator_cannot_leave_others_behind_without_one() {
    let coach = scratch::coach().await;
    let operator = holder(&coach, &join(&coach, "operator@example.org").await).await.unwrap();
    let jonas = holder(&coach, &join(&coach, "jonas@example.org").await).await.unwrap();
    let refused = close(&coach, &operator, PASSWORD).await.unwrap_err();
    assert!(refused.to_string().contains("coach-k operator EMAIL"), "{refused}");
    coach.store.make_operator("jonas@example.org").await.unwrap();
    close(&coach, &operator, PASSWORD).await.unwrap();
    let refused = close(&coach, &jonas, PASSWORD).await;
    assert!(refused.is_ok(), "nobody is left behind: the other one is leaving, too");
}

#[tokio::test]
async fn closing_again_does_not_move_the_day() {
    let coach = scratch::coach().await;
    let me = holder(&coach, &join(&coach, MARA).await).await.unwrap();
    let first = coach.store.close_account(me.athlete_id, 14).await.unwrap();
    scratch::run_sql(&coach, "update coach_k.athlete set delete_at = delete_at - interval '3 days'").await;
    let second = coach.store.close_account(me.athlete_id, 14).await.unwrap();
    assert_eq!(first - second, 3 * 86_400);
}
