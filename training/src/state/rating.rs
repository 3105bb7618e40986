use std::fmt;

use serde::{Deserialize, Serialize};

/// A whole number from 0 to 10 an athlete gives soreness (10 is worst) or mood (10 is best).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// The number is not on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Rate it with a whole number from 0 to 10, for instance 6.")]
pub struct RatingOutOfRange;

impl Rating {
    /// The number, 0 to 10.
    ///
    /// ```
    /// use training::state::Rating;
    /// assert_eq!(Rating::try_from(6)?.points(), 6);
    /// # Ok::<(), training::state::RatingOutOfRange>(())
    /// ```
    #[must_use]
    pub const fn points(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = RatingOutOfRange;

    fn try_from(points: u8) -> Result<Self, Self::Error> {
        if points <= 10 { Ok(Self(points)) } else { Err(RatingOutOfRange) }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/10", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_is_the_end_of_the_scale() {
        assert_eq!(Rating::try_from(10).unwrap().to_string(), "10/10");
        assert!(Rating::try_from(11).unwrap_err().to_string().contains("0 to 10"));
    }
}
