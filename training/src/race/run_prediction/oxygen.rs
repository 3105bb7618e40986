use crate::{Metres, SecondsPerKm, race::curve::whole};

/// Maximal oxygen uptake from the metres of a twelve-minute all-out run, in tenths of ml/kg/min:
/// `(d − 504.9) ÷ 44.73` (Cooper, facts/race-tools §1.4; medium confidence, the original was not read). `None` under
/// 1,000 and over 5,000 m.
///
/// ```
/// use training::{Metres, race::cooper_vo2max_tenths};
/// assert_eq!(cooper_vo2max_tenths(Metres(2800)), Some(513));
/// ```
#[must_use]
pub fn cooper_vo2max_tenths(in_12_minutes: Metres) -> Option<u32> {
    (1000..=5000).contains(&in_12_minutes.0).then(|| whole((f64::from(in_12_minutes.0) - 504.9) / 44.73 * 10.0))
}

/// Oxygen a steady run costs, in tenths of ml/kg/min: `0.2·v + 3.5 + 0.9·v·grade`, v in m/min (ACSM, facts/race-tools
/// §1.4; medium confidence, the original was not read). The grade is in tenths of a percent, 10 for a climb of 1 %.
/// `None` outside 2:00 to 15:00 per km and for grades beyond 20 %.
///
/// ```
/// use training::{SecondsPerKm, race::acsm_running_vo2_tenths};
/// assert_eq!(acsm_running_vo2_tenths(SecondsPerKm(300), 0), Some(435));
/// ```
#[must_use]
pub fn acsm_running_vo2_tenths(pace: SecondsPerKm, grade_permille: i16) -> Option<u32> {
    if !(120..=900).contains(&pace.0) || !(-200..=200).contains(&grade_permille) {
        return None;
    }
    let speed = 60_000.0 / f64::from(pace.0);
    let uptake = 0.2 * speed + 3.5 + 0.9 * speed * f64::from(grade_permille) / 1000.0;
    (uptake > 0.0).then(|| whole(uptake * 10.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_worked_examples_come_out() {
        // 2,800 m: 51.3. 12 km/h on the flat: 43.5.
        assert_eq!(cooper_vo2max_tenths(Metres(2800)), Some(513));
        assert_eq!(acsm_running_vo2_tenths(SecondsPerKm(300), 0), Some(435));
        // One percent uphill at 200 m/min costs 1.8 more.
        assert_eq!(acsm_running_vo2_tenths(SecondsPerKm(300), 10), Some(453));
    }

    #[test]
    fn what_nobody_runs_is_refused() {
        assert_eq!((cooper_vo2max_tenths(Metres(999)), cooper_vo2max_tenths(Metres(5001))), (None, None));
        assert_eq!(acsm_running_vo2_tenths(SecondsPerKm(0), 0), None);
        assert_eq!(acsm_running_vo2_tenths(SecondsPerKm(300), 201), None);
    }

    proptest! {
        #[test]
        fn no_input_panics(metres: u32, pace: u32, grade: i16) {
            let _ = (cooper_vo2max_tenths(Metres(metres)), acsm_running_vo2_tenths(SecondsPerKm(pace), grade));
        }
    }
}
