use std::time::Duration;

use super::*;
use crate::scratch;

#[tokio::test]
async fn an_athlete_takes_everything_of_theirs_with_them_and_nothing_of_others() {
    let coach = scratch::coach().await;
    let mara = holder(&coach, &join(&coach, "mara@example.org").await).await.unwrap();
    let jonas = holder(&coach, &join(&coach, "jonas@example.org").await).await.unwrap();
    for (athlete, asked) in [(&mara, "How heavy is the sled push?"), (&jonas, "How far do I row?")] {
        coach.ask(athlete.athlete_id, None, crate::new_id(), asked).await.unwrap();
    }
    coach.drain(Duration::from_secs(20)).await;
    let export = coach.store.export(mara.athlete_id).await.unwrap();
    assert_eq!(export["account"]["email"], "mara@example.org");
    assert_eq!(export["profile"]["name"], "Mara");
    assert_eq!(export["sign_in"].as_array().unwrap().len(), 1);
    let turn = &export["conversation"][0]["turn"][0];
    assert_eq!(turn["asked"], "How heavy is the sled push?");
    assert!(turn["turn_event"].to_string().contains("kg"), "{turn}");
    let all = export.to_string();
    for word in ["jonas", "How far do I row?", "argon2", "token_hash"] {
        assert!(!all.contains(word), "{word}");
    }
}

#[tokio::test]
async fn no_table_of_an_athletes_data_is_forgotten() {
    // Links are secrets that run out, invites are the operator's, and of a demo there is only when it ends.
    const NOT_TAKEN: [&str; 3] = ["account_link", "demo_copy", "invite"];
    let coach = scratch::coach().await;
    let mara = holder(&coach, &join(&coach, "mara@example.org").await).await.unwrap();
    let export = coach.store.export(mara.athlete_id).await.unwrap();
    for table in coach.store.tables_of_athletes().await.unwrap() {
        let is_known = export.get(&table).is_some() || NOT_TAKEN.contains(&table.as_str());
        assert!(is_known, "coach/src/store/export.rs has no line for {table}");
    }
}
