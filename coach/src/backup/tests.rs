use std::{
    io::{Read as _, Write as _},
    path::Path,
};

use uuid::Uuid;

use super::{BackupError, Manifest, read_manifest, restore, write};
use crate::{
    Coach, demo,
    knowledge::Weights,
    scratch,
    store::{NewAthlete, StoreError, TurnState},
};

async fn sign_up(coach: &Coach, email: &str) -> Uuid {
    let new = NewAthlete {
        email,
        password_hash: "$argon2id$a\\b\tc\nd",
        name: "Zo\u{e9} \\N \u{1F3CB}",
        time_zone: "Europe/Berlin",
        terms_version: 1,
        is_demo: false,
    };
    coach.store.insert_athlete(&new).await.unwrap().id
}

/// A coach with a demo athlete, an account and an answered question.
async fn lived_in() -> (Coach, Uuid, Uuid) {
    let coach = scratch::coach().await;
    demo::seed(&coach.store).await.unwrap();
    let athlete = sign_up(&coach, "zoe@example.org").await;
    let turn = crate::new_id();
    coach.ask(athlete, None, turn, "How heavy is the sled push for pro women?\n\tand \\. men?").await.unwrap();
    while coach.store.turn(athlete, turn).await.unwrap().state == TurnState::Running {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    (coach, athlete, turn)
}

#[tokio::test]
async fn a_backup_restored_elsewhere_holds_every_row_and_every_rule() {
    let (from, athlete, turn) = lived_in().await;
    // Tables of some later migration: numbered rows, computed columns, two that point at each other.
    let later = r#"
        create table coach_k."odd Name" (id bigint generated always as identity primary key, "a,b" text,
          twice text generated always as ("a,b" || "a,b") stored);
        insert into coach_k."odd Name" ("a,b") values ('x'), (null), ('');
        create table coach_k.hen (id int primary key, egg int);
        create table coach_k.egg (id int primary key, hen int not null references coach_k.hen (id));
        alter table coach_k.hen add constraint hen_egg foreign key (egg) references coach_k.egg (id) on delete set null;
        insert into coach_k.hen values (1, null); insert into coach_k.egg values (7, 1); update coach_k.hen set egg = 7;
    "#;
    let to = scratch::coach().await;
    sqlx::raw_sql(later).execute(from.store.pool()).await.unwrap();
    sqlx::raw_sql(later).execute(to.store.pool()).await.unwrap();

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("first");
    let written = write(&from.store, &file).await.unwrap();
    assert_eq!(written.rows_of("athlete"), 2);
    assert_eq!(written.sequences.values().collect::<Vec<_>>(), [&3]);
    let restored = restore(&to.store, &file, false).await.unwrap();
    assert_eq!(restored, written);

    assert_eq!(to.store.profile(athlete).await.unwrap(), from.store.profile(athlete).await.unwrap());
    assert_eq!(to.store.turn(athlete, turn).await.unwrap().asked, from.store.turn(athlete, turn).await.unwrap().asked);
    assert_eq!(to.store.turn_events(turn, 0).await.unwrap(), from.store.turn_events(turn, 0).await.unwrap());
    let found = to.store.nearest_passages(None, "wall balls", &Weights::default(), 3).await.unwrap();
    assert_eq!(found.len(), 3, "the words of passages are computed again");
    let nobody = to.store.insert_sign_in(crate::new_id(), &[1; 32], None, 1).await;
    assert!(matches!(nobody, Err(StoreError::Database(_))), "foreign keys hold again");
    let next = r#"insert into coach_k."odd Name" ("a,b") values ('next'); delete from coach_k.egg;"#;
    sqlx::raw_sql(next).execute(to.store.pool()).await.unwrap();

    // What was restored, written again, is the same but for what was done since.
    let again = folder.path().join("again");
    let tables = |manifest: &Manifest| -> Vec<(String, u64)> {
        manifest.tables.iter().map(|table| (table.name.clone(), table.rows)).collect()
    };
    let mut expected = tables(&written);
    for (name, rows) in &mut expected {
        *rows += u64::from(name == "\"odd Name\"");
        *rows -= u64::from(name == "egg");
    }
    assert_eq!(tables(&write(&to.store, &again).await.unwrap()), expected);
    for table in ["turn_event", "passage_embedding", "athlete", "profile"] {
        assert_eq!(rows_in(&file, table), rows_in(&again, table), "{table}");
    }
    assert_eq!(rows_in(&again, "hen"), "1\t\\N\n", "what a foreign key does on delete, it does again");
    assert!(rows_in(&again, "\"odd Name\"").ends_with("4\tnext\n"), "numbering goes on");
}

#[tokio::test]
async fn a_database_with_accounts_is_only_replaced_when_told_so() {
    let (from, ..) = lived_in().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    write(&from.store, &file).await.unwrap();

    let to = scratch::coach().await;
    // The demo's athlete is nobody's loss.
    demo::seed(&to.store).await.unwrap();
    sign_up(&to, "mara@example.org").await;
    let refused = restore(&to.store, &file, false).await.unwrap_err();
    assert!(
        refused.to_string().contains("accounts already (1)") && refused.to_string().contains("--replace"),
        "{refused}"
    );
    assert!(to.store.athlete_by_email("mara@example.org").await.unwrap().is_some());

    restore(&to.store, &file, true).await.unwrap();
    assert!(to.store.athlete_by_email("mara@example.org").await.unwrap().is_none());
    assert!(to.store.athlete_by_email("zoe@example.org").await.unwrap().is_some());
}

#[tokio::test]
async fn a_file_that_is_not_whole_or_not_of_this_schema_changes_nothing() {
    let (from, ..) = lived_in().await;
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good");
    write(&from.store, &good).await.unwrap();
    let to = scratch::coach().await;
    let mara = sign_up(&to, "mara@example.org").await;
    let passages = to.store.count_passages().await.unwrap();

    let changed = |name: &str, change: &dyn Fn(&str, String) -> Option<String>| {
        let path = folder.path().join(name);
        rewrite(&good, &path, change);
        path
    };
    let other_schema = changed("schema", &|entry, text| {
        Some(if entry == "manifest.json" { text.replace("\"version\": ", "\"version\": 9") } else { text })
    });
    let other_sum = changed("sum", &|entry, text| {
        Some(if entry == "manifest.json" { text.replace("\"sum\": \"", "\"sum\": \"0") } else { text })
    });
    let newer = changed("newer", &|entry, text| {
        Some(if entry == "manifest.json" { text.replace("\"format\": 1", "\"format\": 2") } else { text })
    });
    let short = changed("short", &|entry, text| {
        Some(if entry == "tables/turn_event.copy" { text.lines().next().unwrap().to_owned() + "\n" } else { text })
    });
    let lacking = changed("lacking", &|entry, text| (entry != "tables/profile.copy").then_some(text));
    let dangling = changed("dangling", &|entry, text| {
        let nobody = crate::new_id().to_string();
        Some(if entry == "tables/conversation.copy" { text.replacen(&athlete_in(&text), &nobody, 1) } else { text })
    });
    let flipped = folder.path().join("flipped");
    let mut bytes = std::fs::read(&good).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    std::fs::write(&flipped, &bytes).unwrap();
    let cut = folder.path().join("cut");
    std::fs::write(&cut, &bytes[..middle]).unwrap();
    let text = folder.path().join("text");
    std::fs::write(&text, "not a backup").unwrap();

    for (file, sentence) in [
        (&other_schema, "Restore it with the coach-k that wrote it"),
        (&other_sum, "Restore it with the coach-k that wrote it"),
        (&newer, "format 2 by a newer coach-k"),
        (&short, "is damaged"),
        (&lacking, "is damaged: it lacks the rows of profile"),
        (&dangling, "is damaged: its rows do not belong together"),
        (&flipped, "is damaged"),
        (&cut, "is no backup of coach-k"),
        (&text, "is no backup of coach-k"),
        (&folder.path().join("absent"), "could not be read"),
    ] {
        let refused = restore(&to.store, file, true).await.unwrap_err().to_string();
        assert!(refused.contains(sentence), "{}: {refused}", file.display());
        assert!(to.store.profile(mara).await.is_ok(), "{}", file.display());
        assert_eq!(to.store.count_passages().await.unwrap(), passages, "{}", file.display());
    }
}

#[tokio::test]
async fn a_backup_never_replaces_a_file_and_leaves_no_half_of_one() {
    let coach = scratch::coach().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    std::fs::write(&file, "precious").unwrap();
    assert!(matches!(write(&coach.store, &file).await, Err(BackupError::Exists(_))));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");
    let nowhere = write(&coach.store, &folder.path().join("nowhere/backup")).await.unwrap_err();
    assert!(nowhere.to_string().contains("could not be written"), "{nowhere}");

    sqlx::raw_sql("drop schema coach_k cascade").execute(coach.store.pool()).await.unwrap();
    let empty = write(&coach.store, &folder.path().join("other")).await.unwrap_err();
    assert!(matches!(empty, BackupError::NothingThere), "{empty}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().flatten().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[tokio::test]
async fn what_a_backup_holds_can_be_read_without_a_database() {
    let coach = scratch::coach().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    let written = write(&coach.store, &file).await.unwrap();
    assert_eq!(read_manifest(&file).await.unwrap(), written);
    assert_eq!(written.program, env!("CARGO_PKG_VERSION"));
    assert!(written.rows_of("passage") > 100);
}

fn rows_in(file: &Path, table: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(&format!("tables/{table}.copy")).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The second value of the first row: whose the conversation is.
fn athlete_in(rows: &str) -> String {
    rows.split('\t').nth(1).unwrap_or_default().to_owned()
}

/// A copy with other contents; `None` leaves an entry out.
fn rewrite(from: &Path, to: &Path, change: &dyn Fn(&str, String) -> Option<String>) {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut out = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).unwrap();
        let name = entry.name().to_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if let Some(text) = change(&name, text) {
            out.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        }
    }
    out.finish().unwrap();
}
