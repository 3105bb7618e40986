//! The real router on a real database: who may come in, what is refused, what every page brings.

// As in `app`: a page is one deep type.
#![recursion_limit = "512"]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod router {
    mod access;
    mod account;
    mod closing;
    mod conversations;
    mod demo;
    mod invites;
    mod limits;
    mod logs;
    mod onboarding;
    mod pages;
    mod privacy;
    mod replicas;
    mod reset;
    mod signed_out;
    mod site;
}
