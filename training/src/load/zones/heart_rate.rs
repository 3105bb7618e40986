use super::{HeartRateAnchor, HeartRateCaution, HeartRateZones, ZoneModel, ZonesUnknown};
use crate::{Bpm, Confidence, load::LoadConventions};

/// Friel's borders for running, in per cent of threshold: zones 2, 3, 4, 5a, 5b begin there, and 5c above the last
/// (facts/race-tools §4, `[FRIEL]`, high as quoted).
const FRIEL_PERCENTS: [u32; 5] = [85, 90, 95, 100, 103];
const FRIEL_LAST_PERCENT: u32 = 106;
/// Where zones 2 to 5 of the Nordic five begin, in per cent of the maximum (facts/science §4, `[ZON-OLT]`, medium).
const FIVE_PERCENTS: [u32; 4] = [72, 82, 87, 92];
/// Where zones 2 and 3 of the three begin, in per cent of the maximum: rough, and only without a test
/// (facts/race-tools §4, low).
const THREE_PERCENTS: [u32; 2] = [80, 88];

/// Rounded to the nearest beat.
fn percent_of(rate: Bpm, percent: u32) -> u16 {
    u16::try_from((u32::from(rate.0) * percent + 50) / 100).unwrap_or(u16::MAX)
}

/// Friel's seven zones for running, from threshold heart rate.
///
/// # Errors
/// `Implausible` outside the conventions' threshold heart rates, `HeartRateMisleads` with a caution.
///
/// ```
/// use training::{Bpm, load::LoadConventions, load::zones::{HeartRateCaution, friel_zones}};
/// let zones = friel_zones(Bpm(170), HeartRateCaution::NONE, &LoadConventions::default())?;
/// assert_eq!(zones.zones[2].from, Bpm(153));
/// # Ok::<(), training::load::zones::ZonesUnknown>(())
/// ```
pub fn friel_zones(
    threshold: Bpm,
    caution: HeartRateCaution,
    conventions: &LoadConventions,
) -> Result<HeartRateZones, ZonesUnknown> {
    let anchor = HeartRateAnchor::Threshold(threshold);
    anchor.check(caution, conventions)?;
    let mut beginnings: Vec<u16> = FRIEL_PERCENTS.iter().map(|percent| percent_of(threshold, *percent)).collect();
    beginnings.push(percent_of(threshold, FRIEL_LAST_PERCENT).saturating_add(1));
    HeartRateZones::beginning_at(ZoneModel::Friel, anchor, &beginnings, ("FRIEL", Confidence::High))
        .ok_or(ZonesUnknown::Implausible)
}

/// The five zones, from threshold heart rate (Friel's seven joined as facts/science §4 aligns them: his 3 and 4 are
/// zone 3, his 5a and 5b zone 4), or from a measured or estimated maximum.
///
/// # Errors
/// `NeedsThreshold` from two thresholds alone, which say nothing about the outer borders; `Implausible`,
/// `AgeOutside`, `HeartRateMisleads`.
///
/// ```
/// use training::{Bpm, load::LoadConventions, load::zones::{HeartRateAnchor, HeartRateCaution, five_zones}};
/// let zones = five_zones(HeartRateAnchor::Maximum(Bpm(190)), HeartRateCaution::NONE, &LoadConventions::default())?;
/// assert_eq!(zones.zone_of(Bpm(150)).map(|zone| zone.name), Some("2"));
/// # Ok::<(), training::load::zones::ZonesUnknown>(())
/// ```
pub fn five_zones(
    anchor: HeartRateAnchor,
    caution: HeartRateCaution,
    conventions: &LoadConventions,
) -> Result<HeartRateZones, ZonesUnknown> {
    anchor.check(caution, conventions)?;
    let (beginnings, provenance) = match anchor {
        HeartRateAnchor::Threshold(threshold) => {
            let last = percent_of(threshold, FRIEL_LAST_PERCENT).saturating_add(1);
            let [second, third, _, fourth, _] = FRIEL_PERCENTS.map(|percent| percent_of(threshold, percent));
            ([second, third, fourth, last], ("FRIEL", Confidence::Medium))
        }
        HeartRateAnchor::Maximum(_) | HeartRateAnchor::Age(_) => {
            let maximum = anchor.maximum(caution, conventions)?;
            (FIVE_PERCENTS.map(|percent| percent_of(maximum, percent)), ("ZON-OLT", confidence(anchor)))
        }
        HeartRateAnchor::Thresholds { .. } => return Err(ZonesUnknown::NeedsThreshold),
    };
    HeartRateZones::beginning_at(ZoneModel::Five, anchor, &beginnings, provenance).ok_or(ZonesUnknown::Implausible)
}

