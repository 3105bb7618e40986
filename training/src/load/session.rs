use std::{fmt, iter::Sum};

use serde::{Deserialize, Serialize};

use super::Rpe;
use crate::Seconds;

/// Session-RPE load in arbitrary units (AU): effort times minutes. The one currency for runs, strength, stations
/// and mixed sessions; comparable for one athlete, not between two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LoadUnits(pub u32);

impl fmt::Display for LoadUnits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} AU", self.0)
    }
}

impl Sum for LoadUnits {
    fn sum<I: Iterator<Item = Self>>(loads: I) -> Self {
        Self(loads.fold(0, |sum, load| sum.saturating_add(load.0)))
    }
}

/// Effort of the whole session times its minutes, rounded to whole units (facts/race-tools §5, facts/science SC9.1;
/// `[FOSTER01]`, `[FOSTER21]`, high). Holds for endurance, gym and mixed work alike.
///
/// ```
/// use training::{Seconds, load::{LoadUnits, Rpe, session_load}};
/// assert_eq!(session_load(Rpe::try_from(7.0)?, Seconds(60 * 60)), LoadUnits(420));
/// # Ok::<(), training::load::RpeOutOfRange>(())
/// ```
#[must_use]
pub fn session_load(rpe: Rpe, duration: Seconds) -> LoadUnits {
    // Half points times seconds are 120 times points times minutes.
    let load = (u64::from(rpe.half_points()) * u64::from(duration.0) + 60) / 120;
    LoadUnits(u32::try_from(load).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_examples_come_out() {
        let load = |rpe: f64, minutes: u32| session_load(Rpe::try_from(rpe).unwrap(), Seconds(minutes * 60));
        assert_eq!(load(7.0, 60), LoadUnits(420));
        assert_eq!(load(9.0, 85), LoadUnits(765));
        assert_eq!(load(7.5, 40), LoadUnits(300));
        assert_eq!((load(0.0, 60), load(7.0, 0)), (LoadUnits(0), LoadUnits(0)));
    }

    #[test]
    fn a_sum_of_loads_is_their_sum() {
        assert_eq!([420, 300, 560].map(LoadUnits).into_iter().sum::<LoadUnits>().to_string(), "1280 AU");
        assert_eq!([u32::MAX, 1].map(LoadUnits).into_iter().sum::<LoadUnits>(), LoadUnits(u32::MAX));
    }

    proptest! {
        #[test]
        fn harder_or_longer_is_never_less(half in 0_u8..20, seconds in any::<u32>(), more in 0_u32..100_000) {
            let rpe = Rpe::from_half_points(half).unwrap();
            let harder = Rpe::from_half_points(half + 1).unwrap();
            let load = session_load(rpe, Seconds(seconds));
            prop_assert!(session_load(harder, Seconds(seconds)) >= load);
            prop_assert!(session_load(rpe, Seconds(seconds.saturating_add(more))) >= load);
        }

        #[test]
        fn a_minute_more_at_effort_one_is_a_unit_more(point in 1_u8..=10, minutes in 0_u32..1000) {
            let rpe = Rpe::from_half_points(point * 2).unwrap();
            let load = |minutes: u32| session_load(rpe, Seconds(minutes * 60)).0;
            prop_assert_eq!(load(minutes + 1) - load(minutes), u32::from(point));
        }
    }
}
