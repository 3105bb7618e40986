use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use super::{
    children,
    running::{Place, Running, signal_to, until},
};

const KILLS: u32 = 20;
/// Every fifth time it is the database that is killed.
const OF_THE_DATABASE_EVERY: u32 = 5;
const WRITERS: usize = 3;

/// What the server said it had stored.
#[derive(Default)]
struct Acknowledged {
    turns: Mutex<Vec<coach::Id>>,
    refused: Mutex<u32>,
}

/// Questions as fast as they are taken, until told to stop.
fn write(site: &Running, cookie: &str, stop: &AtomicBool, acknowledged: &Acknowledged) {
    while !stop.load(Ordering::Relaxed) {
        let turn = coach::new_id();
        let body = format!("turn={turn}&text=How+heavy+is+the+sled%3F");
        let headers = [("Cookie", cookie), ("Accept", "application/json")];
        match super::http::send(site.port, "POST", "/api/ask", &headers, &body) {
            Some(answer) if answer.status == 200 => acknowledged.turns.lock().unwrap().push(turn),
            _ => *acknowledged.refused.lock().unwrap() += 1,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_kills_under_writes_lose_nothing_that_was_acknowledged() {
    let began = Instant::now();
    let place = Place::new();
    let mut site = place.serve();
    let cookie = site.sign_up();
    let athlete = place.store().await.athlete_by_email("mara@example.org").await.unwrap().unwrap().id;
    let acknowledged = Acknowledged::default();
    let (mut slowest_start, mut slowest_mend) = (Duration::ZERO, Duration::ZERO);

    for kill in 1..=KILLS {
        let stop = AtomicBool::new(false);
        let before = acknowledged.turns.lock().unwrap().len();
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                scope.spawn(|| write(&site, &cookie, &stop, &acknowledged));
            }
            // In the middle of writing: some have been acknowledged, others are on their way.
            until("questions are taken", Duration::from_secs(20), || {
                acknowledged.turns.lock().unwrap().len() >= before + 10
            });
            if kill % OF_THE_DATABASE_EVERY == 0 {
                let postgres = children::of(&place.data());
                assert_eq!(postgres.len(), 1, "{postgres:?}");
                signal_to(postgres[0], "-9");
                // The program stays, and starts its database again.
                let again = until("the program is ready again", Duration::from_secs(10), || {
                    let other = children::of(&place.data()).first().is_some_and(|now| *now != postgres[0]);
                    other && site.get("/readyz").is_some_and(|answer| answer.status == 200)
                });
                slowest_mend = slowest_mend.max(again);
                let now = acknowledged.turns.lock().unwrap().len();
                until("questions are taken again", Duration::from_secs(5), || {
                    acknowledged.turns.lock().unwrap().len() > now + WRITERS
                });
            } else {
                site.signal("-9");
            }
            stop.store(true, Ordering::Relaxed);
        });
        if kill % OF_THE_DATABASE_EVERY != 0 {
            site.ended_within(Duration::from_secs(5));
            until("no child is left", Duration::from_secs(10), || children::working_in(&place.data()) == 0);
            let start = Instant::now();
            site = place.serve();
            slowest_start = slowest_start.max(start.elapsed());
        }
        let store = place.store().await;
        let since: Vec<_> = acknowledged.turns.lock().unwrap().iter().copied().skip(before).collect();
        for turn in since {
            store.turn(athlete, turn).await.unwrap_or_else(|error| panic!("kill {kill} lost {turn}: {error}"));
        }
        store.close().await;
    }
    let turns = acknowledged.turns.lock().unwrap().clone();
    let store = place.store().await;
    for turn in turns.iter() {
        assert!(store.turn(athlete, *turn).await.is_ok());
    }
    println!(
        "{KILLS} kills (of the database: {}), {} questions acknowledged, all there; {} refused or cut off; slowest \
         start {slowest_start:.1?}, slowest mend {slowest_mend:.1?}; {:.1?} in all",
        KILLS / OF_THE_DATABASE_EVERY,
        turns.len(),
        acknowledged.refused.lock().unwrap(),
        began.elapsed()
    );
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    site.kill_nine();
}
