//! The chat's server functions and what crosses the wire, one file per noun.

mod conversations;
mod feedback;
mod page;
mod sources;
mod turns;

pub use conversations::{
    ConversationShown, DeleteConversation, Excerpt, FoundShown, PinConversation, RenameConversation,
    RestoreConversation, conversations, delete_conversation, find_conversations, pin_conversation, rename_conversation,
    restore_conversation,
};
pub use feedback::{FeedbackShown, REASONS, RateTurn, rate_turn};
#[cfg(feature = "ssr")]
pub use page::EarlierShown;
pub use page::{ChatPage, RefusedShown, conversation_page, earlier_turns};
pub use sources::passage_cited;
pub use turns::{
    AnswerAgain, AnswerText, AnswerTextShown, Ask, BlockShown, StopTurn, Switch, TurnShown, TurnState, Used,
    answer_again, answer_text, ask, stop_turn,
};
