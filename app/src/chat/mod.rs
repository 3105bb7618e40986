//! The conversation with the coach.

mod api;
mod composer;
mod follow;
mod list;
mod log;
#[cfg(feature = "ssr")]
mod on_server;
mod page;
mod scroll;
mod source;
mod turn;

pub use api::{Ask, StopTurn, ask, conversation_page, passage_cited, stop_turn};
pub use page::ChatRoute;
