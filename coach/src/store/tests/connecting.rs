use sqlx::postgres::PgSslMode;

use crate::store::{StoreError, connect_options};

#[test]
fn a_transaction_pooler_is_refused_with_the_reason() {
    let error = connect_options("postgres://postgres.ref:pw@aws-0-eu.pooler.supabase.com:6543/postgres").unwrap_err();
    assert!(matches!(error, StoreError::TransactionPooler));
    assert!(error.to_string().contains("5432"));
}

#[test]
fn a_remote_server_is_never_spoken_to_in_clear_text_by_accident() {
    let remote = connect_options("postgres://u:p@db.example.org:5432/x").unwrap();
    assert!(matches!(remote.get_ssl_mode(), PgSslMode::Require));
    let local = connect_options("postgres://u:p@localhost:5432/x").unwrap();
    assert!(matches!(local.get_ssl_mode(), PgSslMode::Prefer));
}

#[test]
fn nonsense_is_refused_with_an_example() {
    assert!(connect_options("not a url").unwrap_err().to_string().contains("postgres://user"));
}
