//! One owner per data folder, however it ends.
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use coach::parts::postgres::{PostgresError, PrivatePostgres};
use sqlx::{Connection, PgConnection};

use crate::shared::{empty_folder, quick_postgres};

async fn answers(server: &PrivatePostgres) -> bool {
    PgConnection::connect_with(&server.connect_options()).await.is_ok()
}

#[tokio::test]
async fn a_second_program_attaches_and_leaves_the_server_alone() {
    let here = empty_folder();
    let settings = quick_postgres(here.path().join("data")).await;
    let owner = PrivatePostgres::attach_or_start(&settings).await.unwrap();
    let guest = PrivatePostgres::attach_or_start(&settings).await.unwrap();
    assert!(owner.is_owner() && !guest.is_owner());
    assert!(answers(&guest).await);
    guest.stop().await;
    assert!(answers(&owner).await);

    let refusal = PrivatePostgres::start(&settings).await.unwrap_err();
    assert!(matches!(refusal, PostgresError::Owned { .. }), "{refusal}");
}

#[tokio::test]
async fn two_that_start_at_once_share_one_server() {
    let here = empty_folder();
    let settings = quick_postgres(here.path().join("data")).await;
    let both = tokio::join!(PrivatePostgres::attach_or_start(&settings), PrivatePostgres::attach_or_start(&settings));
    let (first, second) = (both.0.unwrap(), both.1.unwrap());
    assert!(first.is_owner() != second.is_owner());
    assert!(answers(&first).await && answers(&second).await);
}

#[tokio::test]
async fn a_killed_server_leaves_a_pid_file_that_does_not_stop_the_next() {
    let here = empty_folder();
    let settings = quick_postgres(here.path().join("data")).await;
    let server = PrivatePostgres::start(&settings).await.unwrap();
    kill(server.process_id().unwrap());
    until("the end is noticed", || !server.is_running()).await;
    drop(server);
    assert!(here.path().join("data/postgres-18/postmaster.pid").exists());
    let next = PrivatePostgres::start(&settings).await.unwrap();
    assert!(answers(&next).await);
}

#[tokio::test]
async fn a_program_killed_with_its_server_running_loses_nothing() {
    let here = empty_folder();
    let data = here.path().join("data");
    // Made here, so that the other program finds its working folder.
    let settings = quick_postgres(&data).await;
    PrivatePostgres::start(&settings).await.unwrap().stop().await;

    let (mut program, server) = program_that_owns(&data);
    program.kill().unwrap();
    program.wait().unwrap();
    let next = PrivatePostgres::attach_or_start(&settings).await.unwrap();
    assert!(next.is_owner());
    until("the killed program's server is gone", || !is_alive(server)).await;
    let mut connection = PgConnection::connect_with(&next.connect_options()).await.unwrap();
    let kept: i32 = sqlx::query_scalar("select n from kept").fetch_one(&mut connection).await.unwrap();
    assert_eq!(kept, 7);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_killed_program_takes_its_server_along() {
    let here = empty_folder();
    let data = here.path().join("data");
    let settings = quick_postgres(&data).await;
    PrivatePostgres::start(&settings).await.unwrap().stop().await;

    let (mut program, server) = program_that_owns(&data);
    program.kill().unwrap();
    program.wait().unwrap();
    until("nobody else ends it", || !is_alive(server)).await;
}

/// This same test program, owning a server on `data`, and the server's number.
fn program_that_owns(data: &std::path::Path) -> (Child, u32) {
    let mut program = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "owners::plays_a_program_that_owns_a_server", "--ignored", "--nocapture"])
        .current_dir(data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(program.stdout.take().unwrap());
    let mut lines = said.lines().map(Result::unwrap);
    // The test harness may begin the line itself.
    let server = lines.find_map(|line| line.split_once("server ")?.1.parse().ok()).unwrap();
    (program, server)
}

#[tokio::test]
#[ignore = "run by other tests as a program of its own; its working folder is the data folder"]
async fn plays_a_program_that_owns_a_server() {
    let settings = quick_postgres(std::env::current_dir().unwrap()).await;
    let server = PrivatePostgres::start(&settings).await.unwrap();
    let mut connection = PgConnection::connect_with(&server.connect_options()).await.unwrap();
    sqlx::raw_sql("create table kept (n int); insert into kept values (7)").execute(&mut connection).await.unwrap();
    println!("\nserver {}", server.process_id().unwrap());
    std::future::pending::<()>().await;
}

fn kill(process: u32) {
    let process = i32::try_from(process).unwrap();
    // SAFETY: kill takes numbers and touches no memory; the process is a child of this test.
    assert_eq!(unsafe { libc::kill(process, libc::SIGKILL) }, 0);
}

/// Whether it lives; one that only waits to be reaped does not.
fn is_alive(process: u32) -> bool {
    let state = Command::new("ps").args(["-o", "stat=", "-p", &process.to_string()]).output().unwrap();
    let state = String::from_utf8_lossy(&state.stdout);
    !state.trim().is_empty() && !state.trim().starts_with('Z')
}

async fn until(what: &str, happened: impl Fn() -> bool) {
    let begin = Instant::now();
    while !happened() {
        assert!(begin.elapsed() < Duration::from_secs(60), "never: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
