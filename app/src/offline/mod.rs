//! What still works without a connection: the page kept in the browser for that, and the worker that keeps it.

mod page;
mod worker;

pub use page::OfflineRoute;
pub use worker::UpdatePrompt;
