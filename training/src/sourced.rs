use serde::Serialize;

use crate::Confidence;

/// A figure with where it was read and how sure that makes it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sourced<T> {
    pub value: T,
    /// Key of the source.
    pub source: &'static str,
    pub confidence: Confidence,
}

impl<T> Sourced<T> {
    /// The official text was read, or several independent sources agree.
    #[must_use]
    pub const fn high(value: T, source: &'static str) -> Self {
        Self { value, source, confidence: Confidence::High }
    }

    /// One good secondary source.
    #[must_use]
    pub const fn medium(value: T, source: &'static str) -> Self {
        Self { value, source, confidence: Confidence::Medium }
    }

    /// A coach's practice, an app or a forum: hedge it.
    #[must_use]
    pub const fn low(value: T, source: &'static str) -> Self {
        Self { value, source, confidence: Confidence::Low }
    }
}