/// A border by the maximum is a fallback, and by an estimated maximum a guess (facts/science SC4.3, SC4.6).
fn confidence(anchor: HeartRateAnchor) -> Confidence {
    if matches!(anchor, HeartRateAnchor::Maximum(_)) { Confidence::Medium } else { Confidence::Low }
}

/// The three zones: around two measured thresholds, from threshold heart rate (below 90 % of it, up to it, from it
/// on), or roughly by the maximum.
///
/// # Errors
/// `NotInOrder` when the first threshold is not the lower; `Implausible`, `AgeOutside`, `HeartRateMisleads`.
///
/// ```
/// use training::{Bpm, Confidence, load::LoadConventions};
/// use training::load::zones::{HeartRateAnchor, HeartRateCaution, three_zones};
/// let rough = three_zones(HeartRateAnchor::Age(40), HeartRateCaution::NONE, &LoadConventions::default())?;
/// assert_eq!((rough.zones[1].from, rough.confidence), (Bpm(144), Confidence::Low));
/// # Ok::<(), training::load::zones::ZonesUnknown>(())
/// ```
pub fn three_zones(
    anchor: HeartRateAnchor,
    caution: HeartRateCaution,
    conventions: &LoadConventions,
) -> Result<HeartRateZones, ZonesUnknown> {
    anchor.check(caution, conventions)?;
    let (beginnings, provenance) = match anchor {
        // The second threshold itself is still between the two.
        HeartRateAnchor::Thresholds { first, second } => {
            ([first.0, second.0.saturating_add(1)], ("TID-CASADO22", Confidence::High))
        }
        HeartRateAnchor::Threshold(threshold) => {
            ([90, 100].map(|percent| percent_of(threshold, percent)), ("FRIEL", Confidence::Medium))
        }
        HeartRateAnchor::Maximum(_) | HeartRateAnchor::Age(_) => {
            let maximum = anchor.maximum(caution, conventions)?;
            (THREE_PERCENTS.map(|percent| percent_of(maximum, percent)), ("own", Confidence::Low))
        }
    };
    HeartRateZones::beginning_at(ZoneModel::Three, anchor, &beginnings, provenance).ok_or(ZonesUnknown::Implausible)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Seconds;

    const NONE: HeartRateCaution = HeartRateCaution::NONE;

    fn friel(threshold: u16) -> Result<HeartRateZones, ZonesUnknown> {
        friel_zones(Bpm(threshold), NONE, &LoadConventions::default())
    }

    fn five(anchor: HeartRateAnchor) -> Result<HeartRateZones, ZonesUnknown> {
        five_zones(anchor, NONE, &LoadConventions::default())
    }

    fn three(anchor: HeartRateAnchor) -> Result<HeartRateZones, ZonesUnknown> {
        three_zones(anchor, NONE, &LoadConventions::default())
    }

    fn name(zones: &HeartRateZones, rate: u16) -> &'static str {
        zones.zone_of(Bpm(rate)).unwrap().name
    }

    #[test]
    fn the_facts_friel_table_for_170_comes_out() {
        let zones = friel(170).unwrap();
        for (rates, expected) in [
            (vec![60, 144], "1"),
            (vec![145, 151], "2"),
            (vec![153, 160], "3"),
            (vec![162, 168], "4"),
            (vec![170, 173], "5a"),
            (vec![175, 180], "5b"),
            (vec![181, 220], "5c"),
        ] {
            for rate in rates {
                assert_eq!(name(&zones, rate), expected, "{rate}");
            }
        }
    }

    #[test]
    fn five_zones_by_the_maximum_follow_the_nordic_table() {
        let zones = five(HeartRateAnchor::Maximum(Bpm(200))).unwrap();
        let beginnings: Vec<u16> = zones.zones.iter().map(|zone| zone.from.0).collect();
        assert_eq!(beginnings, [0, 144, 164, 174, 184]);
        assert_eq!((zones.zones[0].to, zones.zones[4].to), (Some(Bpm(143)), None));
        assert_eq!(zones.confidence, Confidence::Medium);
    }

    #[test]
    fn three_zones_lie_around_measured_thresholds() {
        let zones = three(HeartRateAnchor::Thresholds { first: Bpm(150), second: Bpm(170) }).unwrap();
        assert_eq!([149, 150, 170, 171].map(|rate| name(&zones, rate)), ["1", "2", "2", "3"]);
        assert_eq!(zones.confidence, Confidence::High);
        let rough = three(HeartRateAnchor::Maximum(Bpm(185))).unwrap();
        assert_eq!([147, 148, 162, 163].map(|rate| name(&rough, rate)), ["1", "2", "2", "3"]);
        assert_eq!(rough.confidence, Confidence::Low);
    }

    #[test]
    fn the_same_threshold_gives_five_and_three_zones_that_agree() {
        for threshold in 90..=215 {
            let anchor = HeartRateAnchor::Threshold(Bpm(threshold));
            let (five, three) = (five(anchor).unwrap(), three(anchor).unwrap());
            for rate in 60..=230 {
                let joined = match name(&five, rate) {
                    "1" | "2" => "1",
                    "3" => "2",
                    _ => "3",
                };
                assert_eq!(name(&three, rate), joined, "{threshold} {rate}");
            }
        }
    }

    #[test]
    fn what_cannot_make_zones_is_refused() {
        let two = HeartRateAnchor::Thresholds { first: Bpm(150), second: Bpm(170) };
        assert_eq!(five(two), Err(ZonesUnknown::NeedsThreshold));
        let turned = HeartRateAnchor::Thresholds { first: Bpm(170), second: Bpm(170) };
        assert_eq!(three(turned), Err(ZonesUnknown::NotInOrder));
        assert_eq!((friel(89), friel(216)), (Err(ZonesUnknown::Implausible), Err(ZonesUnknown::Implausible)));
        assert_eq!(five(HeartRateAnchor::Age(12)), Err(ZonesUnknown::AgeOutside));
        let medicine = HeartRateCaution { takes_heart_rate_medicine: true, ..NONE };
        let refused = friel_zones(Bpm(170), medicine, &LoadConventions::default());
        assert_eq!(refused, Err(ZonesUnknown::HeartRateMisleads));
    }

    fn any_anchor() -> impl Strategy<Value = HeartRateAnchor> {
        prop_oneof![
            any::<u16>().prop_map(|rate| HeartRateAnchor::Threshold(Bpm(rate))),
            any::<u16>().prop_map(|rate| HeartRateAnchor::Maximum(Bpm(rate))),
            any::<(u16, u16)>()
                .prop_map(|(first, second)| HeartRateAnchor::Thresholds { first: Bpm(first), second: Bpm(second) }),
            any::<u8>().prop_map(HeartRateAnchor::Age),
        ]
    }

    fn usual_anchor() -> impl Strategy<Value = HeartRateAnchor> {
        prop_oneof![
            (90_u16..=215).prop_map(|rate| HeartRateAnchor::Threshold(Bpm(rate))),
            (110_u16..=230).prop_map(|rate| HeartRateAnchor::Maximum(Bpm(rate))),
            (90_u16..150, 1_u16..=60).prop_map(|(first, above)| HeartRateAnchor::Thresholds {
                first: Bpm(first),
                second: Bpm(first + above)
            }),
            (16_u8..=100).prop_map(HeartRateAnchor::Age),
        ]
    }

    proptest! {
        #[test]
        fn zones_hold_every_heart_rate_without_gap_or_overlap(anchor in usual_anchor()) {
            let mut models = vec![three(anchor).unwrap()];
            models.extend(five(anchor));
            if let HeartRateAnchor::Threshold(threshold) = anchor {
                models.push(friel(threshold.0).unwrap());
            }
            for zones in models {
                prop_assert_eq!(zones.zones.first().unwrap().from, Bpm(0));
                prop_assert_eq!(zones.zones.last().unwrap().to, None);
                for pair in zones.zones.windows(2) {
                    prop_assert_eq!(pair[0].to.unwrap().0 + 1, pair[1].from.0);
                    prop_assert!(pair[0].to.unwrap() >= pair[0].from);
                }
                for zone in &zones.zones {
                    prop_assert_eq!(zones.zone_of(zone.from), Some(zone));
                    prop_assert_eq!(zones.zone_of(zone.to.unwrap_or(Bpm(u16::MAX))), Some(zone));
                }
            }
        }

        #[test]
        fn no_anchor_panics_even_without_limits(anchor in any_anchor(), rates in proptest::collection::vec(any::<u16>(), 0..20)) {
            let all = crate::load::BpmRange { low: Bpm(0), high: Bpm(u16::MAX) };
            let limitless = LoadConventions {
                threshold_bpm: all, maximum_bpm: all, age_min: 0, age_max: 255, ..LoadConventions::default()
            };
            let rates: Vec<Bpm> = rates.into_iter().map(Bpm).collect();
            for zones in [five_zones(anchor, NONE, &limitless), three_zones(anchor, NONE, &limitless)].into_iter().flatten() {
                let split = zones.split(&rates, Seconds(1));
                prop_assert_eq!(split.known().0 + split.unknown.0, rates.len() as u32);
            }
            if let HeartRateAnchor::Threshold(rate) = anchor {
                let _ = friel_zones(rate, NONE, &limitless);
            }
        }
    }
}
