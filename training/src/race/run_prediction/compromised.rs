use crate::{
    Metres, SecondsPerKm,
    race::{RunBest, Vdot, curve::whole},
};

/// How much slower than 5 km pace an athlete runs between stations, in thousandths: the mean of runs 2 to 7 of a
/// race or simulation over the 5 km pace (facts/race-tools §2.3). 1140 at 4:00 means 4:34. `None` outside 900 to
/// 2000, where one of the two is not what it was taken for, or where the best is none a 5 km can be worked out of.
///
/// ```
/// use training::{Metres, Seconds, SecondsPerKm, race::{RunBest, compromised_factor_permille}};
/// let five = RunBest::new(Metres(5000), Seconds(1200));
/// assert_eq!(compromised_factor_permille(SecondsPerKm(274), five), Some(1142));
/// ```
#[must_use]
pub fn compromised_factor_permille(runs_2_to_7: SecondsPerKm, best: RunBest) -> Option<u32> {
    let factor = whole(f64::from(runs_2_to_7.0) / five_km_pace(best)? * 1000.0);
    (900..=2000).contains(&factor).then_some(factor)
}

/// The factor after one more race or simulation; the newest counts half (facts/race-tools §2.3).
///
/// ```
/// assert_eq!(training::race::smoothed_factor_permille(1200, 1140), 1170);
/// ```
#[must_use]
pub fn smoothed_factor_permille(before: u32, newest: u32) -> u32 {
    whole(f64::midpoint(f64::from(before), f64::from(newest)))
}

/// What a running best is worth over 5 km, in s/km, unrounded.
pub(in crate::race) fn five_km_pace(best: RunBest) -> Option<f64> {
    if best.distance == FIVE_KM {
        let level = Vdot::of(best)?;
        return (level.value() > 0.0).then(|| f64::from(best.time.0) / 5.0);
    }
    Vdot::of(best)?.minutes_over(f64::from(FIVE_KM.0)).map(|minutes| minutes * 12.0)
}

const FIVE_KM: Metres = Metres(5000);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Seconds;

    fn five(time: u32) -> RunBest {
        RunBest::new(FIVE_KM, Seconds(time))
    }

    #[test]
    fn the_worked_factors_come_out() {
        // 5 km pace 4:00: × 1.09 is 4:22, × 1.14 is 4:34, × 1.20 is 4:48.
        for (factor, runs) in [(1.09, 262), (1.14, 274), (1.20, 288)] {
            assert_eq!(whole(240.0 * factor), runs);
            let back = compromised_factor_permille(SecondsPerKm(runs), five(1200)).unwrap();
            assert!((f64::from(back) / 1000.0 - factor).abs() < 0.003, "{back}");
        }
    }

    #[test]
    fn another_distance_is_worth_its_5_km() {
        // A 10 km of 41:28 is worth 20:00 over 5 km.
        let pace = five_km_pace(RunBest::new(Metres(10_000), Seconds(2488))).unwrap();
        assert!((pace - 240.0).abs() < 0.1, "{pace}");
    }

    #[test]
    fn slips_give_no_factor() {
        assert_eq!(compromised_factor_permille(SecondsPerKm(200), five(1200)), None);
        assert_eq!(compromised_factor_permille(SecondsPerKm(500), five(1200)), None);
        assert_eq!(compromised_factor_permille(SecondsPerKm(300), five(0)), None);
        assert_eq!(smoothed_factor_permille(u32::MAX, u32::MAX), u32::MAX);
    }
}
