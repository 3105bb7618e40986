//! What there is to train with, and what stands in for a station without it.

mod dose;
mod kit;
mod set;
mod station;
#[cfg(feature = "prose")]
mod station_note;
mod station_table;

pub use dose::Dose;
pub use kit::Kit;
pub use set::KitSet;
#[cfg(feature = "prose")]
pub use station::equivalence_note;
pub use station::{StationSubstitute, has_station_kit, station_substitutes};
