//! The conversation with the coach.

mod actions;
mod announcer;
mod answer;
mod api;
mod composer;
mod earlier;
mod edit;
mod feedback;
mod follow;
mod header;
mod list;
mod log;
#[cfg(feature = "ssr")]
mod on_server;
mod page;
mod remembered;
mod scroll;
mod search;
mod setback;
mod sidebar;
mod source;
mod switch;
mod talk;
mod turn;
mod used;
mod view;

pub use api::{
    Ask, RestoreConversation, StopTurn, answer_again, answer_text, ask, conversation_page, conversations,
    delete_conversation, earlier_turns, find_conversations, passage_cited, pin_conversation, rate_turn,
    rename_conversation, restore_conversation, stop_turn,
};
pub use page::ChatRoute;
