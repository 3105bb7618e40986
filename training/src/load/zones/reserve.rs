use crate::{Bpm, load::HeartRatesUnfit};

/// The heart rate at a whole per cent of the reserve between rest and maximum, rounded (Karvonen; facts/race-tools
/// §4, `[KARV]`, high). The facts give no borders of zones by reserve, so there are none here.
///
/// # Errors
/// `RestNotBelow` unless rest is below maximum; `ShareOutside` above 100 %.
///
/// ```
/// use training::{Bpm, load::zones::at_reserve};
/// assert_eq!(at_reserve(Bpm(60), Bpm(187), 70)?, Bpm(149));
/// # Ok::<(), training::load::HeartRatesUnfit>(())
/// ```
pub fn at_reserve(rest: Bpm, maximum: Bpm, percent: u8) -> Result<Bpm, HeartRatesUnfit> {
    if percent > 100 {
        return Err(HeartRatesUnfit::ShareOutside);
    }
    let reserve = reserve(rest, maximum)?;
    let above = (reserve * u32::from(percent) + 50) / 100;
    Ok(Bpm(u16::try_from(u32::from(rest.0) + above).unwrap_or(u16::MAX)))
}

/// The whole per cent of the reserve a heart rate is, rounded.
///
/// # Errors
/// `RestNotBelow` unless rest is below maximum, `RateOutside` when the rate is not between them.
///
/// ```
/// use training::{Bpm, load::zones::reserve_percent};
/// assert_eq!(reserve_percent(Bpm(155), Bpm(55), Bpm(190))?, 74);
/// # Ok::<(), training::load::HeartRatesUnfit>(())
/// ```
pub fn reserve_percent(rate: Bpm, rest: Bpm, maximum: Bpm) -> Result<u8, HeartRatesUnfit> {
    let reserve = reserve(rest, maximum)?;
    let above = rate.0.checked_sub(rest.0).filter(|_| rate <= maximum).ok_or(HeartRatesUnfit::RateOutside)?;
    let percent = (u32::from(above) * 100 + reserve / 2).checked_div(reserve).ok_or(HeartRatesUnfit::RestNotBelow)?;
    u8::try_from(percent).map_err(|_| HeartRatesUnfit::RateOutside)
}

fn reserve(rest: Bpm, maximum: Bpm) -> Result<u32, HeartRatesUnfit> {
    match maximum.0.checked_sub(rest.0) {
        Some(reserve) if reserve > 0 => Ok(u32::from(reserve)),
        _ => Err(HeartRatesUnfit::RestNotBelow),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_facts_examples_come_out() {
        // 148.9 and 168.0 before rounding.
        assert_eq!(at_reserve(Bpm(60), Bpm(187), 70), Ok(Bpm(149)));
        assert_eq!(at_reserve(Bpm(60), Bpm(187), 85), Ok(Bpm(168)));
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(at_reserve(Bpm(60), Bpm(60), 50), Err(HeartRatesUnfit::RestNotBelow));
        assert_eq!(at_reserve(Bpm(60), Bpm(187), 101), Err(HeartRatesUnfit::ShareOutside));
        assert_eq!(reserve_percent(Bpm(188), Bpm(60), Bpm(187)), Err(HeartRatesUnfit::RateOutside));
        assert_eq!(reserve_percent(Bpm(59), Bpm(60), Bpm(187)), Err(HeartRatesUnfit::RateOutside));
    }

    proptest! {
        #[test]
        fn a_percent_comes_back(rest in 30_u16..90, reserve in 100_u16..150, percent in 0_u8..=100) {
            let (rest, maximum) = (Bpm(rest), Bpm(rest + reserve));
            let rate = at_reserve(rest, maximum, percent).unwrap();
            prop_assert!((rest..=maximum).contains(&rate));
            prop_assert!(reserve_percent(rate, rest, maximum).unwrap().abs_diff(percent) <= 1);
        }

        #[test]
        fn no_rates_panic(rates in any::<[u16; 3]>(), percent in any::<u8>()) {
            let [rate, rest, maximum] = rates.map(Bpm);
            let _ = (at_reserve(rest, maximum, percent), reserve_percent(rate, rest, maximum));
        }
    }
}
