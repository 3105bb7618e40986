use serde::{Deserialize, Serialize};

use crate::{
    Metres, Seconds, SecondsPerKm,
    race::{
        RunBest,
        curve::{whole, whole_seconds},
    },
};

/// What the two trials should last (facts/race-tools §1.3).
const TRIAL_SECONDS: std::ops::RangeInclusive<u32> = 120..=900;
/// The longer trial against the shorter.
const TRIAL_RATIO: u32 = 2;
/// Past about twenty minutes the line promises too much; the worked examples end at 20:52.
const LONGEST_PREDICTED_SECONDS: f64 = 21.0 * 60.0;

/// The speed that can be held without running down the reserve above it, from two all-out trials
/// (`[KORDI19, GALBRAITH14]`, facts/race-tools §1.3). Good to about 0.1 to 0.15 m/s; the reserve is far less sure.
/// It says nothing about eight kilometres with stations between.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CriticalSpeed {
    metres_per_second: f64,
    reserve_metres: f64,
}

/// Why two trials give no critical speed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum TrialsUnsound {
    #[error("Each trial should last 2 to 15 minutes, for instance 1,200 m in 4:12 and 3,600 m in 14:12.")]
    Duration,
    #[error("The longer trial should take at least twice as long, for instance 1,200 m in 4:12 and 3,600 m in 14:12.")]
    TooAlike,
    #[error("The longer trial was run faster than the shorter. Repeat the shorter one rested, for instance 1,200 m.")]
    Faster,
}

impl CriticalSpeed {
    /// From two trials, in either order: `CS = (D2 − D1) ÷ (T2 − T1)`, `D′ = D1 − CS × T1`.
    ///
    /// # Errors
    /// `TrialsUnsound` when the trials cannot carry the line.
    ///
    /// ```
    /// use training::{Metres, Seconds, SecondsPerKm, race::{CriticalSpeed, RunBest}};
    /// let (short, long) = (RunBest::new(Metres(1200), Seconds(252)), RunBest::new(Metres(3600), Seconds(852)));
    /// let speed = CriticalSpeed::of(short, long).unwrap();
    /// assert_eq!((speed.pace(), speed.reserve()), (SecondsPerKm(250), Metres(192)));
    /// ```
    pub fn of(one: RunBest, other: RunBest) -> Result<Self, TrialsUnsound> {
        let (short, long) = if one.time <= other.time { (one, other) } else { (other, one) };
        if !TRIAL_SECONDS.contains(&short.time.0) || !TRIAL_SECONDS.contains(&long.time.0) {
            return Err(TrialsUnsound::Duration);
        }
        if long.time.0 < short.time.0 * TRIAL_RATIO {
            return Err(TrialsUnsound::TooAlike);
        }
        let farther = f64::from(long.distance.0) - f64::from(short.distance.0);
        let metres_per_second = farther / f64::from(long.time.0 - short.time.0);
        let reserve_metres = f64::from(short.distance.0) - metres_per_second * f64::from(short.time.0);
        if reserve_metres < 0.0 {
            return Err(TrialsUnsound::Faster);
        }
        if metres_per_second <= 0.0 {
            return Err(TrialsUnsound::TooAlike);
        }
        Ok(Self { metres_per_second, reserve_metres })
    }

    /// In m/s, unrounded.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{CriticalSpeed, RunBest}};
    /// let (short, long) = (RunBest::new(Metres(1600), Seconds(360)), RunBest::new(Metres(3200), Seconds(780)));
    /// assert!((CriticalSpeed::of(short, long).unwrap().metres_per_second() - 3.810).abs() < 0.001);
    /// ```
    #[must_use]
    pub fn metres_per_second(self) -> f64 {
        self.metres_per_second
    }

    /// The speed as a pace.
    ///
    /// ```
    /// use training::{Metres, Seconds, SecondsPerKm, race::{CriticalSpeed, RunBest}};
    /// let (short, long) = (RunBest::new(Metres(1200), Seconds(252)), RunBest::new(Metres(3600), Seconds(852)));
    /// assert_eq!(CriticalSpeed::of(short, long).unwrap().pace(), SecondsPerKm(250));
    /// ```
    #[must_use]
    pub fn pace(self) -> SecondsPerKm {
        SecondsPerKm(whole(1000.0 / self.metres_per_second))
    }

