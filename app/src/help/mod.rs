//! How to use it, with and without a mouse.

mod page;

pub use page::HelpRoute;
