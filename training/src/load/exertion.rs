use std::fmt;

use serde::{Deserialize, Serialize};

/// How hard it felt, on the CR-10 scale: 0 to 10 in half points. Asked for the whole session, 10 to 30 minutes
/// after it; answers stay good for days (facts/race-tools §5, `[FOSTER21]`, high).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Rpe {
    half_points: u8,
}

/// The number is not on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Effort is a number from 0 to 10, halves allowed. Write it like 7 or 7.5.")]
pub struct RpeOutOfRange;

impl Rpe {
    /// All out.
    pub const MAX: Self = Self { half_points: 20 };

    /// From half points, 0 to 20.
    ///
    /// # Errors
    /// `RpeOutOfRange` above 20.
    ///
    /// ```
    /// assert_eq!(training::load::Rpe::from_half_points(15)?.to_string(), "7.5");
    /// # Ok::<(), training::load::RpeOutOfRange>(())
    /// ```
    pub const fn from_half_points(half_points: u8) -> Result<Self, RpeOutOfRange> {
        if half_points <= 20 { Ok(Self { half_points }) } else { Err(RpeOutOfRange) }
    }

    /// Twice the number an athlete says, 0 to 20.
    ///
    /// ```
    /// assert_eq!(training::load::Rpe::MAX.half_points(), 20);
    /// ```
    #[must_use]
    pub const fn half_points(self) -> u8 {
        self.half_points
    }

    /// A word or two for the number, for buttons and lists; a half point has the word of the point below.
    /// The words are ours.
    ///
    /// ```
    /// use training::load::Rpe;
    /// assert_eq!(Rpe::try_from(7.0)?.word(), "Hard");
    /// # Ok::<(), training::load::RpeOutOfRange>(())
    /// ```
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self.half_points / 2 {
            0 => "Rest",
            1 => "Barely any effort",
            2 => "Very easy",
            3 => "Easy",
            4 => "Steady",
            5 => "Brisk",
            6 => "Fairly hard",
            7 => "Hard",
            8 => "Very hard",
            9 => "Almost all out",
            _ => "All out",
        }
    }

    /// What can still be said at that effort; `None` at rest (facts/science §4, medium).
    ///
    /// ```
    /// use training::load::{Rpe, Talk};
    /// assert_eq!(Rpe::try_from(3.5)?.talk(), Some(Talk::FullSentences));
    /// # Ok::<(), training::load::RpeOutOfRange>(())
    /// ```
    #[must_use]
    pub const fn talk(self) -> Option<Talk> {
        match self.half_points / 2 {
            0 => None,
            1 | 2 => Some(Talk::Singing),
            3 | 4 => Some(Talk::FullSentences),
            5 | 6 => Some(Talk::ShortSentences),
            7 | 8 => Some(Talk::FewWords),
            _ => Some(Talk::Nothing),
        }
    }
}

impl TryFrom<f64> for Rpe {
    type Error = RpeOutOfRange;

    fn try_from(value: f64) -> Result<Self, Self::Error> {
        let half_points = value * 2.0;
        let is_on_scale = (0.0..=20.0).contains(&half_points) && libm::floor(half_points) == half_points;
        if is_on_scale { Ok(Self { half_points: half_points as u8 }) } else { Err(RpeOutOfRange) }
    }
}

impl From<Rpe> for f64 {
    fn from(rpe: Rpe) -> Self {
        Self::from(rpe.half_points) / 2.0
    }
}

impl fmt::Display for Rpe {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.half_points % 2 == 1 { ".5" } else { "" };
        write!(formatter, "{}{half}", self.half_points / 2)
    }
}

/// The talk test: an effort told by what can be said during it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Talk {
    /// RPE 1 and 2.
    Singing,
    /// RPE 3 and 4.
    FullSentences,
    /// RPE 5 and 6.
    ShortSentences,
    /// RPE 7 and 8.
    FewWords,
    /// RPE 9 and 10.
    Nothing,
}

impl Talk {
    /// As it is shown beside the number.
    ///
    /// ```
    /// assert_eq!(training::load::Talk::FewWords.label(), "A few words at a time");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Singing => "You could sing",
            Self::FullSentences => "Full sentences",
            Self::ShortSentences => "Short sentences",
            Self::FewWords => "A few words at a time",
            Self::Nothing => "No talking",
        }
    }
}

/// Repetitions left at the end of a set that felt like this: 10 leaves none, 7 leaves three. `None` below 7 and for
/// half points, where the scale was not tested (facts/science SC7.6, `[RIR-HELMS16]`, high).
///
/// ```
/// use training::load::{Rpe, repetitions_in_reserve};
/// assert_eq!(repetitions_in_reserve(Rpe::try_from(8.0)?), Some(2));
/// # Ok::<(), training::load::RpeOutOfRange>(())
/// ```
#[must_use]
pub const fn repetitions_in_reserve(rpe: Rpe) -> Option<u8> {
    match rpe.half_points {
        20 => Some(0),
        18 => Some(1),
        16 => Some(2),
        14 => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rpe(value: f64) -> Rpe {
        Rpe::try_from(value).unwrap()
    }

    #[test]
    fn each_whole_point_has_its_own_word() {
        let words: std::collections::BTreeSet<&str> = (0..=10).map(|point| rpe(f64::from(point)).word()).collect();
        assert_eq!(words.len(), 11);
        assert_eq!((rpe(10.0).word(), rpe(9.5).word()), ("All out", "Almost all out"));
    }

    #[test]
    fn talk_follows_the_table_of_the_facts() {
        for (low, high, talk) in [
            (1.0, 2.0, Talk::Singing),
            (3.0, 4.0, Talk::FullSentences),
            (5.0, 6.0, Talk::ShortSentences),
            (7.0, 8.0, Talk::FewWords),
            (9.0, 10.0, Talk::Nothing),
        ] {
            assert_eq!((rpe(low).talk(), rpe(high).talk()), (Some(talk), Some(talk)));
        }
        assert_eq!(rpe(0.0).talk(), None);
    }

    #[test]
    fn reserve_is_known_from_seven_up() {
        let reserve = [10.0, 9.0, 8.0, 7.0, 6.0, 8.5].map(|value| repetitions_in_reserve(rpe(value)));
        assert_eq!(reserve, [Some(0), Some(1), Some(2), Some(3), None, None]);
    }

    #[test]
    fn what_is_off_the_scale_is_refused_with_an_example() {
        for value in [-0.5, 10.5, 7.3, f64::NAN, f64::INFINITY] {
            assert!(Rpe::try_from(value).unwrap_err().to_string().contains("7.5"), "{value}");
        }
        assert_eq!(Rpe::from_half_points(21), Err(RpeOutOfRange));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(half_points in 0_u8..=20) {
            let rpe = Rpe::from_half_points(half_points).unwrap();
            prop_assert_eq!(Rpe::try_from(rpe.to_string().parse::<f64>().unwrap()), Ok(rpe));
            prop_assert_eq!(Rpe::try_from(f64::from(rpe)), Ok(rpe));
        }

        #[test]
        fn no_number_panics(value in any::<f64>()) {
            if let Ok(rpe) = Rpe::try_from(value) {
                prop_assert!(rpe <= Rpe::MAX);
            }
        }
    }
}
