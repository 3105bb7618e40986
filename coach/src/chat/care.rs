//! What an athlete does with a conversation beside talking: a name of their own, a word about an answer.

use uuid::Uuid;

use crate::{
    Coach,
    store::{FeedbackRow, StoreError},
};

/// A title's length in characters.
const TITLE_CHARACTERS_MAX: usize = 120;

/// A note's length in characters.
const NOTE_CHARACTERS_MAX: usize = 500;

/// Why an answer was good or bad, in words that can be counted; the flag says which of the two.
pub const REASONS: [(&str, bool); 9] = [
    ("correct", true),
    ("clear", true),
    ("useful", true),
    ("wrong", false),
    ("unclear", false),
    ("off-question", false),
    ("too-long", false),
    ("unsafe", false),
    ("other", false),
];

/// Why it was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CareError {
    #[error("Give the conversation a name.")]
    Nameless,
    #[error("That name has {0} characters; {TITLE_CHARACTERS_MAX} fit. Please shorten it.")]
    NameTooLong(usize),
    #[error("Choose one of the reasons, or none.")]
    UnknownReason,
    #[error("That is {0} characters; {NOTE_CHARACTERS_MAX} fit into a note. Please shorten it.")]
    NoteTooLong(usize),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Coach {
    /// Names a conversation; nothing renames it after that.
    ///
    /// # Errors
    /// `Nameless`, `NameTooLong`, or the store's (`NotFound` for somebody else's).
    pub async fn rename_conversation(&self, athlete: Uuid, id: Uuid, title: &str) -> Result<(), CareError> {
        // One line, whatever was pasted.
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        match title.chars().count() {
            0 => Err(CareError::Nameless),
            1..=TITLE_CHARACTERS_MAX => Ok(self.store.rename_conversation(athlete, id, &title).await?),
            length => Err(CareError::NameTooLong(length)),
        }
    }

    /// What an athlete thinks of an answer; the last word stands. An empty reason is none.
    ///
    /// # Errors
    /// `UnknownReason`, `NoteTooLong`, or the store's (`NotFound` for somebody else's).
    pub async fn rate(
        &self,
        athlete: Uuid,
        turn: Uuid,
        is_good: bool,
        reason: &str,
        note: &str,
    ) -> Result<(), CareError> {
        let note = note.trim();
        if note.chars().count() > NOTE_CHARACTERS_MAX {
            return Err(CareError::NoteTooLong(note.chars().count()));
        }
        if !reason.is_empty() && !REASONS.contains(&(reason, is_good)) {
            return Err(CareError::UnknownReason);
        }
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        let feedback = FeedbackRow { is_good, reason, note: note.to_owned() };
        Ok(self.store.save_feedback(athlete, turn, &feedback).await?)
    }

    /// Deletes for good what was deleted a week ago.
    pub(super) async fn sweep_conversations(&self) {
        match self.store.sweep_conversations().await {
            Ok(0) => {}
            Ok(conversations) => tracing::info!(conversations, "deleted conversations are gone for good"),
            Err(error) => tracing::warn!(%error, "deleted conversations could not be swept"),
        }
    }
}
