//! What do I do today, am I on track.

mod api;
mod page;

pub use api::{Dashboard, dashboard};
pub use page::DashboardRoute;
