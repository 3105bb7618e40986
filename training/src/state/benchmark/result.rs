use crate::{Bpm, Seconds};

/// The threshold test's last part, whose mean is the result, and its whole, in seconds (facts/race-tools §4, `[FRIEL]`).
const LAST_SECONDS: u32 = 20 * 60;
const WHOLE_SECONDS: u32 = 30 * 60;

/// Why a test gives no threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoThreshold {
    /// It was cut off.
    #[error("The test has to last 30 minutes. Send all of its heart rates, for instance 1800 of them, one a second.")]
    TooShort,
    /// The strap was off too long.
    #[error(
        "More than a tenth of the last 20 minutes has no heart rate. Wet the strap and repeat the test, for instance next week."
    )]
    TooManyGaps,
}

/// Threshold heart rate from a 30-minute test run alone: the mean of the last 20 of its minutes (BT-07). `rates` are
/// noted every `interval`, the first at the start; what goes beyond 30 minutes is a cool-down and is left out. Zeros
/// are gaps of the strap.
///
/// # Errors
/// `TooShort` below 30 minutes, `TooManyGaps` when more than a tenth of the last 20 minutes is missing.
///
/// ```
/// use training::{Bpm, Seconds, state::threshold_heart_rate};
/// let mut rates = vec![Bpm(150); 10];
/// rates.extend(vec![Bpm(170); 20]);
/// assert_eq!(threshold_heart_rate(&rates, Seconds(60)), Ok(Bpm(170)));
/// ```
pub fn threshold_heart_rate(rates: &[Bpm], interval: Seconds) -> Result<Bpm, NoThreshold> {
    let count_in = |seconds: u32| seconds.checked_div(interval.0).and_then(|count| usize::try_from(count).ok());
    let (Some(whole), Some(last)) = (count_in(WHOLE_SECONDS), count_in(LAST_SECONDS)) else {
        return Err(NoThreshold::TooShort);
    };
    let test = rates.get(..whole).filter(|_| last > 0).ok_or(NoThreshold::TooShort)?;
    let last_part = test.get(whole.saturating_sub(last)..).ok_or(NoThreshold::TooShort)?;
    let noted: Vec<u64> = last_part.iter().filter(|rate| rate.0 > 0).map(|rate| u64::from(rate.0)).collect();
    if noted.len() * 10 < last_part.len() * 9 {
        return Err(NoThreshold::TooManyGaps);
    }
    let count = noted.len() as u64;
    let mean = (noted.iter().sum::<u64>() + count / 2).checked_div(count).ok_or(NoThreshold::TooManyGaps)?;
    u16::try_from(mean).map(Bpm).map_err(|_| NoThreshold::TooManyGaps)
}

/// By how many thousandths the kilometre after a station was slower than the fresh one (BT-04); negative when it was
/// faster. `None` without a fresh time.
///
/// ```
/// use training::{Seconds, state::compromised_delta_per_mille};
/// assert_eq!(compromised_delta_per_mille(Seconds(240), Seconds(264)), Some(100));
/// ```
#[must_use]
pub fn compromised_delta_per_mille(fresh: Seconds, after_station: Seconds) -> Option<i32> {
    let (fresh, after) = (i64::from(fresh.0), i64::from(after_station.0));
    let per_mille = ((after - fresh) * 1000 + fresh / 2).checked_div_euclid(fresh)?;
    i32::try_from(per_mille).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_last_twenty_of_thirty_minutes_count() {
        let mut rates = vec![Bpm(100); 600];
        rates.extend((0..1200).map(|second| Bpm(if second % 2 == 0 { 168 } else { 172 })));
        rates.extend([Bpm(120); 300]);
        assert_eq!(threshold_heart_rate(&rates, Seconds(1)), Ok(Bpm(170)));
    }

    #[test]
    fn a_test_cut_short_or_without_a_strap_gives_nothing() {
        assert_eq!(threshold_heart_rate(&[Bpm(170); 1799], Seconds(1)), Err(NoThreshold::TooShort));
        assert_eq!(threshold_heart_rate(&[], Seconds(0)), Err(NoThreshold::TooShort));
        assert_eq!(threshold_heart_rate(&[Bpm(170); 3], Seconds(7200)), Err(NoThreshold::TooShort));
        let mut rates = [Bpm(170); 1800];
        rates[1600..1720].fill(Bpm(0));
        assert_eq!(threshold_heart_rate(&rates, Seconds(1)), Ok(Bpm(170)));
        rates[1720] = Bpm(0);
        assert_eq!(threshold_heart_rate(&rates, Seconds(1)), Err(NoThreshold::TooManyGaps));
    }

    #[test]
    fn a_delta_is_signed_and_rounded() {
        let delta = |fresh, after| compromised_delta_per_mille(Seconds(fresh), Seconds(after));
        assert_eq!((delta(240, 252), delta(240, 240), delta(240, 228)), (Some(50), Some(0), Some(-50)));
        assert_eq!((delta(0, 240), delta(1, u32::MAX)), (None, None));
    }

    proptest! {
        #[test]
        fn a_threshold_lies_among_its_rates(rates in proptest::collection::vec(1_u16..250, 30..60)) {
            let rates: Vec<Bpm> = rates.into_iter().map(Bpm).collect();
            let threshold = threshold_heart_rate(&rates, Seconds(60)).unwrap();
            let last = &rates[10..30];
            prop_assert!(last.iter().min().unwrap() <= &threshold && &threshold <= last.iter().max().unwrap());
        }

        #[test]
        fn nothing_panics(rates in proptest::collection::vec(any::<u16>(), 0..60), numbers in any::<[u32; 3]>()) {
            let rates: Vec<Bpm> = rates.into_iter().map(Bpm).collect();
            let [interval, first, second] = numbers.map(Seconds);
            let _ = threshold_heart_rate(&rates, Seconds(interval.0 % 100));
            let _ = compromised_delta_per_mille(first, second);
        }
    }
}
