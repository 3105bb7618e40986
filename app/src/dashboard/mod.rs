//! What do I do today, am I on track.

mod api;
mod page;

pub use api::dashboard;
pub use page::DashboardRoute;
