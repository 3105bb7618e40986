//! The real router on a real database: who may come in, what is refused, what every page brings.

// As in `app`: a page is one deep type.
#![recursion_limit = "512"]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod router {
    mod access;
    mod conversations;
    mod demo;
    mod onboarding;
    mod pages;
    mod replicas;
    mod site;
}
