use crate::{Centimetres, Seconds, Station, Work, format::work_at};

/// Burpee broad jumps the station takes at so many centimetres a repetition: its distance over theirs, rounded up.
/// `None` for no distance (facts/race-tools §7).
///
/// ```
/// use training::{Centimetres, broad_jumps};
/// assert_eq!(broad_jumps(Centimetres(150)), Some(54));
/// ```
#[must_use]
pub fn broad_jumps(per_repetition: Centimetres) -> Option<u32> {
    let Work::Distance(distance) = work_at(Station::BurpeeBroadJump) else { return None };
    let centimetres = u32::from(per_repetition.0);
    (centimetres > 0).then(|| distance.0.saturating_mul(100).div_ceil(centimetres))
}

/// The station's time at a jump length and a time for each repetition in tenths of a second, rounded to seconds.
///
/// ```
/// use training::{Centimetres, broad_jump_time};
/// assert_eq!(broad_jump_time(Centimetres(150), 50).map(|time| time.to_string()).as_deref(), Some("4:30"));
/// ```
#[must_use]
pub fn broad_jump_time(per_repetition: Centimetres, cycle_tenths_of_second: u32) -> Option<Seconds> {
    let tenths = u64::from(broad_jumps(per_repetition)?) * u64::from(cycle_tenths_of_second);
    Some(Seconds(u32::try_from((tenths + 5) / 10).unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_examples_come_out() {
        assert_eq!([120, 150, 180].map(|length| broad_jumps(Centimetres(length))), [Some(67), Some(54), Some(45)]);
        assert_eq!(broad_jump_time(Centimetres(150), 50), Some(Seconds(270)));
        assert_eq!((broad_jumps(Centimetres(0)), broad_jump_time(Centimetres(0), 50)), (None, None));
    }

    proptest! {
        #[test]
        fn longer_jumps_are_never_more_and_they_reach_the_line(length in 1_u16..u16::MAX, cycle in any::<u32>()) {
            let jumps = broad_jumps(Centimetres(length)).unwrap();
            prop_assert!(broad_jumps(Centimetres(length + 1)).unwrap() <= jumps);
            prop_assert!(jumps * u32::from(length) >= 8000 && (jumps - 1) * u32::from(length) < 8000);
            prop_assert!(broad_jump_time(Centimetres(length), cycle) >= broad_jump_time(Centimetres(length + 1), cycle));
        }
    }
}