    /// The metres that can be run above it, D′; varies by about 13 % from test to test.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{CriticalSpeed, RunBest}};
    /// let (short, long) = (RunBest::new(Metres(1600), Seconds(360)), RunBest::new(Metres(3200), Seconds(780)));
    /// assert_eq!(CriticalSpeed::of(short, long).unwrap().reserve(), Metres(229));
    /// ```
    #[must_use]
    pub fn reserve(self) -> Metres {
        Metres(whole(self.reserve_metres))
    }

    /// The time over a distance: `T = (D − D′) ÷ CS`. `None` outside two to twenty-one minutes.
    ///
    /// ```
    /// use training::{Metres, Seconds, race::{CriticalSpeed, RunBest}};
    /// let (short, long) = (RunBest::new(Metres(1200), Seconds(252)), RunBest::new(Metres(3600), Seconds(852)));
    /// assert_eq!(CriticalSpeed::of(short, long).unwrap().time_over(Metres(5000)), Some(Seconds(1202)));
    /// ```
    #[must_use]
    pub fn time_over(self, distance: Metres) -> Option<Seconds> {
        let seconds = (f64::from(distance.0) - self.reserve_metres) / self.metres_per_second;
        (f64::from(*TRIAL_SECONDS.start())..=LONGEST_PREDICTED_SECONDS)
            .contains(&seconds)
            .then(|| whole_seconds(seconds))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(one: (u32, u32), other: (u32, u32)) -> Result<CriticalSpeed, TrialsUnsound> {
        let best = |(distance, time)| RunBest::new(Metres(distance), Seconds(time));
        CriticalSpeed::of(best(one), best(other))
    }

    #[test]
    fn the_worked_examples_come_out() {
        let first = of((1200, 252), (3600, 852)).unwrap();
        assert!((first.metres_per_second() - 4.0).abs() < 1e-9);
        assert_eq!((first.pace().to_string(), first.reserve()), ("4:10/km".to_owned(), Metres(192)));
        assert_eq!(first.time_over(Metres(5000)).unwrap().to_string(), "20:02");

        let second = of((3200, 780), (1600, 360)).unwrap();
        assert!((second.metres_per_second() - 3.810).abs() < 0.0005);
        assert_eq!(second.reserve(), Metres(229));
        // 20:52.5, which the example cuts off.
        assert!(second.time_over(Metres(5000)).unwrap().0.abs_diff(1252) <= 1);
    }

    #[test]
    fn trials_that_cannot_carry_the_line_are_refused_with_an_example() {
        for (one, other, why) in [
            ((400, 60), (3600, 852), TrialsUnsound::Duration),
            ((1200, 252), (5000, 1200), TrialsUnsound::Duration),
            ((1200, 252), (1600, 360), TrialsUnsound::TooAlike),
            ((1200, 400), (3600, 810), TrialsUnsound::Faster),
            ((1200, 252), (1200, 852), TrialsUnsound::TooAlike),
        ] {
            assert_eq!(of(one, other), Err(why), "{one:?} {other:?}");
            assert!(why.to_string().contains("1,200 m"));
        }
    }

    #[test]
    fn it_is_not_stretched_to_the_length_of_a_race() {
        let speed = of((1200, 252), (3600, 852)).unwrap();
        assert_eq!((speed.time_over(Metres(8000)), speed.time_over(Metres(400))), (None, None));
    }

    proptest! {
        #[test]
        fn the_trials_themselves_are_met(
            short in 120_u32..450, long in 240_u32..900, speed in 2.0_f64..6.0, reserve in 0.0_f64..300.0,
        ) {
            let distance = |time: u32| whole(f64::from(time) * speed + reserve);
            if let Ok(critical) = of((distance(short), short), (distance(long), long)) {
                prop_assert!(critical.time_over(Metres(distance(long))).unwrap().0.abs_diff(long) <= 1);
                prop_assert!((critical.metres_per_second() - speed).abs() < 0.02);
            }
        }

        #[test]
        fn no_input_panics(one: (u32, u32), other: (u32, u32), to: u32) {
            if let Ok(speed) = of(one, other) {
                let _ = (speed.time_over(Metres(to)), speed.pace(), speed.reserve());
            }
        }
    }
}
