//! What an athlete says about themself.

mod api;
mod page;

pub use api::{SaveProfile, profile};
pub use page::ProfileRoute;
