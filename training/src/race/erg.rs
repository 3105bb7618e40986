use std::fmt;

use serde::{Deserialize, Serialize};

use super::curve::{whole, whole_seconds};
use crate::{Metres, Seconds, Sourced, Watts};

/// Power on a Concept2 erg against the pace in seconds per metre: `watts = 2.80 ÷ p³` (`[C2]`, facts/race-tools §3).
const POWER: Sourced<f64> = Sourced::high(2.80, "C2");

/// What the monitor shows: `4 × 0.8604 × watts + 300` kcal/h. The machine's own formula, not what a body spends.
const CALORIES: Sourced<(f64, f64)> = Sourced::medium((4.0 * 0.8604, 300.0), "C2");

/// The two ergs of the race.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Erg {
    Ski,
    Row,
}

/// A pace as ergs show it, to the tenth: "2:00.5/500 m".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PacePer500 {
    tenths: u32,
}

/// Slower is standing still, faster is no human: 0:40 to 10:00 for 500 m.
const TENTHS: std::ops::RangeInclusive<u32> = 400..=6000;

impl PacePer500 {
    /// From tenths of a second for 500 m; `None` outside 0:40 to 10:00.
    ///
    /// ```
    /// use training::race::PacePer500;
    /// assert_eq!(PacePer500::from_tenths(1205).unwrap().to_string(), "2:00.5/500 m");
    /// ```
    #[must_use]
    pub fn from_tenths(tenths: u32) -> Option<Self> {
        TENTHS.contains(&tenths).then_some(Self { tenths })
    }

    /// Tenths of a second for 500 m.
    ///
    /// ```
    /// use training::race::PacePer500;
    /// assert_eq!(PacePer500::from_tenths(1205).unwrap().tenths(), 1205);
    /// ```
    #[must_use]
    pub fn tenths(self) -> u32 {
        self.tenths
    }

    /// The mean pace of a piece. `None` without a distance or outside 0:40 to 10:00 for 500 m.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::PacePer500};
    /// let pace = PacePer500::of(Metres(1000), Seconds(260)).unwrap();
    /// assert_eq!(pace.to_string(), "2:10.0/500 m");
    /// ```
    #[must_use]
    pub fn of(distance: Metres, time: Seconds) -> Option<Self> {
        if distance.0 == 0 {
            return None;
        }
        Self::from_tenths(whole(f64::from(time.0) * 5000.0 / f64::from(distance.0)))
    }

    /// The pace of a power. `None` for powers of paces outside 0:40 to 10:00, which includes none.
    ///
    /// ```
    /// use training::{Watts, race::PacePer500};
    /// assert_eq!(PacePer500::at(Watts(200)).unwrap().to_string(), "2:00.5/500 m");
    /// ```
    #[must_use]
    pub fn at(power: Watts) -> Option<Self> {
        if power.0 == 0 {
            return None;
        }
        Self::from_tenths(whole(libm::cbrt(POWER.value / f64::from(power.0)) * 5000.0))
    }

    /// The power it takes.
    ///
    /// ```
    /// use training::{Watts, race::PacePer500};
    /// assert_eq!(PacePer500::from_tenths(1300).unwrap().watts(), Watts(159));
    /// ```
    #[must_use]
    pub fn watts(self) -> Watts {
        let seconds_per_metre = f64::from(self.tenths) / 5000.0;
        let power = POWER.value / (seconds_per_metre * seconds_per_metre * seconds_per_metre);
        Watts(u16::try_from(whole(power)).unwrap_or(u16::MAX))
    }

    /// The time of a piece at this pace.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::PacePer500};
    /// assert_eq!(PacePer500::from_tenths(1300).unwrap().time_over(Metres(1000)), Seconds(260));
    /// ```
    #[must_use]
    pub fn time_over(self, distance: Metres) -> Seconds {
        whole_seconds(f64::from(self.tenths) / 5000.0 * f64::from(distance.0))
    }
}

impl fmt::Display for PacePer500 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}/500 m", Seconds(self.tenths / 10), self.tenths % 10)
    }
}

/// Kilocalories an hour as the monitor shows them; a formula of the machine, not what a body spends.
///
/// ```
/// use training::{Watts, race::calories_per_hour};
/// assert_eq!(calories_per_hour(Watts(180)), 919);
/// ```
#[must_use]
pub fn calories_per_hour(power: Watts) -> u32 {
    let (per_watt, at_rest) = CALORIES.value;
    whole(per_watt * f64::from(power.0) + at_rest)
}

/// What one coach each adds to the 2,000 m pace for the race, in tenths of a second for 500 m (facts/race-tools §3).
const SKI_EXTRA: Sourced<(u32, u32)> = Sourced::low((50, 100), "ROXLYFE");
const ROW_EXTRA: Sourced<(u32, u32)> = Sourced::low((100, 100), "RMR");

