//! What the coach reads: every document and passage with its source, readable without an account.

mod api;
mod document_page;
mod gone;
mod page;
mod passage_page;

pub use api::{
    DocumentLine, DocumentShown, FoundPassage, LibraryShown, PassageShown, TopicShown, document, library, passage,
};
pub use document_page::DocumentRoute;
pub use page::LibraryRoute;
pub use passage_page::PassageRoute;
