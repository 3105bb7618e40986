//! What the coach computes with: typed arguments, typed results, one file a tool. A tool's result is what the
//! numbers of an answer are checked against.

mod countdown;
mod penalties;
mod race_format;
mod station_facts;

pub use countdown::{Countdown, countdown};
pub use penalties::{PenaltyLine, penalty_lines};
pub use race_format::{RaceFormat, race_format};
pub use station_facts::{StationFact, StationFactsUnknown, station_facts};
