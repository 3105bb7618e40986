//! Readiness: whether today's training goes as planned, from what was noted in the mornings and after sessions.
//!
//! The facts support signs and a count of them (facts/science SC9.11, low), not a score: no single marker is
//! accepted (SC9.10) and single readings are noisy (SC9.9). So there is a colour by rule, the signs behind it, and
//! how many of those known are as usual. What was not noted is unknown; it never counts as good or as bad.
//!
//! Red flags (chest pain, fainting, head knocks and the like) are no part of this: they stop training before anybody
//! asks for readiness.

mod advice;
mod assess;
mod component;
mod normal;
mod note;
#[cfg(test)]
mod tests;

pub use advice::{Advice, AdviceKind};
pub use assess::{Colour, Readiness, readiness};
pub use component::{Component, ComponentKind, Finding, Reading};
pub use normal::NormalBand;
pub use note::{CheckIn, Milliseconds, SessionEffort};
