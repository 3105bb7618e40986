//! One turn of the conversation, and how turns are started, followed and stopped.

mod answer;
mod care;
mod compose;
mod copy;
mod intent;
mod live;
pub mod markdown;
mod nothing_to_look_up;
mod prompts;
mod question;
mod title;
mod triage;
mod turn;
mod turns;
mod understand;
mod verify;

pub use answer::{Answer, AnswerKind, Citation, ToolUse};
pub use care::{CareError, REASONS};
pub use compose::compose;
pub use copy::AnswerText;
pub use intent::Intent;
pub use prompts::quick_prompts;
pub use question::{Athlete, Exchange, Question};
pub use triage::{Referral, ReferralLevel, triage};
pub use turn::{Answered, CitationShown, answer};
pub use turns::{AskError, Followed, Turns};
pub use understand::{Understanding, understand};
pub use verify::{Supports, Unsupported, Verified, verify};
