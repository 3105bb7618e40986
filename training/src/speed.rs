use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Metres, Seconds, SecondsPerKm};

/// A speed, as treadmills and carries are told: shown in km/h to a hundredth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Speed {
    /// Millionths of a metre in a second.
    pub micrometres_per_second: u64,
}

impl Speed {
    /// A distance over a time; `None` without time.
    ///
    /// ```
    /// use training::{Metres, Seconds, Speed};
    /// let carry = Speed::of(Metres(200), Seconds(75));
    /// assert_eq!(carry.map(Speed::millimetres_per_second), Some(2667));
    /// ```
    #[must_use]
    pub fn of(distance: Metres, time: Seconds) -> Option<Self> {
        let time = u64::from(time.0);
        let micrometres_per_second = (u64::from(distance.0) * 1_000_000 + time / 2).checked_div(time)?;
        Some(Self { micrometres_per_second })
    }

    /// A pace turned round; `None` for a pace of zero (facts/race-tools §7).
    ///
    /// ```
    /// use training::{SecondsPerKm, Speed};
    /// assert_eq!(Speed::at(SecondsPerKm(285)).map(|speed| speed.to_string()).as_deref(), Some("12.63 km/h"));
    /// ```
    #[must_use]
    pub fn at(pace: SecondsPerKm) -> Option<Self> {
        Self::of(Metres(1000), Seconds(pace.0))
    }

    /// The pace, in whole seconds; `None` when standing still.
    ///
    /// ```
    /// use training::{SecondsPerKm, Speed};
    /// assert_eq!(Speed::at(SecondsPerKm(285)).and_then(Speed::pace), Some(SecondsPerKm(285)));
    /// ```
    #[must_use]
    pub fn pace(self) -> Option<SecondsPerKm> {
        let half = self.micrometres_per_second / 2;
        let seconds = 1_000_000_000_u64.saturating_add(half).checked_div(self.micrometres_per_second)?;
        u32::try_from(seconds).ok().map(SecondsPerKm)
    }

    /// Thousandths of a metre in a second, rounded.
    ///
    /// ```
    /// use training::{SecondsPerKm, Speed};
    /// assert_eq!(Speed::at(SecondsPerKm(285)).map(Speed::millimetres_per_second), Some(3509));
    /// ```
    #[must_use]
    pub const fn millimetres_per_second(self) -> u64 {
        self.micrometres_per_second.saturating_add(500) / 1000
    }
}

impl fmt::Display for Speed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (u128::from(self.micrometres_per_second) * 36 + 50_000) / 100_000;
        write!(formatter, "{}.{:02} km/h", hundredths / 100, hundredths % 100)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_examples_come_out() {
        let run = Speed::at(SecondsPerKm(285)).unwrap();
        assert_eq!((run.to_string().as_str(), run.millimetres_per_second()), ("12.63 km/h", 3509));
        let carry = |seconds| Speed::of(Metres(200), Seconds(seconds)).unwrap().millimetres_per_second();
        assert!(carry(75).abs_diff(2670) <= 5 && carry(135).abs_diff(1480) <= 5);
    }

    #[test]
    fn nothing_moves_in_no_time_and_standing_has_no_pace() {
        assert_eq!((Speed::of(Metres(200), Seconds(0)), Speed::at(SecondsPerKm(0))), (None, None));
        assert_eq!(Speed::of(Metres(0), Seconds(60)).and_then(Speed::pace), None);
    }

    proptest! {
        #[test]
        fn a_pace_comes_back(seconds in 1_u32..20_000) {
            prop_assert_eq!(Speed::at(SecondsPerKm(seconds)).and_then(Speed::pace), Some(SecondsPerKm(seconds)));
        }

        #[test]
        fn longer_for_the_same_way_is_never_faster(metres in any::<u32>(), seconds in 1_u32..u32::MAX) {
            let speed = |seconds| Speed::of(Metres(metres), Seconds(seconds)).unwrap();
            prop_assert!(speed(seconds + 1) <= speed(seconds));
            let _ = (speed(seconds).pace(), speed(seconds).to_string());
        }
    }
}
