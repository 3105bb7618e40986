//! What a sentence in an athlete's own words mentions. Words are compared whole, with a slip of the thumb forgiven
//! where a word is long enough: "tomorrow" is no row, "women" are no men, "protein" is no Pro.

mod division;
mod season;
mod station;
pub(crate) mod word;

pub use division::{DivisionMention, division_mentioned};
pub use season::season_mentioned;
pub use station::stations_mentioned;
