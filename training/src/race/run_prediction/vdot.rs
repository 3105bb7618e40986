use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    Metres, Seconds, SecondsPerKm,
    race::{
        RunBest,
        curve::{whole, whole_seconds},
    },
};

/// The efforts the curve was made from: 3.5 minutes to 4 hours (facts/race-tools §1.2).
const EFFORT_MINUTES: std::ops::RangeInclusive<f64> = 3.5..=240.0;

/// A running level by the Daniels–Gilbert curves (`[DG79, TLGS]`, facts/race-tools §1.2): how fast and how long,
/// in one number. It reads like a maximal oxygen uptake in ml/kg/min but is not a measured one. Shown with one
/// decimal.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vdot(f64);

impl Vdot {
    /// The level of an all-out run. `None` without a distance or outside 3.5 minutes to 4 hours.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{RunBest, Vdot}};
    /// let level = Vdot::of(RunBest::new(Metres(5000), Seconds(1200))).unwrap();
    /// assert_eq!(level.to_string(), "49.8");
    /// ```
    #[must_use]
    pub fn of(best: RunBest) -> Option<Self> {
        let (metres, minutes) = (f64::from(best.distance.0), f64::from(best.time.0) / 60.0);
        if best.distance.0 == 0 || !EFFORT_MINUTES.contains(&minutes) {
            return None;
        }
        let level = level(metres, minutes);
        (level > 0.0).then_some(Self(level))
    }

    /// In ml/kg/min, unrounded.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{RunBest, Vdot}};
    /// let level = Vdot::of(RunBest::new(Metres(10_000), Seconds(2400))).unwrap();
    /// assert!((level.value() - 51.9).abs() < 0.05);
    /// ```
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }

    /// The time this level is worth over a distance. `None` where that effort leaves 3.5 minutes to 4 hours.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{RunBest, Vdot}};
    /// let level = Vdot::of(RunBest::new(Metres(5000), Seconds(1200))).unwrap();
    /// assert_eq!(level.time_over(Metres(10_000)), Some(Seconds(2488))); // 41:28
    /// ```
    #[must_use]
    pub fn time_over(self, distance: Metres) -> Option<Seconds> {
        self.minutes_over(f64::from(distance.0)).map(|minutes| whole_seconds(minutes * 60.0))
    }

    /// The same in minutes, unrounded.
    pub(in crate::race) fn minutes_over(self, metres: f64) -> Option<f64> {
        let (mut fast, mut slow) = (*EFFORT_MINUTES.start(), *EFFORT_MINUTES.end());
        // The level falls as the same distance takes longer.
        if !self.0.is_finite() || metres <= 0.0 || level(metres, fast) < self.0 || level(metres, slow) > self.0 {
            return None;
        }
        // Four hours halved forty times is far below a thousandth of a second.
        for _ in 0..40 {
            let middle = f64::midpoint(fast, slow);
            if level(metres, middle) > self.0 { fast = middle } else { slow = middle }
        }
        Some(f64::midpoint(fast, slow))
    }

    /// The pace that asks this share of the level, in tenths of a percent: about 650 to 740 is easy, 860 to 880
    /// threshold, 975 to 1000 intervals. `None` outside 300 to 1200.
    ///
    /// ```
    /// use training::{Metres, Seconds, SecondsPerKm, race::{RunBest, Vdot}};
    /// let level = Vdot::of(RunBest::new(Metres(5000), Seconds(1200))).unwrap();
    /// assert_eq!(level.pace_at_permille(860), Some(SecondsPerKm(261))); // 4:21
    /// ```
    #[must_use]
    pub fn pace_at_permille(self, permille: u16) -> Option<SecondsPerKm> {
        if !(300..=1200).contains(&permille) {
            return None;
        }
        let metres_per_minute = speed(self.0 * f64::from(permille) / 1000.0);
        (metres_per_minute > 10.0).then(|| SecondsPerKm(whole(60_000.0 / metres_per_minute)))
    }
}

