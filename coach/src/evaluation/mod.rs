//! How good the coach is, in figures: questions with known answers, asked and counted.

mod figures;
mod questions;
mod red_flags;
mod retrieval;

pub use figures::{Interval, mean, percentile, sign_test, wilson};
pub use questions::{GoldQuestion, QuestionsError, read_questions};
pub use red_flags::{RedFlagPrompt, RedFlagReport, evaluate_red_flags, read_red_flags};
pub use retrieval::{Comparison, Group, Outcome, Report, compare, evaluate_retrieval, report};
