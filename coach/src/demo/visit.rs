use super::mara;
use crate::{
    Coach, Id,
    accounts::Token,
    new_id,
    store::{DemoLimits, Store, StoreError},
};

/// A visitor's copy lives this long.
pub const DEMO_HOURS: i32 = 24;

/// One that was left for this long may make room for somebody else.
const IDLE_MINUTES: i32 = 60;

/// What the coach has been asked already, so that a visitor finds something to read.
const ASKED: [&str; 2] = ["Wall balls killed me in Hamburg. How do I pace them?", "What are my race weights?"];

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("The demo is off on this server.")]
    Off,
    #[error(
        "Every demo is in use, {0} at once. One comes free an hour after it was left: try again later, or create an account."
    )]
    Full(u32),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a visitor their own copy of the demo athlete and signs their browser in. Nobody ever has a password for it.
///
/// # Errors
/// `Off`, `Full`, `Store`.
pub async fn open(coach: &Coach, time_zone: &str, user_agent: Option<&str>) -> Result<Token, DemoError> {
    let copies_max = coach.settings.demo_max;
    if copies_max == 0 {
        return Err(DemoError::Off);
    }
    let zone = if crate::accounts::is_time_zone(time_zone) { time_zone } else { mara::TIME_ZONE };
    let limits = DemoLimits { copies_max, idle_minutes: IDLE_MINUTES, hours: DEMO_HOURS };
    let Some(athlete) = coach.store.insert_demo_copy(mara::NAME, zone, &limits).await? else {
        tracing::info!(copies_max, "every demo is in use");
        return Err(DemoError::Full(copies_max));
    };
    mara::tell(&coach.store, athlete).await?;
    for asked in ASKED {
        // The turns run beside the visitor, who finds two conversations: without them there is still a demo.
        if let Err(error) = coach.ask(athlete, None, new_id(), asked).await {
            tracing::warn!(%error, "a demo begins without its conversations");
        }
    }
    let token = Token::new();
    let user_agent = user_agent.map(|text| text.chars().take(200).collect::<String>());
    coach.store.insert_sign_in(athlete, &token.hash(), user_agent.as_deref(), DEMO_HOURS / 24).await?;
    tracing::info!(athlete.id = %athlete, "demo opened");
    Ok(token)
}

/// Throws a visitor's copy away, with everything in it. Any other athlete stays.
///
/// # Errors
/// `Database`.
pub async fn leave(store: &Store, athlete: Id) -> Result<(), StoreError> {
    store.delete_demo_copy(athlete).await
}

