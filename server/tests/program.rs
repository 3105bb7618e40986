//! The real program, as an operator runs it: started, asked, killed, restarted, watched.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod program {
    mod backup;
    mod children;
    mod http;
    mod killed;
    mod neighbours;
    mod readiness;
    mod running;
    mod scrub;
    mod stopping;
}
