use serde::{Deserialize, Serialize};

use crate::Kilograms;

/// A weight on a bar, whole grams: plates of 1.25 kg and estimates do not fit whole kilograms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grams(pub u32);

impl From<Kilograms> for Grams {
    fn from(weight: Kilograms) -> Self {
        Self(u32::from(weight.0) * 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_whole_kilogram_is_a_thousand_grams() {
        assert_eq!([0, 20, u16::MAX].map(|weight| Grams::from(Kilograms(weight)).0), [0, 20_000, 65_535_000]);
    }
}
