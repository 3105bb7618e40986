use serde::{Deserialize, Serialize};

use super::{LoadConventions, Rpe, TrainingPart};
use crate::Seconds;

/// The three-zone model: below the first threshold, between the two, above the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Intensity {
    /// Below the first threshold: easy.
    Zone1,
    /// Between the thresholds: steady to threshold.
    Zone2,
    /// Above the second threshold: hard.
    Zone3,
}

impl Intensity {
    /// The zone an effort stands for: up to 4.5 the first, from 5 the second, from 7 the third (facts/science §4,
    /// medium; the half points as periodization §2 divides session classes).
    ///
    /// ```
    /// use training::load::{Intensity, Rpe};
    /// assert_eq!(Intensity::of_rpe(Rpe::try_from(6.5)?), Intensity::Zone2);
    /// # Ok::<(), training::load::RpeOutOfRange>(())
    /// ```
    #[must_use]
    pub const fn of_rpe(rpe: Rpe) -> Self {
        match rpe.half_points() {
            0..=9 => Self::Zone1,
            10..=13 => Self::Zone2,
            _ => Self::Zone3,
        }
    }

    /// The zone's name with its model, without which a number of a zone means nothing (facts/science SC4.2).
    ///
    /// ```
    /// assert_eq!(training::load::Intensity::Zone2.label(), "Zone 2 of 3");
    /// ```
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Zone1 => "Zone 1 of 3",
            Self::Zone2 => "Zone 2 of 3",
            Self::Zone3 => "Zone 3 of 3",
        }
    }
}

/// Endurance time by zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntensitySplit {
    /// Below the first threshold.
    pub zone1: Seconds,
    /// Between the thresholds.
    pub zone2: Seconds,
    /// Above the second.
    pub zone3: Seconds,
    /// Endurance time of which nobody noted how hard it was; in no share.
    pub unknown: Seconds,
}

/// The named ways to spread intensity (facts/science SC5.1, `[TID-OLIV24]`, high). Which of them is chosen matters
/// less than that easy work is easy (SC5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Much in zone 1, little in zone 2, the rest in zone 3.
    Polarized,
    /// Much in zone 1, less in zone 2, least in zone 3.
    Pyramidal,
    /// More than 35 % in zone 2.
    Threshold,
}

impl IntensitySplit {
    /// The time whose zone is known.
    ///
    /// ```
    /// use training::{Seconds, load::IntensitySplit};
    /// let split = IntensitySplit { zone1: Seconds(4800), zone2: Seconds(900), zone3: Seconds(300), unknown: Seconds(60) };
    /// assert_eq!(split.known(), Seconds(6000));
    /// ```
    #[must_use]
    pub const fn known(&self) -> Seconds {
        Seconds(self.zone1.0.saturating_add(self.zone2.0).saturating_add(self.zone3.0))
    }

    /// Hard time as the plan rules count it: zones 2 and 3 (facts/periodization §2).
    ///
    /// ```
    /// use training::{Seconds, load::IntensitySplit};
    /// let split = IntensitySplit { zone1: Seconds(4800), zone2: Seconds(900), zone3: Seconds(300), unknown: Seconds(0) };
    /// assert_eq!(split.hard(), Seconds(1200));
    /// ```
    #[must_use]
    pub const fn hard(&self) -> Seconds {
        Seconds(self.zone2.0.saturating_add(self.zone3.0))
    }

    /// Whole per cent of the known time, which sum to 100; `None` while no time is known.
    ///
    /// ```
    /// use training::{Seconds, load::IntensitySplit};
    /// let split = IntensitySplit { zone1: Seconds(4800), zone2: Seconds(900), zone3: Seconds(300), unknown: Seconds(0) };
    /// assert_eq!(split.percents(), Some([80, 15, 5]));
    /// ```
    #[must_use]
    pub fn percents(&self) -> Option<[u8; 3]> {
        let zones = [self.zone1, self.zone2, self.zone3].map(|zone| u64::from(zone.0));
        let total: u64 = zones.iter().sum();
        let mut percents = zones.map(|zone| (zone * 100).checked_div(total));
        // The points lost to rounding down go to the largest remainders, the easier zone first.
        let mut by_remainder = [0, 1, 2];
        by_remainder.sort_by_key(|position: &usize| {
            let remainder = zones.get(*position).and_then(|zone| (zone * 100).checked_rem(total)).unwrap_or(0);
            std::cmp::Reverse(remainder)
        });
        let given: u64 = percents.iter().flatten().sum();
        for position in by_remainder.into_iter().take(usize::try_from(100_u64.saturating_sub(given)).unwrap_or(0)) {
            if let Some(Some(percent)) = percents.get_mut(position) {
                *percent += 1;
            }
        }
        match percents {
            [Some(zone1), Some(zone2), Some(zone3)] => Some([zone1 as u8, zone2 as u8, zone3 as u8]),
            _ => None,
        }
    }

