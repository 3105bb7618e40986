//! The account itself: how to sign in, where one is signed in, and how to end it.

mod api;
mod closing_api;
mod closing_page;
mod confirm;
mod page;
mod sign_ins;

pub use api::{ChangeEmail, ChangePassword, EndOtherSignIns, EndSignIn, security};
pub use closing_api::{CloseAccount, ClosingPage, KeepAccount};
pub use closing_page::{DeleteRoute, KeepRoute};
pub use confirm::{ConfirmEmail, ConfirmPage, ConfirmRoute};
pub use page::SecurityRoute;
