//! What is stored, who can read it, and what leaves the server.

mod api;
mod page;

pub use api::privacy;
pub use page::PrivacyRoute;