impl fmt::Display for Vdot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.1}", self.0)
    }
}

/// Oxygen the speed costs, over the share of the maximum that can be held so long.
fn level(metres: f64, minutes: f64) -> f64 {
    let speed = metres / minutes;
    let uptake = -4.60 + 0.182_258 * speed + 0.000_104 * speed * speed;
    let held = 0.8 + 0.189_439_3 * libm::exp(-0.012_778 * minutes) + 0.298_955_8 * libm::exp(-0.193_260_5 * minutes);
    uptake / held
}

/// Metres per minute that cost this much oxygen.
fn speed(uptake: f64) -> f64 {
    let under_root = 0.182_258 * 0.182_258 + 4.0 * 0.000_104 * (uptake + 4.60);
    (libm::sqrt(under_root) - 0.182_258) / (2.0 * 0.000_104)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn vdot(distance: u32, time: u32) -> Option<Vdot> {
        Vdot::of(RunBest::new(Metres(distance), Seconds(time)))
    }

    #[test]
    fn the_worked_levels_come_out() {
        // 5 km 20:00: 49.8. 10 km 40:00: 51.9. 5 km 24:34: 39.1.
        for (distance, time, level) in [(5000, 1200, "49.8"), (10_000, 2400, "51.9"), (5000, 1474, "39.1")] {
            assert_eq!(vdot(distance, time).unwrap().to_string(), level);
        }
    }

    #[test]
    fn the_worked_predictions_and_paces_come_out() {
        let level = vdot(5000, 1200).unwrap();
        // 10 km 41:28, half marathon 1:31:50.
        assert_eq!(level.time_over(Metres(10_000)), Some(Seconds(2488)));
        assert!(level.time_over(Metres(21_097)).unwrap().0.abs_diff(5510) <= 1);
        for (permille, pace) in
            [(700, "5:08/km"), (860, "4:21/km"), (880, "4:16/km"), (975, "3:56/km"), (1000, "3:51/km")]
        {
            assert_eq!(level.pace_at_permille(permille).unwrap().to_string(), pace, "{permille}");
        }
    }

    #[test]
    fn efforts_outside_the_curve_are_refused() {
        assert_eq!(vdot(5000, 209), None);
        assert_eq!(vdot(42_195, 14_401), None);
        assert_eq!(vdot(0, 1200), None);
        // So slow that the curve says nothing.
        assert_eq!(vdot(100, 14_000), None);
        let level = vdot(5000, 1200).unwrap();
        assert_eq!((level.time_over(Metres(400)), level.time_over(Metres(100_000))), (None, None));
        assert_eq!((level.pace_at_permille(0), level.pace_at_permille(u16::MAX)), (None, None));
    }

    proptest! {
        #[test]
        fn a_run_is_predicted_from_itself(distance in 1000_u32..42_195, pace in 150_u32..480) {
            let time = distance * pace / 1000;
            if let Some(level) = vdot(distance, time) {
                let back = level.time_over(Metres(distance)).unwrap();
                prop_assert!(back.0.abs_diff(time) <= 1, "{time} became {back}");
            }
        }

        #[test]
        fn a_faster_best_never_predicts_slower(
            from in 800_u32..43_000, to in 800_u32..43_000, time in 210_u32..14_000, more in 0_u32..900,
        ) {
            if let (Some(fast), Some(slow)) = (vdot(from, time), vdot(from, time + more)) {
                prop_assert!(fast >= slow);
                if let (Some(fast), Some(slow)) = (fast.time_over(Metres(to)), slow.time_over(Metres(to))) {
                    prop_assert!(fast <= slow);
                }
            }
        }

        #[test]
        fn no_input_panics(distance: u32, time: u32, to: u32, permille: u16, raw in proptest::num::f64::ANY) {
            for level in vdot(distance, time).into_iter().chain([Vdot(raw)]) {
                let _ = (level.time_over(Metres(to)), level.pace_at_permille(permille), level.to_string());
            }
        }
    }
}
