//! Trying it without an account: a copy of the demo athlete for a day.

mod api;
mod bar;
mod page;

pub use api::{LeaveDemo, TryDemo};
pub use bar::{DemoBar, is_on};
pub use page::DemoRoute;
