use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What is wrong with a field of a form, as a sentence for whoever typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name; empty for the form as a whole.
    pub field: Cow<'static, str>,
    pub message: String,
}

impl FieldError {
    #[must_use]
    pub fn new(field: &'static str, message: impl Into<String>) -> Self {
        Self { field: Cow::Borrowed(field), message: message.into() }
    }
}
