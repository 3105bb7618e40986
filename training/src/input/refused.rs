use crate::Unreadable;

/// Why an athlete's figure was not taken, as a sentence with an example.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InputRefused {
    #[error(transparent)]
    /// Not understood at all.
    Unreadable(#[from] Unreadable),
    /// Read, but not to be believed.
    #[error("{what} lies between {from} and {to}. Write it like {example}.")]
    OutOfRange {
        /// Which figure, with its article.
        what: &'static str,
        /// The least that is believed.
        from: String,
        /// The most that is believed.
        to: String,
        /// How to write it.
        example: &'static str,
    },
    /// It could be either.
    #[error("“{written}” could be {one} or {other}. Write the unit, for instance {one}.")]
    Ambiguous {
        /// The athlete's own words.
        written: String,
        /// The likelier reading.
        one: String,
        /// The other.
        other: String,
    },
}

impl InputRefused {
    pub(super) fn unreadable(what: &'static str, example: &'static str) -> Self {
        Self::Unreadable(Unreadable { what, example })
    }
}
