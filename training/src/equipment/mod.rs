//! What there is to train with, and what stands in for a station without it.

mod kit;
mod set;

pub use kit::Kit;
pub use set::KitSet;
