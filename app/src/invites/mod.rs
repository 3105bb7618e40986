//! Links the operator hands to those who may create an account.

mod api;
mod page;

pub use api::{InvitesPage, MakeInvite, RevokeInvite};
pub use page::InvitesRoute;
