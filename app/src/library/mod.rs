//! What the coach reads: a passage with its source.

mod api;
mod page;

pub use api::{PassageShown, passage};
pub use page::PassageRoute;
