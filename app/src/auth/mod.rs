//! Signing up, in and out.

mod api;
mod page;

pub use api::{SignIn, SignOut, SignUp};
pub use page::{LoginRoute, SignUpRoute, TermsRoute};
