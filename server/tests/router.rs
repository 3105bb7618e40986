//! The real router on a real database: who may come in, what is refused, what every page brings.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod router {
    mod access;
    mod account;
    mod closing;
    mod invites;
    mod limits;
    mod logs;
    mod pages;
    mod privacy;
    mod reset;
    mod signed_out;
    mod site;
}