/// The pace to race at, fastest and slowest, from the pace of a 2,000 m test: a coach's practice, low confidence.
/// `None` where that leaves 10:00 for 500 m.
///
/// ```
/// use training::race::{Erg, PacePer500, race_pace_from_2k};
/// let test = PacePer500::from_tenths(1150).unwrap();
/// let (fast, slow) = race_pace_from_2k(Erg::Ski, test).unwrap().value;
/// assert_eq!((fast.to_string(), slow.to_string()), ("2:00.0/500 m".to_owned(), "2:05.0/500 m".to_owned()));
/// ```
#[must_use]
pub fn race_pace_from_2k(erg: Erg, test: PacePer500) -> Option<Sourced<(PacePer500, PacePer500)>> {
    let extra = match erg {
        Erg::Ski => SKI_EXTRA,
        Erg::Row => ROW_EXTRA,
    };
    let slower = |tenths| PacePer500::from_tenths(test.tenths + tenths);
    Some(Sourced {
        value: (slower(extra.value.0)?, slower(extra.value.1)?),
        source: extra.source,
        confidence: extra.confidence,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Confidence;

    #[test]
    fn the_worked_examples_come_out() {
        // 2:10/500 m is 159 W, 200 W is 2:00.5, 180 W shows 919 kcal/h, 2:05 takes 179 W.
        assert_eq!(PacePer500 { tenths: 1300 }.watts(), Watts(159));
        assert_eq!(PacePer500::at(Watts(200)).unwrap().tenths(), 1205);
        assert_eq!(calories_per_hour(Watts(180)), 919);
        assert_eq!(PacePer500 { tenths: 1250 }.watts(), Watts(179));
    }

    #[test]
    fn a_kilometre_takes_the_power_of_the_table() {
        // Facts/race-tools §3: time over 1,000 m, pace, watts.
        for (time, pace, watts) in [
            (228, "1:54.0/500 m", 236),
            (240, "2:00.0/500 m", 203),
            (252, "2:06.0/500 m", 175),
            (264, "2:12.0/500 m", 152),
            (276, "2:18.0/500 m", 133),
            (288, "2:24.0/500 m", 117),
            (300, "2:30.0/500 m", 104),
        ] {
            let of = PacePer500::of(Metres(1000), Seconds(time)).unwrap();
            assert_eq!((of.to_string().as_str(), of.watts()), (pace, Watts(watts)));
            assert_eq!(of.time_over(Metres(1000)), Seconds(time));
        }
    }

    #[test]
    fn race_paces_from_a_test_are_a_coachs_practice() {
        let test = PacePer500 { tenths: 1150 };
        let row = race_pace_from_2k(Erg::Row, test).unwrap();
        assert_eq!(row.value.0.to_string(), "2:05.0/500 m");
        assert_eq!((row.value.0, row.confidence), (row.value.1, Confidence::Low));
        assert_eq!(race_pace_from_2k(Erg::Row, PacePer500 { tenths: 5950 }), None);
    }

    #[test]
    fn what_no_monitor_shows_is_refused() {
        assert_eq!((PacePer500::at(Watts(0)), PacePer500::at(Watts(u16::MAX))), (None, None));
        assert_eq!(PacePer500::of(Metres(0), Seconds(100)), None);
        assert_eq!((PacePer500::from_tenths(399), PacePer500::from_tenths(6001)), (None, None));
    }

    proptest! {
        #[test]
        fn power_and_pace_are_inverse(watts in 2_u16..=5000) {
            // A tenth of a second moves the power by up to 3 in 400 at the fast end.
            let back = PacePer500::at(Watts(watts)).unwrap().watts();
            prop_assert!(back.0.abs_diff(watts) <= 1 + watts / 250, "{watts} became {back}");
        }

        #[test]
        fn more_power_is_never_slower(watts in 2_u16..4000, more in 0_u16..1000) {
            prop_assert!(PacePer500::at(Watts(watts + more)) <= PacePer500::at(Watts(watts)));
            prop_assert!(calories_per_hour(Watts(watts + more)) >= calories_per_hour(Watts(watts)));
        }

        #[test]
        fn no_input_panics(tenths: u32, watts: u16, metres: u32, time: u32) {
            let _ = (PacePer500::at(Watts(watts)), PacePer500::of(Metres(metres), Seconds(time)));
            let _ = calories_per_hour(Watts(watts));
            if let Some(pace) = PacePer500::from_tenths(tenths) {
                let _ = (pace.watts(), pace.time_over(Metres(metres)), race_pace_from_2k(Erg::Ski, pace));
            }
        }
    }
}
