//! How good retrieval is, in figures: questions with known answers, asked and counted.

mod figures;
mod questions;
mod retrieval;

pub use figures::{Interval, mean, percentile, sign_test, wilson};
pub use questions::{GoldQuestion, QuestionsError, read_questions};
pub use retrieval::{Comparison, Group, Outcome, Report, compare, evaluate_retrieval, report};
