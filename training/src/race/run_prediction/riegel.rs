use crate::{
    Metres, Seconds, Sourced,
    race::{RunBest, curve::whole_seconds},
};

/// How endurance fades with distance in trained runners; 1.07 to 1.15 fits those with little endurance training
/// (facts/race-tools §1.1).
pub const RIEGEL_EXPONENT: Sourced<f64> = Sourced::medium(1.06, "RIEGEL81");

/// The efforts the formula was made from: 3.5 to 230 minutes (facts/race-tools §1.1).
const EFFORT_SECONDS: std::ops::RangeInclusive<f64> = 210.0..=13_800.0;

/// The range a personal exponent is held to (facts/race-tools §1.1, a choice of its author).
const PERSONAL_EXPONENT: Sourced<(f64, f64)> = Sourced::low((1.03, 1.15), "own");

/// The time over another distance: `T2 = T1 × (D2 ÷ D1)^b` (`[RIEGEL81]`, facts/race-tools §1.1). `None` for no
/// distance, an exponent under 1 or over 2, or where either effort leaves 3.5 to 230 minutes.
///
/// ```
/// use training::{Metres, Seconds, race::{RIEGEL_EXPONENT, RunBest, riegel}};
/// let five = RunBest::new(Metres(5000), Seconds(1200));
/// assert_eq!(riegel(five, Metres(10_000), RIEGEL_EXPONENT.value), Some(Seconds(2502)));
/// ```
#[must_use]
pub fn riegel(best: RunBest, to: Metres, exponent: f64) -> Option<Seconds> {
    let time = f64::from(best.time.0);
    if best.distance.0 == 0 || to.0 == 0 || !(1.0..=2.0).contains(&exponent) || !EFFORT_SECONDS.contains(&time) {
        return None;
    }
    let predicted = time * libm::pow(f64::from(to.0) / f64::from(best.distance.0), exponent);
    EFFORT_SECONDS.contains(&predicted).then(|| whole_seconds(predicted))
}

/// An athlete's own exponent from two recent, all-out races: `b = ln(T2 ÷ T1) ÷ ln(D2 ÷ D1)`, held between 1.03 and
/// 1.15 (facts/race-tools §1.1). `None` unless the longer race took longer.
///
/// ```
/// use training::{Metres, Seconds, race::{RunBest, personal_exponent}};
/// let (five, ten) = (RunBest::new(Metres(5000), Seconds(1200)), RunBest::new(Metres(10_000), Seconds(2520)));
/// assert!((personal_exponent(five, ten).unwrap() - 1.0704).abs() < 0.0001);
/// ```
#[must_use]
pub fn personal_exponent(one: RunBest, other: RunBest) -> Option<f64> {
    let (short, long) = if one.distance <= other.distance { (one, other) } else { (other, one) };
    if short.distance.0 == 0 || short.distance == long.distance || short.time.0 == 0 || long.time <= short.time {
        return None;
    }
    let slower = libm::log(f64::from(long.time.0) / f64::from(short.time.0));
    let farther = libm::log(f64::from(long.distance.0) / f64::from(short.distance.0));
    let (least, most) = PERSONAL_EXPONENT.value;
    Some((slower / farther).clamp(least, most))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HALF: Metres = Metres(21_097);

    fn best(distance: u32, time: u32) -> RunBest {
        RunBest::new(Metres(distance), Seconds(time))
    }

    fn near(predicted: Option<Seconds>, expected: u32, tolerance: u32) -> bool {
        predicted.is_some_and(|time| time.0.abs_diff(expected) <= tolerance)
    }

    #[test]
    fn the_worked_examples_come_out() {
        let b = RIEGEL_EXPONENT.value;
        // 5 km 20:00: 10 km 41:42. 10 km 45:00: half marathon 1:39:17.
        assert_eq!(riegel(best(5000, 1200), Metres(10_000), b), Some(Seconds(2502)));
        assert!(near(riegel(best(10_000, 2700), HALF, b), 5957, 1));
        // 5 km 20:00 and 10 km 42:00: b 1.0704, half marathon 1:33:23.
        let own = personal_exponent(best(5000, 1200), best(10_000, 2520)).unwrap();
        assert!((own - 1.0704).abs() < 0.00005, "{own}");
        assert!(near(riegel(best(10_000, 2520), HALF, own), 5603, 1));
    }

    #[test]
    fn paces_slow_with_distance_as_the_factors_say() {
        // Against 5 km pace: 10 km 1.042, half 1.090, marathon 1.137.
        for (distance, factor) in [(10_000, 1.042), (21_097, 1.090), (42_195, 1.137)] {
            let time = riegel(best(5000, 1200), Metres(distance), RIEGEL_EXPONENT.value).unwrap();
            let slower = f64::from(time.0) / f64::from(distance) / (1200.0 / 5000.0);
            assert!((slower - factor).abs() < 0.001, "{distance}: {slower}");
        }
    }

    #[test]
    fn the_order_of_the_races_does_not_matter_and_odd_ones_are_held() {
        let (five, ten) = (best(5000, 1200), best(10_000, 2520));
        assert_eq!(personal_exponent(ten, five), personal_exponent(five, ten));
        assert_eq!(personal_exponent(five, best(10_000, 4000)), Some(1.15));
        assert_eq!(personal_exponent(five, best(10_000, 2400)), Some(1.03));
        assert_eq!(personal_exponent(five, best(5000, 1300)), None);
        assert_eq!(personal_exponent(five, best(10_000, 1100)), None);
    }

    #[test]
    fn efforts_outside_the_formula_are_refused() {
        let b = RIEGEL_EXPONENT.value;
        assert_eq!(riegel(best(400, 60), Metres(5000), b), None);
        assert_eq!(riegel(best(5000, 2400), Metres(42_195), b), None);
        assert_eq!(riegel(best(5000, 1200), Metres(400), b), None);
    }

    proptest! {
        #[test]
        fn a_faster_best_never_predicts_slower(
            from in 800_u32..50_000, to in 800_u32..50_000, time in 210_u32..13_000, more in 0_u32..600,
        ) {
            let b = RIEGEL_EXPONENT.value;
            if let (Some(fast), Some(slow)) =
                (riegel(best(from, time), Metres(to), b), riegel(best(from, time + more), Metres(to), b))
            {
                prop_assert!(fast <= slow);
            }
        }

        #[test]
        fn no_input_panics(from: u32, to: u32, time: u32, other: u32, exponent in proptest::num::f64::ANY) {
            let _ = riegel(best(from, time), Metres(to), exponent);
            let _ = personal_exponent(best(from, time), best(to, other));
        }
    }
}
