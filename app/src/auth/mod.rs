//! Signing up, in and out, and finding back in.

mod api;
mod page;
mod reset_api;
mod reset_page;
mod terms;

pub use api::{SignIn, SignOut, SignUp};
pub use page::{LoginRoute, SignUpRoute};
pub use reset_api::{AskReset, ForgotPage, ResetPage, ResetPassword};
pub use reset_page::{ForgotRoute, ResetRoute};
pub use terms::TermsRoute;