    /// The shape these shares have; `None` where they have none of the three. "About" in the definitions is
    /// `conventions.shape_margin_percent`.
    ///
    /// ```
    /// use training::{Seconds, load::{IntensitySplit, LoadConventions, Shape}};
    /// let split = IntensitySplit { zone1: Seconds(7800), zone2: Seconds(500), zone3: Seconds(1700), unknown: Seconds(0) };
    /// assert_eq!(split.shape(&LoadConventions::default()), Some(Shape::Polarized));
    /// ```
    #[must_use]
    pub fn shape(&self, conventions: &LoadConventions) -> Option<Shape> {
        let [zone1, zone2, zone3] = self.percents()?;
        let margin = conventions.shape_margin_percent;
        let is_about =
            |share: u8, low: u8, high: u8| share >= low.saturating_sub(margin) && share <= high.saturating_add(margin);
        if zone2 > 35 {
            Some(Shape::Threshold)
        } else if is_about(zone1, 75, 80) && zone2 < 10 && is_about(zone3, 15, 20) {
            Some(Shape::Polarized)
        } else if is_about(zone1, 70, 80) && zone2 > zone3 {
            Some(Shape::Pyramidal)
        } else {
            None
        }
    }
}

/// Endurance time by the effort of whole sessions, for athletes without heart rates. An interval session counts as
/// hard from warm-up to cool-down, so its easy minutes are hidden: time in heart-rate zones shows more.
///
/// ```
/// use jiff::civil::date;
/// use training::{Seconds, load::{Rpe, TrainingKind, TrainingPart, intensity_split}};
/// let run = TrainingPart {
///     day: date(2026, 11, 24),
///     kind: TrainingKind::Run,
///     duration: Seconds(3600),
///     distance: None,
///     rpe: Some(Rpe::try_from(3.0)?),
/// };
/// assert_eq!(intensity_split(&[run]).zone1, Seconds(3600));
/// # Ok::<(), training::load::RpeOutOfRange>(())
/// ```
#[must_use]
pub fn intensity_split(parts: &[TrainingPart]) -> IntensitySplit {
    let time = |zone: Option<Intensity>| {
        let done = parts.iter().filter(|part| part.kind.is_endurance() && part.rpe.map(Intensity::of_rpe) == zone);
        Seconds(done.fold(0, |sum, part| sum.saturating_add(part.duration.0)))
    };
    IntensitySplit {
        zone1: time(Some(Intensity::Zone1)),
        zone2: time(Some(Intensity::Zone2)),
        zone3: time(Some(Intensity::Zone3)),
        unknown: time(None),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::load::TrainingKind;

    fn split(zone1: u32, zone2: u32, zone3: u32) -> IntensitySplit {
        IntensitySplit { zone1: Seconds(zone1), zone2: Seconds(zone2), zone3: Seconds(zone3), unknown: Seconds(0) }
    }

    #[test]
    fn shapes_are_named_as_the_facts_define_them() {
        let shape = |zone1, zone2, zone3| split(zone1, zone2, zone3).shape(&LoadConventions::default());
        assert_eq!(shape(78, 4, 18), Some(Shape::Polarized));
        assert_eq!(shape(80, 15, 5), Some(Shape::Pyramidal));
        assert_eq!(shape(72, 18, 10), Some(Shape::Pyramidal));
        assert_eq!(shape(60, 36, 4), Some(Shape::Threshold));
        // A week of easy runs, a week all hard, and nothing at all.
        assert_eq!((shape(96, 2, 2), shape(30, 30, 40), shape(0, 0, 0)), (None, None, None));
    }

    #[test]
    fn only_endurance_time_counts_and_unknown_stays_out_of_the_shares() {
        let part = |kind, minutes: u32, half_points: Option<u8>| TrainingPart {
            day: date(2026, 11, 24),
            kind,
            duration: Seconds(minutes * 60),
            distance: None,
            rpe: half_points.map(|half_points| Rpe::from_half_points(half_points).unwrap()),
        };
        let split = intensity_split(&[
            part(TrainingKind::Run, 60, Some(9)),
            part(TrainingKind::Run, 20, Some(10)),
            part(TrainingKind::Stations, 20, Some(14)),
            part(TrainingKind::Run, 30, None),
            part(TrainingKind::Strength, 50, Some(14)),
        ]);
        assert_eq!(split.percents(), Some([60, 20, 20]));
        assert_eq!((split.unknown, split.hard()), (Seconds(1800), Seconds(2400)));
    }

    #[test]
    fn half_points_lie_in_the_zone_of_the_session_class() {
        let zone = |rpe: f64| Intensity::of_rpe(Rpe::try_from(rpe).unwrap());
        assert_eq!([0.0, 4.5].map(zone), [Intensity::Zone1; 2]);
        assert_eq!([5.0, 6.5].map(zone), [Intensity::Zone2; 2]);
        assert_eq!([7.0, 10.0].map(zone), [Intensity::Zone3; 2]);
    }

    #[test]
    fn thirds_still_make_a_hundred() {
        assert_eq!(split(1, 1, 1).percents(), Some([34, 33, 33]));
        assert_eq!(split(0, 0, 0).percents(), None);
    }

    proptest! {
        #[test]
        fn shares_sum_to_a_hundred_and_miss_by_less_than_a_point(zones in any::<[u32; 3]>()) {
            let [zone1, zone2, zone3] = zones;
            if let Some(percents) = split(zone1, zone2, zone3).percents() {
                prop_assert_eq!(percents.iter().map(|percent| u32::from(*percent)).sum::<u32>(), 100);
                let total: f64 = zones.iter().map(|zone| f64::from(*zone)).sum();
                for (zone, percent) in zones.into_iter().zip(percents) {
                    prop_assert!((f64::from(zone) * 100.0 / total - f64::from(percent)).abs() < 1.0);
                }
            } else {
                prop_assert_eq!(zones, [0; 3]);
            }
        }
    }
}