/// Throws away the copies whose day is over, and those whose browser signed out.
///
/// # Errors
/// `Database`.
pub async fn sweep(store: &Store) -> Result<(), StoreError> {
    let copies = store.delete_expired_demo_copies().await?;
    if copies > 0 {
        tracing::info!(copies, "demos were thrown away");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures::StreamExt as _;

    use super::*;
    use crate::{
        accounts::IDLE_DAYS,
        chat::Followed,
        scratch,
        store::{SignInRow, TurnState},
    };

    async fn with_demos(copies_max: u32) -> Coach {
        let mut settings = scratch::settings();
        settings.demo_max = copies_max;
        scratch::coach_with(settings).await
    }

    async fn signed_in(coach: &Coach, token: &Token) -> Option<SignInRow> {
        coach.store.sign_in_by_token(&token.hash(), IDLE_DAYS).await.unwrap()
    }

    async fn opened(coach: &Coach) -> (Token, Id) {
        let token = open(coach, "America/New_York", None).await.unwrap();
        let athlete = signed_in(coach, &token).await.unwrap();
        assert!(athlete.is_demo && !athlete.is_operator);
        (token, athlete.athlete_id)
    }

    /// As if a copy had been left for so long.
    async fn leave_alone(coach: &Coach, athlete: Id, for_: &str) {
        for sql in [
            "update coach_k.sign_in set last_seen_at = now() - $2::text::interval where athlete_id = $1",
            "update coach_k.demo_copy set created_at = now() - $2::text::interval where athlete_id = $1",
        ] {
            sqlx::query(sql).bind(athlete).bind(for_).execute(coach.store.pool()).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_visitor_gets_the_demo_athlete_with_everything_told_and_two_conversations() {
        let coach = with_demos(5).await;
        let (_, athlete) = opened(&coach).await;
        let profile = coach.store.profile(athlete).await.unwrap();
        assert_eq!((profile.name.as_str(), profile.time_zone.as_str()), ("Mara", "America/New_York"));
        let background = coach.store.background(athlete).await.unwrap();
        assert_eq!(background.first_open(), None);

        let talks = coach.store.conversations(athlete).await.unwrap();
        assert_eq!(talks.len(), 2);
        for talk in talks {
            let turn = coach.store.branch(talk.id, None).await.unwrap()[0];
            let mut followed = Box::pin(coach.follow(athlete, turn, 0).await.unwrap());
            let (mut blocks, mut citations) = (0, 0);
            let end = tokio::time::timeout(Duration::from_secs(20), async {
                while let Some(followed) = followed.next().await {
                    match followed {
                        Followed::Event(event) if event.kind == "used" => {
                            citations += event.body["citations"].as_array().map_or(0, Vec::len);
                        }
                        Followed::Event(event) => blocks += i32::from(event.kind == "block"),
                        Followed::End(state) => return state,
                    }
                }
                TurnState::Running
            });
            assert_eq!(end.await.unwrap(), TurnState::Done, "{}", talk.title);
            assert!(blocks >= 2, "{}", talk.title);
            assert!(citations > 0, "{} is answered with a source", talk.title);
        }
    }

    #[tokio::test]
    async fn visitors_do_not_see_each_other_and_none_of_them_is_the_first_account() {
        let coach = with_demos(5).await;
        let (_, one) = opened(&coach).await;
        let (_, other) = opened(&coach).await;
        assert_ne!(one, other);
        let talk = coach.store.conversations(one).await.unwrap()[0].id;
        assert!(matches!(coach.store.conversation(other, talk).await, Err(StoreError::NotFound)));
        assert_eq!(coach.store.count_athletes().await.unwrap(), 0);
        let first = crate::store::NewAthlete {
            email: "first@example.org",
            password_hash: "x",
            name: "First",
            time_zone: "UTC",
            terms_version: 1,
            is_demo: false,
        };
        assert!(coach.store.insert_athlete(&first).await.unwrap().is_operator);
    }

    #[tokio::test]
    async fn when_all_are_in_use_a_visitor_is_told_and_only_one_left_for_an_hour_makes_room() {
        let coach = with_demos(2).await;
        let (_, first) = opened(&coach).await;
        let (second_token, second) = opened(&coach).await;
        let full = open(&coach, "", None).await.unwrap_err();
        assert!(full.to_string().contains("Every demo is in use, 2 at once."), "{full}");

        leave_alone(&coach, first, "59 minutes").await;
        assert!(matches!(open(&coach, "", None).await, Err(DemoError::Full(2))));
        leave_alone(&coach, first, "61 minutes").await;
        leave_alone(&coach, second, "70 minutes").await;
        let (_, third) = opened(&coach).await;
        assert!(signed_in(&coach, &second_token).await.is_none(), "the one left longest ago went");
        assert!(matches!(coach.store.profile(second).await, Err(StoreError::NotFound)));
        for kept in [first, third] {
            assert!(coach.store.profile(kept).await.is_ok());
        }
    }

    #[tokio::test]
    async fn the_last_place_goes_to_one_of_two_visitors() {
        let coach = with_demos(1).await;
        let (one, other) = tokio::join!(open(&coach, "", None), open(&coach, "", None));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    }

    #[tokio::test]
    async fn a_server_without_demos_says_so() {
        let off = open(&with_demos(0).await, "", None).await.unwrap_err();
        assert!(matches!(off, DemoError::Off), "{off}");
    }

    #[tokio::test]
    async fn a_demo_is_gone_after_its_day_when_it_is_left_and_when_its_browser_signs_out() {
        let coach = with_demos(9).await;
        let (over_token, over) = opened(&coach).await;
        sqlx::query("update coach_k.demo_copy set expires_at = now() where athlete_id = $1")
            .bind(over)
            .execute(coach.store.pool())
            .await
            .unwrap();
        let (left_token, left) = opened(&coach).await;
        leave(&coach.store, left).await.unwrap();
        let (signed_out_token, signed_out) = opened(&coach).await;
        coach.store.delete_sign_in_by_token(&signed_out_token.hash()).await.unwrap();
        leave_alone(&coach, signed_out, "2 minutes").await;
        let (_, kept) = opened(&coach).await;
        let seed = crate::demo::seed(&coach.store).await.unwrap();

        sweep(&coach.store).await.unwrap();
        for (athlete, is_there) in [(over, false), (left, false), (signed_out, false), (kept, true), (seed, true)] {
            assert_eq!(coach.store.profile(athlete).await.is_ok(), is_there);
        }
        for token in [over_token, left_token] {
            assert!(signed_in(&coach, &token).await.is_none());
        }
    }

    #[tokio::test]
    async fn leaving_a_demo_deletes_no_account() {
        let coach = with_demos(2).await;
        let seed = crate::demo::seed(&coach.store).await.unwrap();
        leave(&coach.store, seed).await.unwrap();
        assert!(coach.store.profile(seed).await.is_ok());
    }

    #[tokio::test]
    async fn nobody_signs_in_to_a_demo_with_a_password_or_moves_it_to_an_address_of_theirs() {
        let coach = with_demos(2).await;
        let (token, athlete) = opened(&coach).await;
        let email = signed_in(&coach, &token).await.unwrap().email;
        let stored = coach.store.athlete_by_email(&email).await.unwrap().unwrap();
        assert_eq!(stored.password_hash, "!", "no password hashes to this");
        for sql in [
            "update coach_k.athlete set password_hash = '$argon2id$' where id = $1",
            "update coach_k.athlete set email = 'mara@example.org' where id = $1",
        ] {
            let refused = sqlx::query(sql).bind(athlete).execute(coach.store.pool()).await.unwrap_err();
            let constraint = refused.as_database_error().and_then(|error| error.constraint()).unwrap_or_default();
            assert!(constraint.starts_with("athlete_demo_has_no_"), "{refused}");
        }
    }

    #[tokio::test]
    async fn the_one_that_commands_ask_as_is_told_anew_and_stays_the_same_athlete() {
        let coach = scratch::coach().await;
        let seed = crate::demo::seed(&coach.store).await.unwrap();
        assert_eq!(crate::demo::seed(&coach.store).await.unwrap(), seed);
        assert_eq!(coach.store.background(seed).await.unwrap().first_open(), None);
    }
}
