use crate::Unreadable;

/// Why an athlete's figure was not taken, as a sentence with an example.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InputRefused {
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Read, but not to be believed.
    #[error("{what} lies between {from} and {to}. Write it like {example}.")]
    OutOfRange { what: &'static str, from: String, to: String, example: &'static str },
    /// It could be either.
    #[error("“{written}” could be {one} or {other}. Write the unit, for instance {one}.")]
    Ambiguous { written: String, one: String, other: String },
}

impl InputRefused {
    pub(super) fn unreadable(what: &'static str, example: &'static str) -> Self {
        Self::Unreadable(Unreadable { what, example })
    }
}
