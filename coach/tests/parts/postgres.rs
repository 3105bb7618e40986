//! The private PostgreSQL: what it offers, and what it refuses.
use std::fs;

use coach::parts::postgres::{PostgresError, PrivatePostgres};
use sqlx::{Connection, PgConnection};

use crate::shared::{empty_folder, quick_postgres};

#[tokio::test]
async fn a_first_start_gives_a_database_that_knows_vectors_and_unicode() {
    let here = empty_folder();
    let data = here.path().join("data");
    let settings = quick_postgres(&data).await;
    let server = PrivatePostgres::start(&settings).await.unwrap();
    let mut connection = PgConnection::connect_with(&server.connect_options()).await.unwrap();
    for statement in ["create extension vector", "create database other"] {
        sqlx::raw_sql(statement).execute(&mut connection).await.unwrap();
    }
    let nearest: f64 =
        sqlx::query_scalar("select '[1,0]'::vector <=> '[1,0]'").fetch_one(&mut connection).await.unwrap();
    assert_eq!(nearest, 0.0);
    let lower: String = sqlx::query_scalar("select lower('ÉÄ')").fetch_one(&mut connection).await.unwrap();
    assert_eq!(lower, "éä");
    let addresses: String = sqlx::query_scalar("show listen_addresses").fetch_one(&mut connection).await.unwrap();
    assert_eq!(addresses, "", "there must be no TCP port");
    let other = PgConnection::connect_with(&server.connect_options_to("other")).await;
    assert!(other.is_ok());

    server.stop().await;
    assert!(data.join("postgres-18/PG_VERSION").exists());
    assert!(!data.join("postgres-18/postmaster.pid").exists());
    assert!(!data.join("postgres.new").exists());
}

#[tokio::test]
async fn the_server_leads_a_process_group_of_its_own() {
    let here = empty_folder();
    let settings = quick_postgres(here.path().join("data")).await;
    let server = PrivatePostgres::start(&settings).await.unwrap();
    let process = i32::try_from(server.process_id().unwrap()).unwrap();
    // SAFETY: getpgid takes a number and touches no memory.
    assert_eq!(unsafe { libc::getpgid(process) }, process, "Ctrl-C must not reach it first");
}

#[tokio::test]
async fn data_survives_a_restart_and_a_drop_is_a_stop() {
    let here = empty_folder();
    let settings = quick_postgres(here.path().join("data")).await;
    let first = PrivatePostgres::start(&settings).await.unwrap();
    let mut connection = PgConnection::connect_with(&first.connect_options()).await.unwrap();
    sqlx::raw_sql("create table kept (n int); insert into kept values (7)").execute(&mut connection).await.unwrap();
    drop(first);

    let second = PrivatePostgres::start(&settings).await.unwrap();
    let mut connection = PgConnection::connect_with(&second.connect_options()).await.unwrap();
    let kept: i32 = sqlx::query_scalar("select n from kept").fetch_one(&mut connection).await.unwrap();
    assert_eq!(kept, 7);
}

#[tokio::test]
async fn data_of_another_major_version_is_refused_and_left_alone() {
    let here = empty_folder();
    let data = here.path().join("data");
    fs::create_dir_all(data.join("postgres-17")).unwrap();
    fs::write(data.join("postgres-17/PG_VERSION"), "17\n").unwrap();
    let settings = quick_postgres(&data).await;
    let refusal = PrivatePostgres::attach_or_start(&settings).await.unwrap_err();
    let said = refusal.to_string();
    assert!(said.contains("written by PostgreSQL 17, and the PostgreSQL here is 18"), "{said}");
    assert!(said.contains("Set PG_BIN"), "{said}");
    assert!(!data.join("postgres-18").exists(), "an empty database beside the old one would look like a loss");

    fs::rename(data.join("postgres-17"), data.join("postgres-18")).unwrap();
    let renamed = PrivatePostgres::attach_or_start(&settings).await.unwrap_err();
    assert!(matches!(&renamed, PostgresError::OtherMajor { found, .. } if found == "17"), "{renamed}");
}

#[tokio::test]
async fn a_start_cut_off_while_making_the_database_is_made_good() {
    let here = empty_folder();
    let data = here.path().join("data");
    fs::create_dir_all(data.join("postgres.new/base")).unwrap();
    fs::write(data.join("postgres.new/PG_VERSION"), "18\n").unwrap();
    let settings = quick_postgres(&data).await;
    let server = PrivatePostgres::start(&settings).await.unwrap();
    assert!(server.is_running());
}

#[tokio::test]
async fn binaries_that_do_not_run_are_named() {
    let here = empty_folder();
    let bin = here.path().join("bin");
    fs::create_dir(&bin).unwrap();
    for program in ["postgres", "initdb"] {
        fs::write(bin.join(program), "#!/bin/sh\necho 'libpq.so.5: cannot open shared object file' >&2\nexit 127\n")
            .unwrap();
        fs::set_permissions(bin.join(program), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    let mut settings = quick_postgres(here.path().join("data")).await;
    settings.bin = bin;
    let said = PrivatePostgres::start(&settings).await.unwrap_err().to_string();
    assert!(said.contains("does not run here: libpq.so.5: cannot open"), "{said}");
    assert!(said.contains("PG_BIN") && said.contains("DATABASE_URL"), "{said}");
}
